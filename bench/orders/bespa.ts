import { type Context, Factory, type Page } from 'bespa'
import type { PageOptions } from '../workload.js'
import type { OrdersModel } from './model.js'

const wf = new Factory()

export function ordersPage(
  ctx: Context,
  { page, selection, columns, orders }: OrdersModel,
  { lazy = false }: PageOptions = {},
): Page {
  const table = () =>
    wf
      .table()
      .add(
        ...columns.map((column) => wf.column().add(column)),
        ...orders.map(({ link, cells }) =>
          wf.row().add(wf.link(link.href).add(link.text), ...cells),
        ),
      )
  return wf
    .page()
    .withTitle(page.title)
    .add(wf.block(selection.text).redrawIfChanged(ctx, 'order'), lazy ? table : table())
}
