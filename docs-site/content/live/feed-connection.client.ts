import { isLater } from './event-log.js'

type Listener = (payload: string) => void

const firstWait = 1000
const longestWait = 30_000
/** A connection that has lasted as long as this was a good one. */
const steady = 5000

/** The feeds that are open in this document, by their address. */
const connections = new Map<string, FeedConnection>()

/**
 * Listens to a feed. All who listen to one address share one connection, also one that replaces
 * another in a redraw: the new one begins before the old one has ended.
 *
 * @param url the feed's address
 * @param after the id of the event from which on the feed is wanted; `''` means from now on
 * @returns what ends the listening
 */
export function listen(
  url: URL,
  after: string,
  listener: Listener,
): () => void {
  let connection = connections.get(url.href)
  if (!connection)
    connections.set(url.href, (connection = new FeedConnection(url, after)))
  return connection.add(listener, after)
}

/** One connection to a feed: comes back when it is lost, and rests while the tab is hidden. */
class FeedConnection {
  readonly #url: URL
  readonly #listeners = new Set<Listener>()
  readonly #abort = new AbortController()
  #lastId: string
  #source: EventSource | undefined
  #timer: number | undefined
  #failures = 0
  #opened = 0

  constructor(url: URL, after: string) {
    this.#url = url
    this.#lastId = after
    const { signal } = this.#abort
    document.addEventListener('visibilitychange', () => this.#look(), {
      signal,
    })
    this.#look()
  }

  add(listener: Listener, after: string): () => void {
    this.#listeners.add(listener)
    this.#catchUp(after)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      connections.delete(this.#url.href)
      this.#abort.abort()
      this.#close()
    }
  }

  /** Who comes later may not have seen all that has come; to the others nothing happens twice. */
  #catchUp(after: string): void {
    if (!after || !this.#lastId || !isLater(this.#lastId, after)) return
    this.#lastId = after
    this.#look()
  }

  /** A tab that nobody sees needs no connection: what it misses is replayed when it is seen again. */
  #look(): void {
    this.#close()
    this.#failures = 0
    if (!document.hidden) this.#open()
  }

  #open(): void {
    const url = new URL(this.#url)
    // The browser itself tells the last id only when it is the browser that reconnects.
    if (this.#lastId) url.searchParams.set('lastEventId', this.#lastId)
    const source = new EventSource(url)
    this.#source = source
    this.#opened = 0
    source.onopen = () => (this.#opened = performance.now())
    source.onmessage = ({ data, lastEventId }: MessageEvent<unknown>) => {
      if (lastEventId) this.#lastId = lastEventId
      for (const listener of this.#listeners) listener(String(data))
    }
    source.onerror = () => this.#retry()
  }

  /** Not at once, and not all browsers at the same time: a node that has just come up must live. */
  #retry(): void {
    this.#close()
    if (this.#opened && performance.now() - this.#opened > steady)
      this.#failures = 0
    const wait = Math.min(firstWait * 2 ** this.#failures, longestWait)
    this.#failures++
    this.#timer = window.setTimeout(() => this.#open(), wait * Math.random())
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#source?.close()
    this.#source = undefined
  }
}
