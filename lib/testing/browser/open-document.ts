import type { DOMWindow, JSDOM } from 'jsdom'
import { escapeHtml } from '../../html/escape.js'
import type { Activity } from './activity.js'
import type { CookieJar } from './cookie-jar.js'
import { watchDefaultActions, type DocumentHost } from './default-actions.js'
import type { DocumentHistory } from './document-history.js'
import { polyfillEventSource } from '../polyfills/event-source.js'
import type { AppAnswer, InProcessApp } from './in-process-app.js'
import { inProcessFetch } from './in-process-fetch.js'
import type { JsdomPackage } from './load-jsdom.js'
import { PageScripts } from './page-scripts.js'
import type { Problems } from './problems.js'
import { ScriptPolicy } from './script-policy.js'
import { setPageClock } from './page-clock.js'
import { ShortTimers } from './short-timers.js'
import { TopLayer } from '../polyfills/top-layer.js'
import { polyfillWindow } from '../polyfills/window.js'

/** What a document is opened with. */
export interface OpenDocumentOptions {
  readonly jsdom: JsdomPackage
  readonly answer: AppAnswer
  readonly referrer: string | undefined
  readonly javascript: boolean
  /** The width of the window in pixels. */
  readonly width: number
  /** How many milliseconds the clock of the tab was turned on already. */
  readonly turned: number
  readonly cookies: CookieJar
  readonly problems: Problems
  readonly activity: Activity
  readonly app: InProcessApp
  readonly historyFor: (window: DOMWindow) => DocumentHistory
  readonly host: Omit<DocumentHost, 'pushFragment'>
  readonly swapped: (elements: readonly Element[]) => void
}

/** One document that a tab shows: its window, and what belongs to it. */
export class OpenDocument {
  readonly timers: ShortTimers
  readonly history: DocumentHistory
  readonly unloaded: Promise<void>
  #unload = () => {}

  private constructor(
    readonly dom: JSDOM,
    readonly topLayer: TopLayer,
    options: OpenDocumentOptions,
  ) {
    const { window } = dom
    this.unloaded = new Promise((resolve) => {
      this.#unload = resolve
    })
    this.timers = new ShortTimers(window, options.turned)
    setPageClock(window, () => this.timers.turned)
    this.history = options.historyFor(window)
    const history = this.history
    watchDefaultActions(window, {
      ...options.host,
      pushFragment: (url) => history.pushFragment(url),
    })
    window.document.addEventListener('bespa:after-swap', ({ detail }) => {
      options.swapped(detail.elements)
    })
  }

  /** Opens the document of an answer, runs its scripts, and waits for its `load` event. */
  static async open(options: OpenDocumentOptions): Promise<OpenDocument> {
    const { jsdom, answer, javascript, app, activity, problems } = options
    const load = (address: URL) => loadScript(app, address)
    const { url } = answer
    const html = htmlOf(answer)
    const texts = javascript
      ? await PageScripts.fetch(jsdom, html, url, load)
      : new Map<string, string>()
    const topLayer = new TopLayer()
    const dom = new jsdom.JSDOM(html, {
      url: url.href,
      referrer: options.referrer,
      pretendToBeVisual: true,
      virtualConsole: problems.console(jsdom),
      cookieJar: options.cookies.jsdomJar,
      ...(javascript && { runScripts: 'outside-only' }),
    })
    const { window } = dom
    polyfillWindow(window, topLayer, options.width)
    const opened = new OpenDocument(dom, topLayer, options)
    if (javascript) {
      const { unloaded } = opened
      window.fetch = inProcessFetch(window, app, activity, unloaded)
      polyfillEventSource(window, app, activity, unloaded)
      const policy = new ScriptPolicy(
        answer.headers.get('content-security-policy') ?? '',
        url.origin,
      )
      const scripts = new PageScripts(dom, { policy, load, activity, problems })
      // jsdom has parsed their content, which a browser with scripts does not.
      for (const element of window.document.querySelectorAll('noscript')) element.remove()
      scripts.runParsed(texts)
    }
    await new Promise((resolve) => {
      window.addEventListener('load', resolve, { once: true })
    })
    if (window.document.activeElement === window.document.body) {
      window.document.querySelector<HTMLElement>('[autofocus]')?.focus()
    }
    return opened
  }

  get window(): DOMWindow {
    return this.dom.window
  }

  /** Ends its timers and requests. */
  close(): void {
    this.#unload()
    this.window.close()
  }
}

/** What is not HTML is shown as text, as browsers do. */
function htmlOf({ headers, body }: AppAnswer): string {
  const text = body.toString('utf8')
  const isHtml = /html/.test(headers.get('content-type') ?? '')
  return isHtml ? text : `<!doctype html><pre>${escapeHtml(text)}</pre>`
}

async function loadScript(app: InProcessApp, url: URL): Promise<string | undefined> {
  const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'script', accept: '*/*' }
  const { status, body } = await app.send({ method: 'GET', url, headers })
  return status === 200 ? body.toString('utf8') : undefined
}
