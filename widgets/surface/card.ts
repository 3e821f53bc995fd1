import { cssLength, tag, type Content, type Context, type Output } from '../../lib/index.js'
import { singly } from '../layout/cells.js'
import { wholeText } from '../../lib/widget/plain-text.js'
import { LinkedWidgetBase } from '../link/linked-widget-base.js'
import { isBanner } from './card-banner.js'
import { firstHeading } from './card-heading.js'

/** Material's kinds of cards; a part of the CSS class. */
export type CardStyle = 'Elevated' | 'Outlined' | 'Filled'

/**
 * A card. With an address it is a link as a whole, with `withPost` a button, named by its first heading; links, buttons and
 * inputs on it work for themselves, and its text can be selected. A banner image that comes first or
 * last reaches to the card's edges. Without content nothing is drawn.
 *
 * @example
 * wf.cardOutlined().withHref('/orders/42').add(wf.titleMedium('Order 42'), 'On its way')
 */
export class CardWidget extends LinkedWidgetBase<CardWidget> {
  protected static override readonly drawsAltText = true
  readonly #style: CardStyle
  #minHeight = ''

  constructor(style: CardStyle) {
    super('')
    this.#style = style
  }

  /**
   * Sets the least height.
   *
   * @param minHeight pixels or CSS (see `cssLength`); by default, and with `''`, that of the content
   * @throws {TypeError} when it is no length
   */
  withMinHeight(minHeight: number | string): this {
    this.#minHeight = cssLength(minHeight, 'withMinHeight')
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return `card${this.#style}`
  }

  draw(out: Output, ctx: Context): void {
    const parts = singly(this.content)
    const body = [...parts]
    const first = isBanner(body[0]) && body.shift()
    const last = isBanner(body.at(-1)) && body.pop()
    const isPressable = this.link.hasPress(ctx)
    this.root('div', ctx)
      .when(parts.length > 0)
      .class('Card')
      .class('Block')
      .class(`Card${this.#style}`)
      .classIf(this.link.disabled, 'CardDisabled')
      .attrIf(this.link.disabled, 'role', 'group')
      .attrIf(this.link.disabled, 'aria-disabled', 'true')
      .attrIf(isPressable && !this.link.disabled, 'data-widget', 'Card')
      .style('min-block-size', this.#minHeight)
      .add(
        isPressable && this.#link(out, ctx),
        first,
        body.length > 0 &&
          tag('div')
            .class('CardBody')
            .attrIf(isPressable, 'id', out.domId(this.id, 'body'))
            .add(...body),
        last,
      )
      .draw(out, ctx)
  }

  /** Lies behind what is on the card, from edge to edge. */
  #link(out: Output, ctx: Context): Content {
    const heading = firstHeading(this.content, ctx)
    const named = heading ? [heading] : this.content
    const name = this.altText || wholeText(named, ctx, out.rendering.lang)
    const link = tag(this.link.element)
      .class('CardLink')
      .attr('aria-label', name)
      // What is not known yet, the browser will find.
      .attrIf(name === '', 'aria-labelledby', out.domId(this.id, 'body'))
    return this.link.applyPress(link, [name], out, ctx)
  }
}
