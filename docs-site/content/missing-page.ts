import type { Context } from 'bespa'
import { wf } from '../site/site-factory.js'
import { demoPage } from './demo-page.js'

/** Answers 404 with a page that says what is not there, and leads back. */
export async function missingPage(ctx: Context, sentence: string): Promise<void> {
  ctx.status = 404
  await demoPage(ctx, 'Not found', sentence)
    .add(
      wf.appBar('Not found'),
      wf.block(sentence),
      wf.block(wf.buttonText().withHrefBack().add('Back')),
    )
    .draw(ctx)
}
