import { cssLength, type Context, type Output } from '../../lib/index.js'
import { NavListWidget } from './nav-list.js'

/**
 * A column of targets, each a line with icon and label (Material's navigation drawer), also the
 * sub-menu of a target. In a drawer, a sub-menu takes the place of the entries, until its target that
 * leads back is used. Other content may stand among the targets: headlines, rules. Without entries
 * nothing is drawn.
 *
 * Without JavaScript sub-menus stand below their targets.
 *
 * @example
 * wf.navDrawer().addTop(
 *   wf.navHeadline('Mail'),
 *   wf.navTarget('Inbox', '/inbox').withIcon('inbox').withBadge('24'),
 * )
 */
export class NavDrawerWidget extends NavListWidget<NavDrawerWidget> {
  /** Which kind of list it is. */
  readonly navList = 'drawer'
  #height = ''

  /**
   * Sets the height, which else is that of the entries; those of `addBottom` stand at its end. In the
   * main menu the drawer is as high as the window.
   *
   * @param height a number of pixels, or CSS; `''` for none
   * @throws {TypeError} when it is no length
   */
  withHeight(height: string | number): this {
    this.#height = cssLength(height, 'withHeight')
    return this
  }

  draw(out: Output, ctx: Context): void {
    this.list('NavDrawer', ctx).style('block-size', this.#height).draw(out, ctx)
  }
}
