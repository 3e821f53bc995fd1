/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import type { OrderModel, OrdersModel } from './model.js'

export function ordersPreact(model: OrdersModel): string {
  return renderToString(<OrdersPage {...model} />)
}

function OrdersPage({ page, selection, columns, orders }: OrdersModel) {
  return (
    <section class="Page" data-id={page.id} data-location={page.location}>
      <div
        class="State"
        hidden
        data-title={page.title}
        data-widget="modules"
        data-modules={page.modules}
      >
        {JSON.stringify({})}
      </div>
      <div class="Block" data-id={selection.id}>
        {selection.text}
      </div>
      <div class="DataTable Block" data-widget="DataTable" data-table="table">
        <section class="TableScroll" tabindex={0} aria-label="table">
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
        <a class="Link" href={link.href}>
          {link.text}
        </a>
      </td>
      {cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}
