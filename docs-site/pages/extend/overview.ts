import type { Context } from 'bespa'
import { extend } from '../../outline/extend.js'
import { wf } from '../../site-factory.js'

/** `/extend/overview`: the pages of the track. */
export async function extendPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(`This track is for those who write widgets of their own, for one app or for many: a widget of yours has
        the same shape as those of the library.`),
      wf.headlineMedium('Topics'),
      wf.outlineDeck(extend),
    )
    .draw(ctx)
}
