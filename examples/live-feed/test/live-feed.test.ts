import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bespa, Factory, touchAction, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { app as counter } from '../counter.js'
import { EventStream } from '../event-stream.js'
import { LiveFeed } from '../live-feed.js'

const wf = new Factory()
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** An app with a feed, and a page that counts how often it was drawn for which key. */
function appWith(events: EventStream): Koa {
  return new Koa().use(bespa()).use((ctx) => {
    if (ctx.path === '/feed') return events.answer(ctx)
    const w = wf.for(ctx)
    return w
      .page()
      .add(
        new LiveFeed('/feed').withLastEventId(events.lastId),
        w.block('n is ', w.stateOf().get('n')).redrawIfChanged('n'),
        w.block('Issues ', events.lastId).redrawIfTouched('issues'),
      )
      .draw()
  })
}

/** Reads a feed over the network. */
async function listen(events: EventStream, headers: Record<string, string> = {}, query = '') {
  const app = new Koa().use(bespa()).use((ctx: Context) => {
    ctx.res.once('close', () => setImmediate(() => app.emit('left')))
    events.answer(ctx)
  })
  const server = createServer(app.callback() as never).listen(0)
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const sent = get({ port, path: `/${query}`, headers, agent: false })
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  let text = ''
  answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return {
    app,
    answer,
    has: (part: string) => vi.waitFor(() => expect(text).toContain(part)),
    leave: () => answer.destroy(),
    text: () => text,
  }
}

describe('A feed', () => {
  it('is a stream that no cache and no proxy keeps', async () => {
    const { answer, has } = await listen(new EventStream())
    await has(': welcome')
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/)
    expect(answer.headers['cache-control']).toBe('no-store, no-transform')
    expect(answer.headers['x-accel-buffering']).toBe('no')
  })

  it('tells everybody who listens, and forgets who has left', async () => {
    const events = new EventStream()
    const [one, two] = [await listen(events), await listen(events)]
    await vi.waitFor(() => expect(events.size).toBe(2))
    events.publish('?n=1')
    await one.has(`id: ${events.lastId}\ndata: ?n=1\n\n`)
    await two.has('data: ?n=1')
    one.leave()
    await vi.waitFor(() => expect(events.size).toBe(1))
  })

  it.each(['header', 'address'])('tells what was missed: by %s', async (how) => {
    const events = new EventStream(2)
    events.publish('?n=1')
    const seen = events.lastId
    for (const n of [2, 3]) events.publish(`?n=${n}`)
    const feed = await (how === 'header'
      ? listen(events, { 'Last-Event-ID': seen })
      : listen(events, {}, `?lastEventId=${seen}`))
    await feed.has('data: ?n=3')
    expect(feed.text()).toContain('data: ?n=2')
    expect(feed.text()).not.toContain('data: ?n=1\n')
  })

  it('is over without an error when the browser leaves', async () => {
    const errors: unknown[] = []
    const { has, leave, app } = await listen(new EventStream())
    app.on('error', (error) => errors.push(error))
    await has('welcome')
    leave()
    await new Promise((resolve) => app.once('left', resolve))
    expect(errors).toEqual([])
  })

  it('begins with the next event for who comes first', async () => {
    const events = new EventStream()
    events.publish('?n=1')
    const feed = await listen(events)
    await feed.has('welcome')
    events.publish('?n=2')
    await feed.has('?n=2')
    expect(feed.text()).not.toContain('?n=1')
  })
})

describe('A page with a feed', () => {
  it('redraws what depends on the key that an event has changed', async () => {
    const events = new EventStream()
    const page = await visit(appWith(events), '/')
    await vi.waitFor(() => expect(events.size).toBe(1))
    events.publish('?n=7')
    await vi.waitFor(() => expect(page.text).toContain('n is 7'))
    page.close()
  })

  it('redraws what follows the data that an event has touched', async () => {
    const events = new EventStream()
    const page = await visit(appWith(events), '/')
    await vi.waitFor(() => expect(events.size).toBe(1))
    events.publish(touchAction('issues'))
    await vi.waitFor(() => expect(page.text).toContain(`Issues ${events.lastId}`))
    page.close()
  })

  it('takes only the last value of a flood', async () => {
    const events = new EventStream()
    const page = await visit(appWith(events), '/')
    await vi.waitFor(() => expect(events.size).toBe(1))
    for (let n = 1; n <= 200; n++) events.publish(`?n=${n}`)
    await vi.waitFor(() => expect(page.text).toContain('n is 200'))
    page.close()
  })

  it.each(['/elsewhere', 'https://evil.example/', '?_submit=form', '^^', 'javascript:alert(1)'])(
    'does nothing else: %s',
    async (action) => {
      const events = new EventStream()
      const page = await visit(appWith(events), '/')
      await vi.waitFor(() => expect(events.size).toBe(1))
      events.publish(action)
      events.publish('?n=1')
      await vi.waitFor(() => expect(page.text).toContain('n is 1'))
      expect(page.location).toBe('/?n=1')
      page.close()
    },
  )
})

describe('The counter', () => {
  it('counts in all pages that are open', async () => {
    const [one, two] = [await visit(counter, '/'), await visit(counter, '/')]
    await one.click('One more')
    await vi.waitFor(() => expect(two.text).toContain('Pressed 1 times'))
    one.close()
    two.close()
  })
})
