import {
  PostgresAdapter,
  sql,
  SqliteAdapter,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
} from 'kysely'
import { UsageError } from '../../usage-error.js'
import { readCursor, writeCursor, type CursorValues } from '../cursor.js'
import type { DataColumns } from '../data-column.js'
import type { CountMode, DataCount, DataQuery, DataSelection } from '../data-query.js'
import { DataError, type DataPage, type DataSource } from '../data-source.js'
import type { KyselyColumn } from './kysely-column.js'
import { conditionsOf, type SqlContext } from './sql-conditions.js'
import { beyond, cursorColumns, orderBy, type OrderTerm } from './sql-order.js'
import { fitsColumns, isSortedByNumber, sortTerm, termOf, type Dialect } from './sql-terms.js'

/** From how many rows values are suggested. */
const mostSuggesting = 10_000

/** A row of any table. */
export type AnyRow = Record<string, unknown>
/** A query for rows of any table. */
export type Rows = SelectQueryBuilder<Record<string, AnyRow>, string, AnyRow>

/** What a {@link KyselySource} is made from. */
export interface SourceSettings<Row> {
  readonly name: string
  readonly columns: Readonly<Record<string, KyselyColumn>>
  readonly rows: (db: unknown) => Rows
  readonly select: (rows: Rows) => Rows
  readonly key: RawBuilder<unknown>
  readonly isKey: (text: string) => boolean
  readonly keyOf: (row: Row) => string
  readonly timeout: number
}

/** Rows of a database for one user: see {@link kyselySource}. */
export class KyselySource<Row> implements DataSource<Row> {
  readonly #db: Kysely<Record<string, AnyRow>>
  readonly #settings: SourceSettings<Row>
  readonly #context: SqlContext

  /** @internal Use `kyselySource()`. */
  constructor(db: Kysely<Record<string, AnyRow>>, settings: SourceSettings<Row>) {
    this.#db = db
    this.#settings = settings
    const { columns, key, isKey } = settings
    this.#context = {
      ...{ columns, key, isKey },
      isIntegerKey: isKey === isInteger,
      dialect: dialectOf(db),
    }
  }

  get name(): string {
    return this.#settings.name
  }

  get columns(): DataColumns {
    return this.#settings.columns
  }

  keyOf(row: Row): string {
    return this.#settings.keyOf(row)
  }

  async page(query: DataQuery, mode: CountMode): Promise<DataPage<Row>> {
    try {
      return await this.#pageAt(query, mode)
    } catch (error) {
      const { after, before, ...start } = query
      if (!(after || before) || !isDataException(error)) throw error
      // Somebody has made up a cursor with values that the types of the columns cannot have.
      return { ...(await this.#pageAt({ ...start, after: '' }, mode)), isCursorStale: true }
    }
  }

  #pageAt(query: DataQuery, mode: CountMode): Promise<DataPage<Row>> {
    return this.#limited(async (db) => {
      const { after, before } = query
      const cursor = after || before ? this.#cursorOf(query, after || before || '') : undefined
      const isStale = Boolean(after || before) && !cursor
      const count = await this.#count(db, query, mode)
      if (after !== undefined || before !== undefined) {
        return this.#keysetPage(db, query, isStale ? undefined : cursor, count, isStale)
      }
      return this.#offsetPage(db, query, count)
    })
  }

  count(selection: DataSelection, mode: CountMode): Promise<DataCount | undefined> {
    return this.#limited((db) => this.#count(db, selection, mode))
  }

  async *walk(
    query: Omit<DataQuery, 'limit'>,
    batch = 1000,
  ): AsyncGenerator<readonly Row[], void, undefined> {
    let after = ''
    for (;;) {
      const { rows, hasNext, lastCursor } = await this.page(
        { ...withoutPlace(query), limit: batch, after },
        'none',
      )
      if (rows.length > 0) yield rows
      if (!hasNext) return
      after = lastCursor
    }
  }

  sums(
    selection: DataSelection,
    columns: readonly string[],
  ): Promise<Readonly<Record<string, number | null>>> {
    if (columns.length === 0) return Promise.resolve({})
    return this.#limited(async (db) => {
      const sums = columns.map((key) => sql`sum(${termOf(this.#column(key).column)})`.as(key))
      const row = await this.#matching(db, selection).select(sums).executeTakeFirst()
      return Object.fromEntries(
        columns.map((key) => {
          const sum = row?.[key]
          return [key, sum === null || sum === undefined ? null : Number(sum)]
        }),
      )
    })
  }

  options(column: string, limit: number): Promise<readonly string[] | undefined> {
    return this.#limited(async (db) => {
      const term = termOf(this.#column(column).column)
      const rows = await this.#settings
        .rows(db)
        .select(term.as('option'))
        .distinct()
        .where(sql`${term} is not null` as never)
        .orderBy(sql`1`)
        .limit(limit + 1)
        .execute()
      if (rows.length > limit) return undefined
      return rows.map(({ option }) => String(option))
    })
  }

  suggestions(key: string, text: string, limit: number): Promise<readonly string[]> {
    const column = this.#column(key)
    const operator = column.search === 'prefix' ? 'startsWith' : 'contains'
    const filters = [{ column: key, operator, value: text }] as const
    return this.#limited(async (db) => {
      const values = this.#matching(db, { search: '', filters, timeZone: 'UTC' })
        .select(termOf(column.column).as('value'))
        .limit(mostSuggesting)
      const { rows } = await sql<{ readonly value: unknown }>`
        select distinct value from (${values}) as suggesting
        where value is not null and value <> '' order by value limit ${sql.lit(limit)}
      `.execute(db as Kysely<AnyRow>)
      return rows.map(({ value }) => String(value))
    })
  }

  /**
   * The keys of the matching rows, as a subquery: to change or delete all of them in one statement,
   * whatever their number.
   *
   * @example
   * await db.updateTable('orders').set({ status: 'paid' })
   *   .where('id', 'in', source.keysOf(selection)).execute()
   */
  keysOf(selection: DataSelection): RawBuilder<never> {
    const rows = this.#matching(this.#db, selection).select(this.#settings.key.as('key'))
    return sql<never>`(${rows})`
  }

  async #offsetPage(
    db: unknown,
    query: DataQuery,
    count: DataCount | undefined,
  ): Promise<DataPage<Row>> {
    const { limit } = query
    let offset = query.offset ?? 0
    if (count && !count.isCapped) {
      offset = Math.min(offset, Math.max(0, Math.ceil(count.rows / limit) - 1) * limit)
    }
    let read = await this.#read(db, query, undefined, false, offset)
    // Without an exact count a page past the end shows by having no rows: the last one is a walk back.
    while (read.length === 0 && offset > 0) {
      const end = await this.#count(db, query, { cappedAt: offset })
      offset = Math.max(0, Math.ceil((end?.rows ?? 0) / limit) - 1) * limit
      read = await this.#read(db, query, undefined, false, offset)
      if (end?.rows === 0) break
    }
    return this.#pageOf(query, read.slice(0, limit), {
      count,
      offset,
      hasPrevious: offset > 0,
      hasNext: read.length > limit,
      isCursorStale: false,
    })
  }

  async #keysetPage(
    db: unknown,
    query: DataQuery,
    cursor: CursorValues | undefined,
    count: DataCount | undefined,
    isCursorStale: boolean,
  ): Promise<DataPage<Row>> {
    const isBackward = query.before !== undefined && !isCursorStale
    const read = await this.#read(db, query, cursor, isBackward)
    const rows = read.slice(0, query.limit)
    const hasMore = read.length > query.limit
    if (isBackward) rows.reverse()
    const isElsewhere = cursor !== undefined
    return this.#pageOf(query, rows, {
      count,
      offset: isElsewhere || isBackward ? undefined : 0,
      hasPrevious: isBackward ? hasMore : isElsewhere,
      hasNext: isBackward ? isElsewhere : hasMore,
      isCursorStale,
    })
  }

  /** Rows of a page and one more, which tells whether there is another page. */
  #read(
    db: unknown,
    query: DataQuery,
    cursor: CursorValues | undefined,
    isBackward: boolean,
    offset = 0,
  ): Promise<AnyRow[]> {
    const { dialect } = this.#context
    const terms = this.#orderOf(query)
    const marks = cursorColumns(terms, dialect).map((text, at) => text.as(`_cursor${at}`))
    let rows = this.#settings.select(this.#matching(db, query)).select(marks)
    if (cursor) rows = rows.where(beyond(terms, cursor, isBackward, dialect) as never)
    return rows
      .orderBy(orderBy(terms, isBackward) as never)
      .limit(query.limit + 1)
      .$if(offset > 0, (page) => page.offset(offset))
      .execute()
  }

  #pageOf(
    query: DataQuery,
    read: readonly AnyRow[],
    page: Pick<DataPage<Row>, 'count' | 'offset' | 'hasPrevious' | 'hasNext' | 'isCursorStale'>,
  ): DataPage<Row> {
    const [first, last] = [read[0], read.at(-1)]
    const cursor = (row: AnyRow | undefined) => {
      if (!row) return ''
      const values = [...query.order, undefined].map((_, at) => row[`_cursor${at}`])
      return writeCursor(this.name, query, values as CursorValues)
    }
    const [firstCursor, lastCursor] = [cursor(first), cursor(last)]
    for (const row of read) {
      for (let at = 0; at <= query.order.length; at++) {
        Reflect.deleteProperty(row, `_cursor${at}`)
      }
    }
    return { ...page, rows: read as Row[], firstCursor, lastCursor }
  }

  async #count(
    db: unknown,
    selection: DataSelection,
    mode: CountMode,
  ): Promise<DataCount | undefined> {
    if (mode === 'none') return undefined
    const matching = this.#matching(db, selection)
    if (mode === 'exact') {
      const row = await matching.select(sql`count(*)`.as('rows')).executeTakeFirst()
      return { rows: Number(row?.['rows'] ?? 0), isCapped: false }
    }
    const capped = matching.select(sql`1`.as('one')).limit(mode.cappedAt + 1)
    const { rows } = await sql<{
      rows: unknown
    }>`select count(*) as rows from (${capped}) as capped`.execute(db as Kysely<AnyRow>)
    const found = Number(rows[0]?.rows ?? 0)
    return { rows: Math.min(found, mode.cappedAt), isCapped: found > mode.cappedAt }
  }

  #matching(db: unknown, selection: DataSelection): Rows {
    let rows = this.#settings.rows(db)
    for (const condition of conditionsOf(selection, this.#context)) {
      rows = rows.where(condition as never)
    }
    return rows
  }

  /** The order, which the unique key ends in the direction of the first sort key. */
  #orderOf({ order }: DataQuery): OrderTerm[] {
    const terms = order.map(({ column: key, descending }) => {
      const column = this.#column(key)
      return {
        term: sortTerm(column, this.#context.dialect),
        descending,
        nullable: column.nullable !== false,
        isNumber: isSortedByNumber(column),
      }
    })
    const key = {
      term: this.#keyTerm(),
      descending: order[0]?.descending === true,
      nullable: false,
      isNumber: this.#settings.isKey === isInteger,
    }
    return [...terms, key]
  }

  #keyTerm(): RawBuilder<unknown> {
    const { key, isKey } = this.#settings
    const isBytes = this.#context.dialect === 'sqlite' || isKey === isInteger
    return isBytes ? key : sql`${key} collate "C"`
  }

  #cursorOf(query: DataQuery, text: string): CursorValues | undefined {
    const values = readCursor(this.name, query, text)
    if (!values || !this.#settings.isKey(values.at(-1) ?? '')) return undefined
    const columns = query.order.map(({ column }) => this.#column(column))
    return fitsColumns(values, columns) ? values : undefined
  }

  #column(key: string): KyselyColumn {
    const column = Object.hasOwn(this.#settings.columns, key)
      ? this.#settings.columns[key]
      : undefined
    if (!column) throw new UsageError('data-source', `${this.name} has no column '${key}'`)
    return column
  }

  /** Within the time that a query may take; all queries of one call see the same rows. */
  async #limited<Result>(run: (db: unknown) => Promise<Result>): Promise<Result> {
    const { timeout } = this.#settings
    try {
      if (this.#context.dialect === 'sqlite' || this.#db.isTransaction) return await run(this.#db)
      return await this.#db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (transaction) => {
          await sql`set local statement_timeout = ${sql.lit(Math.ceil(timeout))}`.execute(
            transaction,
          )
          return run(transaction)
        })
    } catch (error) {
      throw failureOf(error)
    }
  }
}

/**
 * PostgreSQL's codes for a statement that was given up, and for a server that is not there or has no
 * room; of a connection that breaks or is not made in time, the driver has a message only.
 */
function failureOf(error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  if (code === '57014') return new DataError('timeout', { cause: error })
  const isAway =
    typeof code === 'string'
      ? /^(ECONN|EPIPE|ENOENT|ENOTFOUND|EAI_|ETIMEDOUT|57P0[123]|08|53)/.test(code)
      : typeof message === 'string' &&
        /^(Connection terminated|timeout exceeded when trying|Client has encountered a conn)/.test(
          message,
        )
  return isAway ? new DataError('unavailable', { cause: error }) : error
}

/** Whether PostgreSQL refuses a value: SQLSTATE class 22. */
function isDataException(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown }
  return typeof code === 'string' && code.startsWith('22')
}

function dialectOf(db: Kysely<Record<string, AnyRow>>): Dialect {
  const { adapter } = db.getExecutor()
  if (adapter instanceof PostgresAdapter) return 'postgres'
  if (adapter instanceof SqliteAdapter) return 'sqlite'
  throw new UsageError('data-source', 'the database must be SQLite or PostgreSQL')
}

/** Whether this can be an integer key. */
export function isInteger(text: string): boolean {
  return /^-?\d{1,18}$/.test(text)
}

/** Whether this can be a text key. */
export function isText(text: string): boolean {
  return text.length <= 200 && !text.includes('\0')
}

function withoutPlace({ offset: _offset, before: _before, ...query }: Omit<DataQuery, 'limit'>) {
  return query
}
