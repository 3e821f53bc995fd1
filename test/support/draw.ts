import Koa, { type Context } from 'koa'
import type { Content } from '../../lib/html/content.js'
import { bespa } from '../../lib/http/bespa.js'
import type { BespaOptions } from '../../lib/http/options.js'
import { Page } from '../../lib/page/page.js'
import { parseHtml, withoutIds } from './html.js'
import { send } from './send.js'

export { withoutIds } from './html.js'

/** How a page is requested, and the options of its app, which is in development by default. */
export interface Asked extends BespaOptions {
  /** Path and query. Default `/`. */
  readonly url?: string
  readonly method?: 'GET' | 'POST'
  /** An urlencoded body. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Requests the page's element alone, as a frame does. */
  readonly nested?: boolean
  /** Requests a partial redraw, as the browser runtime does; the body then needs `_changed`. */
  readonly fetched?: boolean
  /** Trusts what a proxy says. */
  readonly proxy?: boolean
  /** The page's language. */
  readonly lang?: string
}

/** What the app has answered. */
export interface Answer {
  readonly status: number
  readonly html: string
  /** Parsed as a document. */
  readonly document: Document
  readonly headers: Readonly<Record<string, unknown>>
  /** What `app.on('error')` has received. */
  readonly error: Error | undefined
}

/** Content of a page, or the page itself, for one request. */
export type Build = (ctx: Context) => Content | Page

/** Sends a request to an app that has one page. */
export async function ask(build: Build, asked: Asked = {}): Promise<Answer> {
  const { url = '/', method, body, headers, nested = false, fetched = nested, ...rest } = asked
  const { proxy = false, lang, ...options } = rest
  const app = new Koa({ proxy })
  let failure: Error | undefined
  app.on('error', (error: Error) => (failure = error))
  app.use(bespa({ development: true, ...options }))
  app.use((ctx) => pageFrom(build(ctx), lang).draw(ctx))
  const form = 'application/x-www-form-urlencoded'
  const response = await send(app, {
    url,
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(fetched && { 'bespa-fetch': '1' }),
      ...(body !== undefined && { 'content-type': form }),
      ...headers,
    },
    ...(body !== undefined && { payload: body }),
  })
  const html = response.payload
  return {
    status: response.statusCode,
    html,
    headers: response.headers,
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
  const html = await drawn(build, { nested: true, ...asked })
  const [, content] = onlyMatch(/^<section\b[^>]*>(.*)<\/section>$/s, html, 'the page')
  const [around, state = ''] = onlyMatch(stateFirst, content ?? '', 'the state')
  if (!isState(state)) throw new Error(`The state does not come first in: ${html}`)
  return (content ?? '').slice(around.length)
}

/** The whole document. What goes wrong is thrown. */
export async function drawDocument(build: Build, asked: Asked = {}): Promise<string> {
  return drawn(build, asked)
}

/** The fragments of a partial redraw, without the state. What goes wrong is thrown. */
export async function redraw(build: Build, body: string, asked: Asked = {}): Promise<string> {
  const html = await drawn(build, { fetched: true, body, ...asked })
  const [around, state = ''] = onlyMatch(stateLast, html, 'the state')
  if (!isState(state)) throw new Error(`The state does not come last in: ${html}`)
  return html.slice(0, -around.length)
}

/** The state that a page, or the answer to a partial redraw, gives the browser to keep. */
export function stateIn({ document }: Pick<Answer, 'document'>): unknown {
  const state = document.querySelector('.State')
  if (!state) throw new Error('The answer has no state')
  return JSON.parse(state.textContent) as unknown
}

const stateFirst = /^(<div\b[^>]*>[^<]*<\/div>)/
const stateLast = /(<div\b[^>]*>[^<]*<\/div>)$/

async function drawn(build: Build, asked: Asked): Promise<string> {
  const { html, error } = await ask(build, asked)
  if (error) throw error
  return html
}

// A test of what is not in the HTML would pass on nothing.
function onlyMatch(pattern: RegExp, html: string, what: string): RegExpExecArray {
  const match = pattern.exec(html)
  if (!match) throw new Error(`Where is ${what} in: ${html}`)
  return match
}

const states = new Map<string, boolean>()

/** Whatever the order of its attributes. Most tests have the same, so that it is parsed once. */
function isState(html: string): boolean {
  const known = states.get(html)
  if (known !== undefined) return known
  const state = parseHtml(html).body.firstElementChild
  const found =
    state?.localName === 'div' && state.classList.contains('State') && state.hasAttribute('hidden')
  states.set(html, found)
  return found
}

function pageFrom(content: Content | Page, lang?: string): Page {
  const page = content instanceof Page ? content : new Page().add(content)
  return lang === undefined ? page : page.withLang(lang)
}
