import { type Content, type Context, type Output, tag, WidgetBase } from 'bespa'

/** A row of a table, as it is written where speed does not matter. */
export class TagRowWidget extends WidgetBase<TagRowWidget> {
  constructor(readonly cells: readonly Content[]) {
    super()
  }

  override children(): readonly Content[] {
    return this.cells
  }

  draw(out: Output, ctx: Context): void {
    const cells = this.cells.map((cell) => tag('td').add(cell))
    this.root('tr', ctx).class('Row').add(cells).draw(out, ctx)
  }
}
