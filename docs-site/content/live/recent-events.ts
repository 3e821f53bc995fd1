import { isLater, type FeedEvent, type Kept } from './event-log.js'

/** The last events that a node knows of, kept in its memory for those who come back. */
export class RecentEvents {
  readonly #most: number
  #events: FeedEvent[] = []
  #start: string

  /**
   * @param start the id after which all events are added here
   * @param most how many are kept at least; now and then there are twice as many
   */
  constructor(start: string, most: number) {
    this.#start = start
    this.#most = most
  }

  /** Adds an event that is later than all others. */
  add(event: FeedEvent): void {
    this.#events.push(event)
    // Not after each event: that would move the whole list each time.
    if (this.#events.length < 2 * this.#most) return
    const forgotten = this.#events.splice(0, this.#events.length - this.#most)
    this.#start = forgotten.at(-1)?.id ?? this.#start
  }

  /** The events of these channels after the one with this id. */
  since(channels: readonly string[], id: string): Kept {
    const events = this.#events.filter(
      (event) => channels.includes(event.channel) && isLater(event.id, id),
    )
    return { events, isWhole: !isLater(this.#start, id) }
  }
}
