import type { DataColumns } from './data-column.js'
import type { CountMode, DataCount, DataQuery, DataSelection } from './data-query.js'

/** One page of rows. */
export interface DataPage<Row> {
  /** The rows in their order. */
  readonly rows: readonly Row[]
  /** How many rows match on all pages, unless they are not counted. */
  readonly count: DataCount | undefined
  /** How many rows come before this page, where that is known. */
  readonly offset: number | undefined
  /** Whether there are rows before this page. */
  readonly hasPrevious: boolean
  /** Whether there are rows after this page. */
  readonly hasNext: boolean
  /** The cursor of the first row, which leads to the page before. */
  readonly firstCursor: string
  /** The cursor of the last row, which leads to the page after. */
  readonly lastCursor: string
  /** Whether the query's cursor was damaged or of another list, so that this is the first page. */
  readonly isCursorStale: boolean
}

/** Why a source has no rows to give. */
export type DataFailure = 'timeout' | 'unavailable'

/** A query that was aborted, for a reason that may be shown to users. */
export class DataError extends Error {
  /** Always `DataError`. */
  override readonly name = 'DataError'

  constructor(
    /** Why the source failed. */
    readonly failure: DataFailure,
    options?: ErrorOptions,
  ) {
    super(failure === 'timeout' ? 'The query took too long' : 'The data cannot be reached', options)
  }
}

/**
 * Rows with declared columns and a unique key, for one user. All its methods see the rows of that user
 * alone and share one condition, so that list, count, totals, export and bulk actions agree.
 */
export interface DataSource<Row> {
  /** Tells sources apart; part of each cursor. */
  readonly name: string
  /** The columns by key. */
  readonly columns: DataColumns

  /** The unique key of a row, as text. */
  keyOf(row: Row): string

  /** A page of rows. A page past the end gives the last one. @throws {DataError} */
  page(query: DataQuery, count: CountMode): Promise<DataPage<Row>>

  /** How many rows match. */
  count(selection: DataSelection, mode: CountMode): Promise<DataCount | undefined>

  /**
   * All matching rows in order, in batches, each of which is a page by keyset: memory stays flat, and
   * rows that come or go meanwhile make no other row appear twice or be left out.
   */
  walk(
    query: Omit<DataQuery, 'limit'>,
    batch?: number,
  ): AsyncGenerator<readonly Row[], void, undefined>

  /** Sums of number columns over all matching rows; `null` where there is no value. */
  sums(
    selection: DataSelection,
    columns: readonly string[],
  ): Promise<Readonly<Record<string, number | null>>>

  /** The values that a column has, at most `limit`; `undefined` when there are more. */
  options(column: string, limit: number): Promise<readonly string[] | undefined>

  /**
   * Some values of a `text` column that contain a text (that begin with it, where the column is searched by
   * prefix), in their order. It costs a bounded number of rows, however many there are.
   */
  suggestions?(column: string, text: string, limit: number): Promise<readonly string[]>
}
