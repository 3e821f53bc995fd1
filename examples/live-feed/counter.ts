// #region counter
import Router from '@koa/router'
import { bespa, Factory } from 'bespa'
import Koa from 'koa'
import { EventStream } from './event-stream.js'
import { LiveFeed } from './live-feed.js'

const [wf, router, events] = [new Factory(), new Router(), new EventStream()]
let count = 0
router.get('/feed', (ctx) => events.answer(ctx))
router.all('/', async (ctx) => {
  const w = wf.for(ctx)
  if (w.actionOf('add')) events.publish(`?count=${++count}`)
  const feed = new LiveFeed('/feed').withLastEventId(events.lastId)
  const shown = w.headlineMedium('Pressed ', count, ' times').redrawIfChanged('count')
  await w.page().add(feed, shown, w.buttonFilled('').add('One more').withPost('add')).draw()
})
export const app = new Koa().use(bespa()).use(router.routes())
// #endregion counter
