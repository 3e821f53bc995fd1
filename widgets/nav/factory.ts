import { calledAs } from '../../lib/widget/widget-name.js'
import type { Content } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { AppBarWidget } from './app-bar.js'
import { MainMenuWidget } from './main-menu.js'
import { MenuWidget } from './menu.js'
import { NavDrawerWidget } from './nav-drawer.js'
import { NavHeadlineWidget } from './nav-headline.js'
import { NavRailWidget } from './nav-rail.js'
import { NavStripWidget } from './nav-strip.js'
import { NavTargetBackWidget } from './nav-target-back.js'
import { NavTargetWidget } from './nav-target.js'
import { SuggestionChipWidget } from './suggestion-chip.js'

/** The constructors of the widgets that lead through an app. */
export class NavFactory {
  /** The bar at the top of a page, with its title: see {@link AppBarWidget}. @example wf.appBar('Orders') */
  appBar(...title: readonly Content[]): AppBarWidget {
    return new AppBarWidget(...title)
  }

  /** The navigation of an app, for wide and narrow windows: see {@link MainMenuWidget}. @example wf.mainMenu().withRail(wf.navRail().addTop(wf.navTarget('Orders', '/orders'))) */
  mainMenu(): MainMenuWidget {
    return new MainMenuWidget()
  }

  /** A button that opens a list of links: see {@link MenuWidget}. @example wf.menu('Share').add(wf.link('?mail=1').add('By mail')) */
  menu(title: Content): MenuWidget {
    return new MenuWidget(title)
  }

  /** A menu behind three dots in a row: see {@link MenuWidget}. @example wf.menuEllipsisH().add(wf.link('?edit=7').add('Edit')) */
  menuEllipsisH(): MenuWidget {
    return calledAs(new MenuWidget(new IconWidget('more_horiz')), 'menuEllipsisH')
  }

  /** A menu behind three dots in a column: see {@link MenuWidget}. @example wf.menuEllipsisV().add(wf.link('?edit=7').add('Edit')) */
  menuEllipsisV(): MenuWidget {
    return calledAs(new MenuWidget(new IconWidget('more_vert')), 'menuEllipsisV')
  }

  /** A column of targets, also as a sub-menu: see {@link NavDrawerWidget}. @example wf.navDrawer().addTop(wf.navTarget('Inbox', '/inbox').withIcon('inbox')) */
  navDrawer(): NavDrawerWidget {
    return new NavDrawerWidget()
  }

  /** Names the targets that follow it in a drawer: see {@link NavHeadlineWidget}. @example wf.navHeadline('Mail') */
  navHeadline(...content: readonly Content[]): NavHeadlineWidget {
    return new NavHeadlineWidget(...content)
  }

  /** A narrow column of icons with labels below: see {@link NavRailWidget}. @example wf.navRail().addTop(wf.navTarget('Inbox', '/inbox').withIcon('inbox')) */
  navRail(): NavRailWidget {
    return new NavRailWidget()
  }

  /** A row of targets: see {@link NavStripWidget}. @example wf.navStrip().addTop(wf.navTarget('Acme', '/').withIcon('home')) */
  navStrip(): NavStripWidget {
    return new NavStripWidget()
  }

  /** An entry of a rail, a drawer or a strip: see {@link NavTargetWidget}. @example wf.navTarget('Inbox', '/inbox').withIcon('inbox').withBadge('3') */
  navTarget(label: string, href = ''): NavTargetWidget {
    return new NavTargetWidget(label, href)
  }

  /** The entry that leads back out of a sub-menu: see {@link NavTargetBackWidget}. @example wf.navTargetBack('Main menu') */
  navTargetBack(label = ''): NavTargetBackWidget {
    return new NavTargetBackWidget(label)
  }

  /** A small link, or with `withPost` a button, that suggests something: see {@link SuggestionChipWidget}. @example wf.suggestionChip('?topic=art').add('Art') */
  suggestionChip(href = ''): SuggestionChipWidget {
    return new SuggestionChipWidget(href)
  }
}
