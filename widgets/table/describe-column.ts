import { labelOf } from '../../lib/data/data-column.js'
import type { ColumnWidget } from './column.js'
import type { TableView } from './table-view.js'

/** Tells a column what the view of its table knows of it, and the view how it can be sorted by it. */
export function describeColumn(column: ColumnWidget, view: TableView, tableName: string): void {
  const definition = view.columns[column.dataKey]
  if (definition) {
    const label = labelOf(column.dataKey, definition)
    column.describe(tableName, label, definition.sortable !== false)
  }
  noteSorters(column, view)
}

/** Tells the view how it can be sorted by a column. */
export function noteSorters(column: ColumnWidget, view: TableView): void {
  for (const { sortKey, label } of column.sorters) view.sorters.set(sortKey, label)
}
