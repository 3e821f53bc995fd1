import { hasContent } from '../../lib/html/content.js'
import { type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { LinkedWidgetBase } from './linked-widget-base.js'

/** What a link that stands for the present place stands for (WAI-ARIA `aria-current`). */
export type CurrentPlace = 'true' | 'page' | 'step' | 'location' | 'date' | 'time'

/**
 * A link to an action, a path or an address; with `withPost` a button that looks like one.
 * Without content, and with nowhere to lead to, nothing is drawn.
 *
 * @example
 * wf.link('?page=2').add('Next')
 */
export class LinkWidget extends LinkedWidgetBase<LinkWidget> {
  protected static override readonly drawsAltText = true
  #current: CurrentPlace | '' = ''

  /** It may stand in a menu: see `MenuEntry`. */
  get isMenuItem(): true {
    return true
  }

  /**
   * Marks the link as that of the present place, for example in a navigation.
   *
   * @param current what kind of place; `true` (the default) means the page
   */
  withCurrent(current: boolean | CurrentPlace = true): this {
    this.#current = current === true ? 'page' : current || ''
    return this
  }

  draw(out: Output, ctx: Context): void {
    const label = this.altText === '' ? this.content : [this.altText]
    const link = this.root(this.link.element, ctx)
      .when(this.link.hasPress(ctx) && hasContent(this.content))
      .class('Link')
      .class(this.#iconClass())
      .classIf(this.link.disabled, 'Disabled')
      .attr('aria-label', this.altText)
      .attr('aria-current', this.#current)
      .add(...this.content)
    this.link.applyPress(link, label, out, ctx).draw(out, ctx)
  }

  #iconClass(): string {
    if (!(this.content[0] instanceof IconWidget)) return ''
    return this.content.length > 1 ? 'LinkWithIcon' : 'LinkIcon'
  }
}
