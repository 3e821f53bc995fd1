import { Factory, type Content, type Context, type Page } from 'bespa'

const wf = new Factory()

// #region menu
/** Every page of the app begins like this. */
export function appPage(title: string, unread = 0): Page {
  return wf.page().add(mainMenu(unread), wf.appBar(title))
}

function mainMenu(unread: number): Content {
  return wf
    .mainMenu()
    .withRail(wf.navRail().addTop(sections()).addBottom(inbox(unread)))
    .withHorizontal(
      wf.navStrip().addTop(wf.navTarget('Acme', '/').withIcon('home')),
    )
}
// #endregion menu

// #region own-drawer
/** A menu whose drawer says more than there is room for in the rail. */
export function menuWithDrawer(unread: number): Content {
  const drawer = wf
    .navDrawer()
    .addTop(
      wf.navHeadline('Work'),
      sections(),
      wf.navHeadline('You'),
      inbox(unread),
    )
  return wf
    .mainMenu()
    .withRail(wf.navRail().addTop(sections(), inbox(unread)))
    .withVertical(drawer)
}
// #endregion own-drawer

// #region badge
function inbox(unread: number) {
  return wf
    .navTarget('Inbox', '/inbox')
    .withIcon('inbox')
    .withBadge(unread > 0 ? `${unread}` : '', `${unread} unread`)
}
// #endregion badge

// #region submenu
function sections(): Content {
  const orders = wf
    .navDrawer()
    .addTop(
      wf.navTargetBack('Main menu'),
      wf.rule(),
      wf.navTarget('Open orders', '/orders').withIcon('receipt long'),
      wf.navTarget('Invoices', '/orders/invoices').withIcon('description'),
    )
  return [
    wf
      .navTarget('Orders', '/orders')
      .withIcon('receipt long')
      .withSubMenu(orders),
    wf
      .navTarget('Stock', '/stock')
      .withIcon('inventory 2')
      .withBadge('.', 'Something runs low'),
  ]
}
// #endregion submenu

/** A list whose links say where to return to. */
export async function listPage(ctx: Context): Promise<void> {
  const back = '/orders?filter=late'
  await appPage('Orders')
    .add(
      // #region back-link
      wf
        .link(`/orders/7?${new URLSearchParams({ _back: back })}`)
        .add('Order 7'),
      // #endregion back-link
    )
    .draw(ctx)
}

/** A page to return from. */
export async function orderPage(ctx: Context): Promise<void> {
  const form = wf.form().add(wf.buttonFilled('done').add('Done'))
  if (await form.readyToCommit(ctx)) {
    // #region back-redirect
    wf.redirectBack(ctx, '/orders')
    return
    // #endregion back-redirect
  }
  await appPage('Order 7')
    .add(
      form,
      // #region back-button
      wf.buttonText().withHrefBack().add('Back'), // to _back, or else a step back
      wf.link('/orders').add('All orders'), // always there, wherever one came from
      // #endregion back-button
    )
    .draw(ctx)
}
