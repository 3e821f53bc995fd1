import { randomUUID } from 'node:crypto'
import type { EventLog } from './event-log.js'
import type { SharedStore } from './shared-store.js'

/** How long a node vouches for its visitors: when it dies, they are gone after that time. */
const validity = 30_000
const settling = 200

// #region presence
/** Who is looking at a page: those whose feed is open, on whatever node. */
export class Presence {
  readonly #node = randomUUID()
  readonly #store: SharedStore
  readonly #log: EventLog
  readonly #here = new Map<string, number>()
  readonly #refreshing: NodeJS.Timeout
  readonly #stopListening: () => void
  #telling: NodeJS.Timeout | undefined
  /** The action that any node published last. */
  #told = '?present=0'

  /** @param channel where a change of the number is published as `?present=<number>` */
  constructor(
    readonly channel: string,
    store: SharedStore,
    log: EventLog,
  ) {
    this.#store = store
    this.#log = log
    this.#stopListening = log.subscribe(
      [channel],
      ({ action }) => (this.#told = action),
    )
    this.#refreshing = setInterval(
      () => void this.#refresh().catch(ignore),
      validity / 3,
    )
    this.#refreshing.unref()
  }

  /** A visitor has come. Call what is returned when they leave. */
  enter(visitor: string): () => void {
    const tabs = (this.#here.get(visitor) ?? 0) + 1
    this.#here.set(visitor, tabs)
    if (tabs === 1) void this.#note(visitor).catch(ignore)
    return () => {
      const left = (this.#here.get(visitor) ?? 0) - 1
      this.#here.set(visitor, left)
      if (left > 0) return
      this.#here.delete(visitor)
      void this.#forget(visitor).catch(ignore)
    }
  }

  /**
   * How many visitors are looking, each counted once.
   *
   * @param asking one who is there though their feed may not be open yet
   */
  async count(asking?: string): Promise<number> {
    const members = await this.#store.members(this.channel)
    const visitors = new Set(members.map((member) => member.split(' ')[0]))
    if (asking !== undefined) visitors.add(asking)
    return visitors.size
  }

  /** Takes the visitors of this node out. */
  async close(): Promise<void> {
    clearInterval(this.#refreshing)
    clearTimeout(this.#telling)
    this.#stopListening()
    const visitors = [...this.#here.keys()]
    this.#here.clear()
    await Promise.all(
      visitors.map((visitor) => this.#forget(visitor).catch(ignore)),
    )
    clearTimeout(this.#telling)
  }

  async #note(visitor: string): Promise<void> {
    await this.#store.enter(this.channel, `${visitor} ${this.#node}`, validity)
    this.#tellSoon()
  }

  async #forget(visitor: string): Promise<void> {
    if (!this.#here.has(visitor))
      await this.#store.leave(this.channel, `${visitor} ${this.#node}`)
    this.#tellSoon()
  }

  async #refresh(): Promise<void> {
    await Promise.all(
      [...this.#here.keys()].map((visitor) => this.#note(visitor)),
    )
    // A node that has died cannot tell that its visitors are gone.
    this.#tellSoon()
  }

  /** Many come and go at once when a node restarts: that is one change. */
  #tellSoon(): void {
    this.#telling ??= setTimeout(
      () => void this.#tell().catch(ignore),
      settling,
    ).unref()
  }

  async #tell(): Promise<void> {
    this.#telling = undefined
    const action = `?present=${await this.count()}`
    if (action !== this.#told) await this.#log.publish(this.channel, action)
  }
}

/** Presence is worth no error: the next refresh puts it right. */
function ignore(): void {
  // Redis tells of its absence itself.
}
// #endregion presence
