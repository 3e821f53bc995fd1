import { get, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bespa, DataError, Factory, sendCsv } from 'bespa'
import { kyselySource } from 'bespa/kysely'
import { PostgresServer } from '../../data/postgres-server.js'

interface Tables {
  reading: { id: number; note: string; amount: number }
}

const wf = new Factory()
const count = 200_000
const batch = 1000
const server = new PostgresServer()
/** The statements that read rows. */
let reads = 0
let db: Kysely<Tables>
/** What connects with the server. */
const connections: Duplex[] = []

const readings = kyselySource<Tables>()({
  name: 'readings',
  rows: (on) => on.selectFrom('reading'),
  select: (rows) => rows.selectAll('reading'),
  key: 'reading.id',
  keyType: 'integer',
  keyOf: ({ id }) => id,
  columns: {
    id: { type: 'number', column: 'reading.id', nullable: false },
    note: { type: 'text', column: 'reading.note' },
    amount: { type: 'number', column: 'reading.amount', nullable: false },
  },
})

const app = new Koa().use(bespa()).use((ctx) => {
  const source = readings.for(db)
  const table = wf.table().withName('readings').withSource(ctx, source)
  sendCsv(ctx, table, source, { fileName: 'readings', batch })
})
app.silent = true
const listening = app.listen(0, '127.0.0.1')

beforeAll(async () => {
  await server.start()
  const pool = new pg.Pool({ connectionString: await server.createDatabase(), max: 3 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    // One that breaks while it is lent, but between two queries, would end the process.
    client.on('error', () => undefined)
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
    connections.push(stream)
  })
  db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void (reads += Number(/from "reading"/.test(query.sql))),
  })
  await sql`create table reading (id integer primary key, note text, amount double precision)`.execute(
    db,
  )
  await sql`insert into reading select n, repeat('note ', 20) || n, n / 4.0
    from generate_series(1, ${sql.lit(count)}) as n`.execute(db)
})

afterAll(async () => {
  listening.closeAllConnections()
  listening.close()
  await db.destroy().catch(() => undefined)
  await server.end()
})

/** The answer, of which nothing is read yet. */
async function request(query = ''): Promise<IncomingMessage> {
  const { port } = listening.address() as AddressInfo
  const asked = get({ port, host: '127.0.0.1', path: `/readings.csv${query}`, agent: false })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  // Both report a transfer that breaks off.
  asked.on('error', () => undefined)
  return answer
}

/** Rows of which each takes ten seconds. */
const slow = (timeout: number) =>
  kyselySource<Tables>()({
    name: 'slow',
    rows: (on) => on.selectFrom('reading').where(sql<boolean>`pg_sleep(10) is not null`),
    select: (rows) => rows.selectAll('reading'),
    key: 'reading.id',
    keyType: 'integer',
    keyOf: ({ id }) => id,
    columns: { id: { type: 'number', column: 'reading.id' } },
    timeout,
  }).for(db)
const all = { search: '', filters: [], timeZone: 'UTC' }

it('A query that takes too long is given up, and tells so', async () => {
  const failed: unknown = await slow(50)
    .count(all, 'exact')
    .catch((error: unknown) => error)
  expect(failed).toMatchObject({ name: 'DataError', failure: 'timeout' })
})

it('A query whose connection breaks off tells that the data cannot be reached', async () => {
  const failed = slow(60_000)
    .count(all, 'exact')
    .catch((error: unknown) => error)
  const running = sql<{ count: string }>`select count(*) from pg_stat_activity
    where query like '%pg_sleep(10)%' and pid <> pg_backend_pid()`
  while ((await running.execute(db)).rows[0]?.count === '0') continue
  for (const stream of connections) stream.destroy()
  expect(await failed).toMatchObject({ name: 'DataError', failure: 'unavailable' })
})

describe('An export from PostgreSQL', () => {
  it('is whole, in order, in batches by keyset, without a statement more', async () => {
    reads = 0
    const answer = await request()
    let lines = 0
    let last = ''
    for await (const chunk of answer.setEncoding('utf8')) {
      const text = last + (chunk as string)
      const parts = text.split('\r\n')
      last = parts.pop() ?? ''
      for (const line of parts.slice(Number(lines === 0))) {
        const at = lines === 0 ? 1 : lines
        if (!line.startsWith(`${at},`)) throw new Error(`${line} is no. ${at}`)
        lines = at + 1
      }
      if (lines === 0) lines = 1
    }
    expect(lines - 1).toBe(count)
    expect(reads).toBe(count / batch)
  })

  it('waits for a reader who is slow, instead of reading rows into memory', async () => {
    reads = 0
    const answer = await request()
    await once(answer, 'readable')
    answer.read()
    // All that the machine keeps for a connection is full long before the rows end; then nobody reads on.
    let before = -1
    while (before !== reads) {
      before = reads
      await db.selectNoFrom(sql`pg_sleep(0.2)`.as('slept')).execute()
    }
    expect(reads).toBeLessThan(count / batch / 2)
    answer.destroy()
  })

  it('ends when its reader goes away', async () => {
    const answer = await request()
    await once(answer, 'readable')
    answer.destroy()
    await once(answer, 'close')
    await db.selectNoFrom(sql`pg_sleep(0.3)`.as('slept')).execute()
    const before = reads
    await db.selectNoFrom(sql`pg_sleep(0.3)`.as('slept')).execute()
    expect(reads).toBe(before)
  })

  it('breaks off visibly when the database is lost in the middle', async () => {
    const answer = await request()
    await once(answer, 'readable')
    await server.stop()
    const read = async () => {
      for await (const chunk of answer) expect(chunk).toBeTruthy()
    }
    await expect(read()).rejects.toThrow(/aborted|reset/)
    expect(answer.complete).toBe(false)

    const page = { ...all, order: [], limit: 5, offset: 0 }
    const failed: unknown = await readings
      .for(db)
      .page(page, 'none')
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(DataError)
    expect((failed as DataError).failure).toBe('unavailable')

    await server.start()
    const again = await request('?readings_scope=page')
    let text = ''
    for await (const chunk of again.setEncoding('utf8')) text += chunk as string
    expect(text.trimEnd().split('\r\n')).toHaveLength(26)
  })
})
