import { historySteps, type Context } from '../../lib/index.js'
import { requestedTarget } from '../../lib/request/way-back.js'

/**
 * Where a link opens that does not say so itself: where the `_target` of a nested page's request says, except for
 * actions and steps in the history, which concern the page that they stand in.
 *
 * @returns `''` for no place in particular
 */
export function defaultTarget(ctx: Context, href: string): string {
  return /^[?^~]/.test(href) || historySteps(href) ? '' : requestedTarget(ctx)
}
