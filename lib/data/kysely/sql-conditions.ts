import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { DataFilter, DataSelection } from '../data-query.js'
import { instantRange } from '../day-range.js'
import { foldText, searchTerms } from '../fold-text.js'
import type { KyselyColumn } from './kysely-column.js'
import { boundValue, termOf, type Dialect } from './sql-terms.js'

type Condition = RawBuilder<SqlBool>

/** The columns of a source, and what their SQL depends on. */
export interface SqlContext {
  readonly columns: Readonly<Record<string, KyselyColumn>>
  readonly key: RawBuilder<unknown>
  readonly isKey: (text: string) => boolean
  readonly isIntegerKey: boolean
  readonly dialect: Dialect
}

/** The conditions of a selection; all of them hold together. */
export function conditionsOf(selection: DataSelection, context: SqlContext): Condition[] {
  const { search, filters, keys, exceptKeys, timeZone } = selection
  return [
    ...searchConditions(search, context),
    ...filters.map((filter) => filterCondition(filter, timeZone, context)),
    ...(keys ? [keyCondition(keys, context)] : []),
    ...(exceptKeys?.length ? [sql<SqlBool>`not ${keyCondition(exceptKeys, context)}`] : []),
  ]
}

function keyCondition(keys: readonly string[], context: SqlContext): Condition {
  const { key, isKey, isIntegerKey, dialect } = context
  const known = keys.filter(isKey)
  if (known.length === 0) return sql<SqlBool>`(1 = 0)`
  // Wide enough for whatever an address brings, whichever integer type the column has.
  const isWide = isIntegerKey && dialect === 'postgres'
  const values = known.map((text) => (isWide ? sql`${text}::int8` : sql`${text}`))
  return sql<SqlBool>`(${key} in (${sql.join(values)}))`
}

/** Every word must be found in one of the searched columns. */
function searchConditions(search: string, context: SqlContext): Condition[] {
  const searched = Object.values(context.columns).filter((column) => column.search)
  if (searched.length === 0) return []
  return searchTerms(search).map((_, at) => {
    const found = searched.map((column) => {
      // Each column folds in its own way, so the words are those of the search as it is.
      const term = searchTerms(search, column)[at] ?? ''
      const isPrefix = column.search === 'prefix' || term.length < (column.minimumTerm ?? 1)
      return related(column, isPrefix ? beginsWith(column, term, context) : like(column, term))
    })
    return sql<SqlBool>`(${sql.join(found, sql` or `)})`
  })
}

function filterCondition(filter: DataFilter, timeZone: string, context: SqlContext): Condition {
  const column = context.columns[filter.column]
  if (!column) throw new Error(`There is no column ${filter.column}`)
  // What is not so of any related row: a condition within `exists` would mean “not so of one”.
  const negated = { lacks: 'contains', isNot: 'is', notIn: 'in', empty: 'filled' } as const
  const isNegation = filter.operator in negated
  const positive = isNegation
    ? ({ ...filter, operator: negated[filter.operator as keyof typeof negated] } as DataFilter)
    : filter
  const condition = related(column, positiveCondition(positive, column, timeZone, context))
  // `not null` is null, which would leave out the rows without a value.
  return isNegation ? sql<SqlBool>`(${condition}) is not true` : condition
}

function positiveCondition(
  filter: DataFilter,
  column: KyselyColumn,
  timeZone: string,
  context: SqlContext,
): Condition {
  const term = termOf(column.column)
  switch (filter.operator) {
    case 'contains':
      return like(column, foldText(filter.value, column))
    case 'startsWith':
      return beginsWith(column, foldText(filter.value, column), context)
    case 'is':
      return sql`(${foldedTerm(column)} = ${foldText(filter.value, column)})`
    case 'in':
      return sql`(${term} in (${sql.join(filter.values.map((value) => memberOf(column, value, context)))}))`
    case 'range':
      return range(term, filter, column, timeZone, context)
    case 'filled':
      return column.type === 'text'
        ? sql`(${term} is not null and ${term} <> '')`
        : sql`(${term} is not null)`
    default:
      throw new Error(`${filter.operator} is a negation`)
  }
}

function memberOf(column: KyselyColumn, value: string, { dialect }: SqlContext) {
  // Wide enough for whatever an address brings, whichever type of number the column has.
  if (column.type === 'number') return numberBound(value, dialect)
  if (column.type !== 'boolean') return sql`${value}`
  return dialect === 'sqlite' ? sql`${value === 'true' ? 1 : 0}` : sql`${value}`
}

/** Both ends are included; of instants, all of their last day. */
function range(
  term: RawBuilder<unknown>,
  days: { readonly min?: string; readonly max?: string },
  column: KyselyColumn,
  timeZone: string,
  { dialect }: SqlContext,
): Condition {
  const { min, max } = days
  const parts: Condition[] = []
  if (column.type === 'instant') {
    const { from, before } = instantRange(days, timeZone)
    if (from !== undefined) parts.push(sql`${term} >= ${from}`)
    if (before !== undefined) parts.push(sql`${term} < ${before}`)
  } else {
    const bound = (text: string) =>
      column.type === 'number' ? numberBound(text, dialect) : boundValue(text, false, dialect)
    if (min !== undefined) parts.push(sql`${term} >= ${bound(min)}`)
    if (max !== undefined) parts.push(sql`${term} <= ${bound(max)}`)
  }
  return parts.length === 0 ? sql`(1 = 1)` : sql`(${sql.join(parts, sql` and `)})`
}

function numberBound(text: string, dialect: Dialect): RawBuilder<unknown> {
  if (dialect !== 'postgres') return boundValue(text, true, dialect)
  return sql`${text}::${sql.raw(/^-?\d+$/.test(text) ? 'int8' : 'numeric')}`
}

function foldedTerm(column: KyselyColumn): RawBuilder<unknown> {
  return column.folded === undefined ? sql`lower(${termOf(column.column)})` : termOf(column.folded)
}

function like(column: KyselyColumn, text: string): Condition {
  // The escape character first, or its own escapes would be escaped.
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(${foldedTerm(column)} like ${pattern} escape '\\')`
}

/** A range, which an ordinary index on the folded column serves in both databases. */
function beginsWith(column: KyselyColumn, text: string, { dialect }: SqlContext): Condition {
  const bytes = dialect === 'postgres' ? sql` collate "C"` : sql``
  const term = sql`${foldedTerm(column)}${bytes}`
  return sql`(${term} >= ${text} and ${term} < ${text + '\u{10ffff}'})`
}

function related(column: KyselyColumn, condition: Condition): Condition {
  return column.related ? sql<SqlBool>`${column.related(condition)}` : condition
}
