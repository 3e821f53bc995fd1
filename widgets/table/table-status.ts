import type { Context, Output } from '../../lib/index.js'
import { TableCompanion } from './companion.js'
import { tableWordingOf } from './table-wording.js'

/**
 * One sentence that says what a table shows: “Sorted by name, descending. 26–50 of 318”. Screen readers
 * speak it when it changes.
 *
 * @example
 * wf.toolbar().addLeft(wf.tableStatus().forTable('orders'))
 */
export class TableStatusWidget extends TableCompanion<TableStatusWidget> {
  constructor() {
    super()
    this.withAnnouncement()
  }

  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const text = view.failure ? '' : view.describe(words, out.rendering.lang)
    this.root('div', ctx).class('TableStatus').add(text).draw(out, ctx)
  }
}
