import { tag, WidgetBase, type Context, type Output } from 'bespa'

// #region widget
/**
 * Listens to a feed and does what it says, as if a link had been clicked: an event `?notif=3` redraws
 * whatever depends on `notif`, `^?modal=/alerts/42` sets a key of the page around. It is not seen.
 *
 * Once connected it stays so, also when it is drawn anew; the connection ends when it leaves the page.
 *
 * @example
 * wf.liveFeed('/live/feed').withLastEventId(log.position)
 */
export class LiveFeed extends WidgetBase<LiveFeed> {
  #lastEventId = ''

  /** @param feedURL an address of this app that answers with `text/event-stream` */
  constructor(readonly feedURL: string) {
    super()
  }

  /**
   * Sets the event up to which the page is up to date; the feed begins with what came after it, so
   * that nothing is lost between drawing and connecting. By default it begins with the next one.
   *
   * @param id as the feed gives it with each event
   */
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
      .add(tag('a').class('LiveFeedTrigger'))
      .draw(out, ctx)
  }
}
// #endregion widget
