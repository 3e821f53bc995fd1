import type { EventLog } from './event-log.js'
import { Feeds } from './feeds.js'
import { ImportJobs } from './import-jobs.js'
import { MemoryLog } from './memory-log.js'
import { MemoryStore } from './memory-store.js'
import { Presence } from './presence.js'
import { createRedis } from './redis-connection.js'
import { RedisLog } from './redis-log.js'
import { RedisStore } from './redis-store.js'
import type { SharedStore } from './shared-store.js'

/** All that is live on the site: events, who listens to them, and what the nodes share. */
export class LiveData {
  readonly feeds: Feeds
  readonly presence: Presence
  readonly imports: ImportJobs
  readonly #disconnect: () => void

  constructor(
    readonly log: EventLog,
    readonly store: SharedStore,
    disconnect: () => void = () => undefined,
  ) {
    this.feeds = new Feeds(log)
    this.presence = new Presence('present:live-data', store, log)
    this.imports = new ImportJobs(store)
    this.#disconnect = disconnect
  }

  /** Ends the feeds and the work in the background, so that other nodes take them over. */
  async rest(): Promise<void> {
    this.feeds.close()
    await Promise.all([this.presence.close(), this.imports.close()])
  }

  /** Gives up the connections; nothing can be asked any more. */
  async close(): Promise<void> {
    await this.log.close()
    this.#disconnect()
  }
}

let current: LiveData | undefined

/** What this process uses: its own memory, unless {@link connectLiveData} was called. */
export function liveData(): LiveData {
  return (current ??= new LiveData(new MemoryLog(), new MemoryStore()))
}

/**
 * Connects this process to the Redis that all nodes share.
 *
 * @param url for example `redis://127.0.0.1:6379`
 * @param failed told when the connection is lost, and of each attempt that fails
 * @throws {Error} when Redis cannot be reached
 */
export async function connectLiveData(
  url: string,
  failed: (error: Error) => void,
): Promise<void> {
  const redis = createRedis(url, failed)
  const reader = createRedis(url, failed)
  const disconnect = () => {
    for (const one of [redis, reader]) if (one.isOpen) one.destroy()
  }
  const log = new RedisLog(redis, reader)
  try {
    await withinSeconds(5, Promise.all([redis.connect(), reader.connect()]))
    await log.start()
  } catch (error) {
    disconnect()
    throw error
  }
  current = new LiveData(log, new RedisStore(redis), disconnect)
}

async function withinSeconds<Value>(
  seconds: number,
  promise: Promise<Value>,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Redis gives no answer for ${seconds} seconds`)),
      seconds * 1000,
    )
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
