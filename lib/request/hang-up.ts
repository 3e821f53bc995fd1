import { Stream } from 'node:stream'
import type { Context } from 'koa'

/**
 * A client that hangs up before a streamed answer has ended, such as a feed, has done nothing wrong: Koa
 * would report to `app.on('error')` that the stream was closed too early.
 */
export function expectHangUp(ctx: Context): void {
  if (!(ctx.body instanceof Stream)) return
  const report = ctx.onerror.bind(ctx)
  // Koa calls it without an error, too, when the answer has ended well.
  ctx.onerror = (error: Error) => {
    const code = (error as NodeJS.ErrnoException | null)?.code
    const isHangUp = code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET'
    if (!isHangUp || !ctx.res.destroyed) report(error)
  }
}
