import type { CountMode, DataCount, DataQuery, DataSelection } from '../../lib/data/data-query.js'
import type { DataSource } from '../../lib/data/data-source.js'
import { isList, watchPromises } from '../../lib/html/content.js'
import {
  cssLength,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { ColumnWidget } from './column.js'
import { describeColumn, noteSorters } from './describe-column.js'
import { drawTable } from './draw-table.js'
import { RowWidget } from './row.js'
import { asDeclared, type ColumnStore } from './column-choice.js'
import { columnsFromState, keepColumns } from './kept-columns.js'
import { loadPage } from './load-page.js'
import { noteRelated } from './related-filters.js'
import { TableLayout } from './table-layout.js'
import type { TableAround } from './table-part.js'
import { TableView } from './table-view.js'
import type { TableSourceOptions } from './table-source-options.js'
import { TotalsRowWidget } from './totals-row.js'

/**
 * A data table: columns with headers, rows that may be links, and what is shown where there are none.
 * Search, order, page, size and filters are part of the state, in keys that begin with the table's name:
 * the app reads them with {@link query}, and widgets such as a paginator find the table by its name.
 *
 * @example
 * const table = wf.table().withName('people').withCaption('People').withSource(ctx, people.for(db, user))
 * const { rows } = await table.load(ctx)
 * table.add(wf.dataColumn('name'), wf.dataColumn('born'))
 * table.add(rows.map((person) => wf.row().withHref(`/people/${person.id}`).add(person.name, person.born)))
 */
export class TableWidget extends WidgetBase<TableWidget> implements TableAround {
  /** Marks a table. */
  readonly isTable = true
  readonly #columns: ColumnWidget[] = []
  readonly #rows: Content[] = []
  #totals: TotalsRowWidget | undefined
  #name = 'table'
  #caption = ''
  #isCaptionHidden = false
  #emptyMessage: readonly Content[] = []
  #alignment = ''
  #hasBorder = true
  #hasHeader = true
  #isSelectable = false
  #isDense = false
  #isSticky = false
  #hasCards = false
  #maxHeight = ''
  #source: DataSource<unknown> | undefined
  #layout: TableLayout | undefined
  #view: TableView | undefined

  /** Sets the name, under which the table keeps its state (default `table`). Call it first. */
  withName(name: string): this {
    this.#name = name
    return this
  }

  /** Says what the table shows. Screen readers need it. @param options `hidden`: for them alone */
  withCaption(caption: string, { hidden = false }: { readonly hidden?: boolean } = {}): this {
    this.#caption = caption
    this.#isCaptionHidden = hidden
    return this
  }

  /** What is shown while there are no rows and nothing is filtered: text, or a button that adds one. */
  withEmptyMessage(...message: readonly Content[]): this {
    watchPromises(message)
    this.#emptyMessage = message
    return this
  }

  /** Aligns cells: `top`, `middle` (default) or `bottom`. Other values change nothing. */
  withVerticalAlign(alignment: string): this {
    if (/^(top|middle|bottom)$/i.test(alignment)) {
      this.#alignment = alignment.charAt(0).toUpperCase() + alignment.slice(1).toLowerCase()
    }
    return this
  }

  /** Sets the order as long as users choose none: `name`, `-placed`, or several with commas. */
  withDefaultSortOrder(order: string): this
  withDefaultSortOrder(ctx: Context, order: string): this
  withDefaultSortOrder(...given: [string] | [Context, string]): this {
    const [ctx, order] = this.withContext<[string]>(given)
    this.viewFor(ctx).defaultOrder = order
    return this
  }

  /** Draws lines between the cells. Default: `true`. */
  withBorder(hasBorder = true): this {
    this.#hasBorder = hasBorder
    return this
  }

  /** Shows the header. Default: `true`. */
  withHeader(hasHeader = true): this {
    this.#hasHeader = hasHeader
    return this
  }

  /** Says how many rows there are on all pages; below 0 they are not counted. */
  withTotalRows(rows: number): this
  withTotalRows(ctx: Context, rows: number): this
  withTotalRows(...given: [number] | [Context, number]): this {
    const [ctx, rows] = this.withContext<[number]>(given)
    this.viewFor(ctx).count = rows < 0 ? undefined : { rows: Math.floor(rows), isCapped: false }
    return this
  }

  /** Says whether rows follow this page, where they are not counted: read one row more than you show. */
  withHasMore(hasMore: boolean): this
  withHasMore(ctx: Context, hasMore: boolean): this
  withHasMore(...given: [boolean] | [Context, boolean]): this {
    const [ctx, hasMore] = this.withContext<[boolean]>(given)
    this.viewFor(ctx).hasMore = hasMore
    return this
  }

  /** Sets how many rows a page has as long as users choose nothing else. Default: 25. */
  withDefaultPageRows(rows: number): this
  withDefaultPageRows(ctx: Context, rows: number): this
  withDefaultPageRows(...given: [number] | [Context, number]): this {
    const [ctx, rows] = this.withContext<[number]>(given)
    if (rows >= 1) this.viewFor(ctx).defaultSize = Math.floor(rows)
    return this
  }

  /** Sets the page sizes that addresses may ask for. Default: 10, 25, 50 and 100. */
  withPageSizes(...sizes: readonly number[]): this
  withPageSizes(ctx: Context, ...sizes: readonly number[]): this
  withPageSizes(...given: readonly number[] | readonly [Context, ...number[]]): this {
    const [ctx, ...sizes] = this.withContext<readonly number[]>(given)
    this.viewFor(ctx).sizes = sizes
    return this
  }

  /** Puts a checkbox before each row that has a record. */
  withSelection(isSelectable = true): this {
    this.#isSelectable = isSelectable
    return this
  }

  /** Makes rows less high. */
  withDense(isDense = true): this {
    this.#isDense = isDense
    return this
  }

  /** Keeps the first column in sight while the table is scrolled to the side. */
  withStickyColumn(isSticky = true): this {
    this.#isSticky = isSticky
    return this
  }

  /** Shows rows as cards below 600 pixels, with the name of its column before each value. */
  withCards(hasCards = true): this {
    this.#hasCards = hasCards
    return this
  }

  /**
   * Scrolls the rows below the header when the table is higher.
   *
   * @param height pixels or CSS (see `cssLength`)
   * @throws {TypeError} If it is no length.
   */
  withMaxHeight(height: string | number): this {
    this.#maxHeight = cssLength(height, 'withMaxHeight')
    return this
  }

  /** Connects the table with its data: from it come columns, sort keys, filters and rows. */
  withSource(source: DataSource<unknown>, options?: TableSourceOptions): this
  withSource(ctx: Context, source: DataSource<unknown>, options?: TableSourceOptions): this
  withSource(
    ...given:
      | [DataSource<unknown>, (TableSourceOptions | undefined)?]
      | [Context, DataSource<unknown>, (TableSourceOptions | undefined)?]
  ): this {
    const [ctx, source, options = {}] =
      this.withContext<[DataSource<unknown>, (TableSourceOptions | undefined)?]>(given)
    const view = this.viewFor(ctx)
    this.#source = source
    view.columns = source.columns
    view.paging = options.paging ?? view.paging
    view.timeZone = options.timeZone ?? view.timeZone
    view.deepest = options.deepest ?? view.deepest
    noteRelated(view, options.related)
    const { columnOrder } = options
    view.chosenColumns = columnOrder ? asDeclared(columnOrder) : columnsFromState(view)
    for (const filter of options.defaultFilters ?? []) {
      view.defaultFilters.set(filter.column, filter)
    }
    for (const column of this.#columns) describeColumn(column, view, this.#name)
    return this
  }

  /**
   * Keeps the columns that a user chooses, in the app's store instead of the address: they are there again
   * on another day, and a link that is shared does not impose them on others. Call it after `withSource`.
   *
   * @param owner a user's id, or the session's id of somebody without an account
   * @throws {TypeError} If the owner is empty: everybody would share one choice.
   * @example
   * await table.withKeptColumns(ctx, columnStore, user.id)
   */
  withKeptColumns(store: ColumnStore, owner: string): Promise<this>
  withKeptColumns(ctx: Context, store: ColumnStore, owner: string): Promise<this>
  async withKeptColumns(
    ...given: [ColumnStore, string] | [Context, ColumnStore, string]
  ): Promise<this> {
    const [ctx, store, owner] = this.withContext<[ColumnStore, string]>(given)
    await keepColumns(this.viewFor(ctx), ctx, store, owner)
    this.#layout = undefined
    return this
  }

  /**
   * Reads the page of rows that the state asks for, unless nothing of the table is to be drawn: then
   * there are none. What goes wrong is shown in the table.
   *
   * @param count how rows are counted (default `exact`)
   */
  load<Row>(source: DataSource<Row>, count?: CountMode): Promise<readonly Row[]>
  load<Row>(ctx: Context, source: DataSource<Row>, count?: CountMode): Promise<readonly Row[]>
  async load<Row>(
    ...given:
      | [DataSource<Row>, (CountMode | undefined)?]
      | [Context, DataSource<Row>, (CountMode | undefined)?]
  ): Promise<readonly Row[]> {
    const [ctx, source, count = 'exact'] =
      this.withContext<[DataSource<Row>, (CountMode | undefined)?]>(given)
    const view = this.viewFor(ctx)
    if (this.#source === undefined) this.withSource(ctx, source)
    if (!this.drawn(ctx) && !view.concerns(ctx)) {
      view.isUnread = true
      return []
    }
    return loadPage(ctx, view, source, count, this.#isSelectable)
  }

  /**
   * Draws the table again, and all that belongs to it, when its rows may have changed for another reason
   * than the table's own state.
   *
   * @example
   * table.refreshIf(ctx, wf.stateOf(ctx).changed('modal'))
   */
  refreshIf(condition: boolean): this
  refreshIf(ctx: Context, condition: boolean): this
  refreshIf(...given: [boolean] | [Context, boolean]): this {
    const [ctx, condition] = this.withContext<[boolean]>(given)
    if (condition) this.viewFor(ctx).refresh()
    return this
  }

  /** Without its rows it shows less than it would. */
  get comparable(): boolean {
    return this.#view?.isUnread !== true
  }

  /** Appends columns, rows and a row of totals, also in lists. All else becomes the cells of one row. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    const cells: Content[] = []
    const take = (item: Content): void => {
      if (isList(item)) item.forEach(take)
      else if (item instanceof ColumnWidget) {
        this.#columns.push(item)
        if (this.#view) describeColumn(item, this.#view, this.#name)
      } else if (item instanceof TotalsRowWidget) this.#totals = item
      else if (item instanceof RowWidget || typeof item === 'function' || item instanceof Promise) {
        this.#rows.push(item)
      } else if (item !== null && item !== undefined && typeof item !== 'boolean') cells.push(item)
    }
    take(content)
    if (cells.length > 0) this.#rows.push(new RowWidget().add(...cells))
    return this
  }

  /** The order as text: `-placed,name`; `''` for none. Sort keys that nobody has declared are left out. */
  sortOrder(ctx: Context = this.boundContext): string {
    return this.viewFor(ctx)
      .order.map(({ column, descending }) => (descending ? '-' : '') + column)
      .join(',')
  }

  /** Which rows to show: from the first one on, and before the last. Always within what there is. */
  displayRange(ctx: Context = this.boundContext): readonly [from: number, to: number] {
    const view = this.viewFor(ctx)
    const from = (view.page - 1) * view.size
    return [from, Math.min(from + view.size, view.count?.rows ?? Infinity)]
  }

  /** How many rows match on all pages, once they were loaded; `undefined` when they were not counted. */
  totalRows(ctx: Context = this.boundContext): DataCount | undefined {
    return this.viewFor(ctx).count
  }

  /** What is searched for. */
  search(ctx: Context = this.boundContext): string {
    return this.viewFor(ctx).search
  }

  /** The validated query that the state asks for, in declared names only: to read rows by hand. */
  query(ctx: Context = this.boundContext): DataQuery {
    return this.viewFor(ctx).query
  }

  /** Which rows match on all pages: to count, sum, export or change them. */
  matching(ctx: Context = this.boundContext): DataSelection {
    return this.viewFor(ctx).matching
  }

  /** @internal The view that the table shares with the widgets around it. */
  viewFor(ctx: Context): TableView {
    if (this.#view) return this.#view
    const view = TableView.of(ctx, this.#name)
    view.claim(this)
    for (const column of this.#columns) noteSorters(column, view)
    return (this.#view = view)
  }

  /** @hidden For the rows. */
  layout(ctx: Context): TableLayout {
    // Every row asks for it.
    return (this.#layout ??= new TableLayout(
      this.viewFor(ctx),
      this.#columns,
      this.#isSelectable,
      this.#rows.some((row) => row instanceof RowWidget && row.hasDetails),
      this.#hasCards,
      ctx,
    ))
  }

  override children(): readonly Content[] {
    return [this.#columns, this.#rows, this.#totals, this.#emptyMessage]
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || this.viewFor(ctx).changes()
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('table')
    const view = this.viewFor(ctx)
    view.caption = this.#caption
    const root = this.root('div', ctx)
      .when(this.#columns.length > 0)
      .class('DataTable Block')
      .class(this.#alignment && `VAlign${this.#alignment}`)
      .classIf(!this.#hasBorder, 'NoBorder')
      .classIf(this.#isDense, 'Dense')
      .classIf(
        this.#isSticky && !view.chosenColumns?.some(({ isPinned }) => isPinned),
        'StickyColumn',
      )
      .classIf(this.#hasCards, 'Cards')
      .attr('data-widget', 'DataTable')
      .attr('data-table', this.#name)
    if (!root.shown) return root.draw(out, ctx)
    const layout = this.layout(ctx)
    layout.pins.forEach((place, at) => root.style(`--bespa-pin-${at + 1}`, place))
    root.classIf(layout.pins.length > 0, 'HasPinned')
    const table = drawTable({
      layout,
      columns: this.#hasHeader ? this.#columns : [],
      rows: this.#rows,
      totals: this.#totals,
      caption: this.#caption,
      isCaptionHidden: this.#isCaptionHidden,
      emptyMessage: this.#emptyMessage,
    })
    root
      .add(
        tag('section')
          .class('TableScroll')
          .style('max-block-size', this.#maxHeight)
          .attr('tabindex', 0)
          .attr('aria-label', this.#caption || this.#name)
          .add(table),
      )
      .draw(out, ctx)
  }
}
