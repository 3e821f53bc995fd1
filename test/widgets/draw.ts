import Koa from 'koa'
import { inject } from 'light-my-request'
import { bespa, type BespaOptions, type Content, type Context, Page } from 'bespa'

/** How a page is asked for. */
export interface DrawOptions extends BespaOptions {
  /** Path and query. Default `/`. */
  readonly url?: string
  readonly headers?: Record<string, string>
  /** Asks for a partial redraw: the state after the change, which keys have changed. */
  readonly redraw?: string
  readonly proxy?: boolean
  /** The page's language. Default `en`. */
  readonly lang?: string
}

/**
 * Draws content in a page of its own and gives the HTML of that content, without the `data-id`
 * attributes, so that a test can name it whole.
 */
export async function draw(
  content: (ctx: Context) => Content,
  options: DrawOptions = {},
): Promise<string> {
  const html = await answer(content, {
    ...options,
    headers: { 'Bespa-Fetch': '1', ...options.headers },
  })
  const [, inner = ''] = /<div class="State"[^>]*>.*?<\/div>(.*)<\/section>$/s.exec(html) ?? []
  return withoutIds(inner)
}

/** The whole document. */
export function drawDocument(
  content: (ctx: Context) => Content,
  options: DrawOptions = {},
): Promise<string> {
  return answer(content, options)
}

/** What a partial redraw sends, without the state; with its `data-id` attributes. */
export async function redraw(
  content: (ctx: Context) => Content,
  changes: string,
  options: DrawOptions = {},
): Promise<string> {
  const html = await answer(content, { ...options, redraw: changes })
  return html.replace(/<div class="State".*$/s, '')
}

export function withoutIds(html: string): string {
  return html.replace(/ data-id="[^"]*"/g, '')
}

async function answer(content: (ctx: Context) => Content, options: DrawOptions): Promise<string> {
  const {
    url = '/',
    headers = {},
    redraw: changes,
    proxy = false,
    lang = 'en',
    ...middleware
  } = options
  const app = new Koa({ proxy })
  let failure: Error | undefined
  app.on('error', (error: Error) => (failure = error))
  app.use(bespa({ development: true, ...middleware }))
  app.use((ctx) => new Page().withLang(lang).add(content(ctx)).draw(ctx))
  const partial = changes !== undefined && {
    method: 'POST' as const,
    payload: changes,
    headers: {
      'Bespa-Fetch': '1',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  }
  const response = await inject(app.callback(), { url, method: 'GET', headers, ...partial })
  if (failure !== undefined) throw failure
  return response.payload
}
