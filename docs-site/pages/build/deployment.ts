import type { Context } from 'bespa'
import { wf } from '../../site-factory.js'

/** `/build/deployment`: how an app goes into operation. */
export async function deploymentPage(ctx: Context): Promise<void> {
  await wf.sitePage(ctx, 'Deployment', 'How an app goes into operation.').draw(ctx)
}
