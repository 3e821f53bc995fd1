import { Factory, type Context } from 'bespa'

const wf = new Factory()

/** A page around, and a page in it. */
export async function inlinePage(ctx: Context): Promise<void> {
  await wf
    .page()
    .add(
      wf.link('?details=1').add('Show the details'),
      // #region inline
      wf
        .groupingFrame('Details')
        .add(wf.embedHandler(ctx, '/orders/42'))
        .hideIfEmpty(ctx, 'details')
        .redrawIfChanged(ctx, 'details'),
      // #endregion inline
    )
    .draw(ctx)
}

export async function framePage(ctx: Context): Promise<void> {
  await wf
    .page()
    .add(
      // #region frame
      wf.link('/orders/42').withTarget('details').add('Order 42'),
      wf.link('/orders/43').withTarget('details').add('Order 43'),
      wf.embed().withName('details'),
      // #endregion frame
    )
    .draw(ctx)
}

/** A page that is embedded. */
export async function orderPage(ctx: Context): Promise<void> {
  const notes = wf.stateOf(ctx).int('notes')
  await wf
    .page()
    .add(
      wf.appBar('Order'),
      wf.block('Notes: ', notes).redrawIfChanged(ctx, 'notes'),
      wf
        .link(`?notes=${notes + 1}`)
        .add('Add a note')
        .redrawIfChanged(ctx, 'notes'),
    )
    .draw(ctx)
}
