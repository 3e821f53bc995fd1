import type { Content, Context } from 'bespa'
import { siteDatabase } from '../../data/site-database.js'
import type { StateTable } from '../../data/site-tables.js'
import { statesSource } from '../../data/states-source.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/states.ts'

/** `/showcase/states`: the fifty states in a table. */
export async function statesPage(ctx: Context): Promise<void> {
  const list = await statesList(ctx)
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(
        `Search, sort, turn pages and choose the number of rows. Each of these widgets sets a key of the
        state, and the table and its paginators are redrawn. Open the debugger to watch. Make the window
        narrower to see numbers become shorter. A click on a row opens the state.`,
      ),
      list,
      wf.prose(
        `Populations: Census 2020. Land: Census Bureau 2010. Gross domestic product: Bureau of Economic
        Analysis, 2021, current dollars. All of them are in the public domain.`,
      ),
      wf.headlineMedium('The code').withAnchor('code'),
      wf.codeOf(thisFile, 'list'),
      wf.codeOf('data/states-source.ts', 'source'),
    )
    .draw(ctx)
}

// #region list
/** The table with what belongs to it. */
export async function statesList(ctx: Context): Promise<Content> {
  const source = statesSource.for(await siteDatabase())
  const table = wf
    .table()
    .withName('states')
    .withCaption('States of the United States', { hidden: true })
    .withDefaultPageRows(ctx, 10)
    .withDefaultSortOrder(ctx, 'abbrev')
    .withSource(ctx, source)
    .withStickyColumn()
    .add(
      wf.col('nwx', 6, 'left').withRowHeader().add(sorter('abbrev', 'Code')),
      wf.col('nwx', 15, 'left').add(sorter('name', 'Name')),
      wf.col('wx', 10, 'right').add(sorter('pop', 'Population')),
      wf.col('n', 10, 'right').add(sorter('pop', 'Pop')),
      wf.col('wx', 10, 'right').add(sorter('land', 'Land (sq mi)')),
      wf.col('n', 10, 'right').add(sorter('land', 'Land (sq mi)')),
      wf.col('wx', 8, 'right').add(sorter('density', 'Pop density')),
      wf.col('n', 8, 'right').add(sorter('density', 'Den\u200bsity')),
      wf.col('wx', 10, 'right').add(sorter('gdp', 'GDP')),
      wf.col('n', 10, 'right').add(sorter('gdp', 'GDP')),
      wf.col('wx', 8, 'right').add(sorter('gdpcapita', 'GDP/capita')),
      wf.col('n', 8, 'right').add(sorter('gdpcapita', 'GDP per capita')),
    )
  // Rows are read only when the table is drawn: not when somebody opens a menu of the page.
  const rows = await table.load(ctx, source)
  table.add(rows.map(stateRow))
  return wf.collection(
    wf
      .toolbar()
      .addLeft(wf.quickSearch().forTable('states'))
      .addRight(wf.paginator().forTable('states')),
    wf.activeFilters().forTable('states'),
    table,
    wf
      .toolbar()
      .withSticky(false)
      .addLeft(
        wf.pageSizer().forTable('states'),
        wf.tableStatus().forTable('states'),
      )
      .addRight(wf.paginator().forTable('states')),
  )
}

function stateRow({ code, name, population, land, gdp }: StateTable) {
  const perCapita = (gdp * 1_000_000) / population
  return wf
    .row()
    .withRecord(code, name)
    .withAction(`/showcase/state?st=${code}`)
    .withReturn()
    .add(
      wf.quickSearchUnderliner(code).forTable('states'),
      wf.quickSearchUnderliner(name).forTable('states'),
      wf.integer(population),
      unit('', wf.integer(Math.round(population / 1_000_000)), 'M'),
      wf.float(land, 0),
      unit('', wf.float(land / 1000, 1), 'K'),
      wf.float(population / land, 2),
      wf.float(population / land, 0),
      unit('$', wf.integer(Math.round(gdp)), 'M'),
      unit('$', wf.integer(Math.floor(gdp / 1000)), 'B'),
      unit('$', wf.float(perCapita, 0), ''),
      unit('$', wf.float(perCapita / 1000, 0), 'K'),
    )
}

/** A list would be several cells. */
function unit(before: string, number: Content, after: string): Content {
  return wf.tag('span').add(before, number, after)
}

function sorter(key: string, label: string) {
  return wf.sorter(key, label).forTable('states')
}
// #endregion list
