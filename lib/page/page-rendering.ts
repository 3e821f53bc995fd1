import type { Context } from 'koa'
import {
  isPromised,
  type Content,
  type Drawable,
  type Identified,
  type LatePart,
  type Output,
  type Rendering,
} from '../html/content.js'
import { escapeHtml } from '../html/escape.js'
import { HtmlOutput } from '../html/html-output.js'
import { report } from '../request/rejections.js'
import { tag } from '../html/tag.js'
import { UsageError } from '../usage-error.js'
import { isInputWidget, type InputWidget } from '../widget/input-widget.js'
import { isWidget, type Widget } from '../widget/widget.js'
import { widgetPath } from '../widget/widget-name.js'
import { locateError } from './draw-error.js'
import type { LateParts } from './late-parts.js'
import { warnOfIdleConditions } from './idle-conditions.js'
import { keptState } from './kept-state.js'
import { basePath, withPrefix } from '../request/location.js'
import type { PageRequest } from '../request/page-request.js'
import { titleOf } from './page-title.js'
import { warnOfMissingKeys } from './missing-keys.js'
import type { ScriptlessLinks } from './scriptless-links.js'
import { Placement } from './placement.js'
import { wrongContent } from './wrong-content.js'
import { WidgetRegistry } from './widget-registry.js'

const noFields: ReadonlySet<string> = new Set()

/** The drawing of one response: what has been met on the way through the tree. */
export class PageRendering implements Rendering {
  readonly registry: WidgetRegistry
  readonly inputs: InputWidget[] = []
  readonly modules = new Set<string>()
  title: string | undefined
  /** Where actions lead without script; `undefined` in answers to the runtime. */
  links: ScriptlessLinks | undefined
  /** What follows the page in the same answer; `undefined` where nothing can. */
  late: LateParts | undefined
  /** Where each widget stands, while the page is only rehearsed. */
  names: Map<string, string> | undefined
  readonly #placeAll: () => void
  #sentModules: ReadonlySet<string> = new Set()
  #sentInputs = 0
  #isLate = false
  #hasActions = false
  #question: Content
  #base: string | undefined
  /** Promises that functions have given. */
  #lazy: WeakSet<object> | undefined

  constructor(
    readonly ctx: Context,
    readonly request: PageRequest,
    readonly lang: string,
    pageId: string,
    placeAll: () => void,
  ) {
    this.#placeAll = placeAll
    this.registry = new WidgetRegistry(pageId, request.development)
  }

  get development(): boolean {
    return this.request.development
  }

  get isRehearsal(): boolean {
    return this.names !== undefined
  }

  get scope(): string {
    return this.request.scope
  }

  address(path: string): string {
    return withPrefix((this.#base ??= basePath(this.ctx)), path)
  }

  link(action: string): string {
    return this.links ? this.links.addressOf(action) : action
  }

  formAddress(action: string, fields: ReadonlySet<string>): string {
    return this.links ? this.links.formAddressOf(action, fields) : action
  }

  stateBeside(action: string, fields: ReadonlySet<string>): readonly [string, string][] {
    return this.links ? this.links.stateBeside(action, fields) : []
  }

  idOf(widget: Identified): string {
    // A partial redraw gives places only to what it draws and to what stands around that.
    if (isWidget(widget) && !widget.placed) this.#placeAll()
    return widget.id
  }

  requireModule(key: string): void {
    this.modules.add(key)
  }

  follow(widget: Identified, part: LatePart): boolean {
    // A rehearsal compares the placeholders: what is slow is not done again for it.
    if (this.isRehearsal) return true
    const { late } = this
    if (!late) return false
    this.requireModule('later')
    late.add(() => this.#latePart(widget, part, late.signal))
    return true
  }

  /** Notes that a part is being sent, with the addresses of its modules and the values of its inputs. */
  partSent(): void {
    this.#sentModules = new Set(this.modules)
    this.#sentInputs = this.inputs.length
  }

  postForm(): string {
    this.#hasActions = true
    return `${this.scope}bespa-post`
  }

  ask(question: Content): void {
    this.#question ??= question
  }

  /** What stands at the end of the page's content: the form of its actions, and a question. */
  get closing(): Content {
    if (!this.#hasActions) return null
    const form = tag('form')
      .attr('id', this.postForm())
      .attr('method', 'post')
      .attr('action', this.formAddress('?', noFields))
      .attr('data-action', '?')
      .attr('hidden', true)
    return [form, this.#question]
  }

  arrived(content: Content, source: object, owner: Drawable | undefined): void {
    new Placement(this.registry).walk([content], this.registry.scopeFor(source, owner))
    if (this.development) warnOfMissingKeys([content], owner)
    if (typeof source !== 'function' && !this.#lazy?.has(source)) return
    if (isPromised(content)) (this.#lazy ??= new WeakSet()).add(content)
    else if (this.development) warnOfIdleConditions([content])
  }

  refuse(content: unknown, owner: Drawable | undefined): never {
    throw wrongContent(content, owner)
  }

  failed(error: unknown, owner: Drawable | undefined): never {
    return locateError(error, owner && isWidget(owner) ? owner : undefined)
  }

  /** Whether drawing ended because it took too long. */
  get isLate(): boolean {
    return this.#isLate
  }

  /**
   * Waits for a drawing, but no longer than the request may take.
   *
   * @throws 503 when it takes longer; what is drawn afterwards is dropped
   */
  withinTime(pending: Promise<void>): Promise<void> {
    const { drawTimeout } = this.request
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#isLate = true
        const message = `The page was not drawn within ${drawTimeout} milliseconds.`
        reject(Object.assign(new Error(message), { status: 503 }))
      }, drawTimeout)
      pending.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  draw(drawable: Drawable, out: Output, ctx: Context): void {
    const widget = isWidget(drawable) ? drawable : undefined
    if (widget) this.#enter(widget, out)
    if (widget && widget.comparable !== false) this.names?.set(widget.id, widgetPath(widget))
    const inner = out.begin(drawable)
    try {
      let pending = drawable.draw(inner, ctx)
      if (widget && this.development) pending = this.#checked(widget, inner, pending)
      out.end(inner, pending && located(pending, widget))
    } catch (error) {
      locateError(error, widget)
    }
  }

  /** A part, as the runtime looks for it: see `client-src`. */
  async #latePart(widget: Identified, part: LatePart, signal: AbortSignal): Promise<string> {
    const { ctx } = this
    const html = await this.#within(this.request.drawTimeout, () =>
      this.#drawnBy(widget, (out) => part.draw(out, ctx, signal)),
    ).catch((error: unknown) => {
      if (signal.aborted) return ''
      report(error, ctx)
      return this.#drawnBy(widget, (out) => part.drawFailure(out, ctx))
    })
    const { assets, assetBase } = this.request
    const added = [...this.modules].filter((key) => !this.#sentModules.has(key))
    const addresses = added.map((key) => assets.url(`modules/${key}.js`, assetBase)).join(' ')
    const mark =
      added.length > 0
        ? ` data-widget="modules later" data-modules="${escapeHtml(addresses)}"`
        : ' data-widget="later"'
    const state = this.#lateState()
    this.partSent()
    return `<template data-later="${widget.id}">${html}${state}</template><span hidden${mark}></span>`
  }

  /** What the inputs show that have come since the last part: the state of the page lacks it. */
  #lateState(): string {
    const { ctx } = this
    const inputs = this.inputs.slice(this.#sentInputs)
    if (inputs.length === 0) return ''
    const names = new Set(inputs.map(({ name }) => name))
    const kept = Object.entries(keptState({ ctx, inputs })).filter(([key]) => names.has(key))
    const json = JSON.stringify(Object.fromEntries(kept))
    return kept.length > 0 ? `<div class="State" hidden>${escapeHtml(json)}</div>` : ''
  }

  async #drawnBy(widget: Identified, draw: (out: Output) => void | Promise<void>): Promise<string> {
    const out = new HtmlOutput(this)
    const inner = out.begin(widget)
    out.end(inner, draw(inner))
    await out.settled()
    return out.toString()
  }

  /** @throws {Error} If the work takes longer. */
  async #within(milliseconds: number, work: () => Promise<string>): Promise<string> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`A later part was not drawn within ${milliseconds} milliseconds.`))
      }, milliseconds)
    })
    return Promise.race([work(), late]).finally(() => clearTimeout(timer))
  }

  #enter(widget: Widget, out: Output): void {
    if (!widget.placed) this.#placeUnattached(widget, out)
    if (widget.animated) this.requireModule('transition')
    this.title ??= titleOf(widget, this.ctx, this.lang)
    if (isInputWidget(widget) && widget.shown(this.ctx)) this.inputs.push(widget)
  }

  #placeUnattached(widget: Widget, out: Output): void {
    const scope = this.registry.unattachedScope(out.owner)
    new Placement(this.registry).walk([widget], scope)
    if (!this.development || !widget.redrawable) return
    throw new UsageError(
      'unattached-widget',
      `${widgetPath(widget)} has a redraw condition, but its parent does not return it from children()`,
    )
  }

  #checked(widget: Widget, inner: Output, pending: void | Promise<void>): void | Promise<void> {
    // Where nothing but a promise has been written yet, the root comes with it.
    const root = pending ?? (/^\s*$/.test(inner.toString()) ? inner.settled() : undefined)
    if (root !== undefined) return root.then(() => checkRoot(widget, inner.toString()))
    checkRoot(widget, inner.toString())
  }
}

/** Apart, because a function that makes a function keeps its variables in an object of their own. */
function located(pending: Promise<void>, widget: Widget | undefined): Promise<void> {
  return pending.catch((error: unknown) => locateError(error, widget))
}

/** A widget may delegate to another one, whose id is then the root's; no id at all is the mistake. */
function checkRoot(widget: Widget, html: string): void {
  if (/^\s*<[a-z][a-z0-9-]*(?=[\s>])[^>]*\sdata-id="[^"]+"/.test(html)) return
  throw new UsageError(
    'missing-data-id',
    `${widgetPath(widget)} began with ${JSON.stringify(html.slice(0, 60))}; begin with this.root(name, ctx)`,
  )
}
