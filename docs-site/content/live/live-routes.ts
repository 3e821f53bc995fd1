import Router from '@koa/router'
import { stateOf, type Context } from 'bespa'
import { sessionOf } from '../../site/session.js'
import { notificationsOf } from './live-demos.js'
import { alertPage, inboxPage } from './live-inbox.js'
import { liveData } from './live-data.js'

/** The addresses of the live demonstrations, pages apart. */
export function liveRouter(): Router {
  const router = new Router()
  router.get('/live/feed', siteFeed)
  router.get('/live/inbox-feed', inboxFeed)
  router.get('/live/import-status', importStatus)
  router.register('/live/inbox', ['GET', 'POST'], inboxPage)
  router.register('/live/alerts/:id', ['GET', 'POST'], (ctx) =>
    alertPage(ctx, ctx.params['id'] ?? ''),
  )
  return router
}

// #region feed
/** `/live/feed`: what concerns this visitor, and how many look at the page. */
function siteFeed(ctx: Context): void {
  const { feeds, presence } = liveData()
  const { visitor } = sessionOf(ctx)
  if (visitor === undefined) return feeds.answer(ctx, [presence.channel])
  feeds.answer(ctx, [`visitor:${visitor}`, presence.channel], {
    ended: presence.enter(visitor),
    current: async () => [
      `?notif=${await notificationsOf(visitor)}&present=${await presence.count(visitor)}`,
    ],
  })
}
// #endregion feed

/** `/live/inbox-feed`: what concerns the page that is embedded. */
function inboxFeed(ctx: Context): void {
  const { visitor = '' } = sessionOf(ctx)
  liveData().feeds.answer(ctx, [`inbox:${visitor}`])
}

// #region status
/** `/live/import-status`: how far the visitor's import is, for the progress bar. */
async function importStatus(ctx: Context): Promise<void> {
  const { visitor = '' } = sessionOf(ctx)
  const report = await liveData().imports.report(
    visitor,
    stateOf(ctx).get('job'),
  )
  ctx.set('Cache-Control', 'no-store')
  if (report) ctx.body = report
  else ctx.status = 404
}
// #endregion status
