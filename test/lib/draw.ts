import Koa, { type Context } from 'koa'
import { inject } from 'light-my-request'
import type { Content } from '../../lib/html/content.js'
import { bespa } from '../../lib/http/bespa.js'
import { Page } from '../../lib/page/page.js'
import { parseHtml } from './parse-html.js'

/** How a page is asked for. */
export interface Asked {
  /** Path and query. Default `/`. */
  readonly url?: string
  readonly method?: 'GET' | 'POST'
  /** An urlencoded body. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Asks for the page's element alone, as a frame does. */
  readonly nested?: boolean
  /** Asks for a partial redraw, as the browser runtime does; the body then needs `_changed`. */
  readonly fetched?: boolean
  /** Default true. */
  readonly development?: boolean
  readonly proxy?: boolean
}

/** What the app has answered. */
export interface Answer {
  readonly status: number
  readonly html: string
  /** Parsed as a document. */
  readonly document: Document
  readonly headers: Readonly<Record<string, unknown>>
  /** What the app was told of by `app.on('error')`. */
  readonly error: Error | undefined
}

/** Content of a page, or the page itself, for one request. */
export type Build = (ctx: Context) => Content | Page

/** Sends a request to an app that has one page. */
export async function ask(build: Build, asked: Asked = {}): Promise<Answer> {
  const { url = '/', body, nested = false, fetched = nested, development = true } = asked
  const app = new Koa({ proxy: asked.proxy ?? false })
  let failure: Error | undefined
  app.on('error', (error: Error) => (failure = error))
  app.use(bespa({ development }))
  app.use((ctx) => pageFrom(build(ctx)).draw(ctx))
  const form = 'application/x-www-form-urlencoded'
  const response = await inject(app.callback(), {
    url,
    method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(fetched && { 'bespa-fetch': '1' }),
      ...(body !== undefined && { 'content-type': form }),
      ...asked.headers,
    },
    ...(body !== undefined && { payload: body }),
  })
  const { statusCode: status, payload: html, headers } = response
  return {
    status,
    html,
    headers,
    error: failure,
    get document() {
      return parseHtml(html)
    },
  }
}

/** The HTML that content becomes in a page, without `data-id` attributes. What goes wrong is thrown. */
export async function draw(build: Build, asked: Asked = {}): Promise<string> {
  return withoutIds(await drawWithIds(build, asked))
}

/** The HTML that content becomes in a page. What goes wrong is thrown. */
export async function drawWithIds(build: Build, asked: Asked = {}): Promise<string> {
  const { html, error } = await ask(build, { nested: true, ...asked })
  if (error) throw error
  return (
    /^<section[^>]*><div class="State"[^>]*>[^<]*<\/div>(.*)<\/section>$/s.exec(html)?.[1] ?? ''
  )
}

/** The fragments of a partial redraw, without the state. What goes wrong is thrown. */
export async function redraw(build: Build, body: string, asked: Asked = {}): Promise<string> {
  const { html, error } = await ask(build, { fetched: true, body, ...asked })
  if (error) throw error
  const [, fragments = `no state in: ${html}`] =
    /^(.*)<div class="State"[^>]*>[^<]*<\/div>$/s.exec(html) ?? []
  return fragments
}

/** The state that a page, or the answer to a partial redraw, gives the browser to keep. */
export function stateIn({ document }: Answer): unknown {
  return JSON.parse(document.querySelector('.State')?.textContent ?? '') as unknown
}

export function withoutIds(html: string): string {
  return html.replace(/ data-id="[^"]*"/g, '')
}

function pageFrom(content: Content | Page): Page {
  return content instanceof Page ? content : new Page().add(content)
}
