import { randomBytes } from 'node:crypto'
import Router from '@koa/router'
import { bespa, type Context } from 'bespa'
import Koa from 'koa'
import { userOf } from './accounts.js'
import type { Issue } from './store.js'
import { Tracker } from './tracker.js'
import { wf } from './tracker-factory.js'
import { editPage } from './ui/edit.js'
import { issuePage } from './ui/issue.js'
import { issuesPage } from './ui/issues.js'
import { signInPage } from './ui/sign-in.js'

/** The app. @param keys what cookies are signed with; by default a random key */
export function createApp(tracker = new Tracker(), keys = [randomBytes(32).toString('hex')]): Koa {
  const app = new Koa()
  app.keys = keys
  app.use(bespa())
  app.use(requireUser)
  app.use(routes(tracker))
  return app
}

/** Strangers sign in first, and come back then. */
async function requireUser(ctx: Context, next: () => Promise<void>): Promise<void> {
  if (ctx.path === '/sign-in' || userOf(ctx) !== '') return next()
  const back = new URLSearchParams({ _back: ctx.url }).toString()
  wf.redirect(ctx, `/sign-in?${back}`)
}

function routes(tracker: Tracker) {
  const router = new Router()
  const found = (ctx: Context & { params: { id?: string } }): Issue =>
    tracker.store.issue(Number(ctx.params.id)) ?? ctx.throw(404, 'This issue is gone.')
  router.all('/sign-in', signInPage)
  router.all('/', (ctx) => issuesPage(ctx, tracker))
  router.all('/issues/new', (ctx) => editPage(ctx, tracker))
  router.all('/issues/:id', (ctx) => issuePage(ctx, tracker, found(ctx)))
  router.all('/issues/:id/edit', (ctx) => editPage(ctx, tracker, found(ctx)))
  router.get('/feed', (ctx) => tracker.events.answer(ctx))
  router.get('/exports/:id.csv', (ctx) => {
    const job = tracker.exports.get(ctx.params['id'] ?? '') ?? ctx.throw(404)
    ctx.attachment('issues.csv')
    ctx.body = job.lines.join('\r\n')
  })
  router.get('/exports/:id', (ctx) => {
    const job = tracker.exports.get(ctx.params['id'] ?? '') ?? ctx.throw(404)
    const value = job.lines.length - 1
    ctx.body = {
      value,
      stop: value === job.total,
      action: value === job.total ? '?exported=1' : '',
    }
  })
  return router.routes()
}
