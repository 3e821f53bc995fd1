import { Factory, type Context } from 'bespa'

const wf = new Factory()

/** The samples of the page “State patterns”. */
export async function ordersPage(ctx: Context): Promise<void> {
  // #region reading
  const state = wf.stateOf(ctx)
  const filter = state.get('filter') // the value, or '' when there is none
  const pageNumber = state.int('page', 1) // a whole number, or the fallback
  const archived = state.bool('archived') // '', '0', 'false', 'no' and 'off' are false
  const tags = state.getAll('tag') // all values of a repeated key
  const isSorted = state.has('sort') // present, or cleared just now
  const wasFiltered = state.changed('filter') // did it move in this request?
  const isPartial = state.hasChanges() // is this a redraw at all?
  // #endregion reading
  await wf
    .page()
    .add(
      wf.appBar('Orders'),
      wf.block(
        wf.textBold(filter),
        `, page ${pageNumber}, archived: ${archived}, tags: ${tags.join(' ')}, ` +
          `sorted: ${isSorted}, filtered now: ${wasFiltered}, partial: ${isPartial}`,
      ),
      // #region writing
      wf.link('?filter=late').add('Late ones'),
      wf.link('?filter=').add('All'),
      wf
        .link('?filter=late&page=1&modal=')
        .add('Late ones, from the first page on'),
      // #endregion writing
      carried(ctx),
    )
    .draw(ctx)
}

function carried(ctx: Context) {
  const state = wf.stateOf(ctx)
  // #region carry
  const query = new URLSearchParams({ filter: state.get('filter') })
  return wf
    .link(`/invoices?${query}`)
    .add('Invoices')
    .redrawIfChanged(ctx, 'filter')
  // #endregion carry
}

/** Changes its own view of the state before it builds the tree. */
export async function searchPage(ctx: Context): Promise<void> {
  // #region correct
  const state = wf.stateOf(ctx)
  if (state.changed('q')) state.set('page', '1')
  // #endregion correct
  await wf
    .page()
    .add(
      wf.appBar('Search'),
      wf
        .form()
        .add(wf.inputText('q', '').withLabel('Search').withAutoSubmit()),
      wf
        .link(`?page=${state.int('page', 1) + 1}`)
        .add('Next page')
        .redrawIfChanged(ctx, 'q', 'page'),
      wf
        .block('Page ', state.get('page'))
        .redrawIfChanged(ctx, 'q', 'page'),
    )
    .draw(ctx)
}
