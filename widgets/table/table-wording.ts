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
  /** The button that loads the rows again after a failure. */
  readonly retry: string
  /** The cursor of an address is of another list. */
  readonly staleCursor: string
  /** More rows are skipped than is allowed; `{rows}` is how many can be. */
  readonly tooDeep: string
  /** The label of the quick search, and its placeholder. */
  readonly search: string
  /** The button of the quick search and the filters without JavaScript. */
  readonly apply: string
  /** The message for a search text that is too long. */
  readonly searchTooLong: string
  /** Sorted by; `{keys}` is a list. */
  readonly sorted: string
  /** The name of the ascending order. */
  readonly ascending: string
  /** The name of the descending order. */
  readonly descending: string
  /** `{from}`, `{to}` and `{total}` are numbers. */
  readonly range: string
  /** A number of rows of which there may be more. */
  readonly atLeast: string
  /** The rows shown, when their total is unknown. */
  readonly rangeOfUnknown: string
  /** Rows of a page somewhere in a list; `{rows}` and `{total}`. */
  readonly someOf: string
  /** The message that some rows are shown. */
  readonly some: string
  /** Names the navigation of a table; `{table}` is its caption. */
  readonly pages: string
  /** The number of the page. */
  readonly page: string
  /** The button that leads to the first page. */
  readonly first: string
  /** The button that leads to the previous page. */
  readonly previous: string
  /** The button that leads to the next page. */
  readonly next: string
  /** The button that leads to the last page. */
  readonly last: string
  /** The button that shows more rows. */
  readonly more: string
  /** The label of the choice of rows per page. */
  readonly rowsPerPage: string
  /** The name of the list of filters. */
  readonly filters: string
  /** The button that removes all filters. */
  readonly clearFilters: string
  /** Removes one filter; `{filter}`. */
  readonly removeFilter: string
  /** The button that removes one filter. */
  readonly filterOff: string
  /** The label of the lower bound of a filter. */
  readonly from: string
  /** The label of the upper bound of a filter. */
  readonly to: string
  /** The choice “any” of a filter. */
  readonly any: string
  /** The word for `true`. */
  readonly yes: string
  /** The word for `false`. */
  readonly no: string
  /** The filter operator “is empty”. */
  readonly isEmpty: string
  /** The filter operator “contains”. */
  readonly contains: string
  /** The filter operator “does not contain”. */
  readonly lacks: string
  /** The filter operator “is”. */
  readonly is: string
  /** The filter operator “is not”. */
  readonly isNot: string
  /** The filter operator “starts with”. */
  readonly startsWith: string
  /** The filter operator “is not empty”. */
  readonly filled: string
  /** The name of the menu that chooses columns. */
  readonly columns: string
  /** The button that shows a hidden column. */
  readonly showColumn: string
  /** The button that hides a column. */
  readonly hideColumn: string
  /** The button that moves a column towards the start. */
  readonly moveUp: string
  /** The button that moves a column towards the end. */
  readonly moveDown: string
  /** The button that restores the columns. */
  readonly resetColumns: string
  /** The link that keeps a column in sight; `{column}`. */
  readonly pinColumn: string
  /** The link that lets a pinned column scroll again; `{column}`. */
  readonly unpinColumn: string
  /** The link that makes a column narrow; `{column}`. */
  readonly narrowColumn: string
  /** The link that makes a column wide; `{column}`. */
  readonly wideColumn: string
  /** The link that makes a column as wide as what it contains; `{column}`. */
  readonly fitColumn: string
  /** The name of the menu that sorts. */
  readonly sortMenu: string
  /** The label of the second and further sort keys. */
  readonly thenBy: string
  /** The button that reverses a sort key. */
  readonly reverse: string
  /** The button that removes a sort key. */
  readonly removeKey: string
  /** The button that restores the order. */
  readonly resetSort: string
  /** The checkbox that selects a row. */
  readonly selectRow: string
  /** The checkbox that selects the rows of the page. */
  readonly selectPage: string
  /** The button that selects all matching rows. */
  readonly selectAll: string
  /** The number of selected rows. */
  readonly selected: string
  /** The message that all matching rows are selected. */
  readonly allSelected: string
  /** The message that some selected rows are on other pages. */
  readonly notOnPage: string
  /** The message that a selected row no longer exists. */
  readonly gone: string
  /** The button that shows only the selected rows. */
  readonly showSelected: string
  /** The button that shows all rows again. */
  readonly showAll: string
  /** The button that deselects all rows. */
  readonly clearSelection: string
  /** The button that keeps the selection. */
  readonly keepSelection: string
  /** The question before an action on the selected rows. */
  readonly confirm: string
  /** The question when the selection changed in the meantime. */
  readonly confirmChanged: string
  /** The button that closes an edited cell without saving. */
  readonly cancel: string
  /** The button that opens the details of a row. */
  readonly showDetails: string
  /** The button that closes the details of a row. */
  readonly hideDetails: string
  /** The name of the button that edits a cell. */
  readonly edit: string
  /** The button that saves an edited cell. */
  readonly save: string
  /** The name of the row of totals. */
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
  pinColumn: 'Pin {column} to the start',
  unpinColumn: 'Unpin {column}',
  narrowColumn: 'Make {column} narrow',
  wideColumn: 'Make {column} wide',
  fitColumn: 'Fit {column} to its content',
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
  const holder = ctx as unknown as Holder
  // Every row asks for them.
  if (holder[slot]?.lang !== lang) {
    const words = { ...defaultTableWording, ...findPageRequest(ctx)?.wording(lang).table }
    holder[slot] = { lang, words }
  }
  return holder[slot].words
}

/** Kept in the context, as the views of its tables are. */
const slot = Symbol('bespa.tableWording')

interface Worded {
  readonly lang: string
  readonly words: TableWording
}

interface Holder {
  [slot]?: Worded
}

/** Puts values in the places of `{name}`. */
export function phrase(text: string, values: Readonly<Record<string, string>>): string {
  let phrased = ''
  let from = 0
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
    const close = text.indexOf('}', open)
    if (close < 0) break
    const value = values[text.slice(open + 1, close)]
    if (value === undefined) continue
    phrased += text.slice(from, open) + value
    from = close + 1
    open = close
  }
  return phrased + text.slice(from)
}
