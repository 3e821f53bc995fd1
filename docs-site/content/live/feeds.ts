import { Readable } from 'node:stream'
import { stateOf, type Context } from 'bespa'
import { isEventId, type EventLog, type FeedEvent } from './event-log.js'
import { FeedSubscription } from './feed-subscription.js'

/** What a feed may be given besides its channels. */
export interface FeedOptions {
  /** Called when the feed is over. */
  readonly ended?: () => void
  /** Actions that say how things stand, for a browser that was away longer than the log reaches. */
  readonly current?: () => Promise<readonly string[]>
}

// #region feeds
/** The feeds that browsers have open on this node. */
export class Feeds {
  readonly #log: EventLog
  readonly #open = new Set<FeedSubscription>()
  readonly #heartbeat: number
  readonly #most: number
  #closed = false

  /**
   * @param heartbeat milliseconds between signs of life, so that no proxy takes a quiet feed for a dead one
   * @param most how many feeds may be open at once; who comes then is sent to another node
   */
  constructor(log: EventLog, heartbeat = 15_000, most = 10_000) {
    this.#log = log
    this.#heartbeat = heartbeat
    this.#most = most
  }

  /** How many there are. */
  get size(): number {
    return this.#open.size
  }

  /** Answers with a feed of these channels, until the browser leaves. */
  answer(
    ctx: Context,
    channels: readonly string[],
    options: FeedOptions = {},
  ): void {
    const { ended = () => undefined, current } = options
    const hasLeft = ctx.res.destroyed
    if (hasLeft || this.#closed || this.#open.size >= this.#most) {
      ctx.status = 503
      ended()
      return
    }
    const subscription = new FeedSubscription(this.#log, channels)
    this.#open.add(subscription)
    const events = subscription.events(
      lastEventId(ctx),
      this.#heartbeat,
      current,
    )
    // Not that of the body: a stream from a generator closes only when the generator gives way.
    ctx.res.once('close', () => {
      subscription.end()
      this.#open.delete(subscription)
      ended()
    })
    ctx.set('Content-Type', 'text/event-stream')
    ctx.set('Cache-Control', 'no-store, no-transform')
    ctx.set('X-Accel-Buffering', 'no')
    ctx.body = Readable.from(messagesOf(events), { objectMode: false })
  }

  /** Ends all feeds and takes no more: the browsers come back to another node. */
  close(): void {
    this.#closed = true
    for (const subscription of this.#open) subscription.end()
  }
}

// A stream asks a generator for more only when there is room: a slow browser fills no memory.
async function* messagesOf(
  feed: AsyncIterable<readonly FeedEvent[]>,
): AsyncGenerator<string> {
  yield ': welcome\n\n'
  for await (const events of feed) {
    yield events.map(messageOf).join('') || ': still here\n\n'
  }
}

function messageOf({ id, action }: FeedEvent): string {
  return `id: ${id}\ndata: ${action}\n\n`
}

/** From the header when the browser has reconnected by itself, else from the address. */
function lastEventId(ctx: Context): string {
  const ids = [ctx.get('Last-Event-ID'), stateOf(ctx).get('lastEventId')]
  return ids.find(isEventId) ?? ''
}
// #endregion feeds
