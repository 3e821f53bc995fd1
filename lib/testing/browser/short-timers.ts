import type { DOMWindow } from 'jsdom'

interface Timer {
  readonly due: number
  readonly fire: () => void
  /** The window's own timer that fires it. */
  handle: number
  isHastened: boolean
}

const longestShort = 300
const frame = 16

/**
 * The timers of a window that last up to 300 ms (debounces, animation frames). They run by
 * themselves when their time has come; who waits for the page has them run at once, in their order.
 */
export class ShortTimers {
  readonly #pending = new Map<number, Timer>()
  /** Has the window fire a timer at once. An error of the handler must come up as the window's own. */
  readonly #hasten: (timer: Timer) => void
  #skipped = 0

  /** Takes over the timers of a window whose scripts have not started yet. */
  constructor(window: DOMWindow) {
    const { setTimeout, clearTimeout } = window
    const start = (handler: TimerHandler, delay = 0, ...values: unknown[]): number => {
      if (typeof handler !== 'function') throw new window.EvalError('Text is not run as a script')
      if (delay > longestShort) return setTimeout(handler, delay, ...values)
      const due = this.now + Math.max(0, delay)
      const fire = () => {
        if (this.#first() !== timer) {
          // Those that were due before are late, too.
          timer.handle = setTimeout(fire, 0)
          return
        }
        this.#pending.delete(id)
        // What it starts is due from when it was due itself, also on a machine that is late.
        this.#skipped = due - performance.now()
        ;(handler as (...values: unknown[]) => void)(...values)
      }
      const id = setTimeout(fire, delay)
      const timer: Timer = { due, fire, handle: id, isHastened: false }
      this.#pending.set(id, timer)
      return id
    }
    const stop = (id: number | undefined) => {
      clearTimeout(this.#pending.get(id ?? 0)?.handle ?? id)
      this.#pending.delete(id ?? 0)
    }
    this.#hasten = (timer) => {
      clearTimeout(timer.handle)
      timer.handle = setTimeout(timer.fire, 0)
      timer.isHastened = true
    }
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
    const next = this.#first()
    // One that is on its way already does not come in a window that was closed.
    if (!next || next.due > limit || next.isHastened) return false
    this.#hasten(next)
    return true
  }

  #first(): Timer | undefined {
    return [...this.#pending.values()].sort((a, b) => a.due - b.due)[0]
  }
}
