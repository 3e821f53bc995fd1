import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { CursorValues } from '../cursor.js'
import { boundValue, valueText, type Dialect } from './sql-terms.js'

/** A part of the order of rows: a sort key, or at last the unique key. */
export interface OrderTerm {
  readonly term: RawBuilder<unknown>
  readonly descending: boolean
  readonly nullable: boolean
  readonly isNumber: boolean
}

/**
 * `order by`. Rows without a value come last in both directions; walking backward is the same order
 * reversed. Where no row is without a value nothing is said of it, so that an index can serve.
 */
export function orderBy(terms: readonly OrderTerm[], isBackward: boolean): RawBuilder<unknown> {
  const parts = terms.map(({ term, descending, nullable }) => {
    const direction = sql.raw(descending !== isBackward ? 'desc' : 'asc')
    const nulls = nullable ? sql.raw(isBackward ? ' nulls first' : ' nulls last') : sql``
    return sql`${term} ${direction}${nulls}`
  })
  return sql.join(parts)
}

/** The rows behind a cursor, or before it. */
export function beyond(
  terms: readonly OrderTerm[],
  values: CursorValues,
  isBackward: boolean,
  dialect: Dialect,
): RawBuilder<SqlBool> {
  const [first] = terms
  const isUniform = terms.every(
    ({ descending, nullable }) => descending === first?.descending && !nullable,
  )
  if (first && isUniform) {
    const sign = sql.raw(first.descending !== isBackward ? '<' : '>')
    const left = sql.join(terms.map(({ term }) => term))
    const right = sql.join(terms.map((part, at) => bound(part, values[at] ?? '', dialect)))
    return sql`((${left}) ${sign} (${right}))`
  }
  return beyondFrom(0, terms, values, isBackward, dialect)
}

function beyondFrom(
  at: number,
  terms: readonly OrderTerm[],
  values: CursorValues,
  isBackward: boolean,
  dialect: Dialect,
): RawBuilder<SqlBool> {
  const part = terms[at]
  if (!part) return sql`(1 = 0)`
  const value = values[at] ?? null
  const strictly = strictlyBeyond(part, value, isBackward, dialect)
  if (at === terms.length - 1) return strictly
  const same =
    value === null ? sql`${part.term} is null` : sql`${part.term} = ${bound(part, value, dialect)}`
  return sql`(${strictly} or (${same} and ${beyondFrom(at + 1, terms, values, isBackward, dialect)}))`
}

function strictlyBeyond(
  part: OrderTerm,
  value: string | null,
  isBackward: boolean,
  dialect: Dialect,
): RawBuilder<SqlBool> {
  const { term, descending, nullable } = part
  // Rows without a value are the last ones: nothing lies behind them, all others before them.
  if (value === null) return isBackward ? sql`(${term} is not null)` : sql`(1 = 0)`
  const sign = sql.raw(descending !== isBackward ? '<' : '>')
  const compared = sql<SqlBool>`${term} ${sign} ${bound(part, value, dialect)}`
  return nullable && !isBackward ? sql`(${compared} or ${term} is null)` : sql`(${compared})`
}

/** The columns that a cursor is made from. */
export function cursorColumns(
  terms: readonly OrderTerm[],
  dialect: Dialect,
): RawBuilder<string | null>[] {
  return terms.map(({ term }) => valueText(term, dialect))
}

function bound(part: OrderTerm, value: string, dialect: Dialect): RawBuilder<unknown> {
  return boundValue(value, part.isNumber, dialect)
}
