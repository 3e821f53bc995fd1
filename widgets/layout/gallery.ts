import { watchPromises } from '../../lib/html/content.js'
import { cssLength, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { cells } from './cells.js'

/**
 * Things in a row that goes on in the next line: pictures, chips, avatars. Each is as large as it is
 * by itself. Screen readers tell them as a list. What is hidden leaves no gap. Without content
 * nothing is drawn.
 *
 * @example
 * wf.gallery(people.map(({ name, picture }) => wf.avatar(name, picture)))
 */
export class GalleryWidget extends WidgetBase<GalleryWidget> {
  protected static override readonly drawsAltText = true
  readonly #cells: Content[]
  #gap = ''

  constructor(...content: readonly Content[]) {
    super()
    watchPromises(content)
    this.#cells = cells(content, 'li')
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#cells.push(...cells(content, 'li'))
    return this
  }

  /**
   * Sets the distance between things and between lines.
   *
   * @param gap pixels or CSS (see `cssLength`); by default, and with `''`, 8 px
   * @throws {TypeError} when it is no length
   */
  withGap(gap: number | string): this {
    this.#gap = cssLength(gap, 'withGap')
    return this
  }

  override children(): readonly Content[] {
    return this.#cells
  }

  draw(out: Output, ctx: Context): void {
    this.root('ul', ctx)
      .when(this.#cells.length > 0)
      .class('Gallery')
      .class('Block')
      .attr('aria-label', this.altText)
      .style('gap', this.#gap)
      .add(...this.#cells)
      .draw(out, ctx)
  }
}
