import type { Context } from '../../lib/index.js'
import { findPageRequest } from '../../lib/request/page-request.js'

/**
 * What tables say by themselves. `{…}` stands for what belongs there.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { table: { search: 'Suchen' } } : {}) }))
 */
export interface TableWording {
  /** A table without rows that nobody has filtered. */
  readonly empty: string
  /** A table whose filters let no row through. */
  readonly noMatch: string
  /** The rows cannot be read. */
  readonly failed: string
  /** Reading the rows took longer than allowed. */
  readonly timeout: string
  readonly retry: string
  /** The cursor of an address is of another list. */
  readonly staleCursor: string
  /** More rows are skipped than is allowed; `{rows}` is how many can be. */
  readonly tooDeep: string
  /** The label of the quick search, and its placeholder. */
  readonly search: string
  /** The button of the quick search and the filters without JavaScript. */
  readonly apply: string
  readonly searchTooLong: string
  /** Sorted by; `{keys}` is a list. */
  readonly sorted: string
  readonly ascending: string
  readonly descending: string
  /** `{from}`, `{to}` and `{total}` are numbers. */
  readonly range: string
  /** A number of rows of which there may be more. */
  readonly atLeast: string
  readonly rangeOfUnknown: string
  /** Rows of a page somewhere in a list; `{rows}` and `{total}`. */
  readonly someOf: string
  readonly some: string
  /** Names the navigation of a table; `{table}` is its caption. */
  readonly pages: string
  readonly page: string
  readonly first: string
  readonly previous: string
  readonly next: string
  readonly last: string
  readonly more: string
  readonly rowsPerPage: string
  readonly filters: string
  readonly clearFilters: string
  /** Removes one filter; `{filter}`. */
  readonly removeFilter: string
  readonly filterOff: string
  readonly from: string
  readonly to: string
  readonly any: string
  readonly yes: string
  readonly no: string
  readonly isEmpty: string
  readonly contains: string
  readonly lacks: string
  readonly is: string
  readonly isNot: string
  readonly startsWith: string
  readonly filled: string
  readonly columns: string
  readonly showColumn: string
  readonly hideColumn: string
  readonly moveUp: string
  readonly moveDown: string
  readonly resetColumns: string
  readonly sortMenu: string
  readonly thenBy: string
  readonly reverse: string
  readonly removeKey: string
  readonly resetSort: string
  readonly selectRow: string
  readonly selectPage: string
  readonly selectAll: string
  readonly selected: string
  readonly allSelected: string
  readonly notOnPage: string
  readonly gone: string
  readonly showSelected: string
  readonly showAll: string
  readonly clearSelection: string
  readonly keepSelection: string
  readonly confirm: string
  readonly confirmChanged: string
  readonly cancel: string
  readonly showDetails: string
  readonly hideDetails: string
  readonly edit: string
  readonly save: string
  readonly totals: string
}

declare module '../../lib/request/wording.js' {
  interface Wording {
    /** What tables say; what is left out is said in English. */
    readonly table?: Partial<TableWording>
  }
}

/** English. */
export const defaultTableWording: TableWording = {
  empty: 'The table is empty',
  noMatch: 'Nothing matches',
  failed: 'The rows could not be loaded.',
  timeout: 'This took too long. Narrow the search or the filters.',
  retry: 'Try again',
  staleCursor: 'The list has changed since this link was made. This is its first page.',
  tooDeep: 'Only the first {rows} rows can be paged through. Narrow the search or the filters.',
  search: 'Search',
  apply: 'Apply',
  searchTooLong: 'The search has more than 100 characters. It is off.',
  sorted: 'Sorted by {keys}.',
  ascending: '{column}, ascending',
  descending: '{column}, descending',
  range: '{from}–{to} of {total}',
  atLeast: '{rows}+',
  rangeOfUnknown: '{from}–{to}',
  someOf: '{rows} of {total}',
  some: '{rows} rows',
  pages: 'Pages of {table}',
  page: 'Page {page}',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',
  more: 'Show more',
  rowsPerPage: 'Rows per page',
  filters: 'Filters',
  clearFilters: 'Clear all',
  removeFilter: 'Remove the filter {filter}',
  filterOff: '“{value}” cannot be used. This filter is off.',
  from: '{column} from',
  to: '{column} to',
  any: 'Any',
  yes: 'Yes',
  no: 'No',
  isEmpty: 'is empty',
  contains: 'contains',
  lacks: 'does not contain',
  is: 'is',
  isNot: 'is not',
  startsWith: 'begins with',
  filled: 'is not empty',
  columns: 'Columns',
  showColumn: 'Show {column}',
  hideColumn: 'Hide {column}',
  moveUp: 'Move {column} up',
  moveDown: 'Move {column} down',
  resetColumns: 'Reset',
  sortMenu: 'Sort',
  thenBy: 'Then by',
  reverse: 'Reverse {column}',
  removeKey: 'Do not sort by {column}',
  resetSort: 'Reset',
  selectRow: 'Select {name}',
  selectPage: 'Select all rows of this page',
  selectAll: 'Select all {rows}',
  selected: '{rows} selected',
  allSelected: 'All {rows} selected',
  notOnPage: '{rows} not on this page',
  gone: '{rows} no longer there',
  showSelected: 'Show selected',
  showAll: 'Show all',
  clearSelection: 'Clear selection',
  keepSelection: 'Keep selection',
  confirm: '{action}: {rows} rows?',
  confirmChanged: 'Meanwhile there are {rows} rows. {action} all of them?',
  cancel: 'Cancel',
  showDetails: 'Show details of {name}',
  hideDetails: 'Hide details of {name}',
  edit: 'Edit {name}',
  save: 'Save',
  totals: 'Total',
}

/** The words of this family in a language, as the app has set them with `bespa({ wording })`. */
export function tableWordingOf(ctx: Context, lang: string): TableWording {
  return { ...defaultTableWording, ...findPageRequest(ctx)?.wording(lang).table }
}

/** Puts values in the places of `{name}`. */
export function phrase(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
