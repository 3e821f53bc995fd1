import type { Context } from 'bespa'
import { basics } from '../../outline/basics.js'
import { wf } from '../../site-factory.js'

/** `/basics/overview`: the pages of the track. */
export async function basicsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `What happens on each request and on each click, and how little there is to know about it.`,
      ),
      wf.headlineMedium('Topics'),
      wf.outlineDeck(basics),
    )
    .draw(ctx)
}
