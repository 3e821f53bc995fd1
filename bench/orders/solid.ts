import { createComponent, escape, renderToString, ssr, ssrAttribute } from '../solid-ssr.js'
import type { OrderModel, OrdersModel } from './model.js'

/*
 * Written as the compiler of Solid writes it (`generate: 'ssr'`, `hydratable: false`).
 */

export function ordersSolid(model: OrdersModel): string {
  return renderToString(() => createComponent(OrdersPage, model))
}

const page = [
  '<section class="Page"',
  '',
  '><div class="State" hidden',
  ' data-widget="modules"',
  '>',
  '</div><div class="Block"',
  '>',
  '</div><div class="DataTable Block" data-widget="DataTable" data-table="table">' +
    '<section class="TableScroll" tabindex="0" aria-label="table"><table role="table"><thead><tr>',
  '</tr></thead><tbody>',
  '</tbody></table></section></div></section>',
]
const head = ['<th scope="col">', '</th>']

function OrdersPage(props: OrdersModel) {
  return ssr(
    page,
    ssrAttribute('data-id', escape(props.page.id, true)),
    ssrAttribute('data-location', escape(props.page.location, true)),
    ssrAttribute('data-title', escape(props.page.title, true)),
    ssrAttribute('data-modules', escape(props.page.modules, true)),
    escape(JSON.stringify({})),
    ssrAttribute('data-id', escape(props.selection.id, true)),
    escape(props.selection.text),
    escape(props.columns.map((column) => ssr(head, escape(column)))),
    escape(props.orders.map((order) => createComponent(Row, order))),
  )
}

const row = ['<tr><td><a class="Link"', '>', '</a></td>', '</tr>']
const cell = ['<td>', '</td>']

function Row(props: OrderModel) {
  return ssr(
    row,
    ssrAttribute('href', escape(props.link.href, true)),
    escape(props.link.text),
    escape(props.cells.map((text) => ssr(cell, escape(text)))),
  )
}
