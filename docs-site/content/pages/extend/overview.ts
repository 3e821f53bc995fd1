import type { Context } from 'bespa'
import { extend } from '../../../site/outline/extend.js'
import { wf } from '../../../site/site-factory.js'

/** `/extend/overview`: the pages of the track. */
export async function extendPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(`This track shows how to write your own widgets, for one app or for many. Your widgets
      have the same shape as the library's.`),
      wf.headlineMedium('Topics'),
      wf.outlineDeck(extend),
      wf.headlineMedium('Reading the source'),
      wf.prose(`The widgets of the library are made by the same rules and are examples of them: each is
      a small set of files with one name, in the folder of its family below \`widgets/\`. Begin with
      \`text/rule.ts\`, one of the smallest; \`feedback/progress.ts\` has a behavior,
      \`surface/modal.ts\` owns a state key, and \`form/input-range.ts\` is an input.`),
    )
    .draw(ctx)
}
