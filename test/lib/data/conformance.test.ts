import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CountMode, DataFilter, DataQuery, DataSource, SortKey } from 'bespa'
import { PostgresServer } from '../../data/postgres-server.js'
import { DatabaseItems, memorySource, type Item } from './sources.js'

const names = ['Zebra', 'Ärger', 'apple', 'Apple', 'a_b', 'axb', '50%', 'Привіт', 'back\\slash', '']

/** Rows with equal values, without values, and of another owner. */
const items: Item[] = Array.from({ length: 40 }, (_, at) => ({
  id: `i${String(at).padStart(2, '0')}`,
  owner: at % 8 === 7 ? 'other' : 'me',
  name: at % 9 === 4 ? null : (names[at % names.length] ?? null),
  amount: at % 7 === 3 ? null : ((at * 13) % 5) + (at % 3) / 10,
  rank: at % 6,
  day: at % 6 === 5 ? null : `2024-03-${String((at % 28) + 1).padStart(2, '0')}`,
  at: at % 5 === 2 ? null : new Date(Date.UTC(2024, 2, 30, at * 2)).toISOString(),
  status: at % 4 === 3 ? null : (['done', 'new', 'doing'][at % 3] ?? null),
  active: at % 3 === 0 ? null : at % 2 === 0,
}))
const mine = items.filter(({ owner }) => owner === 'me')
const tags = new Map([
  ['i00', ['red', 'dark red']],
  ['i01', ['red']],
])

const postgres = new PostgresServer()
const sources: Record<string, () => DataSource<Item>> = {}
const databases: Record<string, DatabaseItems> = {}

beforeAll(async () => {
  await postgres.start()
  databases['SQLite'] = new DatabaseItems()
  databases['PostgreSQL'] = new DatabaseItems(await postgres.createDatabase())
  for (const [name, database] of Object.entries(databases)) {
    await database.create(items, tags)
    sources[name] = () => database.source({ owner: 'me' })
  }
  sources['memory'] = () => memorySource(items, tags, { owner: 'me' })
})

afterAll(async () => {
  for (const { db } of Object.values(databases)) await db.destroy()
  await postgres.end()
})

const everything = { search: '', filters: [], order: [], timeZone: 'UTC', limit: 100 }

describe.each(['memory', 'SQLite', 'PostgreSQL'])('A data source in %s', (name) => {
  const source = () => sources[name]?.() as DataSource<Item>
  const page = (query: Partial<DataQuery>, mode: CountMode = 'exact') =>
    source().page({ ...everything, ...query }, mode)
  const ids = async (query: Partial<DataQuery>) => (await page(query)).rows.map(({ id }) => id)
  const found = async (filter: DataFilter, timeZone = 'UTC') =>
    (await ids({ filters: [filter], timeZone })).sort()
  const where = (test: (item: Item) => boolean) => mine.filter(test).map(({ id }) => id)

  async function walkForward(order: readonly SortKey[], limit: number): Promise<string[]> {
    const seen: string[] = []
    let after = ''
    for (;;) {
      const { rows, hasNext, lastCursor } = await page({ order, limit, after }, 'none')
      seen.push(...rows.map(({ id }) => id))
      if (!hasNext) return seen
      after = lastCursor
    }
  }

  async function walkBackward(order: readonly SortKey[], limit: number): Promise<string[]> {
    const seen: string[] = []
    let before = ''
    for (;;) {
      const { rows, hasPrevious, firstCursor } = await page({ order, limit, before }, 'none')
      seen.unshift(...rows.map(({ id }) => id))
      if (!hasPrevious) return seen
      before = firstCursor
    }
  }

  it('shows the rows of the user alone, also when other keys are asked for', async () => {
    expect(await ids({})).toEqual(mine.map(({ id }) => id))
    expect(await ids({ keys: ['i07', 'i08', 'none', "' or 1=1 --"] })).toEqual(['i08'])
    expect(await source().count({ ...everything, keys: ['i07'] }, 'exact')).toEqual({
      rows: 0,
      isCapped: false,
    })
  })

  it.each(['name', 'amount', 'day', 'at', 'status', 'active'])(
    'puts rows without %s last in both directions, and ends every order with the key',
    async (column) => {
      const value = (id: string) => items.find((item) => item.id === id)?.[column as 'name'] ?? null
      for (const descending of [false, true]) {
        const sorted = await ids({ order: [{ column, descending }] })
        expect(sorted).toHaveLength(mine.length)
        const firstEmpty = sorted.findIndex((id) => value(id) === null)
        expect(sorted.slice(firstEmpty).every((id) => value(id) === null)).toBe(true)
        expect(await ids({ order: [{ column, descending }] })).toEqual(sorted)
      }
    },
  )

  it('meets each row once at every page size, forward and backward, across rows without a value', async () => {
    const orders: SortKey[][] = [
      [],
      ...['name', 'amount', 'at', 'status', 'active'].flatMap((column) => [
        [{ column, descending: false }],
        [{ column, descending: true }],
      ]),
      [
        { column: 'status', descending: true },
        { column: 'amount', descending: false },
      ],
    ]
    for (const order of orders) {
      const whole = await ids({ order })
      for (const limit of [1, 2, 3, 5, 7]) {
        expect(await walkForward(order, limit)).toEqual(whole)
        expect(await walkBackward(order, limit)).toEqual(whole)
      }
    }
  })

  it('gives the same rows by offset as by keyset', async () => {
    const order = [{ column: 'amount', descending: true }]
    const whole = await ids({ order })
    for (let offset = 0; offset < whole.length; offset += 6) {
      expect(await ids({ order, offset, limit: 6 })).toEqual(whole.slice(offset, offset + 6))
    }
  })

  it('serves the last page instead of one past the end, in every count mode', async () => {
    for (const mode of ['exact', 'none', { cappedAt: 5 }] as const) {
      const last = await page({ limit: 10, offset: 990 }, mode)
      expect(last.offset).toBe(30)
      expect(last.rows).toHaveLength(mine.length - 30)
      expect(last.hasNext).toBe(false)
    }
    const none = await page({ search: 'nowhere', limit: 10, offset: 990 }, 'none')
    expect(none).toMatchObject({ rows: [], offset: 0, hasPrevious: false, hasNext: false })
  })

  it('counts exactly, up to a cap, or not at all', async () => {
    expect((await page({}, 'exact')).count).toEqual({ rows: mine.length, isCapped: false })
    expect((await page({}, { cappedAt: 10 })).count).toEqual({ rows: 10, isCapped: true })
    expect((await page({}, { cappedAt: 100 })).count).toEqual({
      rows: mine.length,
      isCapped: false,
    })
    expect((await page({}, 'none')).count).toBeUndefined()
  })

  it('takes a damaged or foreign cursor for the beginning, and says so', async () => {
    const order = [{ column: 'amount', descending: false }]
    const { lastCursor } = await page({ order, limit: 3 })
    expect((await page({ order, limit: 3, after: lastCursor })).isCursorStale).toBe(false)
    const first = (await page({ order, limit: 3 })).rows
    const forged = Buffer.from(
      Buffer.from(lastCursor, 'base64url')
        .toString()
        .replace(/,"[^"]*"/, `,"1; drop table item"`),
    ).toString('base64url')
    for (const after of ['x', 'W10', forged, `${lastCursor}x`.slice(3), 'A'.repeat(5000)]) {
      expect(await page({ order, limit: 3, after })).toMatchObject({
        isCursorStale: true,
        rows: first,
      })
    }
    const other = await page({
      order: [{ column: 'amount', descending: true }],
      limit: 3,
      after: lastCursor,
    })
    expect(other.isCursorStale).toBe(true)
    expect((await page({ order, search: 'a', limit: 3, after: lastCursor })).isCursorStale).toBe(
      true,
    )
  })

  it.each<[string, Partial<DataQuery>]>([
    ['a zero byte in the search', { search: 'ze\0bra' }],
    ['a zero byte in a filter', { filters: [{ column: 'name', operator: 'is', value: 'a\0' }] }],
    [
      'the last day there is',
      { filters: [{ column: 'at', operator: 'range', max: '9999-12-31' }] },
    ],
    [
      'the first day there is',
      { filters: [{ column: 'at', operator: 'range', min: '0001-01-01' }] },
    ],
    [
      'a number of eighteen digits',
      { filters: [{ column: 'rank', operator: 'range', min: `-${'9'.repeat(18)}` }] },
    ],
    ['a key with a zero byte', { keys: ['i0\0', 'i00'] }],
    ['a very long search', { search: 'x'.repeat(10_000) }],
  ])('answers %s without failing', async (_, query) => {
    for (const timeZone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Midway']) {
      expect((await page({ ...query, timeZone })).rows.length).toBeGreaterThanOrEqual(0)
    }
  })

  it.each(['name', 'amount', 'rank', 'day', 'at', 'status', 'active'])(
    'takes a forged cursor of %s for the beginning, or for a place in the list',
    async (column) => {
      const order = [{ column, descending: false }]
      const { lastCursor, rows } = await page({ order, limit: 3 })
      const [mark] = JSON.parse(Buffer.from(lastCursor, 'base64url').toString()) as [string]
      const values = [
        'x',
        '',
        '\0',
        '9'.repeat(400),
        '1e999',
        '-1e999',
        '9999-99-99',
        '2024-02-31 10:00',
        '99999-01-01T00:00:00Z',
        'true',
        '.5',
        '2024-03-30 99:99',
      ]
      for (const value of values) {
        for (const key of ['i00', '\0', '9'.repeat(30)]) {
          const after = Buffer.from(JSON.stringify([mark, value, key])).toString('base64url')
          const read = await page({ order, limit: 3, after })
          if (read.isCursorStale) expect(read.rows).toEqual(rows)
        }
      }
    },
  )

  it('sorts texts as the language does, and choices by their declared order', async () => {
    const sorted = await page({ order: [{ column: 'name', descending: false }] })
    const distinct = [...new Set(sorted.rows.map(({ name }) => name))].filter(
      (text) => text !== null,
    )
    expect(distinct).toEqual([...distinct].sort(new Intl.Collator('en').compare))
    const { rows } = await page({ order: [{ column: 'status', descending: false }] })
    const statuses = [...new Set(rows.map(({ status }) => status))]
    expect(statuses).toEqual(['new', 'doing', 'done', null])
  })

  it('takes %, _ and \\ in a search for letters', async () => {
    const named = (wanted: string) => where(({ name }) => name === wanted)
    expect((await ids({ search: 'a_b' })).sort()).toEqual(named('a_b'))
    expect((await ids({ search: '0%' })).sort()).toEqual(named('50%'))
    expect((await ids({ search: 'k\\s' })).sort()).toEqual(named('back\\slash'))
    expect(await ids({ search: '%' })).toHaveLength(named('50%').length)
  })

  it('searches without regard to case and, as declared, to accents', async () => {
    const named = (wanted: string) => where(({ name }) => name === wanted)
    expect((await ids({ search: 'ПРИВІТ' })).sort()).toEqual(named('Привіт'))
    expect((await ids({ search: 'arger' })).sort()).toEqual(named('Ärger'))
    expect((await ids({ search: '  ÄRG\u00a0 ' })).sort()).toEqual(named('Ärger'))
  })

  it('searches related rows, and lists each row once with a count that agrees', async () => {
    const { rows, count } = await page({ search: 'red' })
    expect(rows.map(({ id }) => id)).toEqual(['i00', 'i01'])
    expect(count?.rows).toBe(2)
    expect(await found({ column: 'tag', operator: 'contains', value: 'DARK' })).toEqual(['i00'])
    expect(await found({ column: 'tag', operator: 'lacks', value: 'red' })).toEqual(
      where(({ id }) => id !== 'i00' && id !== 'i01'),
    )
  })

  it('finds every word of a search, in whichever column', async () => {
    expect(await ids({ search: 'zebra red' })).toEqual(['i00'])
    expect(await ids({ search: 'zebra blue' })).toEqual([])
  })

  it('counts rows without a value among those that are not, and do not contain, something', async () => {
    expect(await found({ column: 'name', operator: 'isNot', value: 'zebra' })).toEqual(
      where(({ name }) => name !== 'Zebra'),
    )
    expect(await found({ column: 'name', operator: 'lacks', value: 'pp' })).toEqual(
      where(({ name }) => !name?.toLowerCase().includes('pp')),
    )
    expect(await found({ column: 'status', operator: 'notIn', values: ['new'] })).toEqual(
      where(({ status }) => status !== 'new'),
    )
  })

  it('takes no text and no value for the same kind of empty', async () => {
    expect(await found({ column: 'name', operator: 'empty' })).toEqual(where(({ name }) => !name))
    expect(await found({ column: 'name', operator: 'filled' })).toEqual(
      where(({ name }) => Boolean(name)),
    )
    expect(await found({ column: 'amount', operator: 'empty' })).toEqual(
      where(({ amount }) => amount === null),
    )
  })

  it('filters numbers, days, choices and truth', async () => {
    expect(await found({ column: 'amount', operator: 'range', min: '1.1', max: '3' })).toEqual(
      where(({ amount }) => amount !== null && amount >= 1.1 && amount <= 3),
    )
    expect(await found({ column: 'day', operator: 'range', max: '2024-03-05' })).toEqual(
      where(({ day }) => day !== null && day <= '2024-03-05'),
    )
    expect(await found({ column: 'status', operator: 'in', values: ['new', "x' or 1=1"] })).toEqual(
      where(({ status }) => status === 'new'),
    )
    const ranks = ['1', '3', '999999999999999999', '2.5']
    expect(await found({ column: 'rank', operator: 'in', values: ranks })).toEqual(
      where(({ rank }) => rank === 1 || rank === 3),
    )
    expect(await found({ column: 'active', operator: 'in', values: ['true'] })).toEqual(
      where(({ active }) => active === true),
    )
  })

  it('includes the last day of a range, by the clocks of the viewer, on days of 23 and 25 hours', async () => {
    const day = { column: 'at', operator: 'range', min: '2024-03-31', max: '2024-03-31' } as const
    const between = (from: string, to: string) =>
      where(({ at }) => at !== null && at >= from && at < to)
    expect(await found(day, 'UTC')).toEqual(
      between('2024-03-31T00:00:00.000Z', '2024-04-01T00:00:00.000Z'),
    )
    // Clocks go forward in Berlin on that day: it begins at 23:00 and ends at 22:00.
    expect(await found(day, 'Europe/Berlin')).toEqual(
      between('2024-03-30T23:00:00.000Z', '2024-03-31T22:00:00.000Z'),
    )
  })

  it('walks all rows in batches in the order of the list', async () => {
    const order = [{ column: 'name', descending: true }]
    const walked: string[] = []
    for await (const rows of source().walk({ ...everything, order }, 4)) {
      walked.push(...rows.map(({ id }) => id))
    }
    expect(walked).toEqual(await ids({ order }))
  })

  it('sums number columns over all matching rows', async () => {
    const sum = mine.reduce((total, { amount }) => total + (amount ?? 0), 0)
    expect((await source().sums(everything, ['amount']))['amount']).toBeCloseTo(sum, 6)
    expect(await source().sums({ ...everything, search: 'nowhere' }, ['amount'])).toEqual({
      amount: null,
    })
  })

  it('suggests some of the values that contain a text, folded as declared', async () => {
    const suggest = async (column: string, text: string, limit = 20) =>
      source().suggestions?.(column, text, limit)
    expect(await suggest('name', 'ARG')).toEqual(['Ärger'])
    expect(await suggest('name', '_')).toEqual(['a_b'])
    expect(await suggest('name', '', 3)).toEqual(['50%', 'Apple', 'Zebra'])
    expect(await suggest('name', 'nowhere')).toEqual([])
  })

  it('lists the values of a column, unless there are too many', async () => {
    expect(await source().options('status', 5)).toEqual(['doing', 'done', 'new'])
    expect(await source().options('status', 2)).toBeUndefined()
  })
})

describe.each(['SQLite', 'PostgreSQL'])('A data source in %s', (name) => {
  const database = () => databases[name] as DatabaseItems
  const order = [{ column: 'amount', descending: false }]

  it('meets each untouched row once while others come and go', async () => {
    const source = database().source({ owner: 'me' })
    const seen: string[] = []
    let after = ''
    for (let step = 0; ; step++) {
      const { rows, hasNext, lastCursor } = await source.page(
        { ...everything, order, limit: 4, after },
        'none',
      )
      seen.push(...rows.map(({ id }) => id))
      if (!hasNext) break
      after = lastCursor
      const id = `new${String(step)}`
      await database().insert({ ...(items[0] as Item), id, amount: step % 2 === 0 ? -1 : 99 })
      await database()
        .db.deleteFrom('item')
        .where('id', '=', `new${String(step - 1)}`)
        .execute()
    }
    await database().db.deleteFrom('item').where('id', 'like', 'new%').execute()
    const untouched = seen.filter((id) => !id.startsWith('new'))
    expect([...untouched].sort()).toEqual(mine.map(({ id }) => id))
  })

  it('costs as many statements for a hundred rows as for ten', async () => {
    const source = database().source({ owner: 'me' })
    const counts = []
    for (const limit of [10, 100]) {
      database().statements.length = 0
      await source.page({ ...everything, order, limit }, 'exact')
      counts.push(database().statements.length)
    }
    expect(counts[0]).toBe(counts[1])
  })

  it('spells out where rows without a value go', async () => {
    database().statements.length = 0
    await database()
      .source({ owner: 'me' })
      .page({ ...everything, order, limit: 3, before: '' }, 'none')
    expect(database().statements.join('\n')).toContain('nulls first')
  })

  it('changes all matching rows of the user in one statement', async () => {
    const source = database().source({ owner: 'me' })
    const selection = { ...everything, search: 'zebra', exceptKeys: ['i00'] }
    const { rows } = (await source.count(selection, 'exact')) ?? { rows: 0 }
    const { numUpdatedRows } = await database()
      .db.updateTable('item')
      .set({ status: 'new' })
      .where('id', 'in', source.keysOf(selection))
      .executeTakeFirst()
    expect(Number(numUpdatedRows)).toBe(rows)
  })
})
