import type { DOMWindow } from 'jsdom'

interface Timer {
  readonly due: number
  readonly run: () => void
}

const longestShort = 300
const frame = 16

/**
 * The timers of a window that last up to 300 ms (debounces, animation frames). They run by
 * themselves when their time has come; who waits for the page has them run at once, in their order.
 */
export class ShortTimers {
  readonly #pending = new Map<number, Timer>()
  #skipped = 0

  /** Takes over the timers of a window whose scripts have not started yet. */
  constructor(window: DOMWindow) {
    const { setTimeout, clearTimeout } = window
    const start = (handler: TimerHandler, delay = 0, ...values: unknown[]): number => {
      if (typeof handler !== 'function') throw new window.EvalError('Text is not run as a script')
      if (delay > longestShort) return setTimeout(handler, delay, ...values)
      const run = () => {
        stop(id)
        // An error of the handler must come up as the window's own.
        queue(handler, values)
      }
      const id = setTimeout(() => {
        this.#pending.delete(id)
        ;(handler as (...values: unknown[]) => void)(...values)
      }, delay)
      this.#pending.set(id, { due: this.now + Math.max(0, delay), run })
      return id
    }
    const stop = (id: number | undefined) => {
      this.#pending.delete(id ?? 0)
      clearTimeout(id)
    }
    const queue = (handler: TimerHandler, values: unknown[]) => setTimeout(handler, 0, ...values)
    Object.assign(window, {
      setTimeout: start,
      clearTimeout: stop,
      clearInterval: stop,
      requestAnimationFrame: (callback: FrameRequestCallback) =>
        start(() => callback(window.performance.now()), frame),
      cancelAnimationFrame: stop,
      requestIdleCallback: (callback: (deadline: unknown) => void) =>
        start(() => callback({ didTimeout: false, timeRemaining: () => frame }), 1),
      cancelIdleCallback: stop,
    })
  }

  /** Milliseconds, with the time that was skipped. */
  get now(): number {
    return performance.now() + this.#skipped
  }

  /**
   * Runs the next timer that is due by then, without waiting for its time.
   *
   * @param limit compares with {@link now}
   * @returns false when there is none
   */
  runNext(limit: number): boolean {
    const [next] = [...this.#pending.values()].sort((a, b) => a.due - b.due)
    if (!next || next.due > limit) return false
    this.#skipped += Math.max(0, next.due - this.now)
    next.run()
    return true
  }
}
