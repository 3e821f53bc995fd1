import { hasContent } from '../../lib/html/content.js'
import { tag, type Content, type Context, type Output } from '../../lib/index.js'
import { defaultTarget } from '../link/default-target.js'
import { IconWidget } from '../text/icon.js'
import { TabPart } from './tab-part.js'

/**
 * The label of a tab: what is pressed to select it. It is a link, so it opens in a new browser tab
 * too. An icon that comes first stands above the text. Without content nothing is drawn.
 *
 * @example
 * wf.tabLabel('orders').add('Orders')
 */
export class TabLabelWidget extends TabPart<TabLabelWidget> {
  protected static override readonly drawsAltText = true
  #href = ''
  #disabled = false

  /**
   * Lets the label lead elsewhere than to the body of its tab, for example to a page of its own.
   *
   * @param href an action URL; `''` takes it away
   */
  withHref(href: string): this {
    this.#href = href
    return this
  }

  /** A disabled label is seen, but its tab cannot be selected. */
  withDisabled(disabled = true): this {
    this.#disabled = disabled
    return this
  }

  override available(ctx: Context): boolean {
    return super.available(ctx) && !this.#disabled
  }

  draw(out: Output, ctx: Context): void {
    const { name, isDynamic } = this.home
    const isSelected = this.home.selected(ctx) === this.key
    const isThere = isSelected || !isDynamic
    const bodies = this.home.bodies.filter((body) => body.key === this.key && body.available(ctx))
    const query = new URLSearchParams([[name, this.key]]).toString()
    const href = this.#href || `?${query}`
    const root = this.root('a', ctx)
      .when(hasContent(this.content))
      .class('TabLabel')
      .classIf(this.home.isRight(this), 'TabLabelRight')
      .attr('id', out.domId(this.id))
      .attr('role', 'tab')
      .attr('aria-selected', String(isSelected))
      .attr('aria-controls', isThere && bodies.map((body) => out.domId(body)).join(' '))
      .attr('aria-label', this.altText)
      .attr('data-tab', this.key)
      .add(labelContent(this.content))
    if (this.#disabled) root.attr('aria-disabled', 'true')
    else {
      const target = defaultTarget(ctx, href)
      root
        .attr('href', href)
        .attr('target', target)
        .attr('data-leads-away', this.#href !== '')
    }
    root.draw(out, ctx)
  }
}

/** The part that the line under the selected tab is as wide as. */
function labelContent(content: readonly Content[]): Content {
  const [first, ...rest] = content
  const hasIcon = first instanceof IconWidget
  const text = hasIcon ? rest : content
  return tag('span')
    .class('TabLabelContent')
    .classIf(hasIcon && rest.length > 0, 'TabLabelStacked')
    .add(hasIcon && first, text.length > 0 && tag('span').add(...text))
}
