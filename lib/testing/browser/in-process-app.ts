import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { inject, type Response } from 'light-my-request'
import { setDevelopment } from '../../http/development.js'
import { warningListeners } from '../../usage-error.js'
import type { App } from '../app.js'
import type { CookieJar } from './cookie-jar.js'

/** A request to the app. */
export interface AppRequest {
  readonly method: string
  readonly url: URL
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer | undefined
  /** Hangs up when it is aborted, as a browser does that gives a request up. */
  readonly signal?: AbortSignal | undefined
}

/** What the app has answered. */
export interface AppAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
  /** Where the answer comes from, which differs from the request's address after a redirect. */
  readonly url: URL
  readonly redirected: boolean
}

/** How an {@link InProcessApp} asks the app. */
export interface InProcessAppOptions {
  readonly cookies: CookieJar
  /** Go along with every request. */
  readonly headers: Readonly<Record<string, string>>
  readonly development: boolean | undefined
  /** Told of what the server warns of. */
  readonly warn: (message: string) => void
  /** Told of each exchange, before its redirect is followed. */
  readonly sent: (request: AppRequest, answer: AppAnswer) => void
}

const mostRedirects = 20
const warningSinks = new AsyncLocalStorage<(message: string) => void>()
warningListeners.add((message) => warningSinks.getStore()?.(message))

/** Sends requests to an app in this process, as a browser would send them over the network. */
export class InProcessApp {
  readonly #handle: (request: IncomingMessage, response: ServerResponse) => unknown
  readonly #options: InProcessAppOptions

  constructor(app: App, options: InProcessAppOptions) {
    this.#handle = app.callback()
    this.#options = options
  }

  /** Sends one request, whose redirect is not followed. */
  async send(request: AppRequest): Promise<AppAnswer> {
    const response = await this.#inject(request, false)
    return this.#answer(response, response.rawPayload, request.url)
  }

  /** Sends one request, and gives the answer as soon as its headers are there, and the body as it comes. */
  async stream(request: AppRequest): Promise<{ answer: AppAnswer; body: Readable }> {
    const response = await this.#inject(request, true)
    const answer = this.#answer(response, Buffer.alloc(0), request.url)
    return { answer, body: response.stream() }
  }

  async #inject(request: AppRequest, payloadAsStream: boolean): Promise<Response> {
    const { method, url, body, headers: own } = request
    const { cookies, headers, warn } = this.#options
    const all: Record<string, string> = {
      host: url.host,
      'user-agent': 'bespa/testing',
      'accept-encoding': 'identity',
      ...headers,
      ...own,
    }
    const cookie = cookies.header(url)
    if (cookie) all['cookie'] = cookie
    return warningSinks.run(warn, async () =>
      inject((incoming, outgoing) => this.#dispatch(incoming, outgoing, request), {
        method: method as 'GET',
        url: url.href.replace(/#.*$/s, ''),
        headers: all,
        payloadAsStream,
        ...(body && { payload: body }),
      }),
    )
  }

  #answer({ statusCode, headers }: Response, body: Buffer, url: URL): AppAnswer {
    const list = new Headers()
    for (const [name, value] of Object.entries(headers)) {
      for (const one of [value].flat()) if (one !== undefined) list.append(name, String(one))
    }
    this.#options.cookies.store(url, list.getSetCookie())
    return { status: statusCode, headers: list, body, url, redirected: false }
  }

  /**
   * Sends a request and follows redirects within its origin. An answer that redirects to another
   * origin is returned as it is: see {@link redirection}.
   *
   * @throws {Error} when the redirects do not end
   */
  async follow(request: AppRequest): Promise<AppAnswer> {
    let current = request
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const answer = { ...(await this.send(current)), redirected: hop > 0 }
      this.#options.sent(current, answer)
      const goal = redirection(answer)
      if (goal?.origin !== request.url.origin) return answer
      current = redirected(current, answer.status, goal)
    }
    throw new Error(`${request.method} ${request.url.pathname} redirects without end`)
  }

  #dispatch(incoming: unknown, outgoing: unknown, { url, signal }: AppRequest): void {
    const message = incoming as IncomingMessage
    const response = outgoing as ServerResponse
    const { development } = this.#options
    if (development !== undefined) setDevelopment(message, development)
    if (url.protocol === 'https:')
      (message.socket as Socket & { encrypted?: boolean }).encrypted = true
    signal?.addEventListener('abort', () => {
      message.destroy()
      response.destroy()
    })
    void this.#handle(message, response)
  }
}

/** Where an answer redirects to, or `undefined` when it does not. */
export function redirection({ status, headers, url }: AppAnswer): URL | undefined {
  const location = [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : null
  if (location === null || !URL.canParse(location, url)) return undefined
  const goal = new URL(location, url)
  goal.hash ||= url.hash
  return goal
}

/** Which method the next request has: Fetch Standard, “HTTP-redirect fetch”. */
function redirected(request: AppRequest, status: number, url: URL): AppRequest {
  const { method, headers } = request
  const becomesGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST'
  if (!becomesGet) return { ...request, url }
  const kept = Object.entries(headers).filter(([name]) => !/^(content-|origin$)/.test(name))
  return { ...request, method: 'GET', url, headers: Object.fromEntries(kept), body: undefined }
}
