import { isShown } from './shown.js'
import type { TopLayer } from '../polyfills/top-layer.js'

/** Whether a user can reach the element. Not what is hidden, `inert`, or behind a modal dialog. */
export function isUsable(element: Element, topLayer: TopLayer): boolean {
  const { modal } = topLayer
  if (modal && !modal.contains(element)) return false
  return element.closest('[inert]') === null && isShown(element)
}
