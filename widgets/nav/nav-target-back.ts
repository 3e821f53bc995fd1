import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { isInSubMenu, targetClasses } from './nav-place.js'
import { navWordingOf } from './nav-wording.js'

/**
 * The target that leads from a sub-menu back to the one around; elsewhere it is not drawn. Sub-menus
 * of drawers and strips that begin without one get one.
 *
 * @example
 * wf.navDrawer().addTop(wf.navTargetBack('Main menu'), wf.rule(), wf.navTarget('Colors', '/colors'))
 */
export class NavTargetBackWidget extends WidgetBase<NavTargetBackWidget> {
  readonly #icon = new IconWidget('arrow_back')
  readonly #label: string

  /** @param label `''` for “Back” in the page's language */
  constructor(label = '') {
    super()
    this.#label = label
  }

  override children(): readonly Content[] {
    return [this.#icon]
  }

  draw(out: Output, ctx: Context): void {
    const label = this.#label || navWordingOf(ctx, out.rendering.lang).back
    this.root('div', ctx)
      .when(isInSubMenu(this))
      .class(targetClasses(this))
      .class('NavTargetBack')
      .add(
        tag('button')
          .class('NavTargetEntry')
          .attr('type', 'button')
          .add(this.#icon, tag('span').class('NavTargetLabel').add(label)),
      )
      .draw(out, ctx)
  }
}
