import { escapeHtml } from 'bespa'
import { pageHtml } from '../page-html.js'
import type { OrderModel, OrdersModel } from './model.js'

export function ordersTemplate({ page, selection, table, columns, orders }: OrdersModel): string {
  let heads = ''
  for (const column of columns) heads += `<th scope="col">${escapeHtml(column)}</th>`
  let rows = ''
  for (const order of orders) rows += rowHtml(order)
  return pageHtml(
    page,
    {},
    `<p data-id="${selection.id}" class="Paragraph">${escapeHtml(selection.text)}</p>` +
      `<table data-id="${table.id}" class="Table"><thead><tr>${heads}</tr></thead>` +
      `<tbody>${rows}</tbody></table>`,
  )
}

function rowHtml({ id, link, cells }: OrderModel): string {
  let html =
    `<tr class="Row" data-id="${id}"><td><a data-id="${link.id}" class="Link" ` +
    `href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></td>`
  for (const cell of cells) html += `<td>${escapeHtml(cell)}</td>`
  return html + '</tr>'
}
