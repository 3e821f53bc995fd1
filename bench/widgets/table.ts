import { type Content, type Context, type Output, tag, WidgetBase } from 'bespa'

/** A table with a head. */
export class TableWidget extends WidgetBase<TableWidget> {
  readonly #columns: readonly string[]
  readonly #rows: Content

  constructor(columns: readonly string[], rows: Content) {
    super()
    this.#columns = columns
    this.#rows = rows
  }

  override children(): readonly Content[] {
    return [this.#rows]
  }

  draw(out: Output, ctx: Context): void {
    const heads = this.#columns.map((column) => tag('th').attr('scope', 'col').add(column))
    this.root('table', ctx)
      .class('Table')
      .add(tag('thead').add(tag('tr').add(heads)), tag('tbody').add(this.#rows))
      .draw(out, ctx)
  }
}
