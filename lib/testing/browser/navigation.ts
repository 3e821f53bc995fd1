import type { AppRequest } from './in-process-app.js'
import type { EncodedBody } from './request-body.js'

/** What becomes of the history when a document is loaded: a number means “so many steps away”. */
export type HistoryPlace = 'push' | 'replace' | number

/** A document that is to be loaded. */
export interface Navigation {
  readonly method: string
  readonly url: URL
  readonly body?: EncodedBody | undefined
  /** The address of the document that asks for it; none when the user has typed the address. */
  readonly referrer?: string | undefined
}

/** The request that a browser sends for a document. */
export function documentRequest({ method, url, body, referrer }: Navigation): AppRequest {
  const headers: Record<string, string> = {
    accept: 'text/html,*/*;q=0.8',
    'sec-fetch-dest': 'document',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-site': referrer === undefined ? 'none' : 'same-origin',
    'sec-fetch-user': '?1',
  }
  if (referrer) headers['referer'] = referrer.replace(/#.*$/s, '')
  if (method !== 'GET') headers['origin'] = url.origin
  if (body?.type) headers['content-type'] = body.type
  return { method, url, headers, body: body?.bytes }
}
