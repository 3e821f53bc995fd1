import { hasContent } from '../../lib/html/content.js'
import {
  tag,
  ContainerWidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { feedbackWordingOf } from './feedback-wording.js'

/**
 * A small icon that explains something (Material's rich tooltip): the explanation shows while the
 * pointer rests on the icon or the keyboard's focus is there, and stays after a click or a tap until
 * something else is used. Escape closes it. Without content nothing is drawn.
 *
 * @example
 * wf.textStyle('Balance ', wf.infoBubble('Without the bookings of today.'))
 */
export class InfoBubbleWidget extends ContainerWidgetBase<InfoBubbleWidget> {
  protected static override readonly drawsAltText = true
  readonly #kind: 'information' | 'help'
  readonly #icon: IconWidget
  #element = 'span'

  constructor(kind: 'information' | 'help', ...content: readonly Content[]) {
    super(...content)
    this.#kind = kind
    this.#icon = new IconWidget(kind === 'help' ? 'help' : 'info')
  }

  /**
   * Sets the HTML element around icon and explanation, by default `span`, so that it may stand in
   * text and headings: `div` when the explanation has headings, lists or other blocks.
   */
  withElement(name: 'span' | 'div'): this {
    this.#element = name
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#kind === 'help' ? 'helpBubble' : 'infoBubble'
  }

  /** Nothing: an explanation is no part of a title. */
  plainText(): string {
    return ''
  }

  override children(): readonly Content[] {
    return [this.#icon, ...this.content]
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('info-bubble')
    const popupId = out.domId(this.id, 'popup')
    this.root(this.#element, ctx)
      .when(hasContent(this.content))
      .class('InfoBubble')
      .attr('data-widget', 'InfoBubble')
      .add(
        tag('button')
          .class('IconTarget')
          .attr('type', 'button')
          .attr(
            'aria-label',
            this.altText || feedbackWordingOf(ctx, out.rendering.lang)[this.#kind],
          )
          .attr('aria-controls', popupId)
          .attr('aria-describedby', popupId)
          .attr('popovertarget', popupId)
          .add(this.#icon),
        tag(this.#element)
          .class('InfoBubblePopup')
          .attr('id', popupId)
          .attr('popover', 'auto')
          .add(...this.content),
      )
      .draw(out, ctx)
  }
}
