import { arraySource, Factory, sendCsv, type Context } from 'bespa'
import { kyselySource } from 'bespa/kysely'
import type { Kysely } from 'kysely'

const wf = new Factory()

interface Tables {
  product: {
    id: number
    shop: string
    name: string
    name_folded: string
    price: number
  }
}

/** The samples of the page “Data tables”. */
export async function productsPage(
  ctx: Context,
  db: Kysely<Tables>,
): Promise<void> {
  // #region shell
  const source = products.for(db, { shop: 'Vienna' })
  const table = wf
    .table()
    .withName('products')
    .withCaption('Products')
    .withDefaultSortOrder(ctx, 'name')
  const rows = await table.load(ctx, source)
  table.add(
    wf.dataColumn('name'),
    wf.dataColumn('price'),
    rows.map(({ id, name, price }) =>
      wf
        .row()
        .withRecord(String(id), name)
        .withHref(`/products/${id}`)
        .withReturn()
        .add(
          wf.quickSearchUnderliner(name).forTable('products'),
          wf.float(price, 2),
        ),
    ),
  )
  // #endregion shell
  await wf
    .page()
    .add(
      wf.appBar('Products'),
      // #region layout
      wf
        .toolbar()
        .addLeft(
          wf.quickSearch().forTable('products'),
          wf.filterPanel().forTable('products'),
        )
        .addRight(wf.paginator().forTable('products')),
      wf.activeFilters().forTable('products'),
      table,
      wf
        .toolbar()
        .addLeft(
          wf.pageSizer().forTable('products'),
          wf.tableStatus().forTable('products'),
        ),
      // #endregion layout
    )
    .draw(ctx)
}

// #region source
const products = kyselySource<Tables>()({
  name: 'products',
  // The rows that this user may see. Lists, counts, exports and bulk actions all start here.
  rows: (db, { shop }: { shop: string }) =>
    db.selectFrom('product').where('product.shop', '=', shop),
  select: (rows) => rows.selectAll('product'),
  key: 'product.id',
  keyType: 'integer',
  keyOf: ({ id }) => id,
  columns: {
    name: {
      type: 'text',
      column: 'product.name',
      folded: 'product.name_folded', // foldText(name), written with each save
      search: 'contains',
      nullable: false,
    },
    price: {
      type: 'number',
      column: 'product.price',
      filterable: true,
      nullable: false,
    },
  },
})
// #endregion source

// #region memory
const planets = arraySource(
  [
    { name: 'Mercury', moons: 0 },
    { name: 'Earth', moons: 1 },
    { name: 'Mars', moons: 2 },
  ],
  {
    name: 'planets',
    key: ({ name }) => name,
    columns: {
      name: { type: 'text', search: 'contains' },
      moons: { type: 'number' },
    },
  },
)
// #endregion memory

/** By hand: the query says what to read, in declared names only. */
export async function planetsByHand(ctx: Context): Promise<void> {
  // #region hand
  const table = wf.table().withName('planets').withSource(ctx, planets)
  const { search, filters, order, limit, offset } = table.query(ctx)
  // #endregion hand
  await wf
    .page()
    .add(
      wf.appBar('Planets'),
      `${search} ${filters.length} ${order.length} ${limit} ${offset}`,
    )
    .draw(ctx)
}

/** Bulk actions and export. */
export async function productsBulk(
  ctx: Context,
  db: Kysely<Tables>,
): Promise<void> {
  const source = products.for(db, { shop: 'Vienna' })
  // #region bulk
  const bar = wf
    .selectionBar()
    .forTable('products')
    .withActions({ name: 'delete', label: 'Delete' })
  const bulk = await bar.request(ctx, source)
  if (bulk) {
    await db
      .deleteFrom('product')
      .where('id', 'in', source.keysOf(bulk.selection))
      .execute()
    bar.withMessage(`${bulk.count} products deleted`).report(ctx, [])
  }
  // #endregion bulk
  await wf.page().add(wf.appBar('Products'), bar).draw(ctx)
}

/** `/products.csv` */
export function productsExport(ctx: Context, db: Kysely<Tables>): void {
  // #region export
  const source = products.for(db, { shop: 'Vienna' })
  const table = wf.table().withName('products').withSource(ctx, source)
  sendCsv(ctx, table, source, { fileName: 'products' })
  // #endregion export
}
