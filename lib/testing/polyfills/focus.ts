import type { DOMWindow } from 'jsdom'
import { isUsable } from '../actions/usable.js'
import type { TopLayer } from './top-layer.js'

/** What is not shown, is `inert`, or is behind a modal dialog takes no focus (HTML, “Focusable area”). */
export function polyfillFocus(window: DOMWindow, topLayer: TopLayer): void {
  const { prototype } = window.HTMLElement
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with an element as its `this`
  const { focus } = prototype
  prototype.focus = function (this: HTMLElement, options?: FocusOptions) {
    if (isUsable(this, topLayer)) focus.call(this, options)
  }
}
