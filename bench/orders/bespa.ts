import { type Context, Page } from 'bespa'
import { LinkWidget } from '../widgets/link.js'
import { ParagraphWidget } from '../widgets/paragraph.js'
import { RowWidget } from '../widgets/row.js'
import { TableWidget } from '../widgets/table.js'
import { TagRowWidget } from '../widgets/tag-row.js'
import type { PageOptions } from '../workload.js'
import type { OrdersModel } from './model.js'

export function ordersPage(
  ctx: Context,
  { page, selection, columns, orders }: OrdersModel,
  { lazy = false, tagsOnly = false }: PageOptions = {},
): Page {
  const Row = tagsOnly ? TagRowWidget : RowWidget
  const rows = () =>
    orders.map(({ link, cells }) => new Row(new LinkWidget(link.href, link.text), cells))
  return new Page()
    .withTitle(page.title)
    .add(
      new ParagraphWidget([selection.text]).redrawIfChanged(ctx, 'order'),
      new TableWidget(columns, lazy ? rows : rows()),
    )
}
