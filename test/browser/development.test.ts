import { PassThrough } from 'node:stream'
import { bespa, Factory } from 'bespa'
import Koa, { type Context, type Next } from 'koa'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { useChromium } from './harness.js'
import { MortalServer } from './mortal-server.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** What a page writes to the console, by its type: `info: …`. */
function consoleOf(page: Page): string[] {
  const lines: string[] = []
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`))
  return lines
}

describe('In development, a widget that a redraw has left as it was', () => {
  const app = (isForgotten: boolean) =>
    new Koa().use(bespa({ development: true })).use((ctx) => {
      const w = wf.for(ctx)
      const cups = w.stateOf().int('cups', 1)
      const total = w.block('Total: ', cups * 3)
      return w
        .page()
        .withTitle('Cart')
        .add(
          isForgotten ? total : total.redrawIfChanged('cups'),
          w.block('Now: ', performance.now()),
          w
            .link(`?cups=${cups + 1}`)
            .add(`Take ${cups + 1}`)
            .redrawIfChanged('cups'),
        )
        .draw()
    })

  it('is named in the console, with the key that it should follow', async () => {
    const page = await openPage(await serve(app(true)))
    const lines = consoleOf(page)
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning')
    await page.getByText('Take 2').click()
    expect((await warned).text()).toContain('wf.block() at /, after cups changed')
    expect(lines).toHaveLength(1)
  })

  it('is not named when it follows the key, or is a clock', async () => {
    const page = await openPage(await serve(app(false)))
    const lines = consoleOf(page)
    // What differs is requested again in the same state, and then in the state before.
    const confirmed = [/^cups=2&_changed=$/, /^_changed=$/].map((body) =>
      page.waitForResponse((response) => body.test(response.request().postData() ?? '')),
    )
    await page.getByText('Take 2').click()
    for (const one of confirmed) await (await one).finished()
    await page.getByText('Take 3').click()
    await page.getByText('Take 4').waitFor()
    expect(lines).toEqual([])
  })
})

describe('While the server of development restarts', () => {
  const appOf = (text: string, run?: string) => {
    const app = new Koa()
    const errors: unknown[] = []
    app.on('error', (error: unknown) => errors.push(error))
    app.use(async (ctx: Context, next: Next) => {
      if (run === undefined || ctx.path !== '/bespa/reload') {
        await next()
        return
      }
      // The test is one process, so the second run has to say that it is another one.
      ctx.type = 'text/event-stream'
      const events = (ctx.body = new PassThrough())
      events.write(`data: ${run}\n\n`)
    })
    app.use(bespa({ development: true, reload: true }))
    app.use((ctx) => wf.page().withTitle('Work').add(text).draw(ctx))
    return { app, errors }
  }

  it('the console has one quiet line, and then the page is loaded again', async () => {
    const server = new MortalServer()
    onTestFinished(() => server.kill())
    const first = appOf('The first run')
    await server.start(first.app)
    const page = await openPage('about:blank')
    const lines = consoleOf(page)
    const connected = page.waitForResponse('**/bespa/reload')
    await page.goto(server.url)
    await connected
    const noticed = page.waitForEvent('console')
    await server.kill()
    expect((await noticed).text()).toBe('[bespa] The server is being restarted.')
    await server.start(appOf('The second run', 'second').app)
    await page.getByText('The second run').waitFor()
    expect(lines).toEqual(['info: [bespa] The server is being restarted.'])
    expect(first.errors).toEqual([])
  })
})
