import { renderToString } from 'react-dom/server'
import type { OrderModel, OrdersModel } from './model.js'

export function ordersReact(model: OrdersModel): string {
  return renderToString(<OrdersPage {...model} />)
}

function OrdersPage({ page, selection, columns, orders }: OrdersModel) {
  return (
    <section className="Page" data-id={page.id} data-location={page.location}>
      <div
        className="State"
        hidden
        data-title={page.title}
        data-widget="modules"
        data-modules={page.modules}
      >
        {JSON.stringify({})}
      </div>
      <div className="Block" data-id={selection.id}>
        {selection.text}
      </div>
      <div className="DataTable Block" data-widget="DataTable" data-table="table">
        <section className="TableScroll" tabIndex={0} aria-label="table">
          <table role="table">
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
                <Row key={order.link.href} {...order} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  )
}

function Row({ link, cells }: OrderModel) {
  return (
    <tr>
      <td>
        <a className="Link" href={link.href}>
          {link.text}
        </a>
      </td>
      {cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}
