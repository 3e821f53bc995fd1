import type { Expression, RawBuilder, SqlBool } from 'kysely'
import type { DataColumn } from '../data-column.js'
import type { FoldOptions } from '../fold-text.js'
import type { Reference } from './sql-terms.js'

/** A column of a {@link KyselySource}. */
export interface KyselyColumn extends DataColumn, FoldOptions {
  /** Its value in SQL: a column's name with its table, or an expression. */
  readonly column: Reference
  /**
   * What it is sorted by, where that is not its value: a stored key made by `sortKeys`, a rank, a
   * computed expression.
   */
  readonly sortBy?: Reference
  /** The PostgreSQL collation that a text is sorted by. Default: `C`, as SQLite sorts. */
  readonly collation?: string
  /**
   * Where its text is stored as `foldText` has folded it: searched and filtered instead of the value.
   * Without it the database's `lower()` is searched, which is the same for ASCII only.
   */
  readonly folded?: Reference
  /**
   * For a value of a related table: makes a condition on it one on the row, with `exists`, so that no
   * row appears twice.
   *
   * @example
   * related: (condition) => sql`exists (select 1 from tag where tag.person = person.id and ${condition})`
   */
  readonly related?: (condition: RawBuilder<SqlBool>) => Expression<SqlBool>
}
