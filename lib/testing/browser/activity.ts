import { clearTimeout, setTimeout } from 'node:timers'

/** What a page is still busy with, so that an action can wait for its end. */
export class Activity {
  readonly #running = new Map<symbol, string>()
  #waiting: (() => void)[] = []
  #ended = 0

  /** Counts as busy until the task is settled. @param what names the task in error messages */
  async track<T>(what: string, task: Promise<T>): Promise<T> {
    const key = Symbol(what)
    this.#running.set(key, what)
    try {
      return await task
    } finally {
      this.#running.delete(key)
      this.#ended++
      const waiting = this.#waiting
      this.#waiting = []
      for (const tell of waiting) tell()
    }
  }

  /** What is going on, in words. */
  get running(): string[] {
    return [...this.#running.values()]
  }

  /** How many tasks have ended so far. */
  get ended(): number {
    return this.#ended
  }

  /** Resolves when a task has ended, or so many milliseconds have gone by. */
  async nextEnd(patience: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
