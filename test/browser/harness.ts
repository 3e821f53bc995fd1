import { assetRegistry } from 'bespa'
import type Koa from 'koa'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { PageGuard } from './page-guard.js'
import { serve } from './serve.js'

export { type Served, serve } from './serve.js'

/** How a page is opened. */
export interface OpenPageOptions {
  /** Console errors that the test provokes, for example `/status of 500/`. */
  readonly allow?: readonly RegExp[]
  /**
   * For example `{ javaScriptEnabled: false }` or a viewport. Nothing moves by default: a test of
   * motion asks for `{ reducedMotion: 'no-preference' }`.
   */
  readonly context?: BrowserContextOptions
}

/** The Chromium of this run, for the tests of one file. */
export interface Chromium {
  /**
   * Opens an address in a fresh context, which has no cookies, cache or history. When the test ends
   * it fails if the page violated its Content Security Policy, had an uncaught error, or wrote an
   * error to the console.
   */
  openPage: (url: string, options?: OpenPageOptions) => Promise<Page>
  /** Serves an app until the test ends, and gives its address. */
  serve: (app: Koa) => Promise<string>
  /**
   * What happens at the end of each test: closes pages and servers.
   *
   * @throws {Error} when a page had a problem
   */
  finish: () => Promise<void>
}

// Where a page names no icon the browser looks for one of its own accord, and complains.
assetRegistry.registerFile('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')

/**
 * Connects to the Chromium of this run before the tests of a file. Call it at the file's top.
 *
 * @example
 * const { openPage, serve } = useChromium()
 * it('greets', async () => {
 *   const page = await openPage(await serve(app))
 *   expect(await page.textContent('h1')).toBe('Hello')
 * })
 */
export function useChromium(): Chromium {
  let browser: Browser
  let opened: { context: BrowserContext; guard: PageGuard }[] = []
  let closing: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'))
  })
  afterAll(() => browser.close())
  afterEach(() => finish())

  async function openPage(url: string, options: OpenPageOptions = {}): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options.context })
    context.setDefaultTimeout(45_000)
    const guard = new PageGuard(context, options.allow ?? [])
    opened.push({ context, guard })
    const page = await context.newPage()
    await guard.ready()
    await page.goto(url)
    return page
  }

  async function finish(): Promise<void> {
    const problems: string[] = []
    for (const { context, guard } of opened) {
      problems.push(...(await guard.problems()))
      await context.close()
    }
    await Promise.all(closing.map((close) => close()))
    opened = []
    closing = []
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`)
  }

  return {
    openPage,
    finish,
    async serve(app) {
      const { url, close } = await serve(app)
      closing.push(close)
      return url
    },
  }
}
