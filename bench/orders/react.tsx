import { renderToString } from 'react-dom/server'
import type { OrderModel, OrdersModel } from './model.js'

export function ordersReact(model: OrdersModel): string {
  return renderToString(<OrdersPage {...model} />)
}

function OrdersPage({ page, selection, table, columns, orders }: OrdersModel) {
  return (
    <section className="Page" data-id={page.id} data-location={page.location}>
      <div className="State" hidden data-title={page.title}>
        {JSON.stringify({})}
      </div>
      <p className="Paragraph" data-id={selection.id}>
        {selection.text}
      </p>
      <table className="Table" data-id={table.id}>
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
    <tr className="Row" data-id={id}>
      <td>
        <a className="Link" data-id={link.id} href={link.href}>
          {link.text}
        </a>
      </td>
      {cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}
