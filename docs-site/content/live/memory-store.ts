import type { SharedStore } from './shared-store.js'

interface Entry {
  readonly value: string
  readonly until: number
}

const mostEntries = 10_000

/** What a single node remembers: in its memory, until it restarts. */
export class MemoryStore implements SharedStore {
  readonly #entries = new Map<string, Entry>()
  readonly #sets = new Map<string, Map<string, number>>()

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#valid(key))
  }

  set(key: string, value: string, seconds: number): Promise<void> {
    this.#put(key, value, seconds * 1000)
    return Promise.resolve()
  }

  increment(key: string, seconds: number): Promise<number> {
    const count = Number(this.#valid(key) ?? 0) + 1
    this.#put(key, String(count), seconds * 1000)
    return Promise.resolve(count)
  }

  lease(key: string, owner: string, milliseconds: number): Promise<boolean> {
    const isFree = (this.#valid(key) ?? owner) === owner
    if (isFree) this.#put(key, owner, milliseconds)
    return Promise.resolve(isFree)
  }

  release(key: string, owner: string): Promise<void> {
    if (this.#valid(key) === owner) this.#entries.delete(key)
    return Promise.resolve()
  }

  enter(set: string, member: string, milliseconds: number): Promise<void> {
    const members = this.#sets.get(set) ?? new Map<string, number>()
    this.#sets.set(set, members.set(member, Date.now() + milliseconds))
    return Promise.resolve()
  }

  leave(set: string, member: string): Promise<void> {
    this.#sets.get(set)?.delete(member)
    return Promise.resolve()
  }

  members(set: string): Promise<readonly string[]> {
    const members = this.#sets.get(set) ?? new Map<string, number>()
    for (const [member, until] of members)
      if (until <= Date.now()) members.delete(member)
    return Promise.resolve([...members.keys()])
  }

  #valid(key: string): string | undefined {
    const entry = this.#entries.get(key)
    return entry && entry.until > Date.now() ? entry.value : undefined
  }

  #put(key: string, value: string, milliseconds: number): void {
    // The one that was written longest ago comes first, and goes first.
    this.#entries.delete(key)
    this.#entries.set(key, { value, until: Date.now() + milliseconds })
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > mostEntries && oldest !== undefined)
      this.#entries.delete(oldest)
  }
}
