import { hasContent } from '../../lib/html/content.js'
import { ContainerWidgetBase, type Content, type Context, type Output } from '../../lib/index.js'

/**
 * Things that are seen in narrow windows only, or in all but those. Narrow is what is less than
 * 600 px wide; paper is not. The HTML is sent in any case, so inputs of one name must not stand in
 * both. Without content nothing is drawn.
 *
 * @example
 * wf.mobileHide(wf.block('A side note'))
 */
export class MobileWidget extends ContainerWidgetBase<MobileWidget> {
  readonly #onMobile: boolean
  #element = 'div'

  /**
   * @param onMobile whether it is visible in narrow windows, or in wide ones
   */
  constructor(onMobile: boolean, ...content: readonly Content[]) {
    super(...content)
    this.#onMobile = onMobile
  }

  /**
   * Sets the HTML element around the content, by default `div`: `span` where only text may stand,
   * such as in a paragraph or a heading.
   */
  withElement(name: string): this {
    this.#element = name
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#onMobile ? 'mobileOnly' : 'mobileHide'
  }

  draw(out: Output, ctx: Context): void {
    this.root(this.#element, ctx)
      .when(hasContent(this.content))
      .class('Collection')
      .class(this.#onMobile ? 'MobileOnly' : 'MobileHide')
      .add(...this.content)
      .draw(out, ctx)
  }
}
