import { arraySource, type Content, type Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { states } from '../../states.js'

const thisFile = 'pages/showcase/tables.ts'

/** `/showcase/tables`: tables by hand, and the options of columns and rows. */
export async function tablesShowcase(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Rows by hand', thisFile, 'hand', byHand(ctx)),
      wf.example('A grid', thisFile, 'grid', grid(ctx)),
      wf.example('Show more', thisFile, 'more', await showMore(ctx)),
    )
    .draw(ctx)
}

function byHand(ctx: Context): Content {
  // #region hand
  const table = wf
    .table()
    .withName('fruit')
    .withCaption('Fruit')
    .withDefaultPageRows(ctx, 3)
    .withPageSizes(ctx, 3, 10)
    .withTotalRows(ctx, 3)
    .withHasMore(ctx, false)
    .withVerticalAlign('top')
    .withDense()
    .withStickyColumn()
    .withCards()
    .withMaxHeight('20rem')
    .withSelection()
    .add(
      wf
        .column()
        .withRowHeader()
        .add(wf.sorter('name', 'Name').forTable('fruit')),
      wf.column().withAlignment('right').withVisibility('wx').add('Price'),
      wf.col('nwx', 10, 'left').add('Season'),
    )
    .add(
      wf
        .row()
        .withRecord('apple', 'Apple')
        .withDetails('Keeps for months in a cool cellar.')
        .add('Apple', wf.float(1.2, 2), wf.cell('Autumn')),
      wf
        .row()
        .withRecord('cherry', 'Cherry')
        .withVerticalAlign('bottom')
        .withNote('Only while stocks last')
        .add('Cherry', wf.float(4.8, 2), 'Summer'),
      wf
        .row()
        .withRecord('quince', 'Quince')
        .withSelectable(false)
        .withTextColorDisabled()
        .add('Quince', wf.float(3, 2), 'Sold out'),
      wf.totalsRow('Total', wf.float(9, 2), ''),
    )
  // #endregion hand
  return wf.collection(
    table,
    wf.pageSizer().forTable('fruit').withOptions(3, 10),
  )
}

function grid(ctx: Context): Content {
  return [
    // #region grid
    wf
      .grid()
      .withName('tiles')
      .withCaption('Colors', { hidden: true })
      .withBorder(false)
      .withHeader(false)
      .withTotalRows(ctx, 2)
      .add(
        wf.column(),
        wf.column(),
        wf
          .row()
          .add(
            wf.icon('palette'),
            'A grid is a table without lines and without a header.',
          ),
        wf.row().add(wf.icon('grid_view'), 'Its rows may be links, too.'),
      ),
    // #endregion grid
  ]
}

// #region more
const populous = arraySource(states, {
  name: 'populous',
  key: ({ code }) => code,
  columns: {
    name: { type: 'text', label: 'State' },
    population: { type: 'number' },
  },
})

async function showMore(ctx: Context): Promise<Content> {
  const table = wf
    .table()
    .withName('populous')
    .withCaption('The most populous states')
    .withDefaultPageRows(ctx, 4)
    .withDefaultSortOrder(ctx, '-population')
    .withSource(ctx, populous, { paging: 'more' })
  const rows = await table.load(ctx, populous)
  table.add(
    wf.dataColumn('name'),
    wf.dataColumn('population'),
    rows.map(({ code, name, population }) =>
      wf.row().withRecord(code).add(name, wf.integer(population)),
    ),
  )
  return wf.collection(table, wf.loadMore().forTable('populous'))
}
// #endregion more
