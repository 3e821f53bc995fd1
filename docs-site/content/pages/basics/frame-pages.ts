import type { Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'

/** `/basics/frameempty`: what stands in a frame before anything was loaded into it. */
export async function frameEmptyPage(ctx: Context): Promise<void> {
  await demoPage(
    ctx,
    'Empty frame',
    'What the frames of the demo show at first.',
  )
    .add(
      wf.appBar('Empty frame'),
      wf.block(
        wf
          .textStyle('Nothing here yet. A link loads a page into this frame.')
          .withColorDeemphasized(),
      ),
    )
    .draw(ctx)
}

/** `/basics/frame1`: a page that loads another one into the other frame. */
export async function frameAPage(ctx: Context): Promise<void> {
  await demoPage(ctx, 'Page A', 'The first page of the frames demo.')
    .add(
      wf.appBar('Page A'),
      wf.block(
        'This page has no idea of the page around it. Its link names a frame:',
      ),
      // #region across
      wf
        .link('/basics/frame2')
        .withTarget('two')
        .add('Load page B into frame two'),
      // #endregion across
    )
    .draw(ctx)
}

/** `/basics/frame2`: a page that leaves all frames. */
export async function frameBPage(ctx: Context): Promise<void> {
  await demoPage(ctx, 'Page B', 'The second page of the frames demo.')
    .add(
      wf.appBar('Page B'),
      wf.block('From here one link leads out of all frames:'),
      // #region top
      wf.link('/basics/frames').withTarget('_top').add('Reload the demo'),
      // #endregion top
    )
    .draw(ctx)
}
