import { render } from 'svelte/server'
import OrdersPage from './orders-page.svelte'
import type { OrdersModel } from './model.js'

export function ordersSvelte(model: OrdersModel): string {
  return render(OrdersPage, { props: { ...model } }).body
}
