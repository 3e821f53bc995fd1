import { sortKeys, foldText } from 'bespa'
import { sql, type CreateTableBuilder, type Kysely, type Migration } from 'kysely'
import { states } from '../states.js'
import type { SiteTables } from './site-tables.js'

/** What has been done to the tables, in the order of their names. */
export const migrations: Record<string, Migration> = {
  '0001-states': { up: createStates },
  '0002-directory': { up: createDirectory },
  '0003-orders': { up: createOrders },
  '0004-drafts': { up: createDrafts },
}

async function createStates(db: Kysely<unknown>): Promise<void> {
  const bytes = byteText(db)
  await db.schema
    .createTable('us_state')
    .addColumn('code', bytes, (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', bytes, (column) => column.notNull())
    .addColumn('name_folded', bytes, (column) => column.notNull())
    .addColumn('code_folded', bytes, (column) => column.notNull())
    .addColumn('population', 'integer', (column) => column.notNull())
    .addColumn('land', 'double precision', (column) => column.notNull())
    .addColumn('gdp', 'double precision', (column) => column.notNull())
    .execute()
  const keyOf = sortKeys('en')
  await (db as Kysely<SiteTables>)
    .insertInto('us_state')
    .values(
      states.map(({ code, name, population, land, gdp }) => ({
        code,
        name,
        name_key: keyOf(name),
        name_folded: foldText(name),
        code_folded: foldText(code),
        population,
        land,
        gdp,
      })),
    )
    .execute()
}

async function createDirectory(db: Kysely<unknown>): Promise<void> {
  const bytes = byteText(db)
  await db.schema
    .createTable('directory')
    .addColumn('visitor', 'text', (column) => column.primaryKey())
    .addColumn('seen', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('directory_seen').on('directory').column('seen').execute()
  let person: CreateTableBuilder<string, string> = db.schema
    .createTable('person')
    .addColumn('id', bytes, (column) => column.primaryKey())
    .addColumn('visitor', 'text', (column) =>
      column.notNull().references('directory.visitor').onDelete('cascade'),
    )
  for (const name of ['first_key', 'last_key', 'folded', 'email_folded'] as const) {
    person = person.addColumn(name, bytes, (column) => column.notNull())
  }
  for (const name of [
    ...(['first_name', 'last_name', 'email', 'phone', 'birthday'] as const),
    ...(['address1', 'address2', 'city', 'state', 'zip'] as const),
  ]) {
    person = person.addColumn(name, 'text', (column) => column.notNull())
  }
  await person
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addUniqueConstraint('person_email', ['visitor', 'email_folded'])
    .execute()
}

async function createOrders(db: Kysely<unknown>): Promise<void> {
  const bytes = byteText(db)
  const instant = isPostgres(db) ? 'timestamptz' : 'text'
  await db.schema
    .createTable('orders')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('number', bytes, (column) => column.notNull())
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('customer_folded', bytes, (column) => column.notNull())
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('placed', instant, (column) => column.notNull())
    .addColumn('items', 'integer', (column) => column.notNull())
    .addColumn('total', 'double precision', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  const indexes = [
    ['orders_number', ['number', 'id']],
    ['orders_customer', ['customer_folded', 'id']],
    ['orders_placed', ['placed', 'id']],
    ['orders_total', ['total', 'id']],
    ['orders_status', ['status', 'placed', 'id']],
  ] as const
  for (const [name, columns] of indexes) {
    await db.schema
      .createIndex(name)
      .on('orders')
      .columns([...columns])
      .execute()
  }
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('kept', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_key', ['owner', 'form', 'record'])
    .execute()
  await db.schema.createIndex('draft_kept').on('draft').column('kept').execute()
  await db.schema
    .createTable('table_layout')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('columns', 'text', (column) => column.notNull())
    .addColumn('kept', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('table_layout_key', ['owner', 'list'])
    .execute()
}

/** Text that is compared by bytes, as the sort keys and folded texts of both databases are. */
function byteText(db: Kysely<unknown>) {
  return isPostgres(db) ? sql`text collate "C"` : ('text' as const)
}

function isPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter.supportsTransactionalDdl
}
