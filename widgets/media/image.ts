import { cssLength, WidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * A picture. It is loaded when it comes near the window, and keeps its proportions however little
 * room it gets. Without an address nothing is drawn.
 *
 * @example
 * wf.image('/files/plan.png').withAltText('Floor plan').withIntrinsicSize(1200, 800)
 */
export class ImageWidget extends WidgetBase<ImageWidget> {
  protected static override readonly drawsAltText = true
  readonly #src: string
  #width = ''
  #height = ''
  #intrinsicWidth = 0
  #intrinsicHeight = 0
  #lazy = true

  /**
   * @param src a path or an address, or `data:image/…`
   */
  constructor(src: string) {
    super()
    this.#src = src
  }

  /**
   * Sets the width that is shown; the height follows unless it is set too.
   *
   * @param width pixels or CSS (see `cssLength`); `''` takes it away
   * @throws {TypeError} when it is no length
   */
  withWidth(width: number | string): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  /**
   * Sets the height that is shown; the width follows unless it is set too.
   *
   * @param height pixels or CSS (see `cssLength`); `''` takes it away
   * @throws {TypeError} when it is no length
   */
  withHeight(height: number | string): this {
    this.#height = cssLength(height, 'withHeight')
    return this
  }

  /**
   * Tells the size of the file, so that the right room is kept free while it is loading and nothing
   * jumps.
   *
   * @param width pixels
   * @param height pixels
   * @throws {RangeError} when one of them is no whole number above 0
   */
  withIntrinsicSize(width: number, height: number): this {
    if (![width, height].every((length) => Number.isInteger(length) && length > 0)) {
      throw new RangeError(`withIntrinsicSize(${width}, ${height}): give whole numbers of pixels`)
    }
    this.#intrinsicWidth = width
    this.#intrinsicHeight = height
    return this
  }

  /**
   * Loads the picture only when it comes near the window (the default), or at once, as is best for
   * what everybody sees first.
   */
  withLazy(lazy = true): this {
    this.#lazy = lazy
    return this
  }

  /** What is to be seen, in words. */
  plainText(): string {
    return this.altText
  }

  draw(out: Output, ctx: Context): void {
    const hasSize = this.#intrinsicWidth > 0
    this.root('img', ctx)
      .when(this.#src !== '')
      .class('Image')
      .attr('alt', this.altText)
      .attrIf(hasSize, 'width', this.#intrinsicWidth)
      .attrIf(hasSize, 'height', this.#intrinsicHeight)
      .attrIf(this.#lazy, 'loading', 'lazy')
      .attr('decoding', 'async')
      // Behind `loading`, which some browsers only heed when they meet it first.
      .attr('src', this.#src)
      .style('inline-size', this.#width)
      .style('block-size', this.#height)
      .draw(out, ctx)
  }
}
