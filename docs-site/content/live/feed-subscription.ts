import { isLater, type EventLog, type FeedEvent } from './event-log.js'

const mostWaiting = 1000

/** The events that one browser has not received yet. */
export class FeedSubscription {
  readonly #log: EventLog
  readonly #channels: readonly string[]
  readonly #stopListening: () => void
  #waiting: FeedEvent[] = []
  #wake: (() => void) | undefined
  #ended = false

  constructor(log: EventLog, channels: readonly string[]) {
    this.#log = log
    this.#channels = channels
    this.#stopListening = log.subscribe(channels, (event) => this.#add(event))
  }

  /** Ends it: all readers learn that no event will follow. */
  end(): void {
    this.#ended = true
    this.#waiting = []
    this.#stopListening()
    this.#wake?.()
  }

  /**
   * All events after the one with the given id, as they come: first what the log has kept, then what
   * has been published since, each once. An empty list says that for a while there was nothing.
   *
   * @param quiet after how many milliseconds without an event an empty list comes
   * @param current actions that say how things stand, for one who was away longer than the log reaches
   */
  async *events(
    after: string,
    quiet: number,
    current: () => Promise<readonly string[]> = () => Promise.resolve([]),
  ): AsyncGenerator<readonly FeedEvent[]> {
    let last = after
    if (after) {
      const missed = await this.#missed(after, current).catch(() => undefined)
      // Better to begin again later than to leave something out.
      if (!missed) return
      last = missed.at(-1)?.id ?? after
      if (missed.length > 0) yield missed
    }
    for (;;) {
      if (this.#waiting.length === 0 && !this.#ended) await this.#wait(quiet)
      if (this.#ended) return
      const events = this.#waiting.filter(
        (event) => !last || isLater(event.id, last),
      )
      this.#waiting = []
      last = events.at(-1)?.id ?? last
      yield events
    }
  }

  async #missed(
    after: string,
    current: () => Promise<readonly string[]>,
  ): Promise<readonly FeedEvent[]> {
    const { events, isWhole } = this.#log.since(this.#channels, after)
    if (isWhole) return events
    const id = events.at(-1)?.id ?? this.#log.position
    const [channel = ''] = this.#channels
    return [
      ...events,
      ...(await current()).map((action) => ({ id, channel, action })),
    ]
  }

  #add(event: FeedEvent): void {
    this.#waiting.push(event)
    // A browser that does not keep up is disconnected: when it reconnects, it receives what it missed.
    if (this.#waiting.length > mostWaiting) this.end()
    else this.#wake?.()
  }

  async #wait(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      timer = setTimeout(resolve, milliseconds)
    })
    clearTimeout(timer)
    this.#wake = undefined
  }
}
