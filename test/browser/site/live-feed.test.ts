import Koa from 'koa'
import type { Page } from 'playwright-core'
import { bespa, type Context } from 'bespa'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { ClassicFeed } from '../../../docs-site/content/examples/classic-feed.js'
import { Feeds } from '../../../docs-site/content/live/feeds.js'
import { MemoryLog } from '../../../docs-site/content/live/memory-log.js'
import { wf } from '../../../docs-site/site/site-factory.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

createSite()

/** A page with a feed, which a test can send to, drop, and answer in ways that no feed should. */
class LiveApp {
  readonly app = new Koa()
  log = new MemoryLog()
  feeds = new Feeds(this.log)
  /** How many times the feed was asked for, and from which event on. */
  readonly asked: string[] = []
  /** The keys that each redraw was about. */
  readonly redrawn: string[] = []
  /** Takes the place of the feed's answer. */
  answer: ((ctx: Context) => void) | undefined
  /** Milliseconds that a redraw takes. */
  delay = 0
  classic = false
  /** Has redraws fail. */
  isBroken = false
  /** What happens between the drawing of a page and its way to the browser. */
  meanwhile: (() => Promise<void>) | undefined

  constructor() {
    this.app.silent = true
    this.app.use(bespa({ development: false }))
    this.app.use((ctx) => this.#handle(ctx))
  }

  /** Drops all connections; what comes back is taken. */
  drop(): void {
    this.feeds.close()
    this.feeds = new Feeds(this.log)
  }

  send(action: string, channel = 'page'): Promise<void> {
    return this.log.publish(channel, action)
  }

  async #handle(ctx: Context): Promise<void> {
    const state = wf.stateOf(ctx)
    if (state.hasChanges()) {
      this.redrawn.push(state.get('_changed'))
      await new Promise((resolve) => setTimeout(resolve, this.delay))
      if (this.isBroken) ctx.throw(500)
    }
    if (ctx.path.endsWith('/feed')) {
      this.asked.push(ctx.get('Last-Event-ID') || state.get('lastEventId'))
      if (this.answer) this.answer(ctx)
      else this.feeds.answer(ctx, [ctx.path === '/feed' ? 'page' : 'inner'])
    } else if (ctx.path === '/late') await this.#late(ctx).draw(ctx)
    else if (ctx.path === '/inner') await this.#inner(ctx).draw(ctx)
    else if (ctx.path === '/') await this.#page(ctx).draw(ctx)
    await this.meanwhile?.()
  }

  #page(ctx: Context) {
    const state = wf.stateOf(ctx)
    const { position } = this.log
    const feed = this.classic
      ? new ClassicFeed('/feed')
      : wf.liveFeed('/feed').withLastEventId(position).hideIf(state.has('off'))
    return wf
      .page()
      .withLang('en')
      .withTitle('Live')
      .add(
        wf.headlineLarge('Live'),
        wf
          .block(wf.code(`around ${state.get('around')}`), feed)
          .redrawIfChanged(ctx, 'around', 'off'),
        wf.block(wf.code(`notif ${state.get('notif')}`)).redrawIfChanged(ctx, 'notif'),
        wf.block(wf.code(`other ${state.get('other')}`)).redrawIfChanged(ctx, 'other'),
        wf.block(wf.code(`modal ${state.get('modal')}`)).redrawIfChanged(ctx, 'modal'),
        wf.link('?around=1').add('Redraw around'),
        wf.link('?off=1').add('Switch off'),
        wf.link('?modal=').add('Close'),
        wf.link('?late=1').add('Embed another'),
        wf.block(state.has('late') && wf.embedHandler(ctx, '/late')).redrawIfChanged(ctx, 'late'),
        wf.embedHandler(ctx, '/inner'),
      )
  }

  /** A page that listens to the same feed as the one around it. */
  #late(ctx: Context) {
    const state = wf.stateOf(ctx)
    return wf
      .page()
      .withLang('en')
      .withTitle('Late')
      .add(
        wf.liveFeed('/feed').withLastEventId(this.log.position),
        wf.block(wf.code(`late ${state.get('notif')}`)).redrawIfChanged(ctx, 'notif'),
      )
  }

  #inner(ctx: Context) {
    const seen = wf.stateOf(ctx).get('seen')
    return wf
      .page()
      .withLang('en')
      .withTitle('Inner')
      .add(
        wf.liveFeed('inner/feed').withLastEventId(this.log.position),
        wf.block(wf.code(`seen ${seen}`)).redrawIfChanged(ctx, 'seen'),
      )
  }
}

let live: LiveApp

beforeEach(() => {
  live = new LiveApp()
})

async function open(allow: readonly RegExp[] = []): Promise<Page> {
  const page = await openPage(await serve(live.app), { allow })
  await page.evaluate('window.stayed = true')
  return page
}

const sees = (page: Page, text: string) =>
  expect.poll(() => page.locator('code').allTextContents()).toContain(text)

/** The page was neither loaded anew nor left, and tells of no failure. */
async function isWhole(page: Page): Promise<void> {
  expect(await page.evaluate('window.stayed')).toBe(true)
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await page.locator('.FetchError:visible').count()).toBe(0)
}

describe('A feed', () => {
  it('redraws what depends on the key, and nothing else, without an entry in the history', async () => {
    const page = await open()
    const entries = await page.evaluate('history.length')
    await live.send('?notif=3')
    await sees(page, 'notif 3')
    expect(live.redrawn).toEqual(['notif'])
    expect(await page.evaluate('history.length')).toBe(entries)
    expect(new URL(page.url()).search).toBe('?notif=3')
    await isWhole(page)
  })

  it('of a page within the page changes the page around it when the event climbs', async () => {
    const page = await open()
    await live.send('?seen=1', 'inner')
    await sees(page, 'seen 1')
    await live.send('^?modal=/alerts/42', 'inner')
    await sees(page, 'modal /alerts/42')
    await isWhole(page)
  })

  it('keeps its connection when it is drawn anew, and ends it when it leaves the page', async () => {
    const page = await open()
    await expect.poll(() => live.feeds.size).toBe(2)
    await page.click('text=Redraw around')
    await sees(page, 'around 1')
    await live.send('?notif=4')
    await sees(page, 'notif 4')
    expect(live.asked).toHaveLength(2)
    await page.click('text=Switch off')
    await expect.poll(() => live.feeds.size).toBe(1)
  })

  it('misses nothing between the drawing of the page and its connection', async () => {
    const url = await serve(live.app)
    let isFirst = true
    live.answer = (ctx) => {
      if (isFirst) void live.send('?notif=5')
      isFirst = false
      live.feeds.answer(ctx, ['page'])
    }
    await sees(await openPage(url), 'notif 5')
  })

  it('misses nothing either when it joins another one, which is ahead of it', async () => {
    const page = await open()
    live.meanwhile = async () => {
      live.meanwhile = undefined
      await live.send('?notif=6')
      // So that the connection has it when the page comes.
      await page.waitForTimeout(500)
    }
    await page.click('text=Embed another')
    await sees(page, 'late 6')
    await isWhole(page)
  })

  it('is not lost when a redraw fails, and the message goes away by itself', async () => {
    const page = await open([/500/])
    live.isBroken = true
    await live.send('?notif=3')
    await expect.poll(() => page.locator('.FetchError:visible').count()).toBe(1)
    await live.send('?other=3')
    live.isBroken = false
    await sees(page, 'notif 3')
    await sees(page, 'other 3')
    await expect.poll(() => page.locator('.FetchError:visible').count()).toBe(0)
    await isWhole(page)
  })

  it('does not come back with what the user has changed since, when something else fails', async () => {
    const page = await open([/500/])
    await live.send('?modal=open')
    await sees(page, 'modal open')
    await page.click('text=Close')
    await sees(page, 'modal ')
    live.isBroken = true
    await page.click('text=Redraw around')
    await expect.poll(() => page.locator('.FetchError:visible').count()).toBe(1)
    live.isBroken = false
    await live.send('?notif=4')
    await sees(page, 'notif 4')
    await sees(page, 'modal ')
    expect(live.redrawn.at(-1)).toBe('notif')
  })

  it('comes back when it is dropped, and is told what it missed', async () => {
    const page = await open()
    await live.send('?notif=1')
    await sees(page, 'notif 1')
    live.drop()
    await live.send('?notif=2')
    await live.send('?other=2')
    await sees(page, 'notif 2')
    await sees(page, 'other 2')
    expect(live.asked.length).toBeGreaterThan(2)
    expect(live.asked.at(-1)).toMatch(/^\d+-\d+$/)
  })

  it('waits longer after each failure, and not as long as the one beside it', async () => {
    const page = await open([/500/, /EventSource/])
    await page.evaluate(`
      window.waits = []
      const original = window.setTimeout
      window.setTimeout = (task, wait) => { window.waits.push(wait); return original(task, wait / 100) }
      Math.random = () => 0.5
    `)
    live.answer = (ctx) => (ctx.status = 500)
    live.feeds.close()
    await expect
      .poll(() => page.evaluate('[...new Set(window.waits)].slice(0, 7)'))
      .toEqual([500, 1000, 2000, 4000, 8000, 15_000])
    live.answer = undefined
    live.feeds = new Feeds(live.log)
    await live.send('?notif=9')
    await sees(page, 'notif 9')
    await isWhole(page)
  })

  it('rests while the tab is hidden, and catches up when it is seen again', async () => {
    const page = await open()
    await expect.poll(() => live.feeds.size).toBe(2)
    const show = (isHidden: boolean) =>
      page.evaluate(`
        Object.defineProperty(document, 'hidden', { configurable: true, value: ${String(isHidden)} })
        document.dispatchEvent(new Event('visibilitychange'))
      `)
    await show(true)
    await expect.poll(() => live.feeds.size).toBe(0)
    await live.send('?notif=6')
    await show(false)
    await sees(page, 'notif 6')
    expect(live.feeds.size).toBe(2)
  })
})

describe('A hostile feed', () => {
  const refused = [
    'https://evil.example/',
    '//evil.example/',
    '/other',
    '^/other',
    'other',
    'javascript:alert(1)',
    '^javascript:alert(1)',
    '?x=\\evil',
    '?_submit=form',
    '?_back=/other',
    '-1',
    '#',
    '<script>alert(1)</script>',
    `?notif=${'9'.repeat(3000)}`,
    '',
  ]

  it('neither breaks the page nor leads away, whatever it sends', async () => {
    live.answer = (ctx) => {
      ctx.type = 'text/event-stream'
      ctx.body = [...refused, '?notif=7'].map((text) => `data: ${text}\n\n`).join('')
    }
    const page = await open()
    await sees(page, 'notif 7')
    await isWhole(page)
    expect(new Set(live.redrawn)).toEqual(new Set(['notif']))
  })

  it('does no harm when it is no feed at all', async () => {
    live.answer = (ctx) => (ctx.body = '<p>Not found</p>')
    const page = await open([/EventSource's response has a MIME type/])
    await expect.poll(() => live.asked.length).toBeGreaterThan(2)
    await page.click('text=Redraw around')
    await sees(page, 'around 1')
    await isWhole(page)
  })

  it('that sends a huge message is dropped like any other', async () => {
    live.answer = (ctx) => {
      ctx.type = 'text/event-stream'
      ctx.body = `data: ?notif=${'9'.repeat(5_000_000)}\n\ndata: ?other=1\n\n`
    }
    const page = await open()
    await sees(page, 'other 1')
    await isWhole(page)
  })

  it('floods in vain: a few redraws, the last value, and the user can go on', async () => {
    live.delay = 400
    const page = await open()
    const started = performance.now()
    for (let count = 1; count <= 3000; count++) {
      await live.send(`?notif=${count}`)
      if (count % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await page.click('text=Redraw around')
    await sees(page, 'around 1')
    await sees(page, 'notif 3000')
    // One at once, then at most four a second, and the user's own.
    const mostPasses = 1 + (performance.now() - started) / 250
    expect(live.redrawn.length).toBeLessThanOrEqual(mostPasses + 1)
    await isWhole(page)
  })

  it('cannot fill the state with ever new keys', async () => {
    const page = await open()
    for (let count = 1; count <= 500; count++) await live.send(`?key${count}=1`)
    await expect.poll(() => new URL(page.url()).searchParams.size).toBe(100)
    await isWhole(page)
  })

  it('cannot crowd out of the address what the user has set', async () => {
    const page = await open()
    for (let count = 1; count <= 60; count++) {
      await live.send(`?key${count}=${'9'.repeat(1500)}`)
      await live.send(`?notif=${count}`)
    }
    await sees(page, 'notif 60')
    await page.click('text=Redraw around')
    await expect.poll(() => new URL(page.url()).searchParams.get('around')).toBe('1')
    await isWhole(page)
  })
})

describe('A feed by an inline script', () => {
  it('clicks a link with what has come, under the strict policy', async () => {
    live.classic = true
    const page = await open()
    await live.send('?notif=3')
    await sees(page, 'notif 3')
    await page.click('text=Redraw around')
    await sees(page, 'around 1')
    await live.send('?notif=4')
    await sees(page, 'notif 4')
  })
})
