import { randomUUID } from 'node:crypto'
import type { Middleware } from 'koa'

/** New with every start of the server: how the browser notices that it was restarted. */
const bootId = randomUUID()

/**
 * Development only: an event stream that tells the browser which run of the server it talks to. When
 * the server is restarted the browser connects again, reads another id, and reloads the page.
 */
export const serveReload: Middleware = (ctx) => {
  // Past Koa, which takes it for an error that a browser leaves a stream when it leaves the page.
  ctx.respond = false
  // Without chunks the end of the connection is the end of the stream, and no error in the console.
  ctx.res.useChunkedEncodingByDefault = false
  ctx.res.shouldKeepAlive = false
  ctx.res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  ctx.res.write(`data: ${bootId}\n\n`)
}
