/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import type { OrderModel, OrdersModel } from './model.js'

export function ordersPreact(model: OrdersModel): string {
  return renderToString(<OrdersPage {...model} />)
}

function OrdersPage({ page, selection, table, columns, orders }: OrdersModel) {
  return (
    <section class="Page" data-id={page.id} data-location={page.location}>
      <div class="State" hidden data-title={page.title}>
        {JSON.stringify({})}
      </div>
      <p class="Paragraph" data-id={selection.id}>
        {selection.text}
      </p>
      <table class="Table" data-id={table.id}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <Row key={order.id} {...order} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ id, link, cells }: OrderModel) {
  return (
    <tr class="Row" data-id={id}>
      <td>
        <a class="Link" data-id={link.id} href={link.href}>
          {link.text}
        </a>
      </td>
      {cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}
