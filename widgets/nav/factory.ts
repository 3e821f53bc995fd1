import type { Content } from '../../lib/index.js'
import { AppBarWidget } from './app-bar.js'

/** The constructors of the widgets that lead through an app. */
export class NavFactory {
  /** The bar at the top of a page, with its title: see {@link AppBarWidget}. @example wf.appBar('Orders') */
  appBar(...title: readonly Content[]): AppBarWidget {
    return new AppBarWidget(...title)
  }
}
