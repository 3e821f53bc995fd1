import { type Content, type Context, escape, type Output, WidgetBase } from 'bespa'

/** A row of a table, which may have very many: what is the same in all of them is written as it is. */
export class RowWidget extends WidgetBase<RowWidget> {
  constructor(readonly cells: readonly Content[]) {
    super()
  }

  override children(): readonly Content[] {
    return this.cells
  }

  draw(out: Output, ctx: Context): void {
    if (!this.shown(ctx)) return this.root('tr', ctx).draw(out, ctx)
    out.html += `<tr class="Row" data-id="${escape(this.id)}">`
    for (const cell of this.cells) {
      out.html += '<td>'
      out.add(cell, ctx)
      out.html += '</td>'
    }
    out.html += '</tr>'
  }
}
