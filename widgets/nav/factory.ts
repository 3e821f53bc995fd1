import type { Content } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { AppBarWidget } from './app-bar.js'
import { MenuWidget } from './menu.js'
import { SuggestionChipWidget } from './suggestion-chip.js'

/** The constructors of the widgets that lead through an app. */
export class NavFactory {
  /** The bar at the top of a page, with its title: see {@link AppBarWidget}. @example wf.appBar('Orders') */
  appBar(...title: readonly Content[]): AppBarWidget {
    return new AppBarWidget(...title)
  }

  /** A button that opens a list of links: see {@link MenuWidget}. @example wf.menu('Share').add(wf.link('?mail=1').add('By mail')) */
  menu(title: Content): MenuWidget {
    return new MenuWidget(title)
  }

  /** A menu behind three dots in a row: see {@link MenuWidget}. @example wf.menuEllipsisH().add(wf.link('?edit=7').add('Edit')) */
  menuEllipsisH(): MenuWidget {
    return new MenuWidget(new IconWidget('more_horiz'))
  }

  /** A menu behind three dots in a column: see {@link MenuWidget}. @example wf.menuEllipsisV().add(wf.link('?edit=7').add('Edit')) */
  menuEllipsisV(): MenuWidget {
    return new MenuWidget(new IconWidget('more_vert'))
  }

  /** A small link that suggests something: see {@link SuggestionChipWidget}. @example wf.suggestionChip('?topic=art').add('Art') */
  suggestionChip(href: string): SuggestionChipWidget {
    return new SuggestionChipWidget(href)
  }
}
