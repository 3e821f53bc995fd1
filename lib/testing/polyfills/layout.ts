import type { DOMWindow } from 'jsdom'

/**
 * What asks for sizes. There is no layout: the window has a width, every element is as wide as the
 * window, nothing has a height, everything is in view, and nothing scrolls or moves. No font is loaded.
 */
export function polyfillLayout(window: DOMWindow, width: number): void {
  const { Element, HTMLElement } = window
  const widthOf = { configurable: true, get: () => width }
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', widthOf)
  Object.defineProperty(Element.prototype, 'clientWidth', widthOf)
  Object.defineProperty(Element.prototype, 'scrollWidth', widthOf)

  class Observer {
    readonly #callback: (entries: readonly unknown[], observer: Observer) => void
    readonly #observed = new Set<Element>()

    constructor(callback: (entries: readonly unknown[], observer: Observer) => void) {
      this.#callback = callback
    }

    observe(target: Element): void {
      if (this.#observed.has(target)) return
      this.#observed.add(target)
      window.setTimeout(() => {
        if (this.#observed.has(target)) this.#callback([entryFor(target)], this)
      })
    }

    unobserve(target: Element): void {
      this.#observed.delete(target)
    }

    disconnect(): void {
      this.#observed.clear()
    }

    takeRecords(): readonly unknown[] {
      return []
    }
  }

  function entryFor(target: Element): unknown {
    const box = { width, height: 0, top: 0, left: 0, right: width, bottom: 0, x: 0, y: 0 }
    const size = [{ inlineSize: width, blockSize: 0 }]
    return {
      target,
      contentRect: box,
      contentBoxSize: size,
      borderBoxSize: size,
      boundingClientRect: box,
      intersectionRect: box,
      isIntersecting: true,
      intersectionRatio: 1,
    }
  }

  const fonts = Object.assign(new window.EventTarget(), { status: 'loaded', size: 0 })
  Object.defineProperty(window.document, 'fonts', {
    value: Object.assign(fonts, { ready: Promise.resolve(fonts) }),
  })

  const still = () => undefined
  Object.assign(window, {
    innerWidth: width,
    ResizeObserver: class ResizeObserver extends Observer {},
    IntersectionObserver: class IntersectionObserver extends Observer {},
    matchMedia: (query: string) => mediaQueryList(window, query, width),
    scrollTo: still,
    scrollBy: still,
    scroll: still,
  })
  Object.assign(Element.prototype, {
    scrollTo: still,
    scrollBy: still,
    scroll: still,
    scrollIntoView: still,
    setPointerCapture: still,
    releasePointerCapture: still,
    hasPointerCapture: () => false,
    getAnimations: () => [],
  })
}

/** Answers queries of the width; of preferences only `prefers-reduced-motion`: nothing moves here. */
function mediaQueryList(window: DOMWindow, media: string, width: number): unknown {
  const isTrue = (feature: string): boolean => {
    const [, bound, length] = /^\(\s*(min|max)-width:\s*([\d.]+)px\s*\)$/.exec(feature) ?? []
    if (length !== undefined) return bound === 'min' ? width >= +length : width <= +length
    return /^(all|screen|\(\s*prefers-reduced-motion(:\s*reduce)?\s*\))$/.test(feature)
  }
  const matches = media.split(',').some((query) =>
    query
      .trim()
      .split(/\s+and\s+/)
      .every(isTrue),
  )
  return Object.assign(new window.EventTarget(), { media, matches, onchange: null })
}
