import { labelOf, type DataColumns } from '../../lib/data/data-column.js'
import {
  orderText,
  parseOrder,
  type DataCount,
  type DataFilter,
  type DataQuery,
  type DataSelection,
  type SortKey,
} from '../../lib/data/data-query.js'
import {
  DataError,
  type DataFailure,
  type DataPage,
  type DataSource,
} from '../../lib/data/data-source.js'
import { formatNumber } from '../../lib/html/formats.js'
import { stateOf, UsageError, type Context } from '../../lib/index.js'
import type { OptionSource } from '../form/combobox/option-source.js'
import type { ChosenColumn } from './column-choice.js'
import { TableFilters, filterable } from './table-filters.js'
import { TableSelection } from './table-selection.js'
import { longestSearch, TableState } from './table-state.js'
import { phrase, type TableWording } from './table-wording.js'

/** How users go through a table: by numbered pages, from page to page by keyset, or by showing more. */
export type Paging = 'offset' | 'keyset' | 'more'

/** Kept in the context: a weak map would have the collector keep whole pages for longer. */
const slot = Symbol('bespa.tables')

interface Holder {
  [slot]?: Map<string, TableView> | undefined
}

const noColumns: DataColumns = {}

/** How many values a filter suggests. */
const mostSuggestions = 20

/** How many pages “show more” puts below each other. */
const mostPages = 40

/**
 * A table as this request sees it: what the app has declared, what the state says of it, and what was
 * loaded. The table and the widgets that belong to it share one by the table's name; it lives as long
 * as the request.
 */
export class TableView {
  readonly state: TableState
  caption = ''
  columns: DataColumns = noColumns
  /** Sort keys that the app's own columns bring. */
  readonly sorters = new Map<string, string>()
  readonly defaultFilters = new Map<string, DataFilter>()
  /** Where the related records are searched that columns are filtered by. */
  readonly related = new Map<string, OptionSource>()
  defaultOrder = ''
  defaultSize = 25
  sizes: readonly number[] = [10, 25, 50, 100]
  paging: Paging = 'offset'
  timeZone = 'UTC'
  /** How many rows may be skipped. */
  deepest = 10_000
  count: DataCount | undefined
  hasMore: boolean | undefined
  failure: DataFailure | undefined
  loaded: DataPage<unknown> | undefined
  /** Keys of the rows on this page, and how many selected rows are there at all. */
  keysOnPage: readonly string[] = []
  selectedCount: number | undefined
  /** The columns that the user has chosen, in their order. */
  chosenColumns: readonly ChosenColumn[] | undefined
  /** Whether the app keeps the columns that the user chooses. */
  hasKeptColumns = false
  /** How many paginators were drawn. */
  paginators = 0
  #owner: object | undefined
  #filters: TableFilters | undefined
  #selection: TableSelection | undefined
  #isReset = false
  #isRefreshed = false

  /** The view of a table of this request. */
  static of(ctx: Context, table: string): TableView {
    const known = ((ctx as unknown as Holder)[slot] ??= new Map<string, TableView>())
    let view = known.get(table)
    if (!view) known.set(table, (view = new TableView(ctx, table)))
    return view
  }

  private constructor(
    ctx: Context,
    readonly table: string,
  ) {
    this.state = new TableState(ctx, table)
  }

  /** Two tables of one name would share all their state. @throws {UsageError} `duplicate-table` */
  claim(owner: object): void {
    this.#owner ??= owner
    if (this.#owner === owner) return
    throw new UsageError('duplicate-table', `there is another table named '${this.table}'`)
  }

  // Sorting

  /** All keys that may be sorted by, with what users read. */
  get sortable(): ReadonlyMap<string, string> {
    const keys = new Map<string, string>()
    for (const [key, column] of Object.entries(this.columns)) {
      if (column.sortable !== false) keys.set(key, labelOf(key, column))
    }
    for (const [key, label] of this.sorters) if (!keys.has(key)) keys.set(key, label)
    return keys
  }

  /** The order: what the address says as far as it is declared, or else the default. */
  get order(): readonly SortKey[] {
    const text = this.state.get('sort')
    if (text === 'none') return []
    const order = text === '' ? [] : this.#parse(text)
    return order.length > 0 ? order : this.standardOrder
  }

  get standardOrder(): readonly SortKey[] {
    return this.defaultOrder === '' ? [] : this.#parse(this.defaultOrder)
  }

  /** What the state says for an order: nothing for the default. */
  orderValue(order: readonly SortKey[]): string {
    const text = orderText(order)
    if (text === orderText(this.standardOrder)) return ''
    return text === '' ? 'none' : text
  }

  #parse(text: string): SortKey[] {
    const known: Record<string, { type: 'text' }> = {}
    for (const key of this.sortable.keys()) known[key] = { type: 'text' }
    for (const key of this.defaultOrder.split(','))
      known[key.replace(/^-/, '')] ??= { type: 'text' }
    return parseOrder(text, known)
  }

  // Paging

  /** Rows of a page: one of the offered sizes, or the default. */
  get size(): number {
    const text = this.state.get('rows')
    const wanted = /^\d{1,6}$/.test(text) ? Number(text) : this.defaultSize
    return wanted === this.defaultSize || this.sizes.includes(wanted) ? wanted : this.defaultSize
  }

  /** All sizes that can be chosen, the default and the current one included. */
  get offeredSizes(): readonly number[] {
    return [...new Set([...this.sizes, this.defaultSize])].sort((a, b) => a - b)
  }

  /** How many pages there are; `undefined` where rows are not counted to the end. */
  get pageCount(): number | undefined {
    if (!this.count || this.count.isCapped) return undefined
    return Math.ceil(this.count.rows / this.size)
  }

  /** The page shown, from 1: within what there is. */
  get page(): number {
    this.#resetPage()
    const text = this.state.get('page')
    const wanted = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 1
    const last = this.pageCount
    const deepest = Math.floor(this.deepest / this.size) + 1
    return Math.max(1, Math.min(wanted, last ?? wanted, deepest))
  }

  /** Whether the address requests rows beyond the ceiling. */
  get isTooDeep(): boolean {
    const text = this.state.get('page')
    return /^\d+$/.test(text) && (Number(text) - 1) * this.size > this.deepest
  }

  /** How many pages “show more” has put below the first one. */
  get extraPages(): number {
    this.#resetPage()
    const text = this.state.get('more')
    return /^\d{1,3}$/.test(text) ? Math.min(Number(text), mostPages - 1) : 0
  }

  get canShowMore(): boolean {
    return this.hasMore === true && this.extraPages < mostPages - 1
  }

  /** A new search, order, size or filter begins at the first page. */
  #resetPage(): void {
    if (this.#isReset) return
    this.#isReset = true
    const { state } = this
    const isOther =
      state.changed('q', 'sort', 'rows', 'only') || state.filtersChanged(filterable(this.columns))
    if (!isOther) return
    for (const part of ['page', 'after', 'before', 'more']) {
      // Where a cursor is part of the same change it is one of the new list.
      if (!state.changed(part)) state.clear(part)
    }
  }

  // The query

  get search(): string {
    const text = this.state.get('q').trim()
    return text.length > longestSearch ? '' : text
  }

  get isSearchTooLong(): boolean {
    return this.state.get('q').trim().length > longestSearch
  }

  get filters(): TableFilters {
    const { state, columns, defaultFilters, related } = this
    return (this.#filters ??= new TableFilters(state, columns, defaultFilters, related))
  }

  /** Counts the rows that are selected, on all pages. */
  async countSelected(source: DataSource<unknown>): Promise<void> {
    const { selection } = this
    if (selection.isEmpty) return
    this.selectedCount = (await source.count(selection.within(this.matching), 'exact'))?.rows
  }

  /** Values that filters suggest, by column, as far as their fields are drawn. */
  readonly suggestions = new Map<string, readonly string[]>()

  /** Reads what the filters suggest for what was typed into them. */
  async suggest(source: DataSource<unknown>): Promise<void> {
    const columns = filterable(this.columns).filter((key) => {
      const isDrawn = this.state.isWhole || this.state.changed('clear')
      const isSuggested = this.columns[key]?.suggested && !this.related.has(key)
      return isSuggested && (isDrawn || this.state.filtersChanged([key]))
    })
    for (const key of columns) {
      const [typed = ''] = this.state.filterValues(key)
      // A search that is too long, or takes too long, suggests nothing.
      const found =
        typed.length > longestSearch
          ? []
          : await source.suggestions?.(key, typed.trim(), mostSuggestions).catch(orNothing)
      this.suggestions.set(key, found ?? [])
    }
  }

  get selection(): TableSelection {
    // Every row asks for it.
    const text = this.state.get('sel')
    if (this.#selection?.text !== text) this.#selection = new TableSelection(text)
    return this.#selection
  }

  /** Whether there is a search or a filter. */
  get isFiltered(): boolean {
    return this.search !== '' || this.filters.filters.length > 0 || this.state.get('only') === '1'
  }

  /** The rows of the list, on all pages. */
  get matching(): DataSelection {
    const { search, timeZone } = this
    const list = { search, filters: this.filters.filters, timeZone }
    const isOnlySelected = this.state.get('only') === '1' && !this.selection.isAll
    return isOnlySelected ? this.selection.within(list) : list
  }

  get query(): DataQuery {
    const { order, size: limit } = this
    this.#resetPage()
    const query = { ...this.matching, order, limit }
    if (this.paging === 'more') return { ...query, limit: limit * (this.extraPages + 1), offset: 0 }
    if (this.paging === 'offset') return { ...query, offset: (this.page - 1) * limit }
    const { state } = this
    if (state.has('before') && state.get('before') !== '') {
      const before = state.get('before')
      return { ...query, before: before === 'end' ? '' : before }
    }
    return { ...query, after: state.get('after') }
  }

  /** Keeps what was loaded, and corrects the address of a page that does not exist. */
  keep(page: DataPage<unknown>): void {
    this.loaded = page
    this.count = page.count
    this.hasMore = page.hasNext
    if (page.isCursorStale) {
      this.state.set('after', '')
      this.state.set('before', '')
    }
    if (this.paging === 'offset' && page.offset !== undefined) {
      const shown = Math.floor(page.offset / this.size) + 1
      if (this.state.get('page') !== '') this.state.set('page', shown === 1 ? '' : String(shown))
    }
  }

  /** Whether its rows were not read, because nothing of it will be drawn. */
  isUnread = false

  /** Has the table, and all that belongs to it, drawn again: its rows have changed. */
  refresh(): void {
    this.#isRefreshed = true
  }

  /** Whether the user changed anything that decides which rows are shown, and how. */
  changes(): boolean {
    return (
      this.changesCount() ||
      this.state.changed('sort', 'page', 'rows', 'after', 'before', 'more', 'cols', 'open')
    )
  }

  /** Whether the number of rows on all pages may be another one. */
  changesCount(): boolean {
    return (
      this.#isRefreshed ||
      this.state.changed('q', 'only', 'retry') ||
      this.state.filtersChanged(filterable(this.columns))
    )
  }

  /** Whether the request concerns this table, or a cell of it. */
  concerns(ctx: Context): boolean {
    const submitted = stateOf(ctx).get('_submit')
    return (
      this.changes() ||
      this.state.changed('sel', 'edit', 'clear') ||
      submitted === this.state.key('columns') ||
      submitted === this.state.key('bulk') ||
      submitted === this.state.key('edit')
    )
  }

  // Columns

  /** The columns that the user has just chosen, where the app keeps them; `''` for all as declared. */
  postedColumns(ctx: Context): string | undefined {
    const state = stateOf(ctx)
    const isPosted = ctx.method === 'POST' && state.get('_submit') === this.state.key('columns')
    return isPosted ? state.get('_columns') : undefined
  }

  keepColumns(columns: readonly ChosenColumn[] | undefined): void {
    this.chosenColumns = columns
    this.hasKeptColumns = true
  }

  // Words

  /** What the table shows: “Sorted by name, descending. 26–50 of 318”. */
  describe(words: TableWording, lang: string): string {
    const number = (value: number) => formatNumber(value, lang, 0)
    const keys = this.order.map(({ column, descending }) =>
      phrase(descending ? words.descending : words.ascending, {
        column: this.sortable.get(column) ?? column,
      }),
    )
    const sorted = keys.length === 0 ? '' : phrase(words.sorted, { keys: keys.join('; ') })
    const filters = this.filters.filters.map((filter) => this.filters.describe(filter, words))
    if (this.search) filters.unshift(`${words.search}: “${this.search}”`)
    const filtered = filters.length === 0 ? '' : `${filters.join('; ')}.`
    return [filtered, sorted, this.#range(words, number)].filter(Boolean).join(' ')
  }

  #range(words: TableWording, number: (value: number) => string): string {
    const rows = this.loaded?.rows.length
    const total = this.count && this.totalText(words, number)
    if (this.count?.rows === 0 || rows === 0) return words.noMatch
    const offset = this.loaded ? this.loaded.offset : (this.page - 1) * this.size
    if (offset === undefined) {
      const some = number(rows ?? 0)
      return total
        ? phrase(words.someOf, { rows: some, total })
        : phrase(words.some, { rows: some })
    }
    const to = offset + (rows ?? Math.min(this.size, (this.count?.rows ?? Infinity) - offset))
    if (!Number.isFinite(to)) return ''
    const range = { from: number(offset + 1), to: number(to) }
    return total ? phrase(words.range, { ...range, total }) : phrase(words.rangeOfUnknown, range)
  }

  /** The number of rows as users read it: “1,000+” when there are at least as many. */
  totalText(words: TableWording, number: (value: number) => string): string {
    const { rows, isCapped } = this.count ?? { rows: 0, isCapped: false }
    return isCapped ? phrase(words.atLeast, { rows: number(rows) }) : number(rows)
  }
}

function orNothing(error: unknown): readonly string[] {
  if (error instanceof DataError) return []
  throw error
}
