import type { CountMode } from '../../lib/data/data-query.js'
import { DataError, type DataPage, type DataSource } from '../../lib/data/data-source.js'
import type { Context } from '../../lib/index.js'
import { lookUpTitles } from './related-filters.js'
import type { TableView } from './table-view.js'

/**
 * Reads the page of rows that a view asks for, and what its controls say of them. A source that fails
 * leaves its reason in the view.
 */
export async function loadPage<Row>(
  ctx: Context,
  view: TableView,
  source: DataSource<Row>,
  count: CountMode,
  isSelectable: boolean,
): Promise<readonly Row[]> {
  try {
    const page: DataPage<Row> = await source.page(view.query, count)
    view.keep(page)
    view.keysOnPage = page.rows.map((row) => source.keyOf(row))
    if (isSelectable) await view.countSelected(source)
    await view.suggest(source)
    await lookUpTitles(view, ctx)
    return page.rows
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    view.failure = error.failure
    return []
  }
}
