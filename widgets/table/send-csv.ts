import { Readable } from 'node:stream'
import { byteOrderMark, csvRecord, type CsvOptions, type CsvValue } from '../../lib/data/csv.js'
import { labelOf } from '../../lib/data/data-column.js'
import type { DataSource } from '../../lib/data/data-source.js'
import type { Context } from '../../lib/index.js'
import type { TableWidget } from './table.js'

/** How rows are exported. */
export interface CsvExport<Row> extends CsvOptions {
  /** The name of the file, without its ending. */
  readonly fileName: string
  /** Values by the key of their column; by default the row's properties of that name. */
  readonly values?: Readonly<Record<string, (row: Row) => CsvValue>>
  /** How many rows are read at once. Default: 1,000. */
  readonly batch?: number
}

/**
 * Answers with the rows of a table as CSV: all that match, this page, or the selected ones, as the link
 * says, in the order and the columns of the list. The file is sent while it is read, in batches by
 * keyset, and never built in memory. If reading fails the transfer breaks off, so that nobody takes half
 * a file for a whole one.
 *
 * @example
 * router.get('/orders.csv', (ctx) => sendCsv(ctx, ordersTable(ctx), orders.for(db, user), { fileName: 'orders' }))
 */
export function sendCsv<Row>(
  ctx: Context,
  table: TableWidget,
  source: DataSource<Row>,
  options: CsvExport<Row>,
): void {
  ctx.attachment(`${options.fileName}.csv`)
  ctx.type = 'text/csv; charset=utf-8'
  ctx.set('Cache-Control', 'no-store')
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.body = Readable.from(records(ctx, table, source, options), { objectMode: false })
}

async function* records<Row>(
  ctx: Context,
  table: TableWidget,
  source: DataSource<Row>,
  options: CsvExport<Row>,
): AsyncGenerator<string, void, undefined> {
  const view = table.viewFor(ctx)
  const shown = view.chosenColumns?.map(({ key }) => key) ?? Object.keys(source.columns)
  const columns = shown.filter((key) => {
    const column = source.columns[key]
    return column && column.exported !== false
  })
  const headers = columns.map((key) => {
    const column = source.columns[key]
    return column ? labelOf(key, column) : key
  })
  yield byteOrderMark + csvRecord(headers, options)
  const record = (row: Row) =>
    csvRecord(
      columns.map((key) => valueOf(source, key, row, options)),
      options,
    )
  for await (const rows of batches(view, source, options)) yield rows.map(record).join('')
}

async function* batches<Row>(
  view: ReturnType<TableWidget['viewFor']>,
  source: DataSource<Row>,
  { batch }: CsvExport<Row>,
): AsyncGenerator<readonly Row[], void, undefined> {
  const scope = view.state.get('scope')
  if (scope === 'page') {
    const { rows } = await source.page(view.query, 'none')
    yield rows
    return
  }
  const selection = scope === 'selected' ? view.selection.within(view.matching) : view.matching
  yield* source.walk({ ...selection, order: view.order }, batch)
}

function valueOf<Row>(
  source: DataSource<Row>,
  key: string,
  row: Row,
  { values }: CsvExport<Row>,
): CsvValue {
  const column = source.columns[key]
  const value = values?.[key] ? values[key](row) : (row as Record<string, CsvValue>)[key]
  if (column?.type === 'choice') {
    return column.choices?.find((choice) => choice.value === value)?.label ?? value
  }
  return column?.type === 'number' && typeof value === 'string' ? Number(value) : value
}
