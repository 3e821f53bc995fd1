import type { Context } from 'koa'

/**
 * A client that hangs up before a stream has come to its end (a feed, a download, later parts of a page)
 * has done nothing wrong: Koa would report that the stream was closed too early.
 */
export function expectHangUp(ctx: Context): void {
  const report = ctx.onerror.bind(ctx)
  // Koa calls it without an error, too, when the answer has ended well.
  ctx.onerror = (error: Error) => {
    const code = (error as NodeJS.ErrnoException | null)?.code
    const isHangUp = code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET'
    if (!isHangUp || !ctx.res.destroyed) report(error)
  }
}
