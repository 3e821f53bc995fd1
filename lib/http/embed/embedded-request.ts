import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type Koa from 'koa'
import { inject } from 'light-my-request'
import { embedFailure } from './embed-error.js'
import { type EmbeddedAnswer, readAnswer } from './embedded-answer.js'
import { embeddedHeaders } from './embedded-headers.js'
import { type Embedding, setEmbedding } from './embedding.js'

/** A request that stays in this process. */
export interface EmbeddedRequest {
  /** Path and query, as a client would send them. */
  readonly url: string
  readonly method: string
  /** An urlencoded body. */
  readonly body: string | undefined
}

const handlers = new WeakMap<Koa, ReturnType<Koa['callback']>>()

/**
 * Sends a request to the app that the page around belongs to. The cookies of the answer reach the
 * answer of that page.
 *
 * @throws EmbedError when the app breaks the answer off, or it cannot be read
 */
export async function sendEmbedded(
  { url, method, body }: EmbeddedRequest,
  embedding: Embedding,
): Promise<EmbeddedAnswer> {
  const { ctx } = embedding
  const response = await inject((incoming, outgoing) => handle(incoming, outgoing, embedding), {
    method: method as 'GET',
    url,
    remoteAddress: ctx.ip,
    headers: embeddedHeaders(ctx, body !== undefined),
    payloadAsStream: true,
    ...(body !== undefined && { payload: body }),
  }).catch((cause: unknown) => {
    throw embedFailure('embedUnreadable', { cause, isTransient: true })
  })
  const cookies = response.headers['set-cookie']
  if (cookies !== undefined) ctx.append('Set-Cookie', cookies)
  return readAnswer(response)
}

function handle(incoming: unknown, outgoing: unknown, embedding: Embedding): void {
  const request = incoming as IncomingMessage
  const { app, secure } = embedding.ctx
  setEmbedding(request, embedding)
  if (secure) (request.socket as Socket & { encrypted?: boolean }).encrypted = true
  void handlerOf(app)(request, outgoing as ServerResponse)
}

function handlerOf(app: Koa): ReturnType<Koa['callback']> {
  const known = handlers.get(app)
  if (known) return known
  const handler = app.callback()
  handlers.set(app, handler)
  return handler
}
