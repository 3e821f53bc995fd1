import type { Context } from 'koa'
import { EmbedError } from '../../lib/http/embed/embed-error.js'
import {
  htmlUnsafe,
  pageLocation,
  tag,
  WidgetBase,
  type Content,
  type Output,
  type Tag,
} from '../../lib/index.js'
import { failureText } from '../../lib/request/failure-wording.js'
import { findPageRequest } from '../../lib/request/page-request.js'
import { fetchedPage } from './fetched-page.js'
import { surfaceWordingOf } from './surface-wording.js'

/**
 * Loads a page: the HTML of a `.Page` element, or a response of `fetch` that holds one. Its DOM ids must
 * begin with `scope`, which BESPA apps take from the header `Bespa-Scope`.
 *
 * @example
 * wf.embed((scope) => fetch(`${shop}/orders`, { headers: { 'Bespa-Fetch': '1', 'Bespa-Scope': scope } }))
 */
export type PageLoader = (scope: string) => Promise<string | Response>

/**
 * A page within a page. With a name it is a frame that links and forms can target. The page is
 * loaded each time the widget is drawn, and not at all while it is hidden; what goes wrong with it
 * is told in its place.
 */
export class EmbedWidget extends WidgetBase<EmbedWidget> {
  readonly #load: PageLoader | undefined
  readonly #address: () => string
  #name = ''

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

  /** Goes before the DOM ids of the page, when it is drawn to `out`. */
  scopeIn(out: Output): string {
    return `${out.domId(this.id)}-`
  }

  draw(out: Output, ctx: Context): void {
    const scope = this.scopeIn(out)
    this.root('div', ctx)
      .class('Embed')
      .attr('data-name', this.#name)
      .add(() => this.#page(ctx, scope, out.rendering.lang))
      .draw(out, ctx)
  }

  async #page(ctx: Context, scope: string, lang: string): Promise<Content> {
    if (!this.#load) return emptyPage(ctx, scope)
    try {
      const loaded = await this.#load(scope)
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

/** Loads the page in its place; without JavaScript it leads to the page itself. */
function retryLink(address: string, label: string): Tag {
  const hasBack = new URLSearchParams(address.split('?')[1]).has('_back')
  const query = hasBack ? '' : `${address.includes('?') ? '&' : '?'}_back=0`
  return tag('a')
    .class('EmbedRetry')
    .attr('href', address + query)
    .attr('target', '_self')
    .add(label)
}
