/** `bespa/kysely`: rows of SQLite and PostgreSQL as a data source. */
export type { KyselyColumn } from './kysely-column.js'
export {
  KyselySource,
  kyselySource,
  type KyselyDeclaration,
  type KyselySourceOptions,
  type TypedColumn,
} from './kysely-source.js'
