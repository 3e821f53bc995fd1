/** What a page is still busy with, so that an action can wait for its end. */
export class Activity {
  readonly #running = new Map<symbol, string>()
  #ended: (() => void)[] = []

  /** Counts as busy until the task is settled. @param what names the task in error messages */
  async track<T>(what: string, task: Promise<T>): Promise<T> {
    const key = Symbol(what)
    this.#running.set(key, what)
    try {
      return await task
    } finally {
      this.#running.delete(key)
      const ended = this.#ended
      this.#ended = []
      for (const tell of ended) tell()
    }
  }

  /** What is going on, in words. */
  get running(): string[] {
    return [...this.#running.values()]
  }

  /** Resolves when the next task has ended. */
  nextEnd(): Promise<void> {
    return new Promise((resolve) => this.#ended.push(resolve))
  }
}
