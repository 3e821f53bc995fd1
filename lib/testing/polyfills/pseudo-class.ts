import type { DOMWindow } from 'jsdom'
import type { TopLayer } from './top-layer.js'

type Lookup = (this: Node, selector: string) => unknown

const mark = 'data-bespa-top-layer'
const methods = ['matches', 'closest', 'querySelector', 'querySelectorAll']

/**
 * Selectors that jsdom does not get right: `:modal` and `:popover-open` never match, and looking for
 * `:invalid` or `:valid` sends `invalid` events.
 */
export function polyfillPseudoClass(window: DOMWindow, topLayer: TopLayer): void {
  const withoutEvents = silence(window, 'invalid')
  for (const { prototype } of [window.Element, window.Document, window.DocumentFragment]) {
    const all = prototype as unknown as Record<string, Lookup | undefined>
    for (const method of methods) {
      const native = all[method]
      if (!native) continue
      all[method] = function (selector) {
        if (/:modal\b|:popover-open\b/.test(selector))
          return marked(this, native, selector, topLayer)
        if (!/:(in)?valid\b/.test(selector)) return native.call(this, selector)
        return withoutEvents(() => native.call(this, selector))
      }
    }
  }
}

/** During the lookup the elements that are meant carry an attribute. */
function marked(node: Node, native: Lookup, selector: string, { entries }: TopLayer): unknown {
  for (const { element, isModal } of entries) {
    element.setAttribute(mark, isModal ? 'modal' : 'popover-open')
  }
  const found = native.call(node, selector.replace(/:(modal|popover-open)\b/g, `[${mark}=$1]`))
  for (const { element } of entries) element.removeAttribute(mark)
  return found
}

/** Gives a function that does a task without any listener learning of the events that it sends. */
function silence(window: DOMWindow, type: string): (task: () => unknown) => unknown {
  let isSilent = false
  const stop = (event: Event) => {
    if (isSilent) event.stopImmediatePropagation()
  }
  // The first of all listeners that an event of the document meets.
  window.addEventListener(type, stop, { capture: true })
  return (task) => {
    isSilent = true
    try {
      return task()
    } finally {
      isSilent = false
    }
  }
}
