import { readFileSync } from 'node:fs'
import { assetRegistry, WidgetBase, type Context, type Output } from 'bespa'

const script = new URL('live-feed.client.js', import.meta.url)
assetRegistry.registerScript('LiveFeed', readFileSync(script, 'utf8'))

/**
 * Listens to a feed of events and does what they say, as if a link had been clicked: an event
 * `?unread=3` redraws whatever depends on `unread`. It is not seen.
 *
 * @example
 * wf.liveFeed('/feed').withLastEventId(events.lastId)
 */
export class LiveFeed extends WidgetBase<LiveFeed> {
  #lastEventId = ''

  /** @param feedURL an address of this app that answers with an `EventStream` */
  constructor(readonly feedURL: string) {
    super()
  }

  /** Sets the event up to which the page is up to date: what has come since is not lost. */
  withLastEventId(id: string): this {
    this.#lastEventId = id
    return this
  }

  draw(out: Output, ctx: Context): void {
    this.root('span', ctx)
      .attr('data-widget', 'LiveFeed')
      .attr('data-feed', out.address(this.feedURL))
      .attr('data-after', this.#lastEventId)
      .attr('hidden', true)
      .draw(out, ctx)
  }
}
