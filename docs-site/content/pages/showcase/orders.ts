import {
  cellEdit,
  endCellEdit,
  sendCsv,
  type CellEdit,
  type Content,
  type Context,
  type DataSource,
} from 'bespa'
import { ColumnTable } from '../../data/column-table.js'
import { ensureOrders } from '../../data/order-data.js'
import { ordersSource } from '../../data/orders-source.js'
import { siteDatabase, type SiteDatabase } from '../../data/site-database.js'
import { visitorOf } from '../../../site/session.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/orders.ts'

/** How many orders a bulk action changes at most: what is shown here everybody sees. */
const mostChanged = 1000
const keptColumns = new ColumnTable()
/** Up to so many orders are counted, and summed up. */
const mostCounted = 10_000

/** `/showcase/orders`: up to a million orders, paged by keyset. */
export async function ordersPage(ctx: Context): Promise<void> {
  const list = await ordersList(ctx)
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(
        `Ten thousand orders, or a million after \`npm run demo-data\`. Every page takes the same time.
        Filter, sort by several columns, choose columns, select orders across pages and mark them as
        paid, edit the number of items in its cell, and export the result.`,
      ),
      list,
      wf.headlineMedium('The code').withAnchor('code'),
      wf.codeOf(thisFile, 'list'),
      wf.codeOf('data/orders-source.ts', 'source'),
      wf.prose(
        'The columns that you choose are kept for you, and are not part of a link that you share.',
      ),
      wf.codeOf('data/column-table.ts', 'columns'),
    )
    .draw(ctx)
}

/** `/showcase/orders.csv`: the orders that the list shows, as a file. */
export async function ordersExport(ctx: Context): Promise<void> {
  const db = await siteDatabase()
  const source = ordersSource.for(db)
  const table = await ordersTable(ctx, source)
  sendCsv(ctx, table, source, { fileName: 'orders' })
}

// #region list
function ordersTable(ctx: Context, source: DataSource<unknown>) {
  const table = wf
    .table()
    .withName('orders')
    .withCaption('Orders', { hidden: true })
    .withSelection()
    .withDefaultPageRows(ctx, 25)
    .withPageSizes(ctx, 10, 25, 50, 100)
    .withDefaultSortOrder(ctx, '-placed')
    .withSource(ctx, source, { paging: 'keyset' })
  return table.withKeptColumns(ctx, keptColumns, visitorOf(ctx))
}

async function ordersList(ctx: Context): Promise<Content> {
  const db = await siteDatabase()
  await ensureOrders(db)
  const source = ordersSource.for(db)
  const table = await ordersTable(ctx, source)
  const bar = wf
    .selectionBar()
    .forTable('orders')
    .withActions({ name: 'pay', label: 'Mark as paid' })
  const bulk = await bar.request(ctx, source)
  if (bulk && bulk.count > mostChanged) {
    bar.withMessage(`At most ${mostChanged} orders can be changed at once.`)
  } else if (bulk) {
    const { numUpdatedRows } = await db
      .updateTable('orders')
      .set(({ eb }) => ({ status: 'paid', version: eb('version', '+', 1) }))
      .where('id', 'in', source.keysOf(bulk.selection))
      .executeTakeFirst()
    bar
      .withMessage(`${Number(numUpdatedRows)} orders marked as paid`)
      .report(ctx, [])
  }
  const edit = cellEdit(ctx, 'orders')
  const problem = edit ? await saveItems(db, edit) : ''
  if (edit && problem === '') endCellEdit(ctx, 'orders')
  const rows = await table.load(ctx, source, { cappedAt: mostCounted })
  const sums = await ordersSums(ctx, table, source)
  table.add(
    // A number would break at its hyphen.
    wf.dataColumn('number').withWrap(false),
    ['customer', 'country', 'status', 'placed', 'items', 'total'].map((key) =>
      wf.dataColumn(key),
    ),
    rows.map((order) =>
      wf
        .row()
        .withRecord(String(order.id), `order ${order.number}`)
        .add(
          order.number,
          wf
            .quickSearchUnderliner(order.customer)
            .forTable('orders')
            .withIgnoreAccents(),
          labelOf('country', order.country),
          labelOf('status', order.status),
          wf.dateTime(new Date(order.placed), { timeZone: 'UTC' }),
          wf
            .editCell(ctx, 'orders', String(order.id), 'items')
            .withName(`items of order ${order.number}`)
            .withField('number', 2)
            .withValue(String(order.items))
            .withVersion(order.version)
            .withError(edit?.key === String(order.id) ? problem : ''),
          wf.float(order.total, 2),
        ),
    ),
    sums,
  )
  return wf.collection(
    wf
      .toolbar()
      .addLeft(
        wf.quickSearch().forTable('orders').withLabel('Search customers'),
      )
      .addRight(wf.paginator().forTable('orders')),
    wf
      .toolbar()
      .withAlignTop()
      .addLeft(
        wf.filterPanel().forTable('orders'),
        wf.sortMenu().forTable('orders'),
        wf.columnChooser().forTable('orders'),
      )
      .addRight(
        wf
          .tableExport('/showcase/orders.csv')
          .forTable('orders')
          .add('Export all ', countOf(ctx, table)),
        wf
          .tableExport('/showcase/orders.csv')
          .forTable('orders')
          .withScope('page')
          .add('Export page'),
        wf
          .tableExport('/showcase/orders.csv')
          .forTable('orders')
          .withScope('selected')
          .add('Export selected'),
      ),
    wf.activeFilters().forTable('orders'),
    bar,
    table,
    wf
      .toolbar()
      .withSticky(false)
      .addLeft(
        wf.pageSizer().forTable('orders'),
        wf.tableStatus().forTable('orders'),
      )
      .addRight(wf.paginator().forTable('orders')),
  )
}
// #endregion list

/** How many orders an export of all of them contains. */
function countOf(
  ctx: Context,
  table: Awaited<ReturnType<typeof ordersTable>>,
): Content {
  const count = table.totalRows(ctx)
  return count && ['(', wf.integer(count.rows), count.isCapped && '+', ')']
}

/** What users read for a value of a choice. */
function labelOf(column: 'country' | 'status', value: string): string {
  const choices = ordersSource.columns[column]?.choices
  return choices?.find((choice) => choice.value === value)?.label ?? value
}

/** The sum of what was found, unless that is too much to be added up for each page. */
async function ordersSums(
  ctx: Context,
  table: Awaited<ReturnType<typeof ordersTable>>,
  source: ReturnType<typeof ordersSource.for>,
): Promise<Content> {
  const count = table.totalRows(ctx)
  if (!count || count.isCapped || count.rows === 0) return null
  const { items, total } = await source.sums(table.matching(ctx), [
    'items',
    'total',
  ])
  return wf.totalsRow(
    'Total',
    '',
    '',
    '',
    '',
    items ?? 0,
    wf.float(total ?? 0, 2),
  )
}

// #region edit
/** @returns what is wrong, for the user; `''` when it is saved */
async function saveItems(
  db: SiteDatabase,
  { key, value, version }: CellEdit,
): Promise<string> {
  if (!/^\d{1,2}$/.test(value.trim()) || Number(value) === 0)
    return 'Give a number from 1 to 99'
  // Both come from the browser, which may send anything.
  if (!/^\d{1,9}$/.test(key) || !/^\d{1,9}$/.test(version))
    return 'This order is no longer there'
  const { numUpdatedRows } = await db
    .updateTable('orders')
    .set(({ eb }) => ({ items: Number(value), version: eb('version', '+', 1) }))
    .where('id', '=', Number(key))
    .where('version', '=', Number(version))
    .executeTakeFirst()
  if (Number(numUpdatedRows) > 0) return ''
  const current = await db
    .selectFrom('orders')
    .select('items')
    .where('id', '=', Number(key))
    .executeTakeFirst()
  return current
    ? `Somebody else has changed it to ${current.items} in the meantime`
    : 'This order is no longer there'
}
// #endregion edit
