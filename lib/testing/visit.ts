import type { App } from './app.js'
import { loadJsdom } from './browser/load-jsdom.js'
import { Tab } from './browser/tab.js'
import { TestPage } from './test-page.js'

/** How a page is visited. All have a default. */
export interface VisitOptions {
  /** Go along with every request, for example `{ 'Accept-Language': 'de' }`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Cookies that the browser has already, by name. */
  readonly cookies?: Readonly<Record<string, string>>
  /** The width of the window in pixels. Default 1024. */
  readonly width?: number
  /** Whether usage errors are reported, whatever the app says. Default: as the app says. */
  readonly development?: boolean
  /** Whether the browser runs scripts. Without them every click is a full load. Default true. */
  readonly javascript?: boolean
  /** Errors of the page that the test provokes, by their text; others make actions reject. */
  readonly allow?: readonly RegExp[]
  /** Scheme and host of all addresses. Default `http://localhost`. */
  readonly origin?: string
  /** Milliseconds until an action gives up on a page that does not come to rest. Default 4,000. */
  readonly timeout?: number
}

/**
 * Opens a page of an app in a browser that runs in this process: no port is opened, and the real
 * client code runs in a jsdom window.
 *
 * @param app a Koa app
 * @param path path and query
 * @throws {Error} when jsdom is not installed, or the page complained of an error
 *
 * @example
 * const page = await visit(app, '/basics/state')
 * await page.click('Set foo')
 * expect(page.location).toBe('/basics/state?x=foo')
 * page.close()
 */
export async function visit(app: App, path: string, options: VisitOptions = {}): Promise<TestPage> {
  const { headers = {}, cookies = {}, width = 1024, origin = 'http://localhost' } = options
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  const tab = new Tab(app, {
    jsdom: loadJsdom(),
    origin: new URL(origin).origin,
    headers: Object.fromEntries(lowerCase) as Record<string, string>,
    cookies,
    width,
    development: options.development,
    javascript: options.javascript ?? true,
    allow: options.allow ?? [],
    timeout: options.timeout ?? 4000,
  })
  const page = new TestPage(tab)
  await page.visit(path)
  return page
}
