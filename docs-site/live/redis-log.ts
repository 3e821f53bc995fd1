import { setTimeout as delay } from 'node:timers/promises'
import { Channels } from './channels.js'
import type { EventListener, EventLog, FeedEvent } from './event-log.js'
import { parseFeedAction } from './feed-action.js'
import type { RedisConnection } from './redis-connection.js'

const stream = 'bespa-site:events'
const mostKept = 10_000
/** How long one read waits at the most, in milliseconds. */
const patience = 5000

/**
 * The events of all nodes, in one Redis stream. Each node reads it on one connection of its own,
 * however many browsers listen, and passes on to each what its channels bring.
 */
export class RedisLog implements EventLog {
  readonly #redis: RedisConnection
  readonly #reader: RedisConnection
  readonly #channels = new Channels()
  #position = '0-0'
  #closed = false
  #reading: Promise<void> | undefined

  /**
   * @param redis for all that is answered at once
   * @param reader used by nothing else: it waits for the next event
   */
  constructor(redis: RedisConnection, reader: RedisConnection) {
    this.#redis = redis
    this.#reader = reader
  }

  get position(): string {
    return this.#position
  }

  /** Begins to read, from now on. */
  async start(): Promise<void> {
    const last = await this.#redis.xRevRange(stream, '+', '-', { COUNT: 1 })
    this.#position = last?.[0]?.id ?? '0-0'
    this.#reading = this.#read()
  }

  async publish(channel: string, action: string): Promise<void> {
    if (!parseFeedAction(action)) throw new TypeError(`No feed may send ${action}`)
    const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: mostKept } as const
    await this.#redis.xAdd(stream, '*', { channel, action }, { TRIM })
  }

  async since(channels: readonly string[], id: string): Promise<readonly FeedEvent[]> {
    const entries = await this.#redis.xRange(stream, `(${id}`, '+', { COUNT: mostKept })
    return (entries ?? []).map(eventOf).filter((event) => channels.includes(event.channel))
  }

  subscribe(channels: readonly string[], listener: EventListener): () => void {
    return this.#channels.add(channels, listener)
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#reader.isOpen) this.#reader.destroy()
    await this.#reading
  }

  /** After a lost connection it goes on where it was: what was published meanwhile is not lost. */
  async #read(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#readOnce()
      } catch {
        // The connection tells of its errors itself.
        await delay(200)
      }
    }
  }

  async #readOnce(): Promise<void> {
    const wanted = { key: stream, id: this.#position }
    const answer = await this.#reader.xRead(wanted, { BLOCK: patience, COUNT: 1000 })
    const entries = (answer as { messages: Entry[] }[] | null)?.[0]?.messages ?? []
    for (const entry of entries) {
      this.#position = entry.id
      this.#channels.tell(eventOf(entry))
    }
  }
}

interface Entry {
  readonly id: string
  readonly message: Readonly<Record<string, string>>
}

function eventOf({ id, message }: Entry): FeedEvent {
  return { id, channel: message['channel'] ?? '', action: message['action'] ?? '' }
}
