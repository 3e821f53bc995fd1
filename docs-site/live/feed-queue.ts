import { parseFeedAction } from './feed-action.js'

const pause = 250
const mostKeys = 100

/**
 * Passes on what a feed sends, at most four times a second however much it sends: of each key only
 * the last value counts. Nothing is passed on while a page waits for an answer, because the runtime
 * would give that request up for the newer one, and under a flood none would ever be answered.
 */
export class FeedQueue {
  readonly #follow: (action: string) => void
  /** For each page, its keys and what they are to become. */
  readonly #waiting = new Map<string, Map<string, readonly string[]>>()
  /** All keys that the feed has used: one that is broken or hostile must not bloat the state. */
  readonly #known = new Set<string>()
  #timer: number | undefined

  /** @param follow does what an action says */
  constructor(follow: (action: string) => void) {
    this.#follow = follow
  }

  /** Takes a message in. What is no action of a feed is dropped. */
  add(payload: string): void {
    const action = parseFeedAction(payload)
    if (!action) return
    const { climb, changes } = action
    let keys = this.#waiting.get(climb)
    if (!keys) this.#waiting.set(climb, (keys = new Map<string, readonly string[]>()))
    for (const key of new Set(changes.keys())) {
      if (this.#known.size < mostKeys) this.#known.add(key)
      if (this.#known.has(key)) keys.set(key, changes.getAll(key))
    }
    if (this.#timer === undefined) this.#pass()
  }

  /** Drops what waits. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting.clear()
  }

  #pass(): void {
    this.#timer = undefined
    if (this.#waiting.size === 0) return
    this.#timer = window.setTimeout(() => this.#pass(), pause)
    if (document.querySelector('.Page[aria-busy=true]')) return
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [climb, keys] of waiting) {
      const pairs = [...keys].flatMap(([key, values]) => values.map((value) => [key, value]))
      if (pairs.length > 0) this.#follow(`${climb}?${new URLSearchParams(pairs).toString()}`)
    }
  }
}
