import { escapeHtml } from 'bespa'
import { pageHtml } from '../page-html.js'
import type { OrderModel, OrdersModel } from './model.js'

export function ordersTemplate({ page, selection, columns, orders }: OrdersModel): string {
  let heads = ''
  for (const column of columns) heads += `<th scope="col">${escapeHtml(column)}</th>`
  let rows = ''
  for (const order of orders) rows += rowHtml(order)
  return pageHtml(
    page,
    {},
    `<div data-id="${selection.id}" class="Block">${escapeHtml(selection.text)}</div>` +
      `<div class="DataTable Block" data-widget="DataTable" data-table="table">` +
      `<section class="TableScroll" tabindex="0" aria-label="table"><table role="table"><thead><tr>${heads}</tr></thead>` +
      `<tbody>${rows}</tbody></table></section></div>`,
  )
}

function rowHtml({ link, cells }: OrderModel): string {
  let html =
    `<tr><td><a class="Link" ` + `href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></td>`
  for (const cell of cells) html += `<td>${escapeHtml(cell)}</td>`
  return html + '</tr>'
}
