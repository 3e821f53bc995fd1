import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/app-bar.ts'

/** `/showcase/app-bar`: the bar at the top of a page. */
export async function appBarPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(
        `The text of the bar is the title of the document. Its arrow leads to \`_back\` or to the
        previous page. The bar below belongs to an embedded page.`,
      ),
      wf.example('With all its parts', thisFile, 'bar', example(ctx)),
    )
    .draw(ctx)
}

function example(ctx: Context): Content {
  return wf.embedHandler(
    ctx,
    '/showcase/app-bar-inner?_back=/showcase/overview',
  )
}

/** `/showcase/app-bar-inner`: the embedded page. */
export async function appBarInnerPage(ctx: Context): Promise<void> {
  await wf
    .page()
    .withTitle('An app bar · BESPA')
    .withDescription('The embedded page of the app bar showcase.')
    .add(
      // #region bar
      wf
        .appBar('Orders', wf.icon('chevron_right'), 'Today')
        .withBackLink('/showcase/overview')
        .withHelpBubble('Orders that were placed since midnight.')
        .addLeft(wf.suggestionChip('?').add('Open'))
        .addRight(wf.menuEllipsisV().add(wf.link('?').add('Export')))
        .addBottom(
          wf
            .tabSwitcher()
            .withAltText('Kinds of orders')
            .addLeft(
              wf.tabLabel('tab1').add('Parcels'),
              wf.tabLabel('tab2').add('Letters'),
            ),
        ),
      wf
        .tabSwitcher()
        .addLeft(
          wf.tabBody('tab1').add('Three parcels'),
          wf.tabBody('tab2').add('No letters'),
        ),
      // Instead of the bubble, a link:
      wf.appBar().withHelpLink('/help').hideIf(true),
      // #endregion bar
    )
    .draw(ctx)
}
