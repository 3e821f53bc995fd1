import { hasContent } from '../../lib/html/content.js'
import {
  cssLength,
  ContainerWidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'

/**
 * Things under one id, so that they are shown, hidden and redrawn together: within the flow of what
 * is around (`collection`), or as a block of its own with a distance to its neighbors (`block`).
 * Without content nothing is drawn.
 *
 * @example
 * wf.collection(total, details).redrawIfChanged(ctx, 'order')
 */
export class CollectionWidget extends ContainerWidgetBase<CollectionWidget> {
  readonly #isBlock: boolean
  #element = 'div'
  #width = ''
  #maxWidth = ''

  /**
   * @param isBlock whether it is a block of its own
   */
  constructor(isBlock: boolean, ...content: readonly Content[]) {
    super(...content)
    this.#isBlock = isBlock
  }

  /**
   * Sets the HTML element around the content, by default `div`: `span` where only text may stand,
   * such as in a paragraph or a heading; `section`, `ul` and others for their meaning.
   */
  withElement(name: string): this {
    this.#element = name
    return this
  }

  /**
   * Sets the width. A collection with a width becomes a box, which stands in the line like a word.
   *
   * @param width pixels or CSS (see `cssLength`); `''` takes it away
   * @throws {TypeError} when it is no length
   */
  withWidth(width: number | string): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  /**
   * Sets the greatest width. A collection with one becomes a box, which stands in the line like a
   * word.
   *
   * @param maxWidth pixels or CSS (see `cssLength`); `''` takes it away
   * @throws {TypeError} when it is no length
   */
  withMaxWidth(maxWidth: number | string): this {
    this.#maxWidth = cssLength(maxWidth, 'withMaxWidth')
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#isBlock ? 'block' : 'collection'
  }

  draw(out: Output, ctx: Context): void {
    const isBox = this.#width !== '' || this.#maxWidth !== ''
    const kind = isBox ? 'CollectionBox' : 'Collection'
    this.root(this.#element, ctx)
      .when(hasContent(this.content))
      .class(this.#isBlock ? 'Block' : kind)
      .style('inline-size', this.#width)
      .style('max-inline-size', this.#maxWidth)
      .add(...this.content)
      .draw(out, ctx)
  }
}
