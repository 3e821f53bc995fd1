import type { DOMWindow } from 'jsdom'

interface Timer {
  readonly due: number
  readonly fire: () => void
  /** The window's own timer that fires it. */
  handle: number
  isHastened: boolean
}

/** A timer that runs when its time has come, or when the clock is turned. */
interface LongTimer {
  due: number
  readonly run: () => void
  /** Milliseconds after which it runs again; `undefined` for a timer that runs once. */
  readonly every: number | undefined
}

const longestShort = 300
const frame = 16

/**
 * The timers of a window. Those that last up to 300 ms (debounces, animation frames) run by themselves
 * when their time has come; who waits for the page has them run at once, in their order. Others run when
 * their time has come, or when the clock is turned.
 */
export class ShortTimers {
  readonly #pending = new Map<number, Timer>()
  /** Has the window fire a timer at once. An error of the handler must come up as the window's own. */
  readonly #hasten: (timer: Timer) => void
  readonly #long = new Map<number, LongTimer>()
  readonly #soon: (run: () => void) => void
  #skipped = 0
  #turned: number

  /**
   * Takes over the timers of a window whose scripts have not started yet.
   *
   * @param turned how many milliseconds the page's clock is ahead already
   */
  constructor(window: DOMWindow, turned = 0) {
    this.#turned = turned
    const { setTimeout, clearTimeout, setInterval } = window
    this.#soon = (run) => void setTimeout(run, 0)
    const start = (handler: TimerHandler, delay = 0, ...values: unknown[]): number => {
      if (typeof handler !== 'function') throw new window.EvalError('Text is not run as a script')
      if (delay > longestShort) {
        const run = () => {
          this.#long.delete(long)
          ;(handler as (...values: unknown[]) => void)(...values)
        }
        const long = setTimeout(run, delay)
        this.#long.set(long, { due: this.now + delay, run, every: undefined })
        return long
      }
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
    const repeat = (handler: TimerHandler, delay = 0, ...values: unknown[]): number => {
      if (typeof handler !== 'function') throw new window.EvalError('Text is not run as a script')
      const run = () => {
        timer.due = this.now + delay
        ;(handler as (...values: unknown[]) => void)(...values)
      }
      const timer: LongTimer = { due: this.now + delay, run, every: Math.max(delay, 1) }
      const id = setInterval(run, delay)
      this.#long.set(id, timer)
      return id
    }
    const stop = (id: number | undefined) => {
      this.#long.delete(id ?? 0)
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
      setInterval: repeat,
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

  /** How many milliseconds the clock was turned on. */
  get turned(): number {
    return this.#turned
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

  /**
   * Turns the clock to the next long timer that is due by then, and runs it; without one, to the end.
   *
   * @param limit compares with {@link now}
   * @returns `undefined` when there was none
   */
  turnTo(limit: number): Promise<void> | undefined {
    const [next] = [...this.#long].sort(([, a], [, b]) => a.due - b.due)
    const isDue = next !== undefined && next[1].due <= limit
    const before = this.now
    this.#skipped = Math.max(this.#skipped, (isDue ? next[1].due : limit) - performance.now())
    this.#turned += this.now - before
    if (!isDue) return undefined
    const [id, timer] = next
    if (timer.every === undefined) this.#long.delete(id)
    else timer.due += timer.every
    return new Promise((resolve) => {
      this.#soon(() => {
        resolve()
        timer.run()
      })
    })
  }

  #first(): Timer | undefined {
    return [...this.#pending.values()].sort((a, b) => a.due - b.due)[0]
  }
}
