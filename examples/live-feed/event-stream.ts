import { Readable } from 'node:stream'
import { stateOf, type Context } from 'bespa'

interface FeedEvent {
  readonly id: number
  readonly action: string
}

/**
 * Events for all browsers that listen, kept for a while for those that come back. It lives in the memory
 * of one process.
 *
 * @example
 * const events = new EventStream()
 * router.get('/feed', (ctx) => events.answer(ctx))
 * events.publish(touchAction('issues'))
 */
export class EventStream {
  readonly #listeners = new Set<(event: FeedEvent) => void>()
  #kept: FeedEvent[] = []
  // Later than any id of an earlier process.
  #last = Date.now() * 1000

  /**
   * @param keep how many events are kept for browsers that come back
   * @param heartbeat milliseconds between signs of life, so that no proxy closes a quiet feed
   */
  constructor(
    readonly keep = 1000,
    readonly heartbeat = 15_000,
  ) {}

  /** The id of the last event. Read it before you read the data that a page shows. */
  get lastId(): string {
    return String(this.#last)
  }

  /** Tells everybody. @param action changes the state of the page, such as `?unread=3` */
  publish(action: string): void {
    const event = { id: ++this.#last, action }
    this.#kept = [...this.#kept, event].slice(-this.keep)
    for (const listener of this.#listeners) listener(event)
  }

  /** Answers with the events after the last one that the browser has seen, until it leaves. */
  answer(ctx: Context): void {
    const stream = new Readable({ read: () => undefined })
    const write = (event: FeedEvent) => {
      // A browser that does not keep up is disconnected. When it reconnects it receives what it missed.
      if (stream.readableLength > 100_000) stream.push(null)
      else stream.push(`id: ${event.id}\ndata: ${event.action}\n\n`)
    }
    stream.push(': welcome\n\n')
    const seen = Number(ctx.get('Last-Event-ID') || stateOf(ctx).get('lastEventId') || this.#last)
    for (const event of this.#kept) if (event.id > seen) write(event)
    this.#listeners.add(write)
    const heartbeat = setInterval(() => stream.push(': still here\n\n'), this.heartbeat)
    ctx.res.once('close', () => {
      clearInterval(heartbeat)
      this.#listeners.delete(write)
      stream.destroy()
    })
    ctx.set({ 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' })
    ctx.type = 'text/event-stream'
    ctx.body = stream
  }

  /** How many browsers listen. */
  get size(): number {
    return this.#listeners.size
  }
}
