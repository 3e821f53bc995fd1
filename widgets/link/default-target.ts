import { historySteps, stateOf, type Context } from '../../lib/index.js'

/**
 * Where a link opens that does not say so itself: where the state's `_target` says, except for
 * actions and steps in the history, which concern the page that they stand in.
 *
 * @returns `''` for no place in particular
 */
export function defaultTarget(ctx: Context, href: string): string {
  return /^[?^~]/.test(href) || historySteps(href) ? '' : stateOf(ctx).get('_target')
}
