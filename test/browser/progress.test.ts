import Koa from 'koa'
import type { Page } from 'playwright-core'
import { bespa, Factory, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

interface Answer {
  readonly status?: number
  readonly type?: string
  readonly body?: unknown
}

/** An app with a bar on its page `/jobs/7`, and one in a page that is embedded in `/`. */
class Jobs {
  readonly app = new Koa()
  /** The times at which the bar has asked, in milliseconds. */
  readonly asked: number[] = []
  /** What it is answered. */
  answer: Answer = {}
  refreshURL = 'status'

  constructor() {
    this.app.silent = true
    this.app.use(bespa({ development: false }))
    this.app.use((ctx) => this.#handle(ctx))
  }

  async #handle(ctx: Context): Promise<void> {
    if (ctx.path === '/jobs/status') {
      this.asked.push(performance.now())
      const { status = 200, type = 'application/json', body = {} } = this.answer
      ctx.status = status
      ctx.body = typeof body === 'string' ? body : JSON.stringify(body)
      ctx.type = type
    } else if (ctx.path === '/jobs/7') await this.#job(ctx).draw(ctx)
    else {
      const page = wf.page().withLang('en').withTitle('Outer')
      await page.add(wf.headlineLarge('Outer'), wf.embedHandler(ctx, '/jobs/7')).draw(ctx)
    }
  }

  #job(ctx: Context) {
    const state = wf.stateOf(ctx)
    const bar = wf
      .progress()
      .withMax(100)
      .withValue(10)
      .withRefreshURL(this.refreshURL)
      .withRefreshInterval(40)
    return wf
      .page()
      .withLang('en')
      .withTitle('Job')
      .add(
        wf.headlineLarge('Job'),
        wf
          .block(
            `around ${state.get('around')}`,
            bar.hideIfEq(ctx, 'done', '1').redrawIfChanged(ctx, 'done'),
          )
          .redrawIfChanged(ctx, 'around'),
        wf.block('Job complete!').hideIfEmpty(ctx, 'done').redrawIfChanged(ctx, 'done'),
      )
  }
}

const open = async (jobs: Jobs, path = '/jobs/7', allow: readonly RegExp[] = [], context = {}) =>
  openPage((await serve(jobs.app)) + path, { allow, context })
const value = (page: Page) =>
  page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.position)
const status = (page: Page) => page.locator('.LiveProgressStatus').textContent()
const settled = async (jobs: Jobs, milliseconds = 300) => {
  const count = jobs.asked.length
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return jobs.asked.length - count
}

describe('A progress bar', () => {
  it('shows what the server tells: value, maximum and text', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 30, max: 60, label: '30 of 60 files' } }
    const page = await open(jobs)
    await expect.poll(() => value(page)).toBe(0.5)
    expect(await page.textContent('.LiveProgressLabel')).toBe('30 of 60 files')
    await expect
      .poll(async () => {
        const [bar, part] = await Promise.all(
          ['.LiveProgressBar', '.LiveProgressActive'].map((name) =>
            page.locator(name).boundingBox(),
          ),
        )
        return part!.width / bar!.width
      })
      .toBeCloseTo(0.5, 2)
    jobs.answer = { body: { label: 'Nearly there' } }
    await expect.poll(() => page.textContent('.LiveProgressLabel')).toBe('Nearly there')
    expect(await value(page)).toBe(0.5)
    jobs.answer = { body: { value: -1 } }
    await expect.poll(() => value(page)).toBe(-1)
    expect(await page.locator('.LiveProgress.Infinite').count()).toBe(1)
  })

  it('asks no more once all is done, and says so', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 100 } }
    const page = await open(jobs)
    await expect.poll(() => status(page)).toBe('Progress: complete')
    expect(jobs.asked.length).toBe(1)
    expect(await settled(jobs)).toBe(0)
  })

  it('asks no more once it is told to stop, whatever the value', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: -1, stop: true } }
    await open(jobs)
    await expect.poll(() => jobs.asked.length).toBe(1)
    expect(await settled(jobs)).toBe(0)
  })

  it('is full when work of unknown length has ended, and does not run on', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: -1, stop: true } }
    const page = await open(jobs)
    await expect.poll(() => status(page)).toBe('Progress: complete')
    expect(await value(page)).toBe(1)
    expect(await page.locator('.Infinite').count()).toBe(0)
  })

  it('does what the server wants done, once', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 100, stop: true, action: '?done=1' } }
    const page = await open(jobs)
    await page.waitForSelector('text=Job complete!')
    expect(page.url()).toMatch(/\?done=1$/)
    expect(await page.locator('.LiveProgress:not(.Empty)').count()).toBe(0)
    expect(await settled(jobs)).toBe(0)
  })

  it.each(['https://evil.example/', '//evil.example/', 'javascript:alert(1)'])(
    'does not follow %s',
    async (action) => {
      const jobs = new Jobs()
      jobs.answer = { body: { value: 20, action } }
      const page = await open(jobs)
      await expect.poll(() => value(page)).toBe(0.2)
      await expect.poll(() => jobs.asked.length).toBeGreaterThan(2)
      expect(page.url()).toMatch(/\/jobs\/7$/)
    },
  )

  it('asks the address as seen from its own page, whose state its action concerns', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 50 } }
    const page = await open(jobs, '/')
    await expect.poll(() => value(page)).toBe(0.5)
    jobs.answer = { body: { action: '?done=1', stop: true } }
    await page.waitForSelector('text=Job complete!')
    expect(new URL(page.url()).search).toBe('')
  })

  it('keeps its value when the server fails, says so, asks less and less often, and recovers', async () => {
    const jobs = new Jobs()
    jobs.answer = { status: 500, body: { value: 0 } }
    const page = await open(jobs, '/jobs/7', [/status of 500/])
    await expect.poll(() => status(page)).toBe('The server does not answer. Trying again…')
    await expect.poll(() => jobs.asked.length).toBe(4)
    const pauses = jobs.asked.slice(1).map((time, at) => time - (jobs.asked[at] ?? 0))
    expect(pauses[0]).toBeGreaterThanOrEqual(79)
    expect(pauses[1]).toBeGreaterThanOrEqual(159)
    expect(pauses[2]).toBeGreaterThanOrEqual(319)
    expect(await value(page)).toBe(0.1)
    jobs.answer = { body: { value: 70 } }
    await expect.poll(() => value(page)).toBe(0.7)
    expect(await status(page)).toBe('')
  })

  it.each([401, 403, 404, 410])('gives up when it is told %d', async (code) => {
    const jobs = new Jobs()
    jobs.answer = { status: code, body: { value: 0 } }
    const page = await open(jobs, '/jobs/7', [/Failed to load/])
    await expect.poll(() => status(page)).toContain('Reload the page')
    expect(await value(page)).toBe(0.1)
    expect(await settled(jobs)).toBe(0)
  })

  it('gives up when it gets another page, such as the one to log in', async () => {
    const jobs = new Jobs()
    jobs.answer = { type: 'text/html', body: '<h1>Log in</h1>' }
    const page = await open(jobs)
    await expect.poll(() => status(page)).toContain('Reload the page')
    expect(await settled(jobs)).toBe(0)
  })

  it('says what the server says is wrong', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 20, error: 'The disk is full', stop: true } }
    const page = await open(jobs)
    await expect.poll(() => status(page)).toBe('The disk is full')
    expect(await page.locator('.LiveProgressStatus').isVisible()).toBe(true)
  })

  it('goes on from where it was when what is around is redrawn, and is asked for once', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 80, max: 160, label: 'half' } }
    const page = await open(jobs)
    await expect.poll(() => value(page)).toBe(0.5)
    const [, shown] = await page.evaluate(async () => {
      window.bespa.navigate(document.body, '?around=1')
      await new Promise((resolve) => document.addEventListener('bespa:after-swap', resolve))
      await Promise.resolve()
      const bar = document.querySelector('progress')
      return [bar?.max, bar?.position, document.querySelector('.LiveProgressLabel')?.textContent]
    })
    expect(shown).toBe(0.5)
    const began = performance.now()
    const before = jobs.asked.length
    await expect.poll(() => jobs.asked.length - before).toBeGreaterThanOrEqual(8)
    // Two that ask would ask twice as often.
    expect(jobs.asked.length - before).toBeLessThanOrEqual((performance.now() - began) / 40 + 1)
  })

  it('does not ask while its window is hidden', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 20 } }
    const page = await open(jobs)
    await expect.poll(() => jobs.asked.length).toBeGreaterThan(1)
    const hide = (hidden: boolean) =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await hide(true)
    // What was on its way may still arrive.
    await expect.poll(() => settled(jobs)).toBe(0)
    await hide(false)
    const before = jobs.asked.length
    await expect.poll(() => jobs.asked.length - before).toBeGreaterThan(1)
  })

  it('stops when it leaves the page', async () => {
    const jobs = new Jobs()
    const page = await open(jobs)
    await expect.poll(() => jobs.asked.length).toBeGreaterThan(1)
    await page.evaluate(() => document.querySelector('.LiveProgress')?.remove())
    // What was on its way may still arrive.
    await expect.poll(() => settled(jobs)).toBe(0)
  })

  it('fades instead of running to and fro for readers who want less motion', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: -1 } }
    const page = await open(jobs, '/jobs/7', [], { reducedMotion: 'reduce' })
    await page.waitForSelector('.LiveProgress.Infinite')
    const names = await page.evaluate(() =>
      ['.LiveProgress', '.LiveProgressActive'].map(
        (name) => getComputedStyle(document.querySelector(name)!).animationName,
      ),
    )
    expect(names).toEqual(['none', 'bespa-progress-fade'])
  })

  it('has no accessibility violation', async () => {
    const jobs = new Jobs()
    jobs.answer = { body: { value: 20, label: '20 of 100', error: 'The disk is full', stop: true } }
    const page = await open(jobs)
    await expect.poll(() => status(page)).toBe('The disk is full')
    expect(await violations(page)).toEqual([])
    const bar = page.getByRole('progressbar', { name: 'Progress', description: '20 of 100' })
    expect(await bar.count()).toBe(1)
  })
})
