import type { DOMWindow } from 'jsdom'

/**
 * Has `Date` and `performance.now()` of a window go by the page's own clock.
 *
 * @param turned gives how many milliseconds that clock is ahead of the real one
 */
export function setPageClock(window: DOMWindow, turned: () => number): void {
  const RealDate = window.Date
  const now = () => RealDate.now() + turned()
  const PageDate = new Proxy(RealDate, {
    // Without arguments it is the present that is asked for.
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
  RealDate.prototype.constructor = PageDate
  const { performance } = window
  const realNow = performance.now.bind(performance)
  Object.defineProperty(performance, 'now', {
    configurable: true,
    value: () => realNow() + turned(),
  })
  Object.assign(window, { Date: PageDate })
}
