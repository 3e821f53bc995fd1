import { type Content, type Context, escapeHtml, type Output, type Widget, WidgetBase } from 'bespa'

/** A row of a table, which may have very many: what is the same in all of them is written as it is. */
export class RowWidget extends WidgetBase<RowWidget> {
  constructor(
    readonly link: Widget,
    readonly cells: readonly string[],
  ) {
    super()
  }

  override children(): readonly Content[] {
    return [this.link]
  }

  draw(out: Output, ctx: Context): void {
    if (!this.shown(ctx)) return this.root('tr', ctx).draw(out, ctx)
    out.html += `<tr class="Row" data-id="${escapeHtml(this.id)}"><td>`
    out.add(this.link, ctx)
    for (const cell of this.cells) out.html += `</td><td>${escapeHtml(cell)}`
    out.html += '</td></tr>'
  }
}
