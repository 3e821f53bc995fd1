import Koa, { type Context } from 'koa'
import { bespa, CoreFactory, stateOf, type BespaOptions } from '../../../lib/index.js'
import { send, type Response, type Sent } from '../../support/send.js'

export const wf = new CoreFactory()

/** What a handler may do: draw, redirect, throw. */
export type Handler = (ctx: Context) => unknown

/** An app behind `bespa()`, in production unless said otherwise. Its handlers are found by path. */
export class HttpApp {
  readonly app = new Koa()
  /** What `app.on('error')` has heard. */
  readonly errors: unknown[] = []
  readonly #handlers: Readonly<Record<string, Handler>>

  /**
   * @param handlers one for all paths, or one for each; `*` stands for all others
   * @param options of `bespa()`; `false` leaves it to the test to add it
   */
  constructor(
    handlers: Handler | Readonly<Record<string, Handler>>,
    options: BespaOptions | false = {},
  ) {
    this.#handlers = typeof handlers === 'function' ? { '*': handlers } : handlers
    this.app.on('error', (error: unknown) => this.errors.push(error))
    if (options) this.app.use(bespa({ development: false, ...options })).use(this.handle)
  }

  /** Hands a request to the handler of its path. */
  readonly handle = async (ctx: Context): Promise<void> => {
    await (this.#handlers[ctx.path] ?? this.#handlers['*'])?.(ctx)
  }

  /** Sends a request within the process. */
  ask(options: Sent | string): Promise<Response> {
    const { headers, ...rest } = typeof options === 'string' ? { url: options } : options
    return send(this.app, { ...rest, headers: { host: 'app.example', ...headers } })
  }

  /** Sends a GET of the browser runtime. */
  fetch(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask({ url, headers: { 'bespa-fetch': '1', ...headers } })
  }

  /** Posts an urlencoded body, as a browser's own form does. */
  post(url: string, payload: string | Buffer, headers: Record<string, string> = {}) {
    const type = 'application/x-www-form-urlencoded'
    return this.ask({ method: 'POST', url, payload, headers: { 'content-type': type, ...headers } })
  }

  /** Posts an urlencoded body, as the browser runtime does. */
  fetchPost(url: string, payload: string | Buffer, headers: Record<string, string> = {}) {
    return this.post(url, payload, { 'bespa-fetch': '1', ...headers })
  }
}

/** An app that answers with its state: all values of each key, and what it takes for changed. */
export function stateApp(options?: BespaOptions): HttpApp {
  return new HttpApp((ctx) => {
    const state = stateOf(ctx)
    ctx.body = {
      values: [...state].map(([key]) => [key, ...state.getAll(key)]),
      partial: state.hasChanges(),
    }
  }, options)
}

/** The state that a {@link stateApp} has answered with. */
export function valuesOf(response: Response): string[][] {
  return response.json<{ values: string[][] }>().values
}

/** A header of the answer as one text. */
export function header({ headers }: Response, name: string): string {
  return [headers[name] ?? ''].flat().join(', ')
}

/** The nonce that the answer's policy lets through. */
export function nonceIn(response: Response): string | undefined {
  return /'nonce-([^']+)'/.exec(header(response, 'content-security-policy'))?.[1]
}
