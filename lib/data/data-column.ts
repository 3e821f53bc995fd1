import { isDay } from './day-range.js'

/**
 * What a column holds. It decides how it is sorted, which filters it takes, and how it is written.
 *
 * | Type | Values | Filters |
 * |---|---|---|
 * | `text` | text | contains, does not contain, is, is not, begins with, is empty |
 * | `number` | whole and decimal numbers | from, to, is empty |
 * | `date` | days of the calendar, `YYYY-MM-DD` | from, to (both included), is empty |
 * | `instant` | points in time | days in the viewer's time zone, is empty |
 * | `choice` | one of the declared values, sorted in their order | any of, is empty |
 * | `boolean` | true or false | yes, no |
 */
export type DataType = 'text' | 'number' | 'date' | 'instant' | 'choice' | 'boolean'

/** A value that a `choice` column may have, and what users read. */
export interface DataChoice {
  /** The stored value. */
  readonly value: string
  /** What the user sees. */
  readonly label: string
}

/** What is declared of a column, whatever its rows are kept in. */
export interface DataColumn {
  /** The type of the values. */
  readonly type: DataType
  /** What users read. Default: the column's key with spaces. */
  readonly label?: string
  /** Whether users may sort by it. Default: `true`. */
  readonly sortable?: boolean
  /** Whether users may filter by it. Default: `false`. */
  readonly filterable?: boolean
  /** Whether rows may have no value. Default: `true`. `false` makes sorting by an index possible. */
  readonly nullable?: boolean
  /** The values of a `choice` column in their order. */
  readonly choices?: readonly DataChoice[]
  /**
   * How the quick search looks into it: `contains` anywhere, or `prefix`, which an index can serve.
   * Default: not at all.
   */
  readonly search?: 'contains' | 'prefix'
  /** Search terms with fewer characters match only where a text begins. Default: 1. */
  readonly minimumTerm?: number
  /**
   * Whether the filter of a `text` column suggests values while somebody types: those of the user's rows,
   * searched on the server, so that there may be any number of them. Default: `false`.
   */
  readonly suggested?: boolean
  /** Whether exports contain it. Default: `true`. */
  readonly exported?: boolean
}

/** Columns by key. Keys stand in addresses: letters and digits, beginning with a letter. */
export type DataColumns = Readonly<Record<string, DataColumn>>

/** What users read above a column. */
export function labelOf(key: string, { label }: DataColumn): string {
  if (label !== undefined) return label
  const words = key.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether a text from an address is a value that this type can be compared with. */
export function isValueOf(column: DataColumn, text: string): boolean {
  switch (column.type) {
    case 'text':
      return text.length <= 200
    case 'number':
      return /^-?\d{1,18}(\.\d{1,12})?$/.test(text)
    case 'date':
    case 'instant':
      return isDay(text)
    case 'choice':
      return column.choices?.some(({ value }) => value === text) ?? false
    case 'boolean':
      return text === 'true' || text === 'false'
  }
}
