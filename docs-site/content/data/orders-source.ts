import { kyselySource } from 'bespa/kysely'
import type { SiteTables } from './site-tables.js'

/** The countries that orders come from. */
const countries = {
  AT: 'Austria',
  DE: 'Germany',
  FR: 'France',
  GB: 'United Kingdom',
  IS: 'Iceland',
  JP: 'Japan',
  PL: 'Poland',
  TR: 'Türkiye',
  US: 'United States',
}

// #region source
/** All orders: up to a million, every order and filter of which an index serves. */
export const ordersSource = kyselySource<SiteTables>()({
  name: 'orders',
  rows: (db) => db.selectFrom('orders'),
  select: (rows) => rows.selectAll('orders'),
  key: 'orders.id',
  keyType: 'integer',
  keyOf: ({ id }) => id,
  columns: {
    number: {
      type: 'text',
      column: 'orders.number',
      folded: 'orders.number',
      nullable: false,
    },
    customer: {
      type: 'text',
      column: 'orders.customer',
      folded: 'orders.customer_folded',
      sortBy: 'orders.customer_folded',
      search: 'prefix',
      ignoreAccents: true,
      filterable: true,
      suggested: true,
      nullable: false,
    },
    country: {
      type: 'choice',
      column: 'orders.country',
      filterable: true,
      sortable: false,
      nullable: false,
      choices: Object.entries(countries).map(([value, label]) => ({ value, label })),
    },
    status: {
      type: 'choice',
      column: 'orders.status',
      filterable: true,
      sortable: false,
      nullable: false,
      choices: [
        { value: 'open', label: 'Open' },
        { value: 'paid', label: 'Paid' },
        { value: 'shipped', label: 'Shipped' },
        { value: 'returned', label: 'Returned' },
      ],
    },
    placed: { type: 'instant', column: 'orders.placed', filterable: true, nullable: false },
    items: { type: 'number', column: 'orders.items', sortable: false, nullable: false },
    total: { type: 'number', column: 'orders.total', filterable: true, nullable: false },
  },
})
// #endregion source
