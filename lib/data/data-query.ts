import type { DataColumns } from './data-column.js'

/** A column to sort by. Rows without a value come last in both directions. */
export interface SortKey {
  /** The key of the column. */
  readonly column: string
  /** Whether the greatest value comes first. */
  readonly descending: boolean
}

/** Conditions on one column. Those of several columns hold together. */
export type DataFilter =
  | {
      readonly column: string
      readonly operator: 'contains' | 'lacks' | 'is' | 'isNot' | 'startsWith'
      readonly value: string
    }
  | {
      readonly column: string
      readonly operator: 'range'
      /** The least value, included; a number as a plain decimal, a day as `YYYY-MM-DD`. */
      readonly min?: string
      /** The largest value, included: of an `instant` column, the whole of that day. */
      readonly max?: string
    }
  | {
      readonly column: string
      readonly operator: 'in' | 'notIn'
      readonly values: readonly string[]
    }
  | { readonly column: string; readonly operator: 'empty' | 'filled' }

/** Which rows: the same for lists, counts, totals, exports and bulk actions. */
export interface DataSelection {
  /** Words that must all be found in one of the searched columns. */
  readonly search: string
  /** The filters, all of which a row must pass. */
  readonly filters: readonly DataFilter[]
  /** The IANA time zone that days are meant in. */
  readonly timeZone: string
  /** Only the rows with these keys. */
  readonly keys?: readonly string[]
  /** All rows but those with these keys. */
  readonly exceptKeys?: readonly string[]
}

/** A validated query for one page of rows, in declared names only. */
export interface DataQuery extends DataSelection {
  /** The columns to sort by, the most important first. */
  readonly order: readonly SortKey[]
  /** The most rows to return. */
  readonly limit: number
  /** How many rows to skip. Left out with {@link after} and {@link before}. */
  readonly offset?: number
  /** The cursor of the row before the page; `''` is the beginning. */
  readonly after?: string
  /** The cursor of the row after the page; `''` is the end. */
  readonly before?: string
}

/**
 * How rows are counted: all of them; up to a limit (“1,000+”), which costs no more than that many rows;
 * or not at all.
 */
export type CountMode = 'exact' | 'none' | { readonly cappedAt: number }

/** How many rows there are. `isCapped`: at least as many. */
export interface DataCount {
  /** How many rows match. */
  readonly rows: number
  /** Whether there are more rows than were counted. */
  readonly isCapped: boolean
}

/** The order as text: `-placed,number`. */
export function orderText(order: readonly SortKey[]): string {
  return order.map(({ column, descending }) => (descending ? '-' : '') + column).join(',')
}

/** Reads an order, without unknown columns, those that must not be sorted by, and repetitions. */
export function parseOrder(text: string, columns: DataColumns): SortKey[] {
  const order: SortKey[] = []
  for (const part of text.split(',', 8)) {
    const descending = part.startsWith('-')
    const column = descending ? part.slice(1) : part
    const isKnown = Object.hasOwn(columns, column) && columns[column]?.sortable !== false
    if (isKnown && !order.some((key) => key.column === column)) order.push({ column, descending })
  }
  return order
}
