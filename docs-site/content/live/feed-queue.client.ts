import { parseFeedAction } from './feed-action.client.js'

const pause = 250
const longestPause = 30_000
const mostKeys = 100
/** A state that is much longer has no place in the address, with all that the user has set. */
const mostCharacters = 4000

/** For each page, its keys and what they are to become. */
type Changes = Map<string, Map<string, readonly string[]>>

/**
 * Passes on what a feed sends, at most four times a second however much it sends: of each key only
 * the last value counts. Nothing is passed on while a page waits for an answer, because the runtime
 * would give that request up for the newer one, and under a flood none would ever be answered.
 *
 * When the request that follows fails, its keys are passed on again, after longer and longer pauses:
 * nobody has clicked who would know what to try again.
 */
export class FeedQueue {
  readonly #follow: (action: string) => void
  readonly #abort = new AbortController()
  #waiting: Changes = new Map()
  /** What each page has been asked for and has not answered yet. */
  readonly #underWay = new Map<EventTarget | null, Changes>()
  #passing: Changes = new Map()
  /** How long what the feed has set is: one that is broken or hostile must not bloat the state. */
  readonly #lengths = new Map<string, number>()
  #failures = 0
  #timer: number | undefined

  /** @param follow does what an action says */
  constructor(follow: (action: string) => void) {
    this.#follow = follow
    const { signal } = this.#abort
    document.addEventListener(
      'bespa:request',
      ({ target }) => this.#sent(target),
      { signal },
    )
    document.addEventListener(
      'bespa:after-swap',
      ({ target }) => this.#answered(target),
      {
        signal,
      },
    )
    document.addEventListener(
      'bespa:error',
      ({ target, detail }) => this.#failed(target, detail.status),
      { signal },
    )
  }

  /** Takes a message in. What is no action of a feed is dropped. */
  add(payload: string): void {
    const action = parseFeedAction(payload)
    if (!action) return
    const { levels, changes } = action
    for (const key of new Set(changes.keys())) {
      const values = changes.getAll(key)
      if (this.#hasRoom(key, values)) put(this.#waiting, levels, key, values)
    }
    if (this.#timer === undefined) this.#pass()
  }

  /** Drops what waits. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
    this.#waiting.clear()
  }

  #hasRoom(key: string, values: readonly string[]): boolean {
    const { length } = pairsOf(key, values)
    const lengths = new Map(this.#lengths).set(key, length)
    const all = [...lengths.values()].reduce((sum, one) => sum + one, 0)
    if (lengths.size > mostKeys || all > mostCharacters) return false
    this.#lengths.set(key, length)
    return true
  }

  #pass(): void {
    this.#timer = undefined
    if (this.#waiting.size === 0) return
    this.#wait(pause)
    if (document.querySelector('.Page[aria-busy=true]')) return
    const waiting = this.#waiting
    this.#waiting = new Map()
    for (const [levels, keys] of waiting) {
      const pairs = [...keys].map(([key, values]) => pairsOf(key, values))
      this.#passing = new Map([[levels, keys]])
      this.#follow(`${levels}?${pairs.join('&')}`)
      this.#passing = new Map()
    }
  }

  #sent(page: EventTarget | null): void {
    if (this.#passing.size === 0) return
    this.#underWay.set(
      page,
      new Map([...(this.#underWay.get(page) ?? []), ...this.#passing]),
    )
  }

  #answered(page: EventTarget | null): void {
    this.#underWay.delete(page)
    this.#failures = 0
  }

  #failed(page: EventTarget | null, status: number): void {
    const failed = this.#underWay.get(page)
    this.#underWay.delete(page)
    const isLasting = status >= 400 && status < 500 && status !== 429
    if (!failed || isLasting) return
    for (const [levels, keys] of failed) {
      for (const [key, values] of keys) {
        if (!this.#waiting.get(levels)?.has(key))
          put(this.#waiting, levels, key, values)
      }
    }
    this.#failures++
    this.#wait(Math.min(pause * 2 ** this.#failures, longestPause))
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#pass(), milliseconds)
  }
}

function put(
  changes: Changes,
  levels: string,
  key: string,
  values: readonly string[],
): void {
  let keys = changes.get(levels)
  if (!keys) changes.set(levels, (keys = new Map<string, readonly string[]>()))
  // Of tags all count.
  const earlier = key === '_touched' ? (keys.get(key) ?? []) : []
  keys.set(key, [...new Set([...earlier, ...values])])
}

function pairsOf(key: string, values: readonly string[]): string {
  return new URLSearchParams(values.map((value) => [key, value])).toString()
}
