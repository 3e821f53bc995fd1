import type { Context } from 'bespa'
import { demoPage } from '../demo-page.js'
import { visitorOf } from '../../site/session.js'
import { wf } from '../../site/site-factory.js'
import { liveData } from './live-data.js'

// #region inbox
/** `/live/inbox`: a page within another one. Its feed opens a modal of the page around it. */
export async function inboxPage(ctx: Context): Promise<void> {
  const { log } = liveData()
  const position = log.position
  const visitor = visitorOf(ctx)
  const form = wf
    .form()
    .withName('alarm')
    .add(wf.toolbar().addLeft(wf.buttonTonal().add('Send me an alert')))
  if (form.submitted(ctx)) {
    await log.publish(
      `inbox:${visitor}`,
      `^?modal=/live/alerts/${Math.ceil(Math.random() * 99)}`,
    )
  }
  await demoPage(
    ctx,
    'Inbox',
    'A page that is embedded in another one, with a feed of its own.',
  )
    .add(
      wf.titleLarge('Inbox').withLevel(3),
      wf.liveFeed('/live/inbox-feed').withLastEventId(position),
      form,
    )
    .draw(ctx)
}

/** `/live/alerts/42`: what a modal shows, with the link that closes it. */
export async function alertPage(ctx: Context, id: string): Promise<void> {
  if (!/^\d{1,9}$/.test(id)) ctx.throw(404)
  await demoPage(ctx, `Alert ${id}`, 'An alert that the server has opened.')
    .add(
      wf.appBar(`Alert ${id}`),
      wf.prose(
        'The disk of a server somewhere is nearly full. Nobody has clicked to see this.',
      ),
      wf.toolbar().addRight(wf.linkText('^?modal=').add('Close')),
    )
    .draw(ctx)
}
// #endregion inbox
