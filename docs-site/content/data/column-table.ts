import type { ColumnStore } from 'bespa'
import { siteDatabase } from './site-database.js'

/** Milliseconds that a choice is kept: a year. */
const lifetime = 365 * 86_400_000

// #region columns
/** Keeps in the database which columns visitors have chosen. */
export class ColumnTable implements ColumnStore {
  async load(owner: string, list: string): Promise<string | undefined> {
    const row = await (
      await siteDatabase()
    )
      .selectFrom('table_layout')
      .select('columns')
      .where('owner', '=', owner)
      .where('list', '=', list)
      .executeTakeFirst()
    return row?.columns
  }

  async save(owner: string, list: string, columns: string): Promise<void> {
    const db = await siteDatabase()
    const kept = Date.now()
    await db
      .insertInto('table_layout')
      .values({ owner, list, columns, kept })
      .onConflict((conflict) => conflict.columns(['owner', 'list']).doUpdateSet({ columns, kept }))
      .execute()
    await db
      .deleteFrom('table_layout')
      .where('kept', '<', kept - lifetime)
      .execute()
  }
}
// #endregion columns
