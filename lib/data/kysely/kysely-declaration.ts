import type { Kysely, ReferenceExpression, SelectQueryBuilder } from 'kysely'
import type { DataColumns } from '../data-column.js'
import { checkColumns } from '../declared-columns.js'
import type { KyselyColumn } from './kysely-column.js'
import {
  isInteger,
  isText,
  KyselySource,
  type AnyRow,
  type Rows,
  type SourceSettings,
} from './kysely-source.js'
import { termOf } from './sql-terms.js'

/** A column as an app declares it: its references are checked against the tables. */
export interface TypedColumn<DB, TB extends keyof DB> extends Omit<
  KyselyColumn,
  'column' | 'sortBy' | 'folded'
> {
  /** The column of the database. */
  readonly column: ReferenceExpression<DB, TB>
  /** The column that rows are sorted by instead. Default: the column itself. */
  readonly sortBy?: ReferenceExpression<DB, TB>
  /** The column with the same text in lower case and without accents, for searches. */
  readonly folded?: ReferenceExpression<DB, TB>
}

/** How a source is declared: see {@link kyselySource}. */
export interface KyselySourceOptions<DB, TB extends keyof DB, Row, Scope> {
  /** The name of the source, unique in the app. */
  readonly name: string
  /** The rows that a user may see: all methods of the source start from here. */
  readonly rows: (db: Kysely<DB>, scope: Scope) => SelectQueryBuilder<DB, TB, object>
  /** What is read of each row. */
  readonly select: (rows: SelectQueryBuilder<DB, TB, object>) => SelectQueryBuilder<DB, TB, Row>
  /** The unique key: it ends every order, and addresses rows. Never without a value. */
  readonly key: ReferenceExpression<DB, TB>
  /** What keys look like. Default: `text`. */
  readonly keyType?: 'text' | 'integer'
  /** The unique key of a row that was read. */
  readonly keyOf: (row: Row) => string | number | bigint
  /** The columns by key, in their order. */
  readonly columns: Readonly<Record<string, TypedColumn<DB, TB>>>
  /** How long a query may take on PostgreSQL, in milliseconds. Default: 5,000. SQLite has no such limit. */
  readonly timeout?: number
}

/** A declared source. Rows are seen through {@link KyselyDeclaration.for}. */
export interface KyselyDeclaration<DB, Row, Scope> {
  /** The name of the source. */
  readonly name: string
  /** The columns by key. */
  readonly columns: DataColumns
  /** The rows of one user. */
  for(db: Kysely<DB>, scope: Scope): KyselySource<Row>
}

/**
 * Declares rows of a SQLite or PostgreSQL database once: which of them a user may see, and how each
 * column is sorted, filtered and searched. Everything that a table does is made from this.
 *
 * @throws {UsageError} `data-source` If the declaration cannot work.
 *
 * @example
 * const people = kyselySource<Tables>()({
 *   name: 'people',
 *   rows: (db, scope: { owner: string }) =>
 *     db.selectFrom('person').where('person.owner', '=', scope.owner),
 *   select: (rows) => rows.selectAll('person'),
 *   key: 'person.id',
 *   keyOf: (person) => person.id,
 *   columns: {
 *     name: { type: 'text', column: 'person.name', folded: 'person.name_folded', search: 'contains' },
 *     born: { type: 'date', column: 'person.born', filterable: true },
 *   },
 * })
 * const page = await people.for(db, { owner: user.id }).page(table.query(ctx), 'exact')
 */
export function kyselySource<DB>() {
  return <TB extends keyof DB, Row extends object, Scope = void>(
    options: KyselySourceOptions<DB, TB, Row, Scope>,
  ): KyselyDeclaration<DB, Row, Scope> => {
    const { name, columns } = options
    checkColumns(name, columns)
    return {
      name,
      columns,
      for: (db, scope) => {
        const settings: SourceSettings<Row> = {
          name,
          columns: columns as unknown as Readonly<Record<string, KyselyColumn>>,
          rows: (on) => options.rows(on as Kysely<DB>, scope) as unknown as Rows,
          select: (rows) => options.select(rows as never) as unknown as Rows,
          key: termOf(options.key as never),
          isKey: options.keyType === 'integer' ? isInteger : isText,
          keyOf: (row) => String(options.keyOf(row)),
          timeout: options.timeout ?? 5000,
        }
        return new KyselySource(db as unknown as Kysely<Record<string, AnyRow>>, settings)
      },
    }
  }
}
