import type { Context } from 'koa'
import { warn } from '../usage-error.js'

/** In development tells of a page that its handler has not waited for: the answer has gone without it. */
export function warnIfLate(ctx: Context, development: boolean): void {
  if (development && ctx.headerSent) {
    warn(
      'page-not-awaited',
      `${ctx.method} ${ctx.path}: return or await what page.draw(ctx) returns`,
    )
  }
}
