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

/** A page that lasts until the last test of a file. */
export interface KeptPage {
  readonly page: Page
}

interface Opened {
  readonly context: BrowserContext
  readonly guard: PageGuard
  readonly page: Page
}

/** The Chromium of this run, for the tests of one file. */
export interface Chromium {
  /**
   * Opens an address in a fresh context, which has no cookies, cache or history. When the test ends
   * it fails if the page violated its Content Security Policy, had an uncaught error, or wrote an
   * error to the console.
   */
  openPage: (url: string, options?: OpenPageOptions) => Promise<Page>
  /**
   * Keeps one page for all tests of a file that only look at what they load into it: that takes a
   * third of the time of pages of their own. Each test fails for its own problems.
   */
  keepPage: (options?: OpenPageOptions) => KeptPage
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
  let opened: Opened[] = []
  let closing: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'))
  })
  afterAll(() => browser.close())
  afterEach(() => finish())

  async function open(options: OpenPageOptions): Promise<Opened> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options.context })
    context.setDefaultTimeout(45_000)
    const guard = new PageGuard(context, options.allow ?? [])
    const page = await context.newPage()
    await guard.ready()
    return { context, guard, page }
  }

  async function openPage(url: string, options: OpenPageOptions = {}): Promise<Page> {
    const one = await open(options)
    opened.push(one)
    await one.page.goto(url)
    return one.page
  }

  function keepPage(options: OpenPageOptions = {}): KeptPage {
    let kept: Opened | undefined
    const get = (): Opened => {
      if (!kept) throw new Error('The page is there from the first test on')
      return kept
    }
    beforeAll(async () => {
      kept = await open(options)
    })
    afterEach(async () => complain(await get().guard.problems()))
    afterAll(() => kept?.context.close())
    return {
      get page() {
        return get().page
      },
    }
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
    complain(problems)
  }

  return {
    openPage,
    keepPage,
    finish,
    async serve(app) {
      const { url, close } = await serve(app)
      closing.push(close)
      return url
    },
  }
}

function complain(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`)
}
