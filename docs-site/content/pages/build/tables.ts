import { arraySource, type Content, type Context } from 'bespa'
import { demoModal, tryIt } from '../../demo-modal.js'
import { wf } from '../../../site/site-factory.js'
import { states } from '../../states.js'
import { demo, topic } from '../../topic.js'
import { statesList } from '../showcase/states.js'

const thisFile = 'pages/build/tables.ts'
const samples = 'examples/build/tables.ts'

/** `/build/tables`: data tables, from the shell to a million rows. */
export async function tablesPage(ctx: Context): Promise<void> {
  const [list, small] = [await statesList(ctx), await smallTable(ctx)]
  await wf
    .outlinePage(ctx)
    .add(
      demoModal(ctx),
      wf.prose(
        `Build a table that users can search, sort, filter and page through. Their choices are in the
        address. This one reads its rows from a database.`,
      ),
      demo(list),
      topic(
        'Declare the data once',
        `A data source defines which rows a user may see and what each column is. The list, its count,
        filters, totals, bulk actions and the export all use this one declaration, so they cannot
        disagree.`,
        wf.codeOf(samples, 'source'),
        `\`bespa/kysely\` speaks SQLite and PostgreSQL. Rows without a value come last in both
        directions, \`%\` and \`_\` are letters in a search, and every order ends with the unique key, so
        no row appears twice. Text sorts by bytes unless you store a key made by \`sortKeys(lang)\`, which
        puts words in the order of a language in both databases.`,
      ),
      topic(
        'Build the shell, load, add rows',
        `\`load\` reads the page that the state asks for, and nothing at all when the table is not to be
        redrawn. What goes wrong, such as a query that takes too long, is shown in the table.`,
        wf.codeOf(samples, 'shell'),
      ),
      topic(
        'The widgets around it',
        `Put search, filters and paginator anywhere. They find their table by its name and redraw
        themselves, without \`redrawIfChanged\`. If rows change for another reason, such as a dialog
        that saved something, call \`table.refreshIf(ctx, condition)\`.`,
        wf.codeOf(samples, 'layout'),
      ),
      topic(
        'Two tables on one page',
        `Give each a name with \`withName\`, and its widgets the same with \`forTable\`. This table keeps
        its rows in memory; its keys in the state begin with \`largest_\`.`,
        demo(small),
        wf.codeOf(thisFile, 'small'),
      ),
      topic(
        'Sort keys, filters and page sizes from the address',
        `Only declared names count. An unknown sort key gives the default order, a size that is not
        offered gives the default size, a page past the end gives the last one, and a filter value that
        cannot be used stays in its field with a message. \`orders_sort=none\` means “in no order”, an
        empty value “as by default”.`,
        `\`table.query(ctx)\` gives the validated query, for reading rows by hand.`,
        wf.codeOf(samples, 'hand'),
      ),
      topic(
        'Pages, keyset or “show more”',
        `By default pages have numbers, and at most 10,000 rows are skipped. For large tables say
        \`withSource(ctx, source, { paging: 'keyset' })\`: each page begins behind the last row of the one
        before, so page 5,000 costs what page 1 costs. \`paging: 'more'\` with \`wf.loadMore()\` puts
        rows below each other. Count exactly, up to a limit (\`{ cappedAt: 10000 }\`), or not at all.`,
      ),
      topic(
        'Selection and bulk actions',
        `\`withSelection()\` puts a box before each row; the selection survives paging, sorting and
        searching. An action runs on the list's own query at that moment. It is confirmed with the number
        of rows, and if that has changed the user is asked again.`,
        wf.codeOf(samples, 'bulk'),
      ),
      topic(
        'Export',
        `\`wf.tableExport(path)\` links to a route that answers with \`sendCsv\`: the rows of the list in
        its order and columns, read in batches and never held in memory. Text that a spreadsheet would run
        as a formula is defused.`,
        wf.codeOf(samples, 'export'),
      ),
      topic(
        'Edit in the cell',
        `\`wf.editCell\` opens a field in the cell; \`cellEdit(ctx, name)\` gives what was entered, with
        the version that the cell was drawn with. See how orders are saved.`,
        wf.codeOf('pages/showcase/orders.ts', 'edit'),
      ),
      topic(
        'Filters',
        `\`wf.filterPanel()\` has fields for each column that is declared \`filterable\`. Numbers are taken
        as the viewer writes them, \`1.234,5\` or \`1,234.5\`, and stand in the address as plain decimals.
        \`1,234\` alone means two things, so it gets a message instead of a guess. A text column that is
        declared \`suggested\` offers values while somebody types. The server searches them, so there may
        be any number.`,
        `To filter by records of another table, give the table an \`OptionSource\` that finds them:
        \`withSource(ctx, source, { related: { state: stateOptions } })\`. Users search among any number of
        them. Their keys stand in the address, and the server gives their titles. See the directory.`,
        `To filter by the text of a related record, join its table in the source's \`rows\` and declare its
        name as a column. For records of which there are several, declare \`related\` with \`exists\`:
        each row is found once.`,
      ),
      topic(
        'Columns that users arrange',
        `\`wf.columnChooser()\` shows and hides columns, moves them, pins up to three to the start, and makes
        them narrow or wide. All of it is links, so nothing has to be dragged and no script is needed.
        The choice is in the address (\`orders_cols=name.p,total.w\`), or with
        \`table.withKeptColumns(ctx, store, user.id)\` in your database.`,
      ),
      topic(
        'Back to the list',
        `\`withReturn()\` on a row gives the linked page the way back: to the list with its search, filters
        and page, and with that row in view. After saving, \`wf.redirectBack(ctx)\` follows it.`,
      ),
      topic(
        'Narrow screens and print',
        `A column's visibility says where it is shown: \`n\` below 600 pixels of the table's own width,
        \`w\` up to 1200, \`x\` beyond. What still finds no room scrolls, with a shadow at the edge; or
        \`withCards()\` shows rows as cards. Printed, a table is whole, with its head on every page.`,
      ),
      topic(
        'A whole application',
        `A directory with search, paging, editing in dialogs and deletion, on a database.`,
        tryIt('/showcase/dir-list'),
      ),
      topic(
        'Limits',
        `SQLite runs queries to their end, however
        long they take; on PostgreSQL they are given up after five seconds. A search in the middle of
        words reads all rows unless an index of the database serves it: declare \`search: 'prefix'\`
        for large tables.`,
      ),
      wf.seeAlso(
        ['/showcase/states', 'Data table'],
        ['/showcase/dir-list', 'Directory'],
        ['/showcase/orders', 'A million orders'],
      ),
    )
    .draw(ctx)
}

// #region small
const largest = arraySource(states, {
  name: 'largest',
  key: ({ code }) => code,
  columns: {
    name: { type: 'text', label: 'State', search: 'contains' },
    land: { type: 'number', label: 'Land (sq mi)' },
  },
})

async function smallTable(ctx: Context): Promise<Content> {
  const table = wf
    .table()
    .withName('largest')
    .withCaption('The largest states')
    .withDefaultPageRows(ctx, 5)
    .withDefaultSortOrder(ctx, '-land')
  const rows = await table.load(ctx, largest)
  table.add(
    wf.dataColumn('name'),
    wf.dataColumn('land'),
    rows.map(({ code, name, land }) =>
      wf.row().withRecord(code).add(name, wf.float(land, 0)),
    ),
  )
  return wf.collection(
    table,
    wf.toolbar().withSticky(false).addRight(wf.paginator().forTable('largest')),
  )
}
// #endregion small
