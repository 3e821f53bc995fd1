import type { EventListener, FeedEvent } from './event-log.js'

/** Who listens to what on this node. */
export class Channels {
  readonly #listeners = new Map<string, Set<EventListener>>()

  /** Adds a listener. @returns what removes it */
  add(channels: readonly string[], listener: EventListener): () => void {
    for (const channel of channels) {
      const known = this.#listeners.get(channel) ?? new Set()
      this.#listeners.set(channel, known.add(listener))
    }
    return () => {
      for (const channel of channels) {
        const known = this.#listeners.get(channel)
        known?.delete(listener)
        if (known?.size === 0) this.#listeners.delete(channel)
      }
    }
  }

  /** Tells all who listen to the event's channel. */
  tell(event: FeedEvent): void {
    for (const listener of this.#listeners.get(event.channel) ?? [])
      listener(event)
  }
}
