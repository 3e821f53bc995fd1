import {
  cssLength,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { singly } from '../layout/cells.js'
import { wholeText } from '../content/plain-text.js'
import { applyLinkTarget } from '../link/apply-link-target.js'
import { isBanner } from './card-banner.js'
import { firstHeading } from './card-heading.js'

/** Material's kinds of cards; a part of the CSS class. */
export type CardStyle = 'Elevated' | 'Outlined' | 'Filled'

/**
 * A card. With an address it is a link as a whole, named by its first heading; links, buttons and
 * inputs on it work for themselves, and its text can be selected. A banner image that comes first or
 * last reaches to the card's edges. Without content nothing is drawn.
 *
 * @example
 * wf.cardOutlined().withHref('/orders/42').add(wf.titleMedium('Order 42'), 'On its way')
 */
export class CardWidget extends WidgetBase<CardWidget> {
  readonly #style: CardStyle
  readonly #content: Content[] = []
  #href = ''
  #target = ''
  #altText = ''
  #disabled = false
  #minHeight = ''

  constructor(style: CardStyle) {
    super()
    this.#style = style
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    this.#content.push(...content)
    return this
  }

  /**
   * Makes the whole card a link.
   *
   * @param href an action URL (`?key=value`, `/path`) or an address; `''` takes it away
   */
  withHref(href: string): this {
    this.#href = href
    return this
  }

  /**
   * Sets where the link opens.
   *
   * @param target a frame's name, or `_top`, `_parent`, `_self`, `_blank`; by default what the
   *   state's `_target` says, except for actions, which concern the page that they stand in
   */
  withTarget(target: string): this {
    this.#target = target
    return this
  }

  /** Names the link for those who cannot see it. Needed when there is no heading on the card. */
  withAltText(altText: string): this {
    this.#altText = altText
    return this
  }

  /** A disabled card is drawn paler, and leads nowhere. */
  withDisabled(disabled = true): this {
    this.#disabled = disabled
    return this
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

  override children(): readonly Content[] {
    return this.#content
  }

  draw(out: Output, ctx: Context): void {
    const parts = singly(this.#content)
    const body = [...parts]
    const first = isBanner(body[0]) && body.shift()
    const last = isBanner(body.at(-1)) && body.pop()
    const isLink = this.#href !== ''
    this.root('div', ctx)
      .when(parts.length > 0)
      .class('Card')
      .class('Block')
      .class(`Card${this.#style}`)
      .classIf(this.#disabled, 'CardDisabled')
      .attrIf(this.#disabled, 'role', 'group')
      .attrIf(this.#disabled, 'aria-disabled', 'true')
      .attrIf(isLink && !this.#disabled, 'data-widget', 'Card')
      .style('min-block-size', this.#minHeight)
      .add(
        isLink && this.#link(out, ctx),
        first,
        body.length > 0 &&
          tag('div')
            .class('CardBody')
            .attrIf(isLink, 'id', out.domId(this.id, 'body'))
            .add(...body),
        last,
      )
      .draw(out, ctx)
  }

  /** Lies behind what is on the card, from edge to edge. */
  #link(out: Output, ctx: Context): Content {
    const heading = firstHeading(this.#content, ctx)
    const named = heading ? [heading] : this.#content
    const name = this.#altText || wholeText(named, ctx, out.rendering.lang)
    const link = tag('a')
      .class('CardLink')
      .attr('aria-label', name)
      // What is not known yet, the browser will find.
      .attrIf(name === '', 'aria-labelledby', out.domId(this.id, 'body'))
    const destination = { href: this.#href, target: this.#target, disabled: this.#disabled }
    return applyLinkTarget(link, destination, ctx)
  }
}
