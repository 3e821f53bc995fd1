import type { PageModel } from '../page-model.js'

/** A page with a long table. */
export interface OrdersModel {
  readonly page: PageModel
  readonly selection: { id: string; text: string }
  readonly columns: readonly string[]
  readonly orders: OrderModel[]
}

/** A row: a link and five more cells. */
export interface OrderModel {
  readonly link: { readonly href: string; readonly text: string }
  readonly cells: readonly string[]
}

const customers = [
  'Ada Lovelace',
  'Grace Hopper',
  'Alan Turing',
  'Edsger Dijkstra',
  'Barbara Liskov',
]
const cities = ['Vienna', 'Amsterdam', 'São Paulo', 'Kyoto', 'Cape Town', 'Reykjavík', 'Lima']
const states = ['open', 'paid', 'shipped', 'returned']

/** 1,000 rows of 6 cells, of which every 20th needs escaping. */
export function ordersModel(): OrdersModel {
  return {
    page: { id: '', title: 'Orders', location: '/orders', modules: '' },
    selection: { id: '', text: 'No order is selected' },
    columns: ['Order', 'Customer', 'E-mail', 'City', 'Amount', 'State'],
    orders: Array.from({ length: 1000 }, (_, at) => {
      const [text = '', ...cells] = textsOf(at).map((cell, column) =>
        (at * 6 + column) % 20 === 7 ? `${cell} <"new" & 'hot'>` : cell,
      )
      return { link: { href: `?order=${at + 1}`, text }, cells }
    }),
  }
}

function textsOf(at: number): string[] {
  const customer = customers[at % customers.length]!
  return [
    `Order ${at + 1}`,
    customer,
    `${customer.toLowerCase().replace(' ', '.')}@example.org`,
    cities[at % cities.length]!,
    `€ ${(at * 37.5).toFixed(2)}`,
    states[at % states.length]!,
  ]
}

export function fillOrdersIds(model: OrdersModel, next: () => string): void {
  for (const element of [model.page, model.selection]) element.id = next()
}
