import type { Context } from 'koa'
import { warn } from '../usage-error.js'

/**
 * In development, reports a page whose handler did not wait for it: the answer was sent without it.
 */
export function warnIfLate(ctx: Context, development: boolean): void {
  if (development && ctx.headerSent) {
    warn(
      'page-not-awaited',
      `${ctx.method} ${ctx.path}: return or await what page.draw(ctx) returns`,
    )
  }
}
