import type { DataFilter } from '../../lib/data/data-query.js'
import type { OptionSource } from '../form/combobox/option-source.js'
import type { Paging } from './table-view.js'

/** How a table reads its data source. */
export interface TableSourceOptions {
  /** How users go through the rows. Default: `offset`. */
  readonly paging?: Paging
  /** The IANA time zone of the viewer, for days. Default: `UTC`. */
  readonly timeZone?: string
  /** How many rows may be skipped by page numbers. Default: 10,000. */
  readonly deepest?: number
  /** Filters that hold as long as users say nothing of their columns. */
  readonly defaultFilters?: readonly DataFilter[]
  /**
   * Where the records are searched that a column refers to by their keys, by the column: its filter is a
   * choice of them then, however many there are. Their keys stand in the address, their titles come from
   * here. The column must be a filterable text or number.
   */
  readonly related?: Readonly<Record<string, OptionSource>>
  /** The columns that the user has chosen, in order, where the app keeps them. */
  readonly columnOrder?: readonly string[] | undefined
}
