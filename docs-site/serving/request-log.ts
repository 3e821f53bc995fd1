import { randomUUID } from 'node:crypto'
import type { Context } from 'bespa'
import type { Middleware } from 'koa'
import { pino, type Logger } from 'pino'

/**
 * The log of this process: a line of JSON for each event, on the standard output.
 *
 * @param level `LOG_LEVEL`: with `info` each request is logged, with `warn` only what went wrong
 */
export function openLog(level: string): Logger {
  return pino({ level, base: { node: process.env['HOSTNAME'], pid: process.pid } })
}

// #region log
/**
 * Logs each request with an id, that of the proxy in front or one of its own, which the answer
 * carries, too. The query is left out, and so are bodies and cookies: they may hold secrets.
 */
export function requestLog(log: Logger): Middleware {
  return async (ctx, next) => {
    const id = requestId(ctx)
    const started = performance.now()
    ctx.set('X-Request-Id', id)
    // When the answer is through, or the browser has left: a feed lasts longer than its handler.
    ctx.res.once('close', () => {
      const { method, path, status } = ctx
      const milliseconds = Math.round(performance.now() - started)
      log[status >= 500 ? 'error' : 'info']({ id, method, path, status, milliseconds }, 'request')
    })
    await next()
  }
}

/** Only what can do no harm in a log is taken over. */
function requestId(ctx: Context): string {
  const given = ctx.get('X-Request-Id')
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
// #endregion log
