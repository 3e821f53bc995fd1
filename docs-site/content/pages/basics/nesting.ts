import type { Content, Context } from 'bespa'
import { factList } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/basics/nesting.ts'

/** `/basics/nesting`: one page in a dialog, in a side panel, in line, and in full. */
export async function nestingPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `After this page you can open any page of your app in a dialog, a side panel or in line, and close it
        from inside.`,
        `Below, the same handler appears in four ways. It counts in its own key \`x\`. Open several at
        once: the counters are independent, and a click redraws one title and one link only.`,
      ),
      fourWays(ctx),
      inside(),
      howItWorks(),
      whenToUse(),
      wf.seeAlso(
        ['/basics/embedded-pages', 'Embedded pages: the mechanism'],
        ['/basics/frames', 'Targeting frames: several pages side by side'],
        ['/basics/action-url-pattern', 'The action-URL pattern'],
      ),
      wf.debugger().withEnabled(true),
    )
    .draw(ctx)
}

function fourWays(ctx: Context): Content {
  return [
    wf.headlineMedium('Four ways').withAnchor('ways'),
    ways(ctx),
    wf.codeOf(thisFile, 'ways'),
  ]
}

// #region ways
function ways(ctx: Context): Content {
  const state = wf.stateOf(ctx)
  const hasPanel = state.get('panel') !== ''
  const isInline = state.get('inpage') !== ''
  const backFromInline = new URLSearchParams({ _back: '^?inpage=' })
  return [
    wf.toolbar().addLeft(
      wf.linkTonal('?modal=/basics/nested').add(wf.icon('web_asset'), 'Modal'),
      wf
        .linkTonal(hasPanel ? '?panel=' : '?panel=/basics/nested')
        .add(
          wf.icon('dock_to_right'),
          hasPanel ? 'Close side panel' : 'Side panel',
        )
        .redrawIfChanged(ctx, 'panel'),
      wf
        .linkTonal(isInline ? '?inpage=' : '?inpage=1')
        .add(wf.icon('view_stream'), isInline ? 'Close inline' : 'Inline')
        .redrawIfChanged(ctx, 'inpage'),
      wf
        .linkTonal('nested?_back=/basics/nesting')
        .add(wf.icon('open_in_new'), 'Full page'),
    ),
    wf
      .groupingFrame('Inline embed')
      .add(wf.embedHandler(ctx, `/basics/nested?${backFromInline}`))
      .hideIfEmpty(ctx, 'inpage')
      .redrawIfChanged(ctx, 'inpage'),
    wf.modal('modal').embedHandler(ctx, { allow: ['/basics/nested'] }),
    wf.sidePanel('panel').embedHandler(ctx, { allow: ['/basics/nested'] }),
  ]
}
// #endregion ways

function inside(): Content {
  return [
    wf.headlineMedium('The page inside').withAnchor('inside'),
    wf.prose(
      `The nested page does not say where it is shown. The arrow of its app bar, a link and a button
      lead back to its \`_back\`. Without a way back, none of them is drawn.`,
    ),
    wf.codeOf('pages/basics/nested.ts', 'nested'),
  ]
}

function howItWorks(): Content {
  return [
    wf.headlineMedium('How it works').withAnchor('how'),
    wf.prose(
      `1. The button sets a key of this page: \`?modal=/basics/nested\`. The dialog depends on the key, and is
         drawn again; nothing else is. The buttons of the panel and of the part in line say what they will
         do, so they depend on their keys, too.
      2. While it is drawn, the dialog asks the app for the path that the key holds, and adds
         \`_back=^?modal=\`. \`allow\` says which paths may come: the key is a part of the address, which
         anybody can write.
      3. A click on “Increment” concerns the nested page. Its title and its link come back; this page, and
         the nested page's other containers, are not asked at all.
      4. “Close” follows \`^?modal=\`: the page around clears its key, and draws the dialog again, which now is an
         empty place.
      5. Opening and closing are changes of the state like any other, so Back closes the dialog, Forward
         opens it again, and a reload restores it. The counter starts again then, because only the state
         of the outermost page is in the address.`,
      `The same in line needs two conditions at the container: \`hideIfEmpty\`, so that it is not there, and
      \`redrawIfChanged\`, so that it comes and goes. The path is fixed here, and the key is a mere switch.`,
    ),
  ]
}

function whenToUse(): Content {
  return [
    wf.headlineMedium('When to use which').withAnchor('when'),
    factList([
      [
        'Modal',
        'the user must decide or finish something before anything else makes sense',
      ],
      [
        'Side panel',
        'the user looks back and forth between the page and what is beside it',
      ],
      ['In line', 'it belongs to the text around, and there is room for it'],
      [
        'Full page',
        'the user is done here, or will want to pass on the address of what follows',
      ],
    ]),
    wf.prose(
      `If in doubt, use a full page. It has the simplest way back, and its state is in the address. You
      can put the same handler into a dialog later, without changes.`,
    ),
  ]
}
