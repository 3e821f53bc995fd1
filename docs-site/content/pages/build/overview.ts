import type { Context } from 'bespa'
import { build } from '../../../site/outline/build.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/overview`: the pages of the track. */
export async function buildPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(`This track answers the questions that come up when you build an app, in the order in
      which they come up. Read each page on its own. The demos run the code you see.`),
      wf.headlineMedium('Topics'),
      wf.outlineDeck(build),
    )
    .draw(ctx)
}
