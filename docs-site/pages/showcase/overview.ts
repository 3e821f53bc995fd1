import type { Context } from 'bespa'
import { showcase } from '../../outline/showcase.js'
import { wf } from '../../site-factory.js'

/** `/showcase/overview`: all widgets, by what they are for. */
export async function showcasePage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(`Each example shows what it makes and the code that makes it; the code is read from the
        very source that runs.`),
      wf.block(wf.link('/showcase/index').add('All constructors, by name')),
      wf.outlineDeck(showcase),
    )
    .draw(ctx)
}
