import type { Context, Output } from '../../lib/index.js'
import { NavListWidget } from './nav-list.js'

/**
 * A row of targets, which is scrolled where it is too long, also the sub-menu of a target in another
 * one: it takes the place of the entries then. Those of `addBottom` stand at the row's end. Without
 * entries nothing is drawn.
 *
 * @example
 * wf.navStrip().addTop(wf.navTarget('Acme', '/').withIcon('home'))
 */
export class NavStripWidget extends NavListWidget<NavStripWidget> {
  readonly navList = 'strip'

  draw(out: Output, ctx: Context): void {
    this.list('NavStrip', ctx).draw(out, ctx)
  }
}
