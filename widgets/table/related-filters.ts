import { labelOf } from '../../lib/data/data-column.js'
import { UsageError, type Context } from '../../lib/index.js'
import { InputChipsWidget } from '../form/combobox/input-chips.js'
import type { TableSourceOptions } from './table-source-options.js'
import type { TableView } from './table-view.js'

/**
 * Notes which columns are filtered by the keys of related records.
 *
 * @throws {UsageError} `data-source` If a column cannot be filtered so.
 */
export function noteRelated(view: TableView, related: TableSourceOptions['related'] = {}): void {
  for (const [key, source] of Object.entries(related)) {
    const column = view.columns[key]
    if (column?.filterable !== true || !/^(text|number)$/.test(column.type)) {
      const remedy = `'${key}' has related records: make it a filterable text or number`
      throw new UsageError('data-source', `table '${view.table}': ${remedy}`)
    }
    view.related.set(key, source)
  }
}

/** Looks up what the related records are called that are filtered by. */
export async function lookUpTitles(view: TableView, ctx: Context): Promise<void> {
  const { filters, titles } = view.filters
  for (const filter of filters) {
    const source = view.related.get(filter.column)
    if (!source || filter.operator !== 'in') continue
    const found = await source.resolve(filter.values, ctx)
    titles.set(filter.column, new Map(found.map(({ value, title }) => [value, title])))
  }
}

/** The choice of related records that a column is filtered by, searched while somebody types. */
export function relatedField(view: TableView, key: string): InputChipsWidget | undefined {
  const source = view.related.get(key)
  const column = view.columns[key]
  if (!source || !column) return undefined
  return new InputChipsWidget(view.state.filterKey(key), source)
    .withId(`${view.table}-${key}-related`)
    .withLabel(labelOf(key, column))
    .withAutoSubmit()
}
