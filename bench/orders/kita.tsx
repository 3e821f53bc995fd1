/** @jsxImportSource @kitajs/html */
import type { OrderModel, OrdersModel } from './model.js'

export function ordersKita(model: OrdersModel): string {
  return (<OrdersPage {...model} />) as string
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
        safe
      >
        {JSON.stringify({})}
      </div>
      <div class="Block" data-id={selection.id} safe>
        {selection.text}
      </div>
      <div class="DataTable Block" data-widget="DataTable" data-table="table">
        <section class="TableScroll" tabindex={0} aria-label="table">
          <table role="table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" safe>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {orders.map((order) => (
                <Row {...order} />
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
        <a class="Link" href={link.href} safe>
          {link.text}
        </a>
      </td>
      {cells.map((cell) => (
        <td safe>{cell}</td>
      ))}
    </tr>
  )
}
