import type { Workload } from '../workload.js'
import { ordersPage } from './bespa.js'
import { fillOrdersIds, ordersModel, type OrdersModel } from './model.js'
import { ordersKita } from './kita.js'
import { ordersSolid } from './solid.js'
import { ordersSvelte } from './svelte.js'
import { ordersPreact } from './preact.js'
import { ordersReact } from './react.js'
import { ordersTemplate } from './template.js'

export const orders: Workload<OrdersModel> = {
  title: 'Table, 1,000 rows of 6 cells',
  path: '/orders',
  state: {},
  model: ordersModel,
  fillIds: fillOrdersIds,
  page: ordersPage,
  peers: [
    { name: 'template literal', draw: ordersTemplate },
    { name: 'kita', draw: ordersKita },
    { name: 'solid', draw: ordersSolid },
    { name: 'svelte', draw: ordersSvelte },
    { name: 'preact', draw: ordersPreact },
    { name: 'react', draw: ordersReact },
  ],
  changes: 'order',
  hasLazyPart: true,
  hasTagsOnly: false,
}
