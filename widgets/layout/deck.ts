import { watchPromises } from '../../lib/html/content.js'
import {
  cssLength,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { cells } from './cells.js'

/**
 * Columns of equal width, as many as there is room for; what stands in a row is of equal height.
 * Made for cards. The room is that of the deck itself, not of the window. What is hidden leaves no
 * gap. Without content nothing is drawn.
 *
 * @example
 * wf.deck(1, 2, 4).add(products.map((product) => wf.cardOutlined().add(product.name)))
 */
export class DeckWidget extends WidgetBase<DeckWidget> {
  readonly #columns: readonly [narrow: number, wide: number, expanded: number]
  readonly #cells: Content[] = []
  #gap = ''

  /**
   * @param narrow how many columns while the deck is less than 600 px wide
   * @param wide how many from 600 px on
   * @param expanded how many from 1200 px on
   * @throws {RangeError} when one of them is no whole number from 1 on
   */
  constructor(narrow: number, wide: number, expanded: number) {
    super()
    this.#columns = [narrow, wide, expanded]
    if (!this.#columns.every((count) => Number.isInteger(count) && count >= 1)) {
      throw new RangeError(`deck(${this.#columns.join(', ')}): give whole numbers from 1 on`)
    }
  }

  /** Appends content, each thing in a column of its own, also those that come late and in lists. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#cells.push(...cells(content, 'div'))
    return this
  }

  /**
   * Sets the distance between columns and between rows.
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
    const [narrow, wide, expanded] = this.#columns
    this.root('div', ctx)
      .when(this.#cells.length > 0)
      .class('Deck')
      .class('Block')
      .add(
        tag('div')
          .class('DeckGrid')
          .style('--narrow', narrow)
          .style('--wide', wide)
          .style('--expanded', expanded)
          .style('gap', this.#gap)
          .add(...this.#cells),
      )
      .draw(out, ctx)
  }
}
