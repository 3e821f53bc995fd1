import type { Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../site-factory.js'

/** `/basics/nested`: the page that the demo of nesting shows in four ways. */
export async function nestedPage(ctx: Context): Promise<void> {
  // #region nested
  const x = wf.stateOf(ctx).int('x', 1)
  await demoPage(ctx, 'Nested page', 'One page, shown in four ways.')
    .add(
      wf.appBar('Page ', x).redrawIfChanged(ctx, 'x').withAnnouncement(),
      wf.block(
        wf
          .link(`?x=${x + 1}`)
          .add('Increment')
          .redrawIfChanged(ctx, 'x'),
      ),
      wf
        .block(
          wf.link('').withHrefBack().add('Close by a link'),
          ' ',
          wf.buttonText('').withHrefBack().add('Close by a button'),
        )
        .hideIfEq(ctx, '_back', '0'),
    )
    .draw(ctx)
  // #endregion nested
}
