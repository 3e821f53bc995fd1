import type { Context } from 'koa'
import { EmbedError } from '../../lib/http/embed/embed-error.js'
import { watchPromises } from '../../lib/html/content.js'
import {
  htmlUnsafe,
  isSafeAction,
  pageLocation,
  publicPath,
  tag,
  WidgetBase,
  type Content,
  type Output,
  type Tag,
} from '../../lib/index.js'
import { failureText } from '../../lib/request/failure-wording.js'
import { findPageRequest } from '../../lib/request/page-request.js'
import { fetchedPage } from './fetched-page.js'
import { retryLink, withoutBack } from './retry-link.js'
import { pendingContent } from './pending-content.js'
import { surfaceWordingOf } from './surface-wording.js'

/**
 * Loads a page: the HTML of a `.Page` element, or a response of `fetch` that holds one. Its DOM ids must
 * begin with `scope`, which BESPA apps take from the header `Bespa-Scope`.
 *
 * @example
 * wf.embed((scope) => fetch(`${shop}/orders`, { headers: { 'Bespa-Fetch': '1', 'Bespa-Scope': scope } }))
 */
export type PageLoader = (scope: string, ctx: Context) => Promise<string | Response>

/**
 * A page within a page. With a name it is a frame that links and forms can target. The page is
 * loaded each time the widget is drawn, and not at all while it is hidden; what goes wrong with it
 * is told in its place.
 */
export class EmbedWidget extends WidgetBase<EmbedWidget> {
  readonly #load: PageLoader | undefined
  readonly #address: () => string
  #name = ''
  #isLazy = false
  #placeholder: Content

  protected override get keepsId(): boolean {
    return true
  }

  /**
   * @param load without it the frame is empty, until something is loaded into it
   * @param address gives the path where the page can be asked for again when that may help; by
   *   default there is none
   */
  constructor(load?: PageLoader, address = () => '') {
    super()
    this.#load = load
    this.#address = address
  }

  /** Names the frame, so that `withTarget(name)` of links and forms leads here. */
  withName(name: string): this {
    this.#name = name
    return this
  }

  /**
   * Draws the frame empty at first; the browser loads the page when the frame comes into sight. Without
   * script there is a link to the page. Only pages of this app can be lazy.
   *
   * @param placeholder is shown until then, by default a few gray lines
   * @throws {TypeError} If the page has no address, because the frame was given a function.
   */
  withLazy(lazy = true, placeholder?: Content): this {
    if (lazy && this.#address() === '') {
      throw new TypeError(
        "withLazy(): name a page of the app, such as wf.embed('orders', '/orders')",
      )
    }
    watchPromises([placeholder])
    this.#isLazy = lazy
    this.#placeholder = placeholder
    return this
  }

  /** A page within this one is compared for itself. */
  get comparable(): boolean {
    return false
  }

  override children(): readonly Content[] {
    return this.#isLazy ? [this.#placeholder] : []
  }

  /** Goes before the DOM ids of the page, when it is drawn to `out`. */
  scopeIn(out: Output): string {
    return `${out.domId(this.id)}-`
  }

  draw(out: Output, ctx: Context): void {
    const scope = this.scopeIn(out)
    this.root('div', ctx)
      .class('Embed')
      .attr('data-name', this.#name)
      .add(
        this.#isLazy && isPath(this.#address())
          ? this.#lazyPage(out, ctx, scope)
          : !out.rendering.isRehearsal && (() => this.#page(ctx, scope, out.rendering.lang)),
      )
      .draw(out, ctx)
  }

  /** The runtime loads the page when it sees this. */
  #lazyPage(out: Output, ctx: Context, scope: string): Content {
    const { lang } = out.rendering
    const address = this.#address()
    out.rendering.requireModule('later')
    return tag('section')
      .class('Page')
      .attr('data-location', publicPath(ctx, address.replace(/[?#].*$/s, '')))
      .attr('data-scope', scope)
      .attr('data-widget', 'lazy')
      .attr('data-lazy', publicPath(ctx, withoutBack(address)))
      .attr('aria-busy', 'true')
      .add(
        ...pendingContent(
          this.#placeholder,
          tag('a').attr('href', address).attr('target', '_self'),
          ctx,
          lang,
        ),
      )
  }

  async #page(ctx: Context, scope: string, lang: string): Promise<Content> {
    if (!this.#load) return emptyPage(ctx, scope)
    try {
      const loaded = await this.#load(scope, ctx)
      const html = typeof loaded === 'string' ? loaded : await fetchedPage(loaded)
      return html.trim() === '' ? emptyPage(ctx, scope) : htmlUnsafe(html)
    } catch (error) {
      if (!(error instanceof EmbedError)) throw error
      const address = error.isTransient || error.isFile ? this.#address() : ''
      const { retry, openFile } = surfaceWordingOf(ctx, lang)
      const failures = findPageRequest(ctx)?.wording(lang).failures
      return emptyPage(ctx, scope).add(
        tag('p').class('EmbedError').attr('role', 'alert').add(failureText(error, failures)),
        address !== '' && (error.isFile ? fileLink(address, openFile) : retryLink(address, retry)),
      )
    }
  }
}

/** Other addresses are refused where the page would be embedded. */
function isPath(address: string): boolean {
  return /^\/(?!\/)/.test(address) && isSafeAction(address)
}

/** Stands where a page could be, so that one can be loaded into it. */
function emptyPage(ctx: Context, scope: string): Tag {
  return tag('section')
    .class('Page')
    .attr('data-location', pageLocation(ctx))
    .attr('data-scope', scope)
}

/** Has the browser itself store the file. */
function fileLink(address: string, label: string): Tag {
  return tag('a').class('EmbedRetry').attr('href', address).attr('download', true).add(label)
}
