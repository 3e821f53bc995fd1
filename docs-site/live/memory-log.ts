import { Channels } from './channels.js'
import {
  isLater,
  type EventListener,
  type EventLog,
  type FeedEvent,
  type Kept,
} from './event-log.js'
import { parseFeedAction } from './feed-action.js'

const mostKept = 1000

/** The events of one node, kept in its memory. */
export class MemoryLog implements EventLog {
  readonly #channels = new Channels()
  #events: FeedEvent[] = []
  #time = Date.now()
  #count = 0
  /** The last event that is kept no more; at first, all that was before the start. */
  #forgotten = this.position

  get position(): string {
    return `${this.#time}-${this.#count}`
  }

  publish(channel: string, action: string): Promise<void> {
    if (!parseFeedAction(action)) throw new TypeError(`No feed may send ${action}`)
    const now = Math.max(Date.now(), this.#time)
    this.#count = now === this.#time ? this.#count + 1 : 0
    this.#time = now
    const event = { id: this.position, channel, action }
    this.#events.push(event)
    // Not after each event: that would copy the whole list each time.
    if (this.#events.length >= 2 * mostKept) this.#forget()
    this.#channels.tell(event)
    return Promise.resolve()
  }

  since(channels: readonly string[], id: string): Promise<Kept> {
    const events = this.#events.filter(
      (event) => channels.includes(event.channel) && isLater(event.id, id),
    )
    return Promise.resolve({ events, isWhole: !isLater(this.#forgotten, id) })
  }

  subscribe(channels: readonly string[], listener: EventListener): () => void {
    return this.#channels.add(channels, listener)
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  #forget(): void {
    const forgotten = this.#events.splice(0, this.#events.length - mostKept)
    this.#forgotten = forgotten.at(-1)?.id ?? this.#forgotten
  }
}
