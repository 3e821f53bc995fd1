import type { Context } from 'koa'
import type { Content, Drawable } from '../html/content.js'
import type { Output, Rendering } from '../html/output.js'
import { Mistake, warn } from '../mistakes.js'
import { isInputWidget, type InputWidget } from '../widget/input-widget.js'
import { isWidget, widgetPath, type Widget } from '../widget/widget.js'
import { locateError } from './draw-error.js'
import { basePath, withPrefix } from './location.js'
import type { PageRequest } from './page-request.js'
import { titleOf } from './page-title.js'
import { Roll } from './roll.js'
import { Survey } from './survey.js'

/** The drawing of one response: what has been met on the way through the tree. */
export class PageRendering implements Rendering {
  readonly roll: Roll
  readonly inputs: InputWidget[] = []
  readonly modules = new Set<string>()
  title: string | undefined
  /** How many fragments have been drawn. */
  fragments = 0
  readonly #base: string

  constructor(
    readonly ctx: Context,
    readonly request: PageRequest,
    readonly lang: string,
    pageId: string,
  ) {
    this.roll = new Roll(pageId, request.development)
    this.#base = basePath(ctx)
  }

  get development(): boolean {
    return this.request.development
  }

  get scope(): string {
    return this.request.scope
  }

  address(path: string): string {
    return withPrefix(this.#base, path)
  }

  requireModule(key: string): void {
    this.modules.add(key)
  }

  arrived(content: Content, source: object, owner: Drawable | undefined): void {
    const survey = new Survey(this.ctx, this.roll, false)
    const nest = this.roll.nestFor(source, owner)
    survey.walk([content], nest)
    if (this.development) this.#warnOfIdleConditions(content, owner)
  }

  draw(drawable: Drawable, out: Output, ctx: Context): void {
    const widget = isWidget(drawable) ? drawable : undefined
    if (widget) this.#enter(widget, out)
    const inner = out.begin(drawable)
    try {
      let pending = drawable.draw(inner, ctx)
      if (widget && this.development) pending = this.#checked(widget, inner, pending)
      if (pending !== undefined)
        pending = pending.catch((error: unknown) => locateError(error, widget))
      out.end(inner, pending)
    } catch (error) {
      locateError(error, widget)
    }
  }

  #enter(widget: Widget, out: Output): void {
    if (!widget.placed) this.#placeStray(widget, out)
    this.title ??= titleOf(widget, this.ctx)
    if (isInputWidget(widget) && widget.shown(this.ctx)) this.inputs.push(widget)
  }

  #placeStray(widget: Widget, out: Output): void {
    const nest = this.roll.strayNest(out.owner)
    new Survey(this.ctx, this.roll, false).walk([widget], nest)
    if (!this.development || !widget.redrawable) return
    throw new Mistake(
      'misplaced-widget',
      `${widgetPath(widget)} has a redraw condition, but its parent does not return it from children()`,
    )
  }

  #warnOfIdleConditions(content: Content, owner: Drawable | undefined): void {
    if (typeof content !== 'object' || content === null || !('redrawable' in content)) return
    if (!content.redrawable) return
    const parent = owner && isWidget(owner) ? widgetPath(owner) : 'the page'
    warn(
      'misplaced-widget',
      `a ${content.constructor.name} that a function brings to ${parent} has a redraw condition of its own, but functions are called only when what they were added to is drawn`,
    )
  }

  #checked(widget: Widget, inner: Output, pending: void | Promise<void>): void | Promise<void> {
    if (pending !== undefined) return pending.then(() => checkRoot(widget, inner.toString()))
    checkRoot(widget, inner.toString())
  }
}

/** A widget may delegate to another one, whose id is then the root's; no id at all is the mistake. */
function checkRoot(widget: Widget, html: string): void {
  if (/^\s*<[a-z][a-z0-9-]*(?=[\s>])[^>]*\sdata-id="[^"]+"/.test(html)) return
  throw new Mistake(
    'missing-data-id',
    `${widgetPath(widget)} began with ${JSON.stringify(html.slice(0, 60))}; begin with this.root(name, ctx)`,
  )
}
