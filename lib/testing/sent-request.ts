import type { Exchange } from './browser/tab.js'

/** A request that a page has sent. */
export interface SentRequest {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** The body as text: for a form `new URLSearchParams(body)` reads it. */
  readonly body: string
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The status of the answer. */
  readonly status: number
}

/** An exchange as tests see it. */
export function sentRequest({ request, answer }: Exchange): SentRequest {
  const { method, url, headers, body } = request
  return {
    method,
    path: url.pathname + url.search,
    body: body?.toString('utf8') ?? '',
    headers,
    status: answer.status,
  }
}
