import { Kysely, PostgresDialect, SqliteDialect, sql, type LogEvent } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { arraySource, foldText, sortKeys, type DataSource } from 'bespa'
import { kyselySource } from 'bespa/kysely'

/** A row of the data that all kinds of sources are tested with. */
export interface Item {
  id: string
  owner: string
  name: string | null
  amount: number | null
  rank: number
  day: string | null
  at: string | null
  status: string | null
  active: boolean | null
}

interface Tables {
  item: Omit<Item, 'active'> & {
    name_folded: string | null
    name_key: string | null
    active: boolean | number | null
  }
  tag: { item: string; label: string }
}

/** Whose rows a source shows. */
export interface Scope {
  readonly owner: string
}

const choices = [
  { value: 'new', label: 'New' },
  { value: 'doing', label: 'In work' },
  { value: 'done', label: 'Done' },
]
const fold = { ignoreAccents: true }

const declared = kyselySource<Tables>()({
  name: 'items',
  rows: (db, { owner }: Scope) => db.selectFrom('item').where('item.owner', '=', owner),
  select: (rows) => rows.selectAll('item'),
  key: 'item.id',
  keyOf: ({ id }) => id,
  columns: {
    name: {
      type: 'text',
      column: 'item.name',
      folded: 'item.name_folded',
      sortBy: 'item.name_key',
      search: 'contains',
      ...fold,
    },
    amount: { type: 'number', column: 'item.amount' },
    rank: { type: 'number', column: 'item.rank', nullable: false },
    day: { type: 'date', column: 'item.day' },
    at: { type: 'instant', column: 'item.at' },
    status: { type: 'choice', column: 'item.status', choices },
    active: { type: 'boolean', column: 'item.active' },
    tag: {
      type: 'text',
      column: 'tag.label' as never,
      sortable: false,
      search: 'contains',
      related: (condition) =>
        sql`exists (select 1 from tag where tag.item = item.id and ${condition})`,
    },
  },
})

/** The same rows in memory. */
export function memorySource(
  items: readonly Item[],
  tags: ReadonlyMap<string, readonly string[]>,
  { owner }: Scope,
): DataSource<Item> {
  const keyOf = sortKeys('en')
  return arraySource(
    items.filter((item) => item.owner === owner),
    {
      name: 'items',
      key: ({ id }) => id,
      columns: {
        name: {
          type: 'text',
          search: 'contains',
          sortBy: ({ name }) => (name === null ? '' : keyOf(name)),
          ...fold,
        },
        amount: { type: 'number' },
        rank: { type: 'number', nullable: false },
        day: { type: 'date' },
        at: { type: 'instant' },
        status: { type: 'choice', choices },
        active: { type: 'boolean' },
        tag: {
          type: 'text',
          sortable: false,
          search: 'contains',
          value: ({ id }) => tags.get(id)?.join('\n') ?? null,
        },
      },
    },
  )
}

/** Rows in a database. */
export class DatabaseItems {
  /** The statements that were run since it was emptied. */
  readonly statements: string[] = []
  readonly db: Kysely<Tables>

  constructor(url?: string) {
    const log = (event: LogEvent) => void this.statements.push(event.query.sql)
    const pool = url === undefined ? undefined : new pg.Pool({ connectionString: url, max: 3 })
    pool?.on('error', () => undefined)
    this.db = new Kysely<Tables>({
      log,
      dialect: pool
        ? new PostgresDialect({ pool })
        : new SqliteDialect({ database: new Database(':memory:') }),
    })
  }

  async create(
    items: readonly Item[],
    tags: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    const { db } = this
    const isPostgres = this.#isPostgres
    const text = isPostgres ? sql`text collate "C"` : sql`text`
    await db.schema
      .createTable('item')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('owner', 'text')
      .addColumn('name', 'text')
      .addColumn('name_folded', text)
      .addColumn('name_key', text)
      .addColumn('amount', isPostgres ? 'double precision' : 'real')
      .addColumn('rank', 'integer')
      .addColumn('day', 'text')
      .addColumn('at', isPostgres ? 'timestamptz' : 'text')
      .addColumn('status', 'text')
      .addColumn('active', 'boolean')
      .execute()
    await db.schema
      .createTable('tag')
      .addColumn('item', 'text')
      .addColumn('label', 'text')
      .execute()
    for (const item of items) await this.insert(item)
    for (const [item, labels] of tags) {
      for (const label of labels) await db.insertInto('tag').values({ item, label }).execute()
    }
  }

  async insert(item: Item): Promise<void> {
    const { active, name } = item
    const keyOf = sortKeys('en')
    await this.db
      .insertInto('item')
      .values({
        ...item,
        name_folded: name === null ? null : foldText(name, fold),
        name_key: name === null ? null : keyOf(name),
        active: active === null || this.#isPostgres ? active : Number(active),
      })
      .execute()
  }

  source(scope: Scope): DataSource<Item> & { keysOf: ReturnType<typeof declared.for>['keysOf'] } {
    return declared.for(this.db, scope) as never
  }

  get #isPostgres(): boolean {
    return this.db.getExecutor().adapter.constructor.name === 'PostgresAdapter'
  }
}
