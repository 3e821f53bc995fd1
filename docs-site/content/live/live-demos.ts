import type { Content, Context } from 'bespa'
import { visitorOf } from '../../site/session.js'
import { wf } from '../../site/site-factory.js'
import { isOver } from './import-jobs.js'
import { liveData } from './live-data.js'

const aDay = 24 * 60 * 60

// #region counter
/** A number that grows in all of a visitor's tabs when one of them says so. */
export async function notificationDemo(ctx: Context): Promise<Content> {
  const { log, store } = liveData()
  const visitor = visitorOf(ctx)
  const form = wf
    .form()
    .withName('notify')
    .add(wf.toolbar().addLeft(wf.buttonFilled().add('Notify all my tabs')))
  if (form.submitted(ctx)) {
    const next = await store.increment(`notifications:${visitor}`, aDay)
    await log.publish(`visitor:${visitor}`, `?notif=${next}`)
  }
  const count = await notificationsOf(visitor)
  agree(ctx, 'notif', count)
  return [
    wf
      .block('Notifications: ', wf.textBold(count))
      .redrawIfChanged(ctx, 'notif')
      .withAnnouncement(),
    form,
  ]
}

/** How many notifications a visitor has had. */
export async function notificationsOf(visitor: string): Promise<string> {
  return (await liveData().store.get(`notifications:${visitor}`)) ?? '0'
}

/** The state of a page that is drawn again, whatever its address says. */
function agree(ctx: Context, key: string, value: string): void {
  const state = wf.stateOf(ctx)
  if (!state.hasChanges()) state.set(key, value)
}
// #endregion counter

// #region presence
/** How many are looking at the page right now. */
export async function presenceDemo(ctx: Context): Promise<Content> {
  const count = await liveData().presence.count(visitorOf(ctx))
  agree(ctx, 'present', String(count))
  const people = count === 1 ? 'Only you are' : `${count} people are`
  return wf
    .block(wf.textBold(`${people} looking at this page.`))
    .redrawIfChanged(ctx, 'present')
}
// #endregion presence

// #region alert
/** What the server opens by setting `modal`. Only alerts: the value comes from the address. */
export function alertDemo(ctx: Context): Content {
  return [
    wf
      .groupingFrame('A page within the page')
      .add(wf.embedHandler(ctx, '/live/inbox')),
    wf.modal('modal').embedHandler(ctx, { allow: ['/live/alerts/'] }),
  ]
}
// #endregion alert

// #region import
/** An import that goes on by itself, and a bar that follows it. */
export async function importDemo(ctx: Context): Promise<Content> {
  const { imports } = liveData()
  const state = wf.stateOf(ctx)
  const visitor = visitorOf(ctx)
  const form = wf
    .form()
    .withName('import')
    .add(wf.toolbar().addLeft(wf.buttonTonal().add('Import 2,000 contacts')))
  const isNew = form.submitted(ctx)
  if (isNew) state.del('done')
  const job = isNew ? await imports.start(visitor) : await imports.find(visitor)
  const isDone = job !== undefined && isOver(job)
  return [
    form,
    wf
      .progress()
      .withLabel('Import')
      .withMax(job?.total ?? 1)
      .withValue(job?.done ?? 0)
      .withRefreshURL(`/live/import-status?job=${job?.id ?? ''}`)
      .withRefreshInterval(250)
      .hideIf(!job || isDone)
      .redrawIf(isNew)
      .redrawIfChanged(ctx, 'done'),
    wf
      .messageBarOK(
        `Imported ${(job?.done ?? 0) - (job?.rejected ?? 0)} contacts; ${job?.rejected ?? 0} lines had no usable address.`,
      )
      .hideIf(!isDone)
      .redrawIf(isNew)
      .redrawIfChanged(ctx, 'done'),
  ]
}
// #endregion import
