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

  /**
   * A page as a browser reads it. What is requested by its path alone is parsed once, so tests only
   * look at it.
   */
  async page(path: string, headers: Record<string, string> = {}): Promise<Document> {
    const parse = async () => parseHtml((await this.answer(path, headers)).payload)
    const isPlain = !path.includes('?') && Object.keys(headers).length === 0
    return isPlain ? once(this.#documents, path, parse) : parse()
  }

  /** Lets go of what was remembered, which would otherwise fill the memory of all later test files. */
  forget(): void {
    this.#answers.clear()
    this.#documents.clear()
  }
}

const keyOf = (path: string, headers: Record<string, string>) => path + JSON.stringify(headers)

function once<T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? find()
  known.set(key, found)
  return found
}
