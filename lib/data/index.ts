/** The data layer: sources, queries, and what they need. */
export {
  ArraySource,
  arraySource,
  type ArrayColumn,
  type ArraySourceOptions,
} from './array-source.js'
export { byteOrderMark, csvRecord, type CsvOptions, type CsvValue } from './csv.js'
export {
  isValueOf,
  labelOf,
  type DataChoice,
  type DataColumn,
  type DataColumns,
  type DataType,
} from './data-column.js'
export {
  orderText,
  parseOrder,
  type CountMode,
  type DataCount,
  type DataFilter,
  type DataQuery,
  type DataSelection,
  type SortKey,
} from './data-query.js'
export { DataError, type DataFailure, type DataPage, type DataSource } from './data-source.js'
export { instantText, isDay, startOfDay } from './day-range.js'
export { foldText, searchTerms, type FoldOptions } from './fold-text.js'
export { sortKeys } from './sort-key.js'
