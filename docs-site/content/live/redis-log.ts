import { setTimeout as delay } from 'node:timers/promises'
import { Channels } from './channels.js'
import type { EventListener, EventLog, Kept } from './event-log.js'
import { parseFeedAction } from './feed-action.client.js'
import { RecentEvents } from './recent-events.js'
import { inTime, type RedisConnection } from './redis-connection.js'

const stream = 'bespa-site:events'
const mostKept = 10_000
/** How long one read waits for an event, in milliseconds. */
const patience = 5000

/**
 * The events of all nodes, in one Redis stream. Each node reads it on one connection of its own,
 * however many browsers listen, and passes on to each what its channels bring. What it has read it
 * keeps, so that those who come back ask nothing of Redis.
 */
export class RedisLog implements EventLog {
  readonly #redis: RedisConnection
  readonly #reader: RedisConnection
  readonly #channels = new Channels()
  #recent = new RecentEvents('0-0', mostKept)
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

  /** Reads what the stream has kept, and from then on what comes. */
  async start(): Promise<void> {
    const kept = this.#redis.xRevRange(stream, '+', '-', { COUNT: mostKept })
    const entries = ((await inTime(this.#redis, kept)) ?? []).reverse()
    // What was before the first of them, nobody knows.
    this.#recent = new RecentEvents(
      entries[0]?.id ?? `${Date.now()}-0`,
      mostKept,
    )
    for (const entry of entries) this.#take(entry)
    this.#reading = this.#read()
  }

  async publish(channel: string, action: string): Promise<void> {
    if (!parseFeedAction(action))
      throw new TypeError(`No feed may send ${action}`)
    const TRIM = {
      strategy: 'MAXLEN',
      strategyModifier: '~',
      threshold: mostKept,
    } as const
    const added = this.#redis.xAdd(stream, '*', { channel, action }, { TRIM })
    await inTime(this.#redis, added)
  }

  since(channels: readonly string[], id: string): Kept {
    return this.#recent.since(channels, id)
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
    const read = this.#reader.xRead(wanted, { BLOCK: patience, COUNT: 1000 })
    const answer = await inTime(this.#reader, read, 2 * patience)
    const entries =
      (answer as { messages: Entry[] }[] | null)?.[0]?.messages ?? []
    for (const entry of entries) this.#take(entry)
  }

  #take({ id, message }: Entry): void {
    const event = {
      id,
      channel: message['channel'] ?? '',
      action: message['action'] ?? '',
    }
    this.#position = id
    this.#recent.add(event)
    this.#channels.tell(event)
  }
}

interface Entry {
  readonly id: string
  readonly message: Readonly<Record<string, string>>
}
