import type { Readable } from 'node:stream'
import type { Context } from 'koa'
import { watchPromises, type Content, type Output } from '../html/content.js'
import { cssLength } from '../html/css-length.js'
import { HtmlOutput } from '../html/html-output.js'
import type { HeadElement } from '../html/tag.js'
import { defaultKeyColors, type KeyColors } from '../theme/key-colors.js'
import { contextOf } from '../widget/bound-context.js'
import { IdScope } from '../widget/id-scope.js'
import { documentHtml, pageElementHtml, stateHtml, type DocumentHtml } from './document.js'
import type { DrawnPage, HistoryMode, Theme } from './drawn-page.js'
import { drawFragments, separator } from './fragments.js'
import { warnIfLate } from './late-answer.js'
import { LateParts, lateSeparator } from './late-parts.js'
import { pageLocation, withoutEndSlashes } from '../request/location.js'
import { stateOf } from '../state/state-of.js'
import { reportingPromise } from '../request/rejections.js'
import { requestedTarget } from '../request/way-back.js'
import { withoutNavigation } from './navigation.js'
import { PageRendering } from './page-rendering.js'
import { ScriptlessLinks } from './scriptless-links.js'
import { titleWithin } from './page-title.js'
import { pageKindOf, pageRequestOf } from '../request/page-request.js'
import { warnOfMissingKeys } from './missing-keys.js'
import { Placement } from './placement.js'
import { rehearsal, type Rehearsal } from './rehearsal.js'
import { RedrawFinder } from './redraw-finder.js'
import { WidgetRegistry } from './widget-registry.js'

/**
 * The page: the root of the tree. `draw` answers the request with what it asks for — a whole
 * document, the page's element for a frame, or the widgets that a change of state concerns.
 *
 * @example
 * await wf.page().add(wf.appBar('Orders'), ordersTable).draw(ctx)
 */
export class Page {
  /** @internal Set where a bound factory has made the page. */
  boundRequest: Context | null = null
  readonly #content: Content[] = []
  readonly #navigation: Content[] = []
  readonly #head: HeadElement[] = []
  #id = ''
  #title: string | undefined
  #description = ''
  #lang = 'en'
  #dir: 'ltr' | 'rtl' | 'auto' = 'ltr'
  #target = ''
  #history: HistoryMode = 'push'
  #transition = false
  #theme: Theme = 'system'
  #keyColors = defaultKeyColors
  #contentWidth = ''

  /** Appends content. A main menu goes to the navigation, see {@link addNavigation}. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    for (const item of content) this.#content.push(withoutNavigation(item, this.#navigation))
    return this
  }

  /** Appends to the navigation of the document. Nested pages are drawn without it. */
  addNavigation(...content: readonly Content[]): this {
    watchPromises(content)
    this.#navigation.push(...content)
    return this
  }

  /**
   * Appends elements to the head of the document: a canonical address, an icon, Open Graph. Nested
   * pages are drawn without it.
   *
   * @example
   * page.addHead(tag('link').attr('rel', 'canonical').attr('href', 'https://example.org/orders'))
   */
  addHead(...elements: readonly HeadElement[]): this {
    this.#head.push(...elements)
    return this
  }

  /** The nested content, without the navigation. */
  children(): readonly Content[] {
    return this.#content
  }

  /** Fixes the page's id, which else is made from its path. Ids of widgets build on it. */
  withId(id: string): this {
    this.#id = id
    return this
  }

  /** The document's title. Without one, the first app bar supplies it. */
  withTitle(title: string): this {
    this.#title = title
    return this
  }

  /** The description for search engines. */
  withDescription(description: string): this {
    this.#description = description
    return this
  }

  /**
   * Sets the language of the page. Numbers and dates are written in it.
   *
   * @param lang a BCP 47 tag; `''` is the default, `en`
   * @throws {RangeError} If it is not a language tag.
   */
  withLang(lang: string): this {
    this.#lang = Intl.getCanonicalLocales(lang || 'en')[0] ?? 'en'
    return this
  }

  /** The direction of the text (default `ltr`). */
  withDir(dir: 'ltr' | 'rtl' | 'auto'): this {
    this.#dir = dir
    return this
  }

  /**
   * Where links and forms of this page go by default: `_top`, `_parent`, `_blank`, or a frame's
   * name. A request's `_target` comes first, because the embedding page knows what is around it.
   */
  withTarget(target: string): this {
    this.#target = target
    return this
  }

  /**
   * What the address bar does when a link changes the state of the top page: `push` a new entry
   * (default), `replace` the entry, or `none`. Changes that inputs submit by themselves never push.
   */
  withHistory(mode: HistoryMode): this {
    this.#history = mode
    return this
  }

  /**
   * Fades from the old content to the new one whenever the page changes, and when a link leads to another
   * page that has this too (view transitions). Nothing is animated for users who prefer reduced motion, or
   * in browsers without view transitions. Single widgets: `withTransition` of the widget.
   */
  withTransition(transition = true): this {
    this.#transition = transition
    return this
  }

  /** The theme: forced `light` or `dark`, or as the `system` prefers (the default). */
  withTheme(theme: Theme): this {
    this.#theme = theme
    return this
  }

  /** Forces the light theme. */
  withThemeLight(): this {
    return this.withTheme('light')
  }

  /** Forces the dark theme. */
  withThemeDark(): this {
    return this.withTheme('dark')
  }

  /** The theme that the browser prefers (the default). */
  withThemeDefault(): this {
    return this.withTheme('system')
  }

  /** The key colors that the palette is made from (default: the preset Green). */
  withKeyColors(keyColors: KeyColors): this {
    this.#keyColors = keyColors
    return this
  }

  /**
   * Sets how wide the content may become in wide windows; it stays in the middle, while app bar and
   * navigation reach across the window. Pages of running text and lists read better at 840 than at
   * the default of 1440 pixels. Nested pages are as wide as what they stand in.
   *
   * @param width pixels or CSS (see `cssLength`); `''` is the default
   * @throws {TypeError} If it is not a length.
   * @example
   * wf.page().withContentWidth(840).add(wf.appBar('Mail'), mailList)
   */
  withContentWidth(width: number | string): this {
    this.#contentWidth = cssLength(width, 'withContentWidth')
    return this
  }

  /**
   * Answers the request. Waits only when something in the tree is a promise, and no longer than the
   * option `drawTimeout` of `bespa()` allows.
   *
   * @param ctx the Koa context; its status is kept, its body and type are set
   */
  draw(ctx: Context = contextOf(this)): void | Promise<void> {
    const kind = pageKindOf(ctx)
    const id = this.#id || idFromPath(ctx.path)
    const rendering = new PageRendering(ctx, pageRequestOf(ctx), this.#lang, id, () =>
      this.#placeAll(rendering, id),
    )
    if (mayStream(ctx)) rendering.late = new LateParts(ctx)
    if (this.#transition) rendering.requireModule('transition')
    if (kind !== 'partial')
      rendering.links = ScriptlessLinks.of(ctx, () => [this.#navigation, this.#content])
    try {
      const pending =
        kind === 'partial'
          ? this.#drawRedrawn(ctx, rendering, id)
          : this.#drawWhole(ctx, rendering, id, kind === 'full')
      return pending && reportingPromise(this.#inTime(pending, rendering), ctx)
    } catch (error) {
      rendering.late?.cancel()
      throw error
    }
  }

  async #inTime(pending: Promise<void>, rendering: PageRendering): Promise<void> {
    try {
      await rendering.withinTime(pending)
    } catch (error) {
      rendering.late?.cancel()
      throw error
    }
  }

  /** For what a redrawn widget refers to somewhere else in the page. */
  #placeAll({ development, scope }: PageRendering, id: string): void {
    this.#walk(new Placement(new WidgetRegistry(id, development)), id, scope === '')
  }

  #drawRedrawn(ctx: Context, rendering: PageRendering, id: string): void | Promise<void> {
    const finder = new RedrawFinder(ctx, rendering.registry)
    this.#walk(finder, id, rendering.scope === '')
    const out = new HtmlOutput(rendering)
    drawFragments(out, finder, rendering)
    return whenSettled(out, () => {
      if (rendering.isLate) return
      // Last, so that no widget has an id in development that it would lack in production.
      if (rendering.development) this.#placeAll(rendering, id)
      warnIfLate(ctx, rendering.request.development)
      rendering.inputs.push(...finder.inputs)
      ctx.set('Cache-Control', 'no-store')
      ctx.vary('Bespa-Fetch')
      ctx.type = 'html'
      const title = this.#title ?? titleWithin([this.#navigation, this.#content], ctx, this.#lang)
      const fragments = out.toString().replace(separator, '')
      const between = /<col\b[^>]*>$/.test(fragments) ? separator : ''
      const page = this.#drawnPage(ctx, rendering, id, title)
      const answer = (attributes: string) => {
        answerRuntime(ctx, rendering, fragments + between + stateHtml(page, undefined, attributes))
      }
      const attributes = rehearsal(ctx, rendering.development, () => this.#rehearse(ctx, id))
      return typeof attributes === 'string' ? answer(attributes) : attributes.then(answer)
    })
  }

  async #rehearse(ctx: Context, id: string): Promise<Rehearsal> {
    const rendering = new PageRendering(ctx, pageRequestOf(ctx), this.#lang, id, () =>
      this.#placeAll(rendering, id),
    )
    const names = (rendering.names = new Map<string, string>())
    this.#walk(new Placement(rendering.registry), id, rendering.scope === '')
    const out = new HtmlOutput(rendering)
    out.add(this.#content, ctx)
    await out.settled()
    return { html: out.toString(), names }
  }

  #drawWhole(
    ctx: Context,
    rendering: PageRendering,
    id: string,
    full: boolean,
  ): void | Promise<void> {
    this.#walk(new Placement(rendering.registry), id, full)
    if (rendering.development) warnOfMissingKeys(this.#content, undefined)
    const [head, navigation, body] = [
      new HtmlOutput(rendering),
      new HtmlOutput(rendering),
      new HtmlOutput(rendering),
    ]
    if (full) {
      head.add(this.#head, ctx)
      navigation.add(this.#navigation, ctx)
    }
    body.add(this.#content, ctx)
    return whenAllSettled([head, navigation, body], () => {
      if (rendering.isLate) return
      warnIfLate(ctx, rendering.request.development)
      const page = this.#drawnPage(ctx, rendering, id)
      if (!ctx.response.get('Cache-Control')) ctx.set('Cache-Control', 'private, no-cache')
      // The ids and the scripts of a page within another are made for the place where it stands.
      ctx.vary(full ? 'Bespa-Fetch' : 'Bespa-Fetch, Bespa-Scope, Bespa-Nonce')
      ctx.type = 'html'
      body.add(rendering.closing, ctx)
      const html = body.toString()
      if (!full) return answerRuntime(ctx, rendering, pageElementHtml(page, html))
      const parts = { head: head.toString(), navigation: navigation.toString(), body: html }
      answerDocument(ctx, rendering, documentHtml(page, parts, rendering.late?.any))
    })
  }

  /** The navigation is apart from the content, whose ids are the same in nested pages without it. */
  #walk(through: RedrawFinder | Placement, id: string, withNavigation: boolean): void {
    if (withNavigation) through.walk(this.#navigation, new IdScope(id, undefined, 'navigation'))
    through.walk(this.#content, new IdScope(id, undefined))
  }

  #drawnPage(ctx: Context, rendering: PageRendering, id: string, title?: string): DrawnPage {
    return {
      id,
      rendering,
      title: this.#title ?? title ?? rendering.title ?? '',
      description: this.#description,
      lang: this.#lang,
      dir: this.#dir,
      target: requestedTarget(ctx) || this.#target,
      history: this.#history,
      transition: this.#transition,
      theme: this.#theme,
      keyColors: this.#keyColors,
      contentWidth: this.#contentWidth,
      location: pageLocation(ctx),
    }
  }
}

/** A page that is embedded comes as a whole; so does one for browsers without script, on request. */
function mayStream(ctx: Context): boolean {
  return pageRequestOf(ctx).depth === 0 && stateOf(ctx).get('_later') !== '0'
}

function answerDocument(ctx: Context, rendering: PageRendering, { page, end }: DocumentHtml): void {
  if (rendering.late?.any) stream(ctx, rendering, rendering.late.body(page, '', end))
  else ctx.body = page + end
}

/** With late parts: the page or the fragments, then each part, with a separator behind each. */
function answerRuntime(ctx: Context, rendering: PageRendering, html: string): void {
  if (!rendering.late?.any) {
    ctx.body = html
    return
  }
  const { assets, assetBase } = rendering.request
  ctx.set('Bespa-Later', assets.url('modules/later.js', assetBase))
  stream(ctx, rendering, rendering.late.body(html + lateSeparator, lateSeparator, ''))
}

function stream(ctx: Context, rendering: PageRendering, body: Readable): void {
  rendering.partSent()
  // Proxies such as nginx would keep the page until the last part has come.
  ctx.set('X-Accel-Buffering', 'no')
  ctx.body = body
}

function idFromPath(path: string): string {
  // With and without a slash at the end it is the same page.
  const whole = withoutEndSlashes(path) || '/'
  return `Page${whole.slice(0, 200).replace(/[^A-Za-z0-9]+/g, '_')}`
}

function whenSettled(out: Output, answer: () => void | Promise<void>): void | Promise<void> {
  const settled = out.settled()
  return settled ? settled.then(answer) : answer()
}

function whenAllSettled(
  [first, ...others]: readonly Output[],
  answer: () => void,
): void | Promise<void> {
  return first ? whenSettled(first, () => whenAllSettled(others, answer)) : answer()
}
