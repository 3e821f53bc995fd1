import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sortKeys } from 'bespa'
import { kyselySource } from 'bespa/kysely'
import { PostgresServer } from '../../data/postgres-server.js'
import { dictionaries } from './dictionaries.js'

interface Tables {
  person: { id: number; name: string; name_key: string }
}

/** Names as people have them, in whichever language they are listed. */
const names =
  'Ada Ágnes Ahmed Ærø Åse Çelik Čapek Chlodwig Da Dă Đorđe Émile Emil EMIL Grace Gyula Hedy Ilse İpek ' +
  'Işık Jean Łukasz Ludwig Njord Ólafur Olaf Özge Saša Sasha Søren Þór Thor Ümit Uwe Zoe Zsófia'

const server = new PostgresServer()
const databases: Kysely<Tables>[] = []

beforeAll(async () => {
  await server.start()
  const pool = new pg.Pool({ connectionString: await server.createDatabase() })
  databases.push(
    new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) }),
    new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
  )
})

afterAll(async () => {
  await Promise.all(databases.map((db) => db.destroy()))
  await server.end()
})

const people = kyselySource<Tables>()({
  name: 'people',
  rows: (db) => db.selectFrom('person'),
  select: (rows) => rows.selectAll('person'),
  key: 'person.id',
  keyType: 'integer',
  keyOf: ({ id }) => id,
  columns: {
    name: { type: 'text', column: 'person.name', sortBy: 'person.name_key', nullable: false },
  },
})

/** The names in the order of a database, walked in pages of seven. */
async function inOrder(db: Kysely<Tables>, words: readonly string[], lang: string) {
  const keyOf = sortKeys(lang)
  await sql`drop table if exists person`.execute(db)
  await sql`create table person (id integer primary key, name text not null, name_key text not null)`.execute(
    db,
  )
  await db
    .insertInto('person')
    .values(words.map((name, id) => ({ id, name, name_key: keyOf(name) })))
    .execute()
  const found: string[] = []
  const query = { search: '', filters: [], timeZone: 'UTC' }
  for await (const rows of people
    .for(db)
    .walk({ ...query, order: [{ column: 'name', descending: false }] }, 7)) {
    found.push(...rows.map(({ name }) => name))
  }
  return found
}

describe.each(Object.keys(dictionaries))('Names in a list for readers of %s', (lang) => {
  it('are in one order in both databases, which is that of the language', async () => {
    const words = [...new Set(`${dictionaries[lang] ?? ''} ${names}`.split(' '))]
    // Not in order when they are written.
    const written = words.map((_, at) => words[(at * 29) % words.length] ?? '')
    const all = [...new Set([...written, ...words])]
    const orders = []
    for (const db of databases) orders.push(await inOrder(db, all, lang))
    expect(orders[1]).toEqual(orders[0])
    expect(orders[0]).toEqual([...all].sort(new Intl.Collator(lang).compare))
  })
})
