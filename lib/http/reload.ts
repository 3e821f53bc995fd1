import { randomUUID } from 'node:crypto'
import { PassThrough } from 'node:stream'
import type { Middleware } from 'koa'

/** New with every start of the server: how the browser notices that it was restarted. */
const bootId = randomUUID()

/**
 * Development only: an event stream that tells the browser which run of the server it talks to. When
 * the server is restarted the browser connects again, reads another id, and reloads the page.
 */
export const serveReload: Middleware = (ctx) => {
  const stream = new PassThrough()
  ctx.type = 'text/event-stream'
  ctx.set('Cache-Control', 'no-store')
  ctx.status = 200
  ctx.body = stream
  stream.write(`retry: 300\ndata: ${bootId}\n\n`)
}
