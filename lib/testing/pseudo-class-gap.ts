import type { DOMWindow } from 'jsdom'
import type { TopLayer } from './top-layer.js'

const mark = 'data-bespa-top-layer'
const pseudoClass = /:modal\b|:popover-open\b/
const methods = ['matches', 'closest', 'querySelector', 'querySelectorAll'] as const

/**
 * The selectors `:modal` and `:popover-open`, which jsdom takes for classes that never match. While
 * such a selector is looked up, the elements that it means carry an attribute.
 */
export function fillPseudoClassGap(window: DOMWindow, topLayer: TopLayer): void {
  const prototypes = [window.Element, window.Document, window.DocumentFragment].map(
    ({ prototype }) => prototype as unknown as Record<string, unknown>,
  )
  for (const prototype of prototypes) {
    for (const method of methods) {
      const native = prototype[method] as ((selector: string) => unknown) | undefined
      if (!native) continue
      prototype[method] = function (this: Node, selector: string) {
        if (!pseudoClass.test(selector)) return native.call(this, selector)
        const entries = topLayer.entries
        for (const { element, isModal } of entries) {
          element.setAttribute(mark, isModal ? 'modal' : 'popover')
        }
        const marked = selector
          .replace(/:modal\b/g, `[${mark}=modal]`)
          .replace(/:popover-open\b/g, `[${mark}=popover]`)
        const found = native.call(this, marked)
        for (const { element } of entries) element.removeAttribute(mark)
        return found
      }
    }
  }
}
