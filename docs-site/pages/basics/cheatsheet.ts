import type { Context } from 'bespa'
import { wf } from '../../site-factory.js'

/** `/basics/cheatsheet`: all of it in brief. */
export async function cheatSheetPage(ctx: Context): Promise<void> {
  await wf.outlinePage(ctx).draw(ctx)
}
