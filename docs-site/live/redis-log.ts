import { setTimeout as delay } from 'node:timers/promises'
import { Channels } from './channels.js'
import {
  isLater,
  type EventListener,
  type EventLog,
  type FeedEvent,
  type Kept,
} from './event-log.js'
import { parseFeedAction } from './feed-action.js'
import { inTime, type RedisConnection } from './redis-connection.js'

const stream = 'bespa-site:events'
const mostKept = 10_000
/** How many events are read at once. */
const batch = 1000
/** How long one read waits for an event, in milliseconds. */
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
    const last = await inTime(this.#redis, this.#redis.xRevRange(stream, '+', '-', { COUNT: 1 }))
    this.#position = last?.[0]?.id ?? '0-0'
    this.#reading = this.#read()
  }

  async publish(channel: string, action: string): Promise<void> {
    if (!parseFeedAction(action)) throw new TypeError(`No feed may send ${action}`)
    const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: mostKept } as const
    const added = this.#redis.xAdd(stream, '*', { channel, action }, { TRIM })
    await inTime(this.#redis, added)
  }

  async since(channels: readonly string[], id: string): Promise<Kept> {
    const [oldest] = await this.#range('-', 1)
    const isWhole = oldest ? !isLater(oldest.id, id) : id === '0-0'
    const events: FeedEvent[] = []
    for (let after = id; ;) {
      const entries = await this.#range(`(${after}`, batch)
      for (const event of entries.map(eventOf)) {
        if (channels.includes(event.channel)) events.push(event)
      }
      after = entries.at(-1)?.id ?? after
      if (entries.length < batch) return { events, isWhole }
    }
  }

  async #range(from: string, count: number): Promise<readonly Entry[]> {
    const entries = this.#redis.xRange(stream, from, '+', { COUNT: count })
    return (await inTime(this.#redis, entries)) ?? []
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
    const read = this.#reader.xRead(wanted, { BLOCK: patience, COUNT: batch })
    const answer = await inTime(this.#reader, read, 2 * patience)
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
