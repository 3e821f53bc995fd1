import type { Content, Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'
import { demo, topic } from '../../topic.js'

const thisFile = 'pages/build/navigation.ts'
const samples = 'examples/build/menu.ts'

/** `/build/navigation`: the main menu, and links that lead back. */
export async function navigationPatternsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Users navigate with a menu, with links in pages, and with the way back. The menu is an ordinary
        widget: write it once, in a function, and add it to each page.`,
      ),
      topic(
        'The main menu',
        `It has two looks. Wide windows show a rail beside the page. Narrow ones show a strip above it,
        with a button that opens the same targets as a drawer. Both are the same elements, arranged by
        CSS, so resizing a window needs no request.`,
        wf.codeOf(samples, 'menu'),
        wf.prose(`If the drawer should differ from the rail, give it its own targets. A widget can
        appear in one place only, so create targets that both show twice.`),
        wf.codeOf(samples, 'own-drawer'),
        wf.prose(
          `An embedded page leaves its menu out, so the same handler works in a dialog. See [a page with
          a main menu](/showcase/navigation-menu).`,
        ),
      ),
      topic(
        'Targets and badges',
        `A target has a label, an address and usually an icon. The target with the path of the page, or
        the longest path above it, is marked as current. A badge is a number, or \`.\` for a dot; its
        second argument tells screen readers what it means.`,
        wf.codeOf(samples, 'badge'),
        wf.prose(
          `Like any widget, a target can redraw when a key changes. That is how a counter of messages
          updates while the page stays.`,
        ),
      ),
      topic(
        'Sub-menus',
        `A target may carry a drawer of its own. In the main drawer it takes the place of the menu, with
        a target that leads back first; beside the rail it flies out, and that target is left out. Where one of its targets is the
        present page, it is open from the start. With an empty address the target only opens its
        sub-menu.`,
        wf.codeOf(samples, 'submenu'),
      ),
      strip(),
      backLinks(ctx),
      wf.seeAlso(
        ['/showcase/navigation', 'Navigation in the showcase'],
        ['/build/modals', 'Modals & side panels'],
        ['/basics/action-url-pattern', 'The action-URL pattern'],
      ),
    )
    .draw(ctx)
}

function strip(): Content {
  return [
    wf.example(
      'A strip within a page',
      thisFile,
      'strip',
      // #region strip
      wf
        .navStrip()
        .withAltText('The Build track')
        .addTop(
          wf.navTarget('State', '/build/state').withIcon('hub'),
          wf.navTarget('Redraw', '/build/redraw').withIcon('autorenew'),
          wf.navTarget('Navigation', '/build/navigation').withIcon('alt route'),
        ),
      // #endregion strip
    ),
    wf.prose(
      `Rails, drawers and strips need no main menu around them. For parts of one page, take a tab
      switcher instead: its tabs are state, and do not leave the page.`,
    ),
  ]
}

function backLinks(ctx: Context): Content {
  return topic(
    'The way back',
    `Several pages may link to one page, so it should not hard-code the way back. The link says where to
    return, in \`_back\`: any action or path of the app. Encode it. Other origins and scripts are
    refused.`,
    wf.codeOf(samples, 'back-link'),
    wf.prose(
      `The opened page returns by the arrow of its app bar, by \`withHrefBack\` on a link or button, or
      by \`redirectBack\` after a form.`,
    ),
    wf.codeOf(samples, 'back-button'),
    wf.codeOf(samples, 'back-redirect'),
    wf.prose(
      `Without \`_back\` they go back in the history past all states of this page, and never out of the
      app. Give them a fallback for visitors who came here directly: \`withHrefBack('/orders')\` and
      \`redirectBack(ctx, '/orders')\`. Without one, links hide, and \`redirectBack\` returns \`false\`,
      as it does for \`_back=0\`. In the address of a document \`_back\` may only be a path: anybody can
      make a link. A redirect to another page takes \`_back\` along, so a wizard of three pages returns to where its
      first was opened.`,
      `When a link replaces an *embedded* page, the browser sets \`_back\` itself. Open an order below
      and look at its arrow.`,
    ),
    demo(wf.embedHandler(ctx, '/build/navigation-list?filter=late')),
  )
}

/** `/build/navigation-list`: where the demo begins. */
export async function navigationListPage(ctx: Context): Promise<void> {
  await demoPage(
    ctx,
    'Orders',
    'The list within the demo of links that lead back.',
  )
    .add(
      wf.appBar('Orders'),
      wf.block('Filter: ', wf.quoted(ctx, 'filter')),
      wf.block(wf.link('/build/navigation-order?id=7').add('Order 7')),
      wf.block(wf.link('/build/navigation-order?id=8').add('Order 8')),
    )
    .draw(ctx)
}

/** `/build/navigation-order`: where the demo leads. */
export async function navigationOrderPage(ctx: Context): Promise<void> {
  const id = wf.stateOf(ctx).int('id', 7)
  await demoPage(
    ctx,
    `Order ${id}`,
    'The order within the demo of links that lead back.',
  )
    .add(
      wf.appBar('Order ', String(id)),
      wf.block(wf.quoted(ctx, '_back')),
      wf.block(wf.buttonTonal().withHrefBack().add('Back to the list')),
    )
    .draw(ctx)
}
