import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type Koa from 'koa'
import type { Context } from 'koa'
import { inject, type Response } from 'light-my-request'
import { mountPath, publicPath, basePath } from '../page/location.js'
import { pageRequestOf } from '../page/page-request.js'
import { isSafeAction } from '../state/action-url.js'

/** How a page is embedded. */
export interface EmbedOptions {
  /** The request's method. Default `GET`. */
  readonly method?: string
  /** An urlencoded body. */
  readonly body?: string
  /** Paths that may be embedded; a path that ends in `/` allows all below it. Default: all of the app. */
  readonly allow?: readonly string[]
  /** Goes before the DOM ids of the embedded page, so that they stay unique. */
  readonly scope?: string
}

/** What an embedded request inherits: by whom it is embedded, and how deep. */
export interface EmbeddingRequest {
  readonly ctx: Context
  readonly scope: string
  readonly depth: number
}

/** An embedded page cannot be shown; the message says why, in words for the user. */
export class EmbedError extends Error {
  override readonly name = 'EmbedError'
}

const deepest = 10
const mostRedirects = 5
const mostBytes = 10 * 1024 * 1024
const inherited = [
  'accept-language',
  'authorization',
  'host',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-prefix',
  'x-forwarded-proto',
  'x-request-id',
]
const embeddings = new WeakMap<IncomingMessage, EmbeddingRequest>()
const handlers = new WeakMap<Koa, ReturnType<Koa['callback']>>()

/** The request that embeds this one, or `undefined` when a client has sent it. */
export function embeddingOf(request: IncomingMessage): EmbeddingRequest | undefined {
  return embeddings.get(request)
}

/**
 * Asks the app itself for a page and returns the HTML of its `.Page` element. The request stays in
 * this process and inherits headers, cookies and `ctx.state` of the original; its cookies reach the
 * original's response. Redirects within the app are followed.
 *
 * @param path a path of this app, without the prefix that it may be mounted under
 * @throws EmbedError when the path is not allowed, the answer is an error, or pages nest too deep
 */
export async function embed(
  ctx: Context,
  path: string,
  options: EmbedOptions = {},
): Promise<string> {
  const depth = pageRequestOf(ctx).depth + 1
  if (depth > deepest) {
    throw new EmbedError(`Pages are nested more than ${deepest} deep: does a page embed itself?`)
  }
  let target = path
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const url = allowedPath(ctx, target, options.allow)
    const response = await request(
      ctx,
      url,
      hop === 0 ? options : { scope: options.scope ?? '' },
      depth,
    )
    const location = redirection(response)
    if (location === undefined) return pageOf(response)
    target = location.startsWith('?') ? url.replace(/\?.*$/s, '') + location : location
  }
  throw new EmbedError('The embedded page redirects without end.')
}

function allowedPath(ctx: Context, path: string, allow: readonly string[] | undefined): string {
  if (!path.startsWith('/') || !isSafeAction(path)) {
    throw new EmbedError('Only paths of this app can be embedded.')
  }
  const whole = publicPath(ctx, path)
  const own = whole.slice(basePath(ctx).length) || '/'
  const bare = new URL(own, 'http://localhost').pathname
  if (allow && !allow.some((one) => bare === one || (one.endsWith('/') && bare.startsWith(one)))) {
    throw new EmbedError('This page must not be embedded here.')
  }
  return mountPath(ctx) + own
}

async function request(
  ctx: Context,
  url: string,
  { method = 'GET', body, scope = '' }: EmbedOptions,
  depth: number,
): Promise<Response> {
  const handle = (incoming: unknown, outgoing: unknown) => {
    const message = incoming as IncomingMessage
    embeddings.set(message, { ctx, scope, depth })
    if (ctx.secure) (message.socket as Socket & { encrypted?: boolean }).encrypted = true
    void handlerOf(ctx.app)(message, outgoing as ServerResponse)
  }
  const response = await inject(handle, {
    method: method as 'GET',
    url,
    remoteAddress: ctx.ip,
    headers: embeddedHeaders(ctx, body !== undefined),
    ...(body === undefined ? {} : { payload: body }),
  })
  const cookies = response.headers['set-cookie']
  if (cookies !== undefined) ctx.append('Set-Cookie', cookies)
  return response
}

function handlerOf(app: Koa): ReturnType<Koa['callback']> {
  const known = handlers.get(app)
  if (known) return known
  const handler = app.callback()
  handlers.set(app, handler)
  return handler
}

function embeddedHeaders(ctx: Context, hasBody: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'text/html',
    'accept-encoding': 'identity',
    'bespa-fetch': '1',
    'bespa-embedded': '1',
    'sec-fetch-site': 'same-origin',
    cookie: cookieHeader(ctx),
  }
  if (hasBody) headers['content-type'] = 'application/x-www-form-urlencoded'
  for (const name of inherited) {
    const value = ctx.get(name)
    if (value) headers[name] = value
  }
  return headers
}

/** The request's cookies, and over them those that this response is about to set. */
function cookieHeader(ctx: Context): string {
  const cookies = new Map<string, string>()
  const add = (pair: string) => {
    const at = pair.indexOf('=')
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  ctx.get('Cookie').split(';').forEach(add)
  for (const line of [ctx.res.getHeader('Set-Cookie') ?? []].flat()) {
    add(String(line).split(';')[0] ?? '')
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

function redirection(response: Response): string | undefined {
  if (response.headers['bespa-location'] !== undefined) {
    const action = textOf(response).replace(/^Location: /, '')
    if (/^[?/]/.test(action)) return action
    throw new EmbedError('The embedded page leads elsewhere.')
  }
  const { location } = response.headers
  if (response.statusCode < 300 || response.statusCode >= 400 || !location) return undefined
  if (/^[?/]/.test(location)) return location
  throw new EmbedError('The embedded page leads elsewhere.')
}

function pageOf(response: Response): string {
  const text = textOf(response)
  if (response.statusCode >= 400) {
    const isMessage =
      /^text\/plain/.test(String(response.headers['content-type'])) && text.length < 300
    throw new EmbedError(
      isMessage ? text : `The embedded page is not available (${response.statusCode}).`,
    )
  }
  if (!text.startsWith('<section class="Page"')) {
    throw new EmbedError('The embedded address answers with something that is not a page.')
  }
  return text
}

function textOf({ rawPayload, headers }: Response): string {
  return decode(rawPayload, String(headers['content-encoding'] ?? '').toLowerCase()).toString(
    'utf8',
  )
}

function decode(bytes: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: mostBytes }
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(bytes, limit)
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(bytes, limit)
    case 'deflate':
      // The standard means zlib; some servers send the raw form (RFC 9110, section 8.4.1.2).
      return ((bytes[0] ?? 0) & 0x0f) === 8
        ? inflateSync(bytes, limit)
        : inflateRawSync(bytes, limit)
    default:
      return bytes
  }
}
