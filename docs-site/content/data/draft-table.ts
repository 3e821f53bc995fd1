import type { Draft, DraftKey, DraftStore } from 'bespa'
import { siteDatabase } from './site-database.js'

/** Milliseconds that a draft is kept: seven days. */
const lifetime = 7 * 86_400_000

// #region drafts
/** Keeps drafts in the database, so that every node of a cluster finds them. */
export class DraftTable implements DraftStore {
  async load({ owner, form, record }: DraftKey): Promise<Draft | undefined> {
    const row = await (
      await siteDatabase()
    )
      .selectFrom('draft')
      .select('content')
      .where('owner', '=', owner)
      .where('form', '=', form)
      .where('record', '=', record)
      .where('kept', '>', Date.now() - lifetime)
      .executeTakeFirst()
    return row && (JSON.parse(row.content) as Draft)
  }

  async save({ owner, form, record }: DraftKey, draft: Draft): Promise<void> {
    const db = await siteDatabase()
    const kept = Date.now()
    const content = JSON.stringify(draft)
    await db
      .insertInto('draft')
      .values({ owner, form, record, content, kept })
      .onConflict((conflict) =>
        conflict.columns(['owner', 'form', 'record']).doUpdateSet({ content, kept }),
      )
      .execute()
    await db
      .deleteFrom('draft')
      .where('kept', '<', kept - lifetime)
      .execute()
  }

  async remove({ owner, form, record }: DraftKey): Promise<void> {
    await (
      await siteDatabase()
    )
      .deleteFrom('draft')
      .where('owner', '=', owner)
      .where('form', '=', form)
      .where('record', '=', record)
      .execute()
  }

  async clear(owner: string): Promise<void> {
    await (await siteDatabase()).deleteFrom('draft').where('owner', '=', owner).execute()
  }
}
// #endregion drafts
