import { Channels } from './channels.js'
import type { EventListener, EventLog, Kept } from './event-log.js'
import { parseFeedAction } from './feed-action.client.js'
import { RecentEvents } from './recent-events.js'

const mostKept = 1000

/** The events of one node, kept in its memory. */
export class MemoryLog implements EventLog {
  readonly #channels = new Channels()
  #time = Date.now()
  #count = 0
  readonly #recent = new RecentEvents(this.position, mostKept)

  get position(): string {
    return `${this.#time}-${this.#count}`
  }

  publish(channel: string, action: string): Promise<void> {
    if (!parseFeedAction(action))
      throw new TypeError(`No feed may send ${action}`)
    const now = Math.max(Date.now(), this.#time)
    this.#count = now === this.#time ? this.#count + 1 : 0
    this.#time = now
    const event = { id: this.position, channel, action }
    this.#recent.add(event)
    this.#channels.tell(event)
    return Promise.resolve()
  }

  since(channels: readonly string[], id: string): Kept {
    return this.#recent.since(channels, id)
  }

  subscribe(channels: readonly string[], listener: EventListener): () => void {
    return this.#channels.add(channels, listener)
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
