import { once } from 'node:events'
import { request } from 'node:http'
import Koa from 'koa'
import { bespa } from 'bespa'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Feeds } from '../../docs-site/content/live/feeds.js'
import { MemoryLog } from '../../docs-site/content/live/memory-log.js'
import { serve, type Served } from '../browser/serve.js'
import { FeedReader } from './feed-reader.js'

let log: MemoryLog
let feeds: Feeds
let served: Served
let seen: { ended: number }

beforeEach(async () => {
  log = new MemoryLog()
  feeds = new Feeds(log, 50)
  const mine = (seen = { ended: 0 })
  const app = new Koa()
  app.silent = true
  app.use(bespa({ development: false }))
  const ended = () => mine.ended++
  const current = async () => ['?notif=all']
  app.use((ctx) => feeds.answer(ctx, ['page', 'all'], { ended, current }))
  served = await serve(app)
})
afterEach(() => served.close())

const open = (path = '/', headers: Record<string, string> = {}) =>
  FeedReader.open(served.url + path, headers)

describe('A feed', () => {
  it('is an event stream that nobody keeps or holds back', async () => {
    const { response } = await open()
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
  })

  it('brings the events of its channels, with their ids', async () => {
    const reader = await open()
    await log.publish('page', '?notif=3')
    await log.publish('other', '?notif=4')
    await log.publish('all', '^?modal=/alerts/42')
    await expect.poll(() => reader.events).toEqual(['?notif=3', '^?modal=/alerts/42'])
    expect(reader.lastId).toBe(log.position)
  })

  it.each([
    ['the header', (id: string) => ['/?lastEventId=0-1', { 'last-event-id': id }] as const],
    ['the address', (id: string) => [`/?lastEventId=${id}`, {}] as const],
  ])('begins after the event that %s names', async (_, asked) => {
    await log.publish('page', '?notif=1')
    const id = log.position
    await log.publish('page', '?notif=2')
    const reader = await open(...asked(id))
    await log.publish('page', '?notif=3')
    await expect.poll(() => reader.events).toEqual(['?notif=2', '?notif=3'])
  })

  it.each(['$', '-', '../..', '1-0\\n'])('takes %s for no id', async (id) => {
    await log.publish('page', '?notif=1')
    const reader = await open(`/?lastEventId=${encodeURIComponent(id)}`)
    await log.publish('page', '?notif=2')
    await expect.poll(() => reader.events).toEqual(['?notif=2'])
  })

  it('tells how things stand when the log does not reach back to where the browser was', async () => {
    await log.publish('page', '?notif=1')
    const reader = await open('/', { 'last-event-id': '1-0' })
    await expect.poll(() => reader.events).toEqual(['?notif=1', '?notif=all'])
    expect(reader.lastId).toBe(log.position)
  })

  it('gives signs of life while nothing happens', async () => {
    const reader = await open()
    await expect.poll(() => reader.text).toMatch(/^: welcome\n\n: still here\n\n: still here\n\n/)
  })

  it('is forgotten at once when the browser leaves', async () => {
    const reader = await open()
    expect(feeds.size).toBe(1)
    reader.response.destroy()
    await expect.poll(() => feeds.size).toBe(0)
    expect(seen.ended).toBe(1)
  })

  it('ends when the node is about to go, which then takes no new one', async () => {
    const reader = await open()
    feeds.close()
    await expect.poll(() => reader.isOver).toBe(true)
    expect(feeds.size).toBe(0)
    expect((await open()).response.statusCode).toBe(503)
  })

  it('is not begun for a browser that has left before it could be', async () => {
    const app = new Koa()
    const gone = new Promise<void>((resolve) => {
      app.use(async (ctx) => {
        const closed = once(ctx.res, 'close')
        ctx.req.socket.destroy()
        await closed
        feeds.answer(ctx, ['page'], { ended: () => seen.ended++ })
        resolve()
      })
    })
    app.silent = true
    const { url, close } = await serve(app)
    request(url, { agent: false })
      .on('error', () => undefined)
      .end()
    await gone
    expect(feeds.size).toBe(0)
    expect(seen.ended).toBe(1)
    await close()
  })

  it('is refused when there are as many as there may be', async () => {
    feeds = new Feeds(log, 50, 2)
    const [first] = [await open(), await open()]
    expect((await open()).response.statusCode).toBe(503)
    expect(seen.ended).toBe(1)
    first.response.destroy()
    await expect.poll(() => feeds.size).toBe(1)
    expect((await open()).response.statusCode).toBe(200)
  })

  it('of a browser that does not read is let go, and goes on where it was', async () => {
    const reader = await open()
    reader.response.pause()
    for (let count = 1; count <= 20_000; count++) {
      await log.publish('page', `?notif=${count}&${'x'.repeat(900)}=1`)
    }
    expect(feeds.size).toBe(1)
    reader.response.resume()
    await expect.poll(() => reader.isOver).toBe(true)
    expect(feeds.size).toBe(0)
    const again = await open('/', { 'last-event-id': reader.lastId })
    await expect.poll(() => again.events.at(-2) ?? '').toMatch(/^\?notif=20000&/)
    // By then the log has forgotten most of it.
    expect(again.events.at(-1)).toBe('?notif=all')
  })

  it('is one of many that all hear the same', async () => {
    const readers = await Promise.all(Array.from({ length: 200 }, () => open()))
    expect(feeds.size).toBe(200)
    await log.publish('all', '?present=200')
    await expect
      .poll(() => readers.filter(({ events }) => events.includes('?present=200')).length)
      .toBe(200)
    for (const { response } of readers) response.destroy()
    await expect.poll(() => feeds.size).toBe(0)
    expect(seen.ended).toBe(200)
  })
})
