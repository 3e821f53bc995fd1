import { cssLength, WidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * A picture as wide as there is room, of which the edges are cut off as needed: sixteen to nine,
 * unless a height is set. At the beginning or the end of a card it reaches to the card's edges.
 * Without an address nothing is drawn.
 *
 * @example
 * wf.bannerImage('/files/lake.jpg').withAltText('The lake in autumn').withAnchorBottom()
 */
export class BannerImageWidget extends WidgetBase<BannerImageWidget> {
  protected static override readonly drawsAltText = true
  readonly #src: string
  #anchor: 'Top' | 'Center' | 'Bottom' = 'Center'
  #height = ''

  /**
   * @param src a path or an address, or `data:image/…`
   */
  constructor(src: string) {
    super()
    this.#src = src
  }

  /** Keeps the upper part of the picture in sight. */
  withAnchorTop(): this {
    this.#anchor = 'Top'
    return this
  }

  /** Keeps the lower part of the picture in sight. */
  withAnchorBottom(): this {
    this.#anchor = 'Bottom'
    return this
  }

  /** Keeps the middle of the picture in sight (the default). */
  withAnchorCenter(): this {
    this.#anchor = 'Center'
    return this
  }

  /**
   * Sets the height.
   *
   * @param height pixels or CSS (see `cssLength`); `''` (the default) makes it nine sixteenths of
   *   the width
   * @throws {TypeError} when it is no length
   */
  withHeight(height: number | string): this {
    this.#height = cssLength(height, 'withHeight')
    return this
  }

  /** What is to be seen, in words. */
  plainText(): string {
    return this.altText
  }

  draw(out: Output, ctx: Context): void {
    this.root('img', ctx)
      .when(this.#src !== '')
      .class('BannerImage')
      .classIf(this.#anchor !== 'Center', `BannerImage${this.#anchor}`)
      .attr('alt', this.altText)
      .attr('loading', 'lazy')
      .attr('decoding', 'async')
      .attr('src', this.#src)
      .style('block-size', this.#height)
      .draw(out, ctx)
  }
}
