import { cssLength, type Context, type Output } from '../../lib/index.js'
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
  /** Which kind of list it is. */
  readonly navList = 'strip'
  #height = ''

  /**
   * Sets the height, which otherwise is that of the entries, at least 48 pixels.
   *
   * @param height a number of pixels, or CSS (see `cssLength`); `''` for none
   * @throws {TypeError} If it is not a length.
   */
  withHeight(height: string | number): this {
    this.#height = cssLength(height, 'withHeight')
    return this
  }

  draw(out: Output, ctx: Context): void {
    this.list('NavStrip', ctx)
      .style('block-size', this.#height)
      .styleIf(this.#height !== '', 'min-block-size', '0')
      .draw(out, ctx)
  }
}
