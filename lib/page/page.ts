import type { Context } from 'koa'
import type { Content, PromisedContent } from '../html/content.js'
import { Output } from '../html/output.js'
import { stateOf } from '../state/state-of.js'
import { defaultKeyColors, type KeyColors } from '../theme/key-colors.js'
import { Nest } from '../widget/nest.js'
import { documentHtml, pageElementHtml, stateHtml, type DrawnPage } from './document.js'
import { pageLocation } from './location.js'
import { isNavigation } from './navigation.js'
import { PageRendering } from './page-rendering.js'
import { titleWithin } from './page-title.js'
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
  #id = ''
  #title: string | undefined
  #description = ''
  #lang = 'en'
  #dir: 'ltr' | 'rtl' | 'auto' = 'ltr'
  #target = ''
  #history: HistoryMode = 'push'
  #theme: Theme = 'system'
  #keyColors = defaultKeyColors

  /** Appends content. A main menu goes to the navigation, see {@link addNavigation}. */
  add(...content: readonly Content[]): this {
    for (const item of content) (isNavigation(item) ? this.#navigation : this.#content).push(item)
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
   * Answers the request. Waits only when something in the tree is a promise.
   *
   * @param ctx the Koa context; its status is kept, its body and type are set
   */
  draw(ctx: Context): void | Promise<void> {
    const request = pageRequestOf(ctx)
    const id = this.#id || idFromPath(ctx.path)
    const rendering = new PageRendering(ctx, request, this.#lang, id)
    if (request.kind === 'partial') return this.#drawPartial(ctx, rendering, id)
    return this.#drawWhole(ctx, rendering, id, request.kind === 'full')
  }

  #drawPartial(ctx: Context, rendering: PageRendering, id: string): void | Promise<void> {
    const survey = new Survey(ctx, rendering.roll, true)
    this.#walk(survey, id, rendering.scope === '')
    const out = new Output(rendering)
    drawFragments(out, survey, rendering)
    return whenSettled(out, () => {
      rendering.inputs.push(...survey.inputs)
      ctx.set('Cache-Control', 'no-store')
      ctx.vary('Bespa-Fetch')
      ctx.type = 'html'
      const title = this.#title ?? titleWithin([this.#navigation, this.#content], ctx)
      const fragments = out.toString().replace(separator, '')
      const between = /<col\b[^>]*>$/.test(fragments) ? separator : ''
      ctx.body = fragments + between + stateHtml(this.#drawnPage(ctx, rendering, id, title))
    })
  }

  #drawWhole(
    ctx: Context,
    rendering: PageRendering,
    id: string,
    full: boolean,
  ): void | Promise<void> {
    this.#walk(new Survey(ctx, rendering.roll, false), id, full)
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

  /** The navigation is apart from the content, whose ids are the same in nested pages without it. */
  #walk(survey: Survey, id: string, withNavigation: boolean): void {
    if (withNavigation) survey.walk(this.#navigation, new Nest(id, undefined, 'navigation'))
    survey.walk(this.#content, new Nest(id, undefined))
  }

  #drawnPage(ctx: Context, rendering: PageRendering, id: string, title?: string): DrawnPage {
    return {
      id,
      rendering,
      title: this.#title ?? title ?? rendering.title ?? '',
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
  // The runtime asks for a page without the slash at the end.
  const whole = path.endsWith('/') ? path.replace(/(?<=.)\/+$/, '') : path
  return `Page${whole.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 200)}`
}

function whenSettled(out: Output, answer: () => void | Promise<void>): void | Promise<void> {
  const settled = out.settled()
  return settled ? settled.then(answer) : answer()
}

/**
 * The comment between two fragments lets the browser parse each by itself: a `<tr>` after a `<div>`
 * would be dropped (HTML, "in body" insertion mode), as would be the state after a `<col>`.
 */
const separator = '<!--next-->'

/** Draws the outermost redrawn widgets, each behind a {@link separator}. */
function drawFragments(out: Output, survey: Survey, rendering: PageRendering): void {
  for (const widget of survey.redrawn) {
    out.html += separator
    out.add(widget, survey.ctx)
  }
  for (const content of survey.awaited) addAwaited(out, content, survey, rendering)
}

/** Promised content may hold widgets that must be drawn: they follow once it has come. */
function addAwaited(
  out: Output,
  promised: PromisedContent,
  survey: Survey,
  rendering: PageRendering,
): void {
  const place = out.begin(undefined)
  const nest = survey.roll.nestFor(promised, undefined)
  const filled = (promised as Promise<Content>).then((content) => {
    const inner = new Survey(survey.ctx, survey.roll, true)
    inner.walk([content], nest)
    drawFragments(place, inner, rendering)
    rendering.inputs.push(...inner.inputs)
  })
  out.end(
    place,
    filled.catch((error: unknown) => rendering.failed(error, nest.owner)),
  )
}
