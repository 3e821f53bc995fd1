import type { Context } from 'koa'

/**
 * Gives an embedded page the session of the page around: session middleware keeps one for each request
 * and writes it into a cookie at the end, so that of two only the last would stay. The one of the
 * embedded request is never asked for and so writes nothing.
 */
export function shareSession(ctx: Context, outer: Context): void {
  if (!('session' in outer)) return
  Object.defineProperty(ctx, 'session', {
    configurable: true,
    get: (): unknown => outer['session'],
    set: (session: unknown) => {
      outer['session'] = session
    },
  })
}
