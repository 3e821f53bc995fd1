import type { Context } from 'koa'
import { historySteps, isSafeAction } from '../state/action-url.js'
import { stateOf } from '../state/state-of.js'
import { findPageRequest, isNested } from './page-request.js'

/**
 * The request's `_back`: a path or an action; `'0'` where there is nowhere to return to; `''` without
 * one. Anybody can make a link with a `_back`, so only a path counts in an outermost document: actions
 * and steps in the history have a meaning only where an overlay or a frame has set them.
 *
 * @returns `undefined` when there is one that must not be followed
 */
export function wayBack(ctx: Context): string | undefined {
  const back = stateOf(ctx).get('_back')
  if (back === '' || back === '0') return back
  if (!isSafeAction(back)) return undefined
  const isPath = !/^[?^~]/.test(back) && historySteps(back) === 0
  return isPath || isNested(ctx) ? back : undefined
}

/**
 * The request's `_target`: the default frame of links and forms. Only in a nested page: a link from
 * outside must not decide where the links of a document open.
 */
export function requestedTarget(ctx: Context): string {
  return findPageRequest(ctx) && isNested(ctx) ? stateOf(ctx).get('_target') : ''
}
