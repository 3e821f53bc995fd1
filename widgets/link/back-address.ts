import type { Context } from '../../lib/index.js'
import { refererPath } from '../../lib/request/own-host.js'
import { wayBack } from '../../lib/request/way-back.js'

/** Where “back” leads. */
export interface BackAddress {
  /** `''` when there is nothing to return to. */
  readonly href: string
  /**
   * Whether the runtime goes back past all states of this page, and follows `href` only if there
   * are none.
   */
  readonly isHistory: boolean
}

/**
 * Where “back” leads: to the request's `_back`, or else past all states of this page in the history when
 * a page of this app has led here, or else to the fallback. Nowhere when `_back` is `0`.
 */
export function backAddress(ctx: Context, fallback: string): BackAddress {
  const back = wayBack(ctx)
  if (back === '0') return { href: '', isHistory: false }
  if (back) return { href: back, isHistory: false }
  const href = fallback || (refererPath(ctx) !== undefined ? '-1' : '')
  return { href, isHistory: href !== '' }
}
