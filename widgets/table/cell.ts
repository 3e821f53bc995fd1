import { watchPromises } from '../../lib/html/content.js'
import { UsageError, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import type { ColumnLayout } from './table-layout.js'
import { tableAround } from './table-part.js'

/** A row as its cells see it. */
export interface RowAround {
  readonly cells: readonly Content[]
}

/**
 * A cell that is a widget of its own, so that it can be redrawn alone. Anything else that is added to a
 * row needs none.
 *
 * @example
 * wf.row().add(order.number, wf.cell(order.status).redrawIfChanged(ctx, `paid_${order.id}`))
 */
export class CellWidget extends WidgetBase<CellWidget> {
  readonly #content: Content[]
  #shown: readonly Content[] | undefined

  constructor(...content: readonly Content[]) {
    super()
    watchPromises(content)
    this.#content = [...content]
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#content.push(...content)
    return this
  }

  override children(): readonly Content[] {
    return this.#content
  }

  /** Draws other content instead. */
  protected replace(...content: readonly Content[]): void {
    watchPromises(content)
    this.#shown = content
  }

  draw(out: Output, ctx: Context): void {
    const layout = this.#layout(ctx)
    const isHeader = layout?.isRowHeader === true
    this.root(isHeader ? 'th' : 'td', ctx)
      .attrIf(isHeader, 'scope', 'row')
      .class(layout?.classes ?? '')
      .attr('data-label', layout?.label ?? '')
      .add(...(this.#shown ?? this.#content))
      .draw(out, ctx)
  }

  #layout(ctx: Context): ColumnLayout | undefined {
    const row = this.parent as unknown as Partial<RowAround> | undefined
    const index = row?.cells?.indexOf(this) ?? -1
    if (index < 0) {
      throw new UsageError('unattached-widget', 'a cell must be one of those added to a row')
    }
    return tableAround(this)
      .layout(ctx)
      .columns.find((column) => column.index === index)
  }
}
