import type { Context } from 'koa'
import type { Content } from '../html/content.js'
import { Output } from '../html/output.js'
import { stateOf } from '../state/state-of.js'
import { defaultKeyColors, type KeyColors } from '../theme/key-colors.js'
import { Nest } from '../widget/nest.js'
import { documentHtml, pageElementHtml, stateHtml, type DrawnPage } from './document.js'
import { pageLocation } from './location.js'
import { PageRendering } from './page-rendering.js'
import { pageRequestOf } from './page-request.js'
import { Survey } from './survey.js'

/** The theme of a page: forced, or as the browser prefers. */
export type Theme = 'light' | 'dark' | 'system'

/** What the address bar does when the page's state changes by a link. */
export type HistoryMode = 'push' | 'replace' | 'none'

/**
 * The page: the root of the tree. `draw` answers the request with what it asks for — a whole
 * document, the page's element for a frame, or the widgets that a change of state concerns.
 *
 * @example
 * await wf.page().add(wf.appBar('Orders'), ordersTable).draw(ctx)
 */
export class Page {
  readonly #content: Content[] = []
  readonly #navigation: Content[] = []
  #id: string | undefined
  #title: string | undefined
  #description = ''
  #lang = 'en'
  #dir: 'ltr' | 'rtl' | 'auto' = 'ltr'
  #target = ''
  #history: HistoryMode = 'push'
  #theme: Theme = 'system'
  #keyColors = defaultKeyColors

  /** Appends content. */
  add(...content: readonly Content[]): this {
    this.#content.push(...content)
    return this
  }

  /** Appends to the navigation of the document. Nested pages are drawn without it. */
  addNavigation(...content: readonly Content[]): this {
    this.#navigation.push(...content)
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

  /** The language of the page, a BCP 47 tag (default `en`). Numbers and dates are written in it. */
  withLang(lang: string): this {
    this.#lang = Intl.getCanonicalLocales(lang)[0] ?? 'en'
    return this
  }

  /** The direction of the text (default `ltr`). */
  withDir(dir: 'ltr' | 'rtl' | 'auto'): this {
    this.#dir = dir
    return this
  }

  /** Where links and forms of this page go by default: `_top`, `_parent`, `_blank`, or a frame's name. */
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

  /** Forces the light theme. */
  withThemeLight(): this {
    this.#theme = 'light'
    return this
  }

  /** Forces the dark theme. */
  withThemeDark(): this {
    this.#theme = 'dark'
    return this
  }

  /** The theme that the browser prefers (the default). */
  withThemeDefault(): this {
    this.#theme = 'system'
    return this
  }

  /** The key colors that the palette is made from (default: the preset Green). */
  withKeyColors(keyColors: KeyColors): this {
    this.#keyColors = keyColors
    return this
  }

  /**
   * Answers the request. Waits only when something in the tree is a promise.
   *
   * @param ctx the Koa context; its status is kept, its body and type are set
   */
  draw(ctx: Context): void | Promise<void> {
    const request = pageRequestOf(ctx)
    const id = this.#id ?? idFromPath(ctx.path)
    const rendering = new PageRendering(ctx, request, this.#lang, id)
    const nest = new Nest(id, undefined)
    if (request.kind === 'partial') return this.#drawPartial(ctx, rendering, nest)
    return this.#drawWhole(ctx, rendering, nest, id, request.kind === 'full')
  }

  #drawPartial(ctx: Context, rendering: PageRendering, nest: Nest): void | Promise<void> {
    const survey = new Survey(ctx, rendering.roll, true)
    survey.walk([this.#navigation, this.#content], nest)
    const out = new Output(rendering)
    drawFragments(out, survey, rendering)
    return whenSettled(out, () => {
      rendering.inputs.push(...survey.inputs)
      ctx.set('Cache-Control', 'no-store')
      ctx.vary('Bespa-Fetch')
      ctx.type = 'html'
      ctx.body = out.toString() + stateHtml(this.#drawnPage(ctx, rendering, '', survey.title))
    })
  }

  #drawWhole(
    ctx: Context,
    rendering: PageRendering,
    nest: Nest,
    id: string,
    full: boolean,
  ): void | Promise<void> {
    new Survey(ctx, rendering.roll, false).walk([full && this.#navigation, this.#content], nest)
    const navigation = new Output(rendering)
    if (full) navigation.add(this.#navigation, ctx)
    const body = new Output(rendering)
    body.add(this.#content, ctx)
    return whenSettled(navigation, () =>
      whenSettled(body, () => {
        const page = this.#drawnPage(ctx, rendering, id)
        if (!ctx.response.get('Cache-Control')) ctx.set('Cache-Control', 'private, no-cache')
        ctx.vary('Bespa-Fetch')
        ctx.type = 'html'
        const html = body.toString()
        ctx.body = full
          ? documentHtml(page, html, navigation.toString())
          : pageElementHtml(page, html)
      }),
    )
  }

  #drawnPage(ctx: Context, rendering: PageRendering, id: string, title?: string): DrawnPage {
    return {
      id,
      rendering,
      title: this.#title ?? rendering.title ?? title ?? '',
      description: this.#description,
      lang: this.#lang,
      dir: this.#dir,
      target: this.#target || stateOf(ctx).get('_target'),
      history: this.#history,
      theme: this.#theme,
      keyColors: this.#keyColors,
      location: pageLocation(ctx),
    }
  }
}

function idFromPath(path: string): string {
  return `Page${path.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 200)}`
}

function whenSettled(out: Output, answer: () => void | Promise<void>): void | Promise<void> {
  const settled = out.settled()
  return settled ? settled.then(answer) : answer()
}

/**
 * Draws the outermost redrawn widgets. The comment between two of them lets the browser parse each by
 * itself: a `<tr>` after a `<div>` would be dropped (HTML, "in body" insertion mode).
 */
function drawFragments(out: Output, survey: Survey, rendering: PageRendering): void {
  for (const widget of survey.redrawn) {
    if (rendering.fragments++ > 0) out.html += '<!--next-->'
    out.add(widget, survey.ctx)
  }
  for (const content of survey.awaited) addAwaited(out, content, survey, rendering)
}

/** Promised content may hold widgets that must be drawn: they follow once it has come. */
function addAwaited(
  out: Output,
  promised: Promise<Content>,
  survey: Survey,
  rendering: PageRendering,
): void {
  const place = out.begin(undefined)
  const filled = promised.then((content) => {
    const inner = new Survey(survey.ctx, survey.roll, true)
    inner.walk([content], survey.roll.nestFor(promised, undefined))
    drawFragments(place, inner, rendering)
    rendering.inputs.push(...inner.inputs)
  })
  out.end(place, filled)
}
