import { watchPromises } from '../../lib/html/content.js'
import {
  isWidget,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { singly } from './cells.js'

/**
 * Columns side by side, which stand one below the other where there is less than 600 px of room for
 * them. A column with nothing in it takes no room. Without any content nothing is drawn.
 *
 * @example
 * wf.splitter(2, 1).addLeft(article).addRight(comments)
 */
export class SplitterWidget extends WidgetBase<SplitterWidget> {
  readonly #columns: readonly { readonly weight: number; readonly content: Content[] }[]
  #wrap = true

  /**
   * @param widths a column each: above 0 its share of the room, otherwise it is as wide as its
   *   content; without any there is one column
   * @throws {RangeError} when one of them is no finite number
   */
  constructor(...widths: readonly number[]) {
    super()
    if (!widths.every(Number.isFinite)) {
      throw new RangeError(`splitter(${widths.join(', ')}): give a number for each column`)
    }
    const weights = widths.length > 0 ? widths : [0]
    this.#columns = weights.map((weight) => ({ weight, content: [] }))
  }

  /** Appends to the first column. */
  addLeft(...content: readonly Content[]): this {
    watchPromises(content)
    return this.addToCol(0, ...content)
  }

  /** Appends to the last column, which is the first one too when there is only one. */
  addRight(...content: readonly Content[]): this {
    watchPromises(content)
    return this.addToCol(this.#columns.length - 1, ...content)
  }

  /**
   * Appends to a column.
   *
   * @param index counted from 0, where lines begin
   * @throws {RangeError} when there is no such column
   */
  addToCol(index: number, ...content: readonly Content[]): this {
    watchPromises(content)
    const column = this.#columns[index]
    if (!column) {
      const last = this.#columns.length - 1
      throw new RangeError(`addToCol(${index}): this splitter has the columns 0 to ${last}`)
    }
    column.content.push(...content)
    return this
  }

  /** Sets whether columns stack where space is short. Default: `true`. */
  withWrap(wrap = true): this {
    this.#wrap = wrap
    return this
  }

  override children(): readonly Content[] {
    return this.#columns.flatMap(({ content }) => content)
  }

  draw(out: Output, ctx: Context): void {
    const columns = this.#columns
      .map(({ weight, content }) => ({ weight, content: singly(content) }))
      .filter(({ content }) => content.length > 0)
    this.root('div', ctx)
      .when(columns.length > 0)
      .class('Splitter')
      .classIf(this.#wrap, 'SplitterWrap')
      .add(
        tag('div')
          .class('SplitterRow')
          .add(...columns.map(({ weight, content }) => drawnColumn(weight, content))),
      )
      .draw(out, ctx)
  }
}

function drawnColumn(weight: number, content: readonly Content[]): Content {
  // A style sheet cannot see text, so it must be told whether a column can be judged by its elements.
  const isOfWidgets = content.every((item) => typeof item === 'object' && item && isWidget(item))
  return tag('div')
    .class('SplitterColumn')
    .classIf(isOfWidgets, 'SplitterColumnOfWidgets')
    .style('--weight', weight > 0 ? weight : '')
    .add(...content)
}
