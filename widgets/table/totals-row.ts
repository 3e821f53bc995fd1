import { watchPromises } from '../../lib/html/content.js'
import { WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { tableAround } from './table-part.js'

/**
 * The last row of a table, which sums it up: one cell for each column.
 *
 * @example
 * table.add(wf.totalsRow('Total', '', wf.float(sums.total ?? 0, 2)))
 */
export class TotalsRowWidget extends WidgetBase<TotalsRowWidget> {
  readonly #cells: readonly Content[]

  constructor(...cells: readonly Content[]) {
    super()
    watchPromises(cells)
    this.#cells = cells
  }

  override children(): readonly Content[] {
    return this.#cells
  }

  draw(out: Output, ctx: Context): void {
    const layout = tableAround(this).layout(ctx)
    const root = this.root('tr', ctx)
    if (!root.shown) return root.draw(out, ctx)
    root.class('TotalsRow').noEnd().draw(out, ctx)
    if (layout.isSelectable) out.html += '<td class="SelectCell"></td>'
    if (layout.hasDetails) out.html += '<td class="DetailsCell"></td>'
    for (const { index, open, close } of layout.columns) {
      out.html += open
      out.add(this.#cells[index], ctx)
      out.html += close
    }
    out.html += '</tr>'
  }
}
