import type { IncomingMessage } from 'node:http'
import type { Context } from 'koa'

/** How a request is embedded: in which page, and how deep. */
export interface Embedding {
  /** The context of the page around. */
  readonly ctx: Context
  /** Goes before the DOM ids of the embedded page. */
  readonly scope: string
  /** How many pages are around. */
  readonly depth: number
}

const embeddings = new WeakMap<IncomingMessage, Embedding>()

/** Notes that a request is embedded, before the app sees it. */
export function setEmbedding(request: IncomingMessage, embedding: Embedding): void {
  embeddings.set(request, embedding)
}

/** How the request is embedded; `undefined` when a client has sent it. */
export function embeddingOf(request: IncomingMessage): Embedding | undefined {
  return embeddings.get(request)
}
