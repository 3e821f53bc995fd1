import type { Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'

/** `/basics/nested`: the page that the demo of nesting shows in four ways. */
export async function nestedPage(ctx: Context): Promise<void> {
  await demoPage(ctx, 'Nested page', 'One page, shown in four ways.')
    .add(counter(ctx))
    .draw(ctx)
}

// #region nested
function counter(ctx: Context) {
  const x = wf.stateOf(ctx).int('x', 1)
  return [
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
        wf.buttonText().withHrefBack().add('Close by a button'),
      )
      .hideIfEq(ctx, '_back', '0'),
  ]
}
// #endregion nested
