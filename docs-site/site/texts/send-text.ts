import type { Context } from 'bespa'

const hour = 60 * 60

/** Answers with a text that is the same for everybody and may be an hour old. */
export function sendText(ctx: Context, type: string, text: string): void {
  ctx.type = `${type}; charset=utf-8`
  ctx.set('Cache-Control', `public, max-age=${hour}`)
  ctx.body = `${text}\n`
}
