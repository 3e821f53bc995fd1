import { expressionBuilder, sql, type Expression, type RawBuilder } from 'kysely'
import type { CursorValues } from '../cursor.js'
import type { KyselyColumn } from './kysely-column.js'

/** Which kind of SQL is written. */
export type Dialect = 'sqlite' | 'postgres'

/** A reference as Kysely takes it: a column's name, an expression, or a function that makes one. */
export type Reference = string | Expression<unknown> | ((eb: never) => Expression<unknown>)

/** The SQL of a reference. */
export function termOf(reference: Reference): RawBuilder<unknown> {
  if (typeof reference === 'string') return sql`${sql.ref(reference)}`
  if (typeof reference === 'function') return sql`${reference(expressionBuilder() as never)}`
  return sql`${reference}`
}

/**
 * What a column is sorted by: a typed expression, never what users read. Texts are compared by bytes,
 * in both databases alike, unless the column names a collation.
 */
export function sortTerm(column: KyselyColumn, dialect: Dialect): RawBuilder<unknown> {
  const term = termOf(column.sortBy ?? column.column)
  if (column.type === 'choice' && column.sortBy === undefined) return rankTerm(column, term)
  if (column.type !== 'text' || dialect === 'sqlite') return term
  return sql`${term} collate ${sql.id(column.collation ?? 'C')}`
}

/** The place of a value among the declared choices; unknown values come behind them. */
function rankTerm(column: KyselyColumn, term: RawBuilder<unknown>): RawBuilder<unknown> {
  const choices = column.choices ?? []
  const ranks = choices.map(({ value }, at) => sql`when ${value} then ${sql.lit(at)}`)
  return sql`case when ${term} is null then null else case ${term} ${sql.join(ranks, sql` `)} else ${sql.lit(choices.length)} end end`
}

/** A value as database text, from which {@link boundValue} makes the same value again. */
export function valueText(term: RawBuilder<unknown>, dialect: Dialect): RawBuilder<string | null> {
  if (dialect === 'postgres') return sql`(${term})::text`
  // Seventeen digits are enough for every double, but text of a real has fifteen.
  return sql`case typeof(${term}) when 'real' then printf('%!.17g', ${term}) else cast(${term} as text) end`
}

/**
 * A parameter that is compared with a term. PostgreSQL takes its type from the other side; SQLite
 * compares no text with numbers.
 */
export function boundValue(
  value: string,
  isNumber: boolean,
  dialect: Dialect,
): RawBuilder<unknown> {
  return sql`${isNumber && dialect === 'sqlite' ? numberOf(value) : value}`
}

/** Whether SQLite keeps the values of a sort term as numbers. */
export function isSortedByNumber(column: KyselyColumn): boolean {
  const { type, sortBy } = column
  return type === 'number' || type === 'boolean' || (type === 'choice' && sortBy === undefined)
}

/** Whether the values of a cursor are ones that these columns can have: others would be an error in SQL. */
export function fitsColumns(values: CursorValues, columns: readonly KyselyColumn[]): boolean {
  return columns.every((column, at) => {
    const value = values[at]
    if (value === null || value === undefined) return column.nullable !== false
    if (column.type === 'boolean') return /^(true|false|t|f|0|1)$/.test(value)
    if (isSortedByNumber(column)) return /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value)
    if (column.type === 'date') return /^\d{4,}-\d\d-\d\d/.test(value)
    if (column.type === 'instant') return /^\d{4,}-\d\d-\d\d[ T]\d\d:\d\d/.test(value)
    return true
  })
}

function numberOf(text: string): number | bigint {
  // Only integers of up to 64 bits are ones to SQLite.
  const isLong = /^-?\d{1,18}$/.test(text) && !Number.isSafeInteger(Number(text))
  return isLong ? BigInt(text) : Number(text)
}
