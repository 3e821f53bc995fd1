import { watchPromises } from '../../lib/html/content.js'
import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { SorterWidget } from './sorter.js'
import { tableAround, type Alignment } from './table-part.js'

/**
 * A column: its header cell, and the rules for the cells below it. It must stand in a table.
 *
 * @example
 * wf.table().add(wf.column().withWidth(20).withVisibility('wx').add('Name'))
 */
export class ColumnWidget extends WidgetBase<ColumnWidget> {
  protected static override readonly drawsAltText = true
  readonly #content: Content[] = []
  readonly #dataKey: string
  #alignment: Alignment | '' = ''
  #width: number | undefined
  #visibility = 'nwx'
  #isRowHeader = false
  #wraps: boolean | undefined
  #header: readonly Content[] | undefined

  /** @param dataKey the key of a column of the table's data source; `''` for any other column */
  constructor(dataKey = '') {
    super()
    this.#dataKey = dataKey
    if (dataKey !== '') this.withKey(dataKey)
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#dataKey === '' ? 'column' : 'dataColumn'
  }

  /** Appends content of the header cell: text, or a sorter. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#content.push(...content)
    return this
  }

  /**
   * Aligns header and cells. Default: as the data source says, numbers at the end and all else at the
   * start. Other values change nothing.
   *
   * @param alignment `left` is where lines begin, `right` where they end; `''` is the default
   */
  withAlignment(alignment: string): this {
    if (/^(left|right|center|start|end|)$/.test(alignment)) {
      this.#alignment = alignment.replace('left', 'start').replace('right', 'end') as Alignment | ''
    }
    return this
  }

  /**
   * Sets the share of the room. Give each column one, for example how many characters it takes. Without
   * any, columns are as wide as their content asks for.
   *
   * @param width a number above 0; others change nothing
   */
  withWidth(width: number): this {
    if (width > 0) this.#width = width
    return this
  }

  /**
   * Sets where the column is shown: `n` in tables below 600 pixels, `w` from 600, `x` from 1200 on.
   * Default: `nwx`.
   */
  withVisibility(visibility: string): this {
    this.#visibility = visibility
    return this
  }

  /**
   * Makes its cells the headers of their rows, which name the row's controls and carry its link. Default:
   * the first column with data.
   */
  withRowHeader(isRowHeader = true): this {
    this.#isRowHeader = isRowHeader
    return this
  }

  /**
   * Sets whether cells may have several lines. Give `false` for what must not be torn apart, such as an
   * order number with a hyphen: the table is scrolled to the side instead. Widths that users choose go
   * first. Default: `true`, but `false` for days and points in time of a data source; numbers always stay
   * in one line.
   */
  withWrap(wraps = true): this {
    this.#wraps = wraps
    return this
  }

  /** The key of the column in the data source; `''` when it has none. */
  get dataKey(): string {
    return this.#dataKey
  }

  /** The alignment of the cells; `''` leaves it to the type of the column. */
  get alignment(): Alignment | '' {
    return this.#alignment
  }

  /** The share of the width that the column takes. */
  get width(): number | undefined {
    return this.#width
  }

  /** When the column is shown, as a part of the CSS class. */
  get visibility(): string {
    return this.#visibility
  }

  /** Whether cells may have several lines; `undefined` leaves it to the type of the column. */
  get wraps(): boolean | undefined {
    return this.#wraps
  }

  /** Whether its cells name their rows for screen readers. */
  get isRowHeader(): boolean {
    return this.#isRowHeader
  }

  /** The sorters in the header. */
  get sorters(): readonly SorterWidget[] {
    return sortersIn(this.children())
  }

  /** Called by the table that has a data source: a sorter, or the label alone. */
  describe(table: string, label: string, isSortable: boolean): void {
    if (this.#content.length > 0 || this.#header) return
    this.#header = isSortable ? [new SorterWidget(this.#dataKey, label).forTable(table)] : [label]
  }

  override children(): readonly Content[] {
    return this.#header ?? this.#content
  }

  draw(out: Output, ctx: Context): void {
    const table = tableAround(this)
    const layout = table.layout(ctx)
    const column = layout.columns.find((one) => one.column === this)
    const root = this.root('th', ctx)
      .attr('scope', 'col')
      .class(column?.classes ?? '')
      .attr('aria-sort', this.#sortState(layout.view.order[0]))
    for (const [property, width] of column?.widths ?? []) root.style(property, width)
    const name = this.altText && tag('span').class('VisuallyHidden').add(this.altText)
    root.add(...this.children(), name).draw(out, ctx)
  }

  #sortState(first: { readonly column: string; readonly descending: boolean } | undefined): string {
    const isSorted = this.sorters.some(({ sortKey }) => sortKey === first?.column)
    if (!first || !isSorted) return ''
    return first.descending ? 'descending' : 'ascending'
  }
}

function sortersIn(content: readonly Content[]): SorterWidget[] {
  return content.flatMap((item) => {
    if (item instanceof SorterWidget) return [item]
    if (Array.isArray(item)) return sortersIn(item as readonly Content[])
    if (typeof item !== 'object' || item === null || !('children' in item)) return []
    return sortersIn(item.children?.() ?? [])
  })
}
