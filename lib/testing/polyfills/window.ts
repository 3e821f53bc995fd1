import cssEscape from 'css.escape'
import type { DOMWindow } from 'jsdom'
import { polyfillDialog } from './dialog.js'
import { polyfillFocus } from './focus.js'
import { polyfillForm } from './form.js'
import { polyfillLayout } from './layout.js'
import { polyfillPopover } from './popover.js'
import { polyfillPseudoClass } from './pseudo-class.js'
import type { TopLayer } from './top-layer.js'
import { textOf } from '../actions/visible-text.js'

/**
 * Adds to a window what browsers have and jsdom lacks, as far as the runtime and its widgets use it.
 * What is there already stays.
 */
export function polyfillWindow(window: DOMWindow, topLayer: TopLayer, width: number): void {
  polyfillLayout(window, width)
  polyfillDialog(window, topLayer)
  polyfillPopover(window, topLayer)
  polyfillPseudoClass(window, topLayer)
  polyfillFocus(window, topLayer)
  polyfillForm(window)
  const { prototype } = window.HTMLElement
  Object.defineProperty(prototype, 'inert', {
    configurable: true,
    get(this: HTMLElement) {
      return this.hasAttribute('inert')
    },
    set(this: HTMLElement, inert: boolean) {
      this.toggleAttribute('inert', inert)
    },
  })
  Object.defineProperty(prototype, 'isContentEditable', {
    configurable: true,
    get(this: HTMLElement) {
      const edited = this.closest('[contenteditable]')?.getAttribute('contenteditable') ?? 'false'
      return edited.toLowerCase() !== 'false'
    },
  })
  Object.defineProperty(prototype, 'innerText', {
    configurable: true,
    get(this: HTMLElement) {
      return textOf(this)
    },
    set(this: HTMLElement, text: string) {
      this.textContent = text
    },
  })
  Object.assign(window.performance, {
    getEntriesByName: () => [],
    getEntriesByType: () => [],
  })
  Object.assign(window, {
    Response,
    structuredClone,
    TextDecoderStream,
    reportError(error: unknown) {
      // From a timer jsdom reports it as it reports every uncaught error.
      window.setTimeout(() => {
        throw error
      })
    },
    CSS: { escape: cssEscape, supports: () => false },
  })
}
