import { cssLength, type Context, type Output } from '../../lib/index.js'
import { NavListWidget } from './nav-list.js'

/**
 * A narrow column of targets, each an icon above its label (Material's navigation rail). The sub-menu
 * of a target flies out beside it: when the pointer rests there, by a tap, or by the button that the
 * keyboard reaches next; Escape closes it. Other content may stand among the targets, for example a
 * button above them. Without entries nothing is drawn.
 *
 * @example
 * wf.navRail().addTop(
 *   wf.navTarget('Orders', '/orders').withIcon('receipt_long'),
 *   wf.navTarget('Stock', '/stock').withIcon('inventory_2'),
 * )
 */
export class NavRailWidget extends NavListWidget<NavRailWidget> {
  /** Which kind of list it is. */
  readonly navList = 'rail'
  #height = ''

  /**
   * Sets the height, which else is that of the entries; those of `addBottom` stand at its end. In the
   * main menu the rail is as high as the window.
   *
   * @param height a number of pixels, or CSS; `''` for none
   * @throws {TypeError} when it is no length
   */
  withHeight(height: string | number): this {
    this.#height = cssLength(height, 'withHeight')
    return this
  }

  draw(out: Output, ctx: Context): void {
    this.list('NavRail', ctx).style('block-size', this.#height).draw(out, ctx)
  }
}
