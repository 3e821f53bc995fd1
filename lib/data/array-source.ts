import { readCursor, writeCursor, type CursorValues } from './cursor.js'
import type { DataColumn, DataColumns } from './data-column.js'
import type { CountMode, DataCount, DataFilter, DataQuery, DataSelection } from './data-query.js'
import type { DataPage, DataSource } from './data-source.js'
import { instantRange } from './day-range.js'
import { checkColumns } from './declared-columns.js'
import { foldText, searchTerms, type FoldOptions } from './fold-text.js'

type Value = string | number | bigint | boolean | Date | null | undefined

/** A column of rows in memory. */
export interface ArrayColumn<Row> extends DataColumn, FoldOptions {
  /** The value that is compared; by default the row's property of the column's key. */
  readonly value?: (row: Row) => Value
  /** The text that a `text` column is sorted by, such as a key made by `sortKeys`. Default: the value. */
  readonly sortBy?: (row: Row) => string
}

/** How an {@link ArraySource} is declared. */
export interface ArraySourceOptions<Row> {
  /** The name of the source, unique in the app. */
  readonly name: string
  /** The unique key of a row. */
  readonly key: (row: Row) => string
  /** The columns by key, in their order. */
  readonly columns: Readonly<Record<string, ArrayColumn<Row>>>
}

/**
 * Rows in memory, with the interface of a database: sorted, filtered, searched and paged the same way.
 *
 * @example
 * const states = arraySource(rows, {
 *   name: 'states',
 *   key: (state) => state.code,
 *   columns: {
 *     name: { type: 'text', search: 'contains' },
 *     population: { type: 'number', filterable: true },
 *   },
 * })
 */
export class ArraySource<Row> implements DataSource<Row> {
  /** The name of the source, unique in the app. */
  readonly name: string
  /** The columns by key. */
  readonly columns: DataColumns
  readonly #rows: readonly Row[]
  readonly #options: ArraySourceOptions<Row>

  constructor(rows: readonly Row[], options: ArraySourceOptions<Row>) {
    checkColumns(options.name, options.columns)
    this.name = options.name
    this.columns = options.columns
    this.#rows = rows
    this.#options = options
  }

  keyOf(row: Row): string {
    return this.#options.key(row)
  }

  page(query: DataQuery, mode: CountMode): Promise<DataPage<Row>> {
    const rows = this.#sorted(query)
    const start = this.#start(rows, query)
    const shown = rows.slice(start.from, start.to)
    const [first, last] = [shown[0], shown.at(-1)]
    return Promise.resolve({
      rows: shown,
      count: counted(rows.length, mode),
      offset: start.from,
      hasPrevious: start.from > 0,
      hasNext: start.to < rows.length,
      firstCursor: first === undefined ? '' : this.#cursor(query, first),
      lastCursor: last === undefined ? '' : this.#cursor(query, last),
      isCursorStale: start.isStale,
    })
  }

  count(selection: DataSelection, mode: CountMode): Promise<DataCount | undefined> {
    return Promise.resolve(counted(this.#matching(selection).length, mode))
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the interface is that of a database
  async *walk(
    query: Omit<DataQuery, 'limit'>,
    batch = 1000,
  ): AsyncGenerator<readonly Row[], void, undefined> {
    const rows = this.#sorted({ ...query, limit: batch })
    for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch)
  }

  sums(
    selection: DataSelection,
    columns: readonly string[],
  ): Promise<Readonly<Record<string, number | null>>> {
    const rows = this.#matching(selection)
    const sums: Record<string, number | null> = {}
    for (const column of columns) {
      const values = rows.map((row) => this.#value(column, row)).filter((value) => value !== null)
      sums[column] =
        values.length === 0 ? null : values.reduce<number>((sum, value) => sum + Number(value), 0)
    }
    return Promise.resolve(sums)
  }

  options(column: string, limit: number): Promise<readonly string[] | undefined> {
    const values = this.#rows.map((row) => this.#text(column, row)).filter((text) => text !== null)
    const distinct = [...new Set(values)].sort(byCodePoint)
    return Promise.resolve(distinct.length > limit ? undefined : distinct)
  }

  suggestions(column: string, text: string, limit: number): Promise<readonly string[]> {
    const operator = this.columns[column]?.search === 'prefix' ? 'startsWith' : 'contains'
    const found = this.#rows.filter((row) =>
      this.#passes(row, { column, operator, value: text }, 'UTC'),
    )
    const values = found.map((row) => this.#text(column, row) ?? '').filter((value) => value !== '')
    return Promise.resolve([...new Set(values)].sort(byCodePoint).slice(0, limit))
  }

  #start(rows: readonly Row[], query: DataQuery) {
    const { limit, offset, after, before } = query
    const page = (from: number, to: number, isStale = false) => ({ from, to, isStale })
    if (after || before) {
      const cursor = readCursor(this.name, query, (after || before) ?? '')
      if (!cursor || !this.#isCursor(query, cursor))
        return page(0, Math.min(limit, rows.length), true)
      if (after) {
        const from = rows.findIndex((row) => this.#compareWith(query, row, cursor) > 0)
        const start = from < 0 ? rows.length : from
        return page(start, Math.min(start + limit, rows.length))
      }
      const to = rows.findLastIndex((row) => this.#compareWith(query, row, cursor) < 0) + 1
      return page(Math.max(0, to - limit), to)
    }
    if (before === '') return page(Math.max(0, rows.length - limit), rows.length)
    const last = Math.max(0, Math.ceil(rows.length / limit) - 1) * limit
    const from = Math.min(offset ?? 0, last)
    return page(from, Math.min(from + limit, rows.length))
  }

  #matching(selection: DataSelection): Row[] {
    const { search, filters, keys, exceptKeys, timeZone } = selection
    const [only, except] = [keys && new Set(keys), exceptKeys && new Set(exceptKeys)]
    return this.#rows.filter((row) => {
      const key = this.keyOf(row)
      if (only && !only.has(key)) return false
      if (except?.has(key)) return false
      return (
        this.#found(row, search) && filters.every((filter) => this.#passes(row, filter, timeZone))
      )
    })
  }

  #found(row: Row, search: string): boolean {
    const searched = Object.entries(this.#options.columns).filter(([, { search }]) => search)
    if (searched.length === 0 || search.trim() === '') return true
    // Each column folds in its own way, so the words are those of the search as it is.
    return searchTerms(search).every((_, at) =>
      searched.some(([key, column]) => {
        const term = searchTerms(search, column)[at] ?? ''
        const text = foldText(this.#text(key, row) ?? '', column)
        const isPrefix = column.search === 'prefix' || term.length < (column.minimumTerm ?? 1)
        return isPrefix ? text.startsWith(term) : text.includes(term)
      }),
    )
  }

  #passes(row: Row, filter: DataFilter, timeZone: string): boolean {
    const column = this.#options.columns[filter.column]
    const text = this.#text(filter.column, row)
    const isEmpty = text === null || (column?.type === 'text' && text === '')
    const folded = foldText(text ?? '', column)
    switch (filter.operator) {
      case 'empty':
        return isEmpty
      case 'filled':
        return !isEmpty
      case 'contains':
        return folded.includes(foldText(filter.value, column))
      case 'lacks':
        return !folded.includes(foldText(filter.value, column))
      case 'startsWith':
        return text !== null && folded.startsWith(foldText(filter.value, column))
      case 'is':
        return text !== null && folded === foldText(filter.value, column)
      case 'isNot':
        return text === null || folded !== foldText(filter.value, column)
      case 'in':
        return text !== null && filter.values.includes(text)
      case 'notIn':
        return text === null || !filter.values.includes(text)
      case 'range':
        return text !== null && inRange(this.#value(filter.column, row), filter, column, timeZone)
    }
  }

  #sorted(query: DataQuery): Row[] {
    return this.#matching(query).sort((a, b) => {
      for (const { column, descending } of query.order) {
        const order = this.#compareValues(column, a, b, descending)
        if (order !== 0) return order
      }
      const descending = query.order[0]?.descending === true
      return byCodePoint(this.keyOf(a), this.keyOf(b)) * (descending ? -1 : 1)
    })
  }

  #compareValues(column: string, a: Row, b: Row, descending: boolean): number {
    return compare(this.#sortValue(column, a), this.#sortValue(column, b), descending)
  }

  #compareWith(query: DataQuery, row: Row, cursor: CursorValues): number {
    for (const [at, { column, descending }] of query.order.entries()) {
      const text = cursor[at] ?? null
      const own = this.#sortValue(column, row)
      const value = typeof own === 'number' && text !== null ? Number(text) : text
      const order = compare(own, value, descending)
      if (order !== 0) return order
    }
    const descending = query.order[0]?.descending === true
    return byCodePoint(this.keyOf(row), cursor.at(-1) ?? '') * (descending ? -1 : 1)
  }

  #isCursor({ order }: DataQuery, cursor: CursorValues): boolean {
    return order.every(({ column }, at) => {
      const isText = /^(text|date|instant)$/.test(this.columns[column]?.type ?? '')
      const text = cursor[at]
      return isText || text === null || (text !== '' && !Number.isNaN(Number(text)))
    })
  }

  #cursor(query: DataQuery, row: Row): string {
    const values = query.order.map(({ column }) => {
      const value = this.#sortValue(column, row)
      return value === null ? null : String(value)
    })
    return writeCursor(this.name, query, [...values, this.keyOf(row)])
  }

  /** What a row is sorted by: texts and instants as text, all else as numbers. */
  #sortValue(key: string, row: Row): string | number | null {
    const column = this.#options.columns[key]
    const value = this.#value(key, row)
    if (value === null) return null
    if (column?.type === 'text') return column.sortBy?.(row) ?? String(value)
    if (column?.type === 'choice') {
      const rank = column.choices?.findIndex((choice) => choice.value === value) ?? -1
      return rank < 0 ? (column.choices?.length ?? 0) : rank
    }
    return column?.type === 'number' || column?.type === 'boolean' ? Number(value) : String(value)
  }

  /** The value as it is compared; dates as text in the order of time. */
  #value(key: string, row: Row): string | number | bigint | boolean | null {
    const column = this.#options.columns[key]
    const value = column?.value ? column.value(row) : (row as Record<string, Value>)[key]
    return value instanceof Date ? value.toISOString() : (value ?? null)
  }

  #text(key: string, row: Row): string | null {
    const value = this.#value(key, row)
    return value === null ? null : String(value)
  }
}

/** Rows in memory as a data source: see {@link ArraySource}. */
export function arraySource<Row>(
  rows: readonly Row[],
  options: ArraySourceOptions<Row>,
): ArraySource<Row> {
  return new ArraySource(rows, options)
}

function inRange(
  value: string | number | bigint | boolean | null,
  range: { readonly min?: string; readonly max?: string },
  column: DataColumn | undefined,
  timeZone: string,
): boolean {
  const { min, max } = range
  if (value === null) return false
  if (column?.type === 'number') {
    return (
      (min === undefined || Number(value) >= Number(min)) &&
      (max === undefined || Number(value) <= Number(max))
    )
  }
  const text = String(value)
  if (column?.type === 'instant') {
    const { from, before } = instantRange(range, timeZone)
    return (from === undefined || text >= from) && (before === undefined || text < before)
  }
  return (min === undefined || text >= min) && (max === undefined || text <= max)
}

function counted(rows: number, mode: CountMode): DataCount | undefined {
  if (mode === 'none') return undefined
  if (mode === 'exact') return { rows, isCapped: false }
  return { rows: Math.min(rows, mode.cappedAt), isCapped: rows > mode.cappedAt }
}

/** Rows without a value come last in both directions. */
function compare(
  a: string | number | null,
  b: string | number | null,
  descending: boolean,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b))
  return descending ? -order : order
}

/** As databases compare bytes of UTF-8: by code points, not by the halves of surrogate pairs. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const [first, second] = [Array.from(a), Array.from(b)]
  for (let at = 0; at < first.length && at < second.length; at++) {
    const order = (first[at]?.codePointAt(0) ?? 0) - (second[at]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return first.length - second.length
}
