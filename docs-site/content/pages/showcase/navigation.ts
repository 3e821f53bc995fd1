import type { Content, Context, NavDrawerWidget, NavStripWidget } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/navigation.ts'

/** `/showcase/navigation`: what leads through an app. */
export async function navigationPage(ctx: Context): Promise<void> {
  const clicked = wf.stateOf(ctx).get('clicked')
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(`The first three examples show the same targets. A target without an address opens its
      sub-menu, as *Options* does here.`),
      wf.example('A strip', thisFile, 'strip', strip()),
      wf.example('A drawer', thisFile, 'drawer', drawer()),
      wf.example('A rail', thisFile, 'rail', rail()),
      wf.codeOf(thisFile, 'targets'),
      wf.example(
        'Badges, headlines and the like',
        thisFile,
        'details',
        details(),
      ),
      wf.headlineMedium('The main menu').withAnchor('menu'),
      wf.prose(`A rail in wide windows, a bar and a drawer in narrow ones. It belongs to the document,
      so it has its own page here.`),
      wf.block(
        wf.link('/showcase/navigation-menu').add('A page with a main menu'),
      ),
      wf.codeOf(thisFile, 'menu'),
      wf
        .snackbar()
        .add(clicked !== '' && `${clicked} clicked`)
        .showOnce(ctx, 'clicked'),
    )
    .draw(ctx)
}

// #region targets
function targets(
  subMenu: () => NavDrawerWidget | NavStripWidget,
  withBack = true,
): Content[] {
  const leaf = (label: string, icon: string) =>
    wf.navTarget(label, `?clicked=${encodeURIComponent(label)}`).withIcon(icon)
  const numbers = subMenu().addTop(
    wf.navTargetBack('Options'),
    leaf('One', 'looks one'),
    leaf('Two', 'looks two'),
  )
  const options = subMenu().addTop(
    withBack && wf.navTargetBack(),
    leaf('Language', 'language'),
    leaf('Colors', 'palette'),
    wf
      .navTarget('More options', '')
      .withIcon('folder open')
      .withSubMenu(numbers),
  )
  return [
    leaf('Home', 'home'),
    leaf('Inventory', 'inventory'),
    leaf('Analytics', 'analytics'),
    wf.navTarget('Options', '').withIcon('settings').withSubMenu(options),
  ]
}
// #endregion targets

function profile(): Content {
  return wf.navTarget('Profile', '?clicked=Profile').withIcon('person')
}

function strip(): Content {
  return [
    // #region strip
    wf
      .navStrip()
      .withAltText('Strip')
      .addTop(targets(() => wf.navStrip()))
      .addBottom(profile()),
    // #endregion strip
  ]
}

function drawer(): Content {
  return [
    // #region drawer
    wf
      .navDrawer()
      .withAltText('Drawer')
      .withHeight('24rem')
      .addTop(targets(() => wf.navDrawer()))
      .addBottom(profile()),
    // #endregion drawer
  ]
}

function rail(): Content {
  return [
    // #region rail
    wf
      .navRail()
      .withAltText('Rail')
      .withHeight('28rem')
      .addTop(targets(() => wf.navDrawer(), false))
      .addBottom(profile()),
    // #endregion rail
  ]
}

function details(): Content {
  return [
    // #region details
    wf
      .navDrawer()
      .withAltText('Mail')
      .addTop(
        wf.navHeadline('Mail'),
        wf
          .navTarget('Inbox', '?box=in')
          .withIcon('inbox')
          .withBadge('24', '24 unread'),
        wf
          .navTarget('Orders', '?box=orders')
          .withIcon('label')
          .withTabulation(),
        wf.navTarget('Sent', '?box=sent').withIcon('send').withBadge('.'),
        wf
          .navTarget('Archive', '?box=archive')
          .withIcon('archive')
          .withDisabled(),
        wf.rule(),
        wf.navTarget('This page', '/showcase/navigation').withIcon('explore'),
        wf
          .navTarget('Messages of BESPA', '/help')
          .withIcon('help')
          .withTarget('_blank'),
      ),
    // #endregion details
  ]
}

/** `/showcase/navigation-menu`: a page with a main menu of its own. */
export async function navigationMenuPage(ctx: Context): Promise<void> {
  const unread = wf.stateOf(ctx).int('unread', 3)
  await wf
    .page()
    .withTitle('A main menu · BESPA')
    .withDescription('A page with a main menu: rail, drawer and strip.')
    .addNavigation(menu(ctx, unread))
    .add(
      wf.appBar('A page with a main menu').withBackLink('/showcase/navigation'),
      wf.prose(
        'Make the window wider or narrower. The badge redraws when it changes.',
      ),
      wf.block(
        wf
          .linkTonal(`?unread=${unread + 1}`)
          .add('Another message')
          .redrawIfChanged(ctx, 'unread'),
      ),
    )
    .draw(ctx)
}

function menu(ctx: Context, unread: number): Content {
  // #region menu
  const sections = () => [
    wf.navTarget('Showcase', '/showcase/overview').withIcon('play arrow'),
    wf
      .navTarget('Navigation', '/showcase/navigation')
      .withIcon('explore')
      .withSubMenu(
        wf
          .navDrawer()
          .addTop(
            wf
              .navTarget('Examples', '/showcase/navigation')
              .withIcon('explore'),
            wf
              .navTarget('The main menu', '/showcase/navigation-menu')
              .withIcon('menu'),
          ),
      ),
  ]
  const messages = () =>
    wf
      .navTarget('Messages', '/help')
      .withIcon('mail')
      .withBadge(unread > 99 ? '99+' : `${unread}`, `${unread} unread`)
      .redrawIfChanged(ctx, 'unread')
  return wf
    .mainMenu()
    .withRail(wf.navRail().addTop(sections()).addBottom(messages()))
    .withHorizontal(
      wf.navStrip().addTop(wf.navTarget('BESPA', '/').withIcon('home')),
    )
  // #endregion menu
}
