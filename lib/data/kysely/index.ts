/** `bespa/kysely`: rows of SQLite and PostgreSQL as a data source. */
export type { KyselyColumn } from './kysely-column.js'
export {
  kyselySource,
  type KyselyDeclaration,
  type KyselySourceOptions,
  type TypedColumn,
} from './kysely-declaration.js'
export { KyselySource } from './kysely-source.js'
