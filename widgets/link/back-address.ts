import { isSafeAction, stateOf, type Context } from '../../lib/index.js'
import { refererPath } from '../../lib/request/own-host.js'

/**
 * Where “back” leads: to the state's `_back`, as far as that is an action or a path of this app, or
 * else a step back in the history when a page of this app has led here.
 *
 * @returns `''` when there is nothing to return to, or `_back` is `0`
 */
export function backAddress(ctx: Context): string {
  const back = stateOf(ctx).get('_back')
  if (back === '0') return ''
  if (isSafeAction(back)) return back
  return refererPath(ctx) !== undefined ? '-1' : ''
}
