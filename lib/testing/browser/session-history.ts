import type { Navigation } from './navigation.js'

/** One entry of the history of a tab. */
export interface HistoryEntry {
  readonly url: string
  /** What `history.state` holds. */
  readonly state: unknown
  /** What was requested for the entry's document; entries of one document share it. */
  readonly origin: Navigation
}

/** The history of a tab, across the documents that it has shown. */
export class SessionHistory {
  #entries: HistoryEntry[] = []
  #at = -1

  /** @throws {Error} before the first document */
  get current(): HistoryEntry {
    const entry = this.#entries[this.#at]
    if (!entry) throw new Error('Nothing has been visited yet')
    return entry
  }

  get length(): number {
    return this.#entries.length
  }

  /** The entry so many steps away, or `undefined` beyond the ends. */
  entryAt(steps: number): HistoryEntry | undefined {
    return this.#entries[this.#at + steps]
  }

  /** Makes the entry so many steps away the current one. */
  move(steps: number): void {
    this.#at += steps
  }

  /** Adds an entry after the current one, whose successors are dropped. */
  push(entry: HistoryEntry): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), entry]
    this.#at++
  }

  /** Replaces the current entry. */
  replace(entry: HistoryEntry): void {
    if (this.#at < 0) this.push(entry)
    else this.#entries[this.#at] = entry
  }

  /** The document of these entries was loaded again: they all belong to the new one. */
  reloaded(before: Navigation, now: Navigation): void {
    this.#entries = this.#entries.map((entry) =>
      entry.origin === before ? { ...entry, origin: now } : entry,
    )
  }
}
