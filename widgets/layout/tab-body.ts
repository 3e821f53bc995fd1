import { hasContent } from '../../lib/html/content.js'
import type { Context, Output } from '../../lib/index.js'
import { TabPart } from './tab-part.js'

/**
 * What is seen while its tab is selected. Without content nothing is drawn.
 *
 * @example
 * wf.tabBody('orders').add(ordersTable)
 */
export class TabBodyWidget extends TabPart<TabBodyWidget> {
  /** Of a dynamic switcher, only the body of the selected tab is shown. */
  override shown(ctx: Context): boolean {
    return super.shown(ctx) && (!this.home.isDynamic || this.home.selected(ctx) === this.key)
  }

  draw(out: Output, ctx: Context): void {
    const labels = this.home.labels.filter((label) => label.key === this.key && label.shown(ctx))
    const isSelected = this.home.selected(ctx) === this.key
    this.root('div', ctx)
      .when(hasContent(this.content))
      .class('TabBody')
      .attr('id', out.domId(this.id))
      .attr('role', 'tabpanel')
      // Browsers focus also what waits to be found.
      .attr('tabindex', isSelected ? 0 : -1)
      .attr('aria-labelledby', labels.map((label) => out.domId(label)).join(' '))
      .attr('data-tab', this.key)
      // What the reader searches the page for is found in the other tabs too.
      .attr('hidden', !isSelected && 'until-found')
      .add(...this.content)
      .draw(out, ctx)
  }
}
