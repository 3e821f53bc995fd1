import type { Context } from 'bespa'
import { build } from '../../../site/outline/build.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/overview`: the pages of the track. */
export async function buildPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(`This track is for those who build an app with the library: each page takes one question
      that every app has to answer and shows a way that holds. They stand in the order in which the
      questions come up; each can be read by itself, and the demos run on the code that is shown.`),
      wf.headlineMedium('Topics'),
      wf.outlineDeck(build),
    )
    .draw(ctx)
}
