import type { Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

/** `/try/counter`: a number that lives in the address. */
export async function counterPage(ctx: Context): Promise<void> {
  await wf
    .sitePage(
      ctx,
      'Counter',
      'A counter whose state is the address of the page.',
    )
    .add(counter(ctx))
    .draw(ctx)
}

// #region counter
function counter(ctx: Context) {
  const count = wf.stateOf(ctx).int('count')
  return [
    wf
      .headlineLarge(count)
      .withLevel(2)
      .redrawIfChanged(ctx, 'count')
      .withAnnouncement(),
    wf.toolbar().addLeft(
      wf
        .linkTonal(`?count=${count - 1}`)
        .withAltText('One less')
        .add('−')
        .redrawIfChanged(ctx, 'count'),
      wf
        .linkTonal(`?count=${count + 1}`)
        .withAltText('One more')
        .add('+')
        .redrawIfChanged(ctx, 'count'),
    ),
  ]
}
// #endregion counter
