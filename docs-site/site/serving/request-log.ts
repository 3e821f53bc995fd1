import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { IncomingMessage } from 'node:http'
import type { Context } from 'bespa'
import type { Middleware } from 'koa'
import { pino, type Logger } from 'pino'

/**
 * The log of this process: a line of JSON for each event, on the standard output.
 *
 * @param level `LOG_LEVEL`: with `info` each request is logged, with `warn` only what went wrong
 */
export function openLog(level: string): Logger {
  return pino({ level, base: { node: hostname(), pid: process.pid } })
}

// #region log
const ids = new WeakMap<IncomingMessage, string>()

/**
 * Logs each request with an id, that of the proxy in front or one of its own, which the answer
 * carries, too. The query is left out, and so are bodies and cookies: they may hold secrets.
 */
export function requestLog(log: Logger): Middleware {
  return async (ctx, next) => {
    const id = requestId(ctx)
    const started = performance.now()
    ctx.set('X-Request-Id', id)
    ids.set(ctx.req, id)
    // When the answer is through, or the browser has left: a feed lasts longer than its handler.
    ctx.res.once('close', () => {
      const { method, path, status } = ctx
      const milliseconds = Math.round(performance.now() - started)
      log[status >= 500 ? 'error' : 'info']({ id, method, path, status, milliseconds }, 'request')
    })
    await next()
  }
}

/**
 * Logs what handlers have thrown, with the id of the request; what the client is to blame for, such as
 * a page that does not exist, only with `info`.
 *
 * @example
 * app.on('error', errorLog(log))
 */
export function errorLog(log: Logger) {
  return (error: NodeJS.ErrnoException & { status?: number }, ctx?: Context): void => {
    // A browser that leaves while something is sent to it, such as a feed, is no error.
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
    const level = (error.status ?? 500) >= 500 ? 'error' : 'info'
    log[level]({ id: ctx && ids.get(ctx.req), error: error.stack }, 'handler')
  }
}

/** Only what can do no harm in a log is taken over. */
function requestId(ctx: Context): string {
  const given = ctx.get('X-Request-Id')
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
// #endregion log
