import { Kysely, Migrator, PostgresDialect, SqliteDialect, type Dialect } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { migrations } from './migrations.js'
import type { SiteTables } from './site-tables.js'

/** The site's database, with its tables in place. */
export type SiteDatabase = Kysely<SiteTables>

let opened: Promise<SiteDatabase> | undefined

/**
 * The database, which is opened and migrated once: PostgreSQL where `DATABASE_URL` says so, or else
 * SQLite in the file that `SQLITE_FILE` names, or in memory.
 */
export function siteDatabase(): Promise<SiteDatabase> {
  return (opened ??= openDatabase(process.env['DATABASE_URL'] ?? '').catch((error: unknown) => {
    // So that the next request tries again.
    opened = undefined
    throw error
  }))
}

/** Opens a database and brings its tables up to date. @param url `''` for SQLite */
export async function openDatabase(
  url: string,
  file = process.env['SQLITE_FILE'] ?? ':memory:',
): Promise<SiteDatabase> {
  const db = new Kysely<SiteTables>({ dialect: url ? postgres(url) : sqlite(file) })
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error === undefined) return db
  await db.destroy()
  throw error instanceof Error ? error : new Error('The tables cannot be created')
}

/** Closes the database, if it is open. */
export async function closeSiteDatabase(): Promise<void> {
  const open = opened
  opened = undefined
  await (await open)?.destroy()
}

/** Whether the database keeps points in time as such, and not as text. */
export function isPostgres(db: Kysely<SiteTables>): boolean {
  return db.getExecutor().adapter.supportsTransactionalDdl
}

function postgres(connectionString: string): Dialect {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 })
  // A connection that breaks is replaced by the next query; without this it would end the process: the
  // first is for those that are idle, the second for those that are lent, between two queries.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new PostgresDialect({ pool })
}

function sqlite(file: string): Dialect {
  const database = new Database(file)
  database.exec('pragma journal_mode = wal')
  database.exec('pragma busy_timeout = 5000')
  return new SqliteDialect({ database })
}
