import type Koa from 'koa'
import { createSite, type SiteOptions } from '../../docs-site/app.js'
import { parseHtml } from './html.js'
import { send, type Response, type Sent } from './send.js'

/** Sends a request to the host `docs.example`. */
export function askApp(app: Koa, options: Sent | string): Promise<Response> {
  const { headers, ...rest } = typeof options === 'string' ? { url: options } : options
  return send(app, { ...rest, headers: { host: 'docs.example', ...headers } })
}

/** The documentation site, as requests see it. */
export class AskedSite {
  readonly app: Koa
  readonly errors: unknown[] = []
  readonly #answers = new Map<string, Promise<Response>>()
  readonly #documents = new Map<string, Promise<Document>>()

  constructor(options: SiteOptions = {}) {
    this.app = createSite({ development: false, siteUrl: '', ...options })
    this.app.on('error', (error: unknown) => this.errors.push(error))
  }

  ask(options: Sent | string): Promise<Response> {
    return askApp(this.app, options)
  }

  /** What the site answers to a path. It is asked once, however many tests look at the answer. */
  answer(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return once(this.#answers, keyOf(path, headers), () => this.ask({ url: path, headers }))
  }

  /** A page as a browser reads it. It is parsed once, so tests only look at it. */
  page(path: string, headers: Record<string, string> = {}): Promise<Document> {
    return once(this.#documents, keyOf(path, headers), async () => {
      const { payload } = await this.answer(path, headers)
      return parseHtml(payload)
    })
  }
}

const keyOf = (path: string, headers: Record<string, string>) => path + JSON.stringify(headers)

function once<T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? find()
  known.set(key, found)
  return found
}
