import { type Content, type Context, type Output, tag, type Widget, WidgetBase } from 'bespa'

/** A row of a table, as it is written where speed does not matter. */
export class TagRowWidget extends WidgetBase<TagRowWidget> {
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
    const cells = [this.link, ...this.cells].map((cell) => tag('td').add(cell))
    this.root('tr', ctx).class('Row').add(cells).draw(out, ctx)
  }
}
