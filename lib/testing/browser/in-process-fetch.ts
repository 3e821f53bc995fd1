import type { DOMWindow } from 'jsdom'
import type { Activity } from './activity.js'
import { redirection, type AppAnswer, type InProcessApp } from './in-process-app.js'
import { encodeBody } from './request-body.js'

const withoutBody = [101, 204, 205, 304]

/**
 * `fetch` for the scripts of a page: it reaches the app in this process, and the origin of the page
 * only.
 *
 * @param unloaded resolves when the page is left
 */
export function inProcessFetch(
  window: DOMWindow,
  app: InProcessApp,
  activity: Activity,
  unloaded: Promise<void>,
): typeof fetch {
  return async (input, options = {}) => {
    if (typeof input !== 'string' && !('href' in input)) {
      throw new window.TypeError('fetch() in tests takes an address, and no Request')
    }
    const url = new URL(String(input), window.document.baseURI)
    const method = (options.method ?? 'GET').toUpperCase()
    const { signal } = options
    const abort = signal ? aborted(window, signal) : new Promise<never>(() => undefined)
    if (signal?.aborted) return abort
    const connection = new AbortController()
    const hangUp = () => connection.abort()
    void unloaded.then(hangUp)
    abort.catch(hangUp)
    const answer = send(window, app, { ...options, method, signal: connection.signal }, url)
    const what = `${method} ${url.pathname}${url.search}`
    const response = await activity.track(what, Promise.race([unloaded, abort, answer]))
    // Nothing of a page that was left goes on.
    return response ?? new Promise<never>(() => undefined)
  }
}

async function send(
  window: DOMWindow,
  app: InProcessApp,
  { method = '', headers, body, redirect, signal }: RequestInit,
  url: URL,
): Promise<Response> {
  const { origin, href } = window.location
  if (url.origin !== origin) throw new window.TypeError(`Failed to fetch ${url.href}`)
  const encoded = await encodeBody(body)
  const all = Object.fromEntries(new Headers(headers))
  if (encoded?.type) all['content-type'] ??= encoded.type
  all['accept'] ??= '*/*'
  // Stale widgets are looked for after each action, without a sample and without a pause.
  if (all['bespa-check'] === '1') all['bespa-check'] = 'each'
  Object.assign(all, {
    referer: href.replace(/#.*$/s, ''),
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
  })
  if (method !== 'GET' && method !== 'HEAD') all['origin'] = origin
  const request = { method, url, headers: all, body: encoded?.bytes, signal: signal ?? undefined }
  const follows = redirect === undefined || redirect === 'follow'
  const answer = await (follows ? app.follow(request) : app.send(request)).catch(
    (cause: unknown) => {
      throw new window.TypeError(`Failed to fetch ${url.href}`, { cause })
    },
  )
  if (redirection(answer) && redirect !== 'manual') {
    throw new window.TypeError(`Failed to fetch ${url.href}: it redirects elsewhere`)
  }
  return responseFrom(answer)
}

function responseFrom({ status, headers, body, url, redirected }: AppAnswer): Response {
  const visible = new Headers(headers)
  visible.delete('set-cookie')
  const content = withoutBody.includes(status) ? null : new Uint8Array(body)
  const response = new Response(content, { status, headers: visible })
  return Object.defineProperties(response, {
    url: { value: url.href.replace(/#.*$/s, '') },
    redirected: { value: redirected },
  })
}

function aborted(window: DOMWindow, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => {
      reject(new window.DOMException('The request was given up.', 'AbortError'))
    }
    if (signal.aborted) refuse()
    else signal.addEventListener('abort', refuse, { once: true })
  })
}
