import { hasContent } from '../../lib/html/content.js'
import { ContainerWidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * Names the targets that follow it in a drawer. Headings of the page it does not count among. Without
 * content nothing is drawn.
 *
 * @example
 * wf.navDrawer().addTop(wf.navHeadline('Mail'), wf.navTarget('Inbox', '/inbox'))
 */
export class NavHeadlineWidget extends ContainerWidgetBase<NavHeadlineWidget> {
  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .when(hasContent(this.content))
      .class('NavHeadline')
      .add(...this.content)
      .draw(out, ctx)
  }
}
