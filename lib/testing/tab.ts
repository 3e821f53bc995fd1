import { setTimeout } from 'node:timers'
import { Activity } from './activity.js'
import { CookieJar } from './cookie-jar.js'
import { DocumentHistory } from './document-history.js'
import {
  InProcessApp,
  redirection,
  type App,
  type AppAnswer,
  type AppRequest,
} from './in-process-app.js'
import { inProcessFetch } from './in-process-fetch.js'
import type { JsdomPackage } from './load-jsdom.js'
import type { HistoryPlace, Navigation } from './navigation.js'
import { OpenDocument } from './open-document.js'
import { Problems } from './problems.js'
import { SessionHistory } from './session-history.js'

/** How a {@link Tab} behaves. */
export interface TabOptions {
  readonly jsdom: JsdomPackage
  /** Scheme, host and port of all addresses. */
  readonly origin: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
  readonly width: number
  readonly development: boolean | undefined
  readonly javascript: boolean
  readonly allow: readonly RegExp[]
  /** Milliseconds. */
  readonly timeout: number
}

/** One exchange with the app. */
export interface Exchange {
  readonly request: AppRequest
  readonly answer: AppAnswer
}

interface Pending {
  readonly navigation: Navigation | Promise<Navigation>
  readonly place: HistoryPlace
}

const quietTime = 1000

/** What drives an app: one tab of a browser, with its document, history, cookies and requests. */
export class Tab {
  readonly problems: Problems
  readonly cookies: CookieJar
  readonly #options: TabOptions
  readonly #app: InProcessApp
  readonly #activity = new Activity()
  readonly #session = new SessionHistory()
  #document: OpenDocument | undefined
  #pending: Pending | undefined
  #action: string | undefined
  #closed = false
  /** What the last action sent. */
  exchanges: Exchange[] = []
  /** What the last action swapped in. */
  swapped: Element[] = []
  /** Where the last action led to, outside of this tab. */
  left: string | undefined
  /** The last answer, to a document or to the runtime. */
  answer: AppAnswer | undefined

  constructor(app: App, options: TabOptions) {
    const { jsdom, headers, development, allow } = options
    this.#options = options
    this.problems = new Problems(allow)
    this.cookies = new CookieJar(new jsdom.CookieJar())
    for (const [name, value] of Object.entries(options.cookies)) {
      this.cookies.store(new URL(options.origin), [`${name}=${value}; Path=/`])
    }
    this.#app = new InProcessApp(app, {
      cookies: this.cookies,
      headers,
      development,
      warn: (message) => this.problems.warn(message),
      sent: (request, answer) => {
        this.exchanges.push({ request, answer })
        this.answer = answer
      },
    })
  }

  /** @throws {Error} after {@link close} */
  get document(): OpenDocument {
    if (!this.#document || this.#closed) throw new Error('The page is closed')
    return this.#document
  }

  /**
   * Does something, and waits until the page is at rest.
   *
   * @param what names the action in errors
   * @throws {Error} when the page complained of an error, or does not come to rest
   */
  async act(what: string, work: () => void | Promise<void>): Promise<void> {
    if (this.#action !== undefined) {
      throw new Error(`${this.#action} is still under way: await it before ${what}`)
    }
    this.#action = what
    this.exchanges = []
    this.swapped = []
    this.left = undefined
    try {
      this.problems.throwErrors()
      await work()
      await this.#rest()
    } finally {
      this.#action = undefined
    }
    this.problems.throwErrors()
  }

  /** Opens an address of the app that the user has typed. */
  visit(path: string): void {
    const url = new URL(path, this.#options.origin)
    if (url.origin !== this.#options.origin) throw new Error(`${path} is not an address of the app`)
    this.navigate({ method: 'GET', url })
  }

  /** Has a document loaded as a part of the action that is under way. */
  navigate(navigation: Navigation | Promise<Navigation>, place: HistoryPlace = 'push'): void {
    this.#pending = { navigation, place }
  }

  /** Moves in the history; does nothing beyond its ends. */
  traverse(steps: number): void {
    const entry = this.#session.entryAt(steps)
    if (!entry) return
    if (steps !== 0 && entry.origin === this.#session.current.origin) {
      this.#session.move(steps)
      this.document.history.traverse(entry)
      return
    }
    const { origin, url } = entry
    const isSame = origin.url.href === url
    const navigation = isSame ? origin : { method: 'GET', url: new URL(url) }
    this.navigate(navigation, steps)
  }

  /** Is there an entry so many steps away? */
  canTraverse(steps: number): boolean {
    return this.#session.entryAt(steps) !== undefined
  }

  /** Ends all that is going on. */
  close(): void {
    this.#closed = true
    this.#document?.window.close()
  }

  async #rest(): Promise<void> {
    const { timeout } = this.#options
    let late = false
    let giveUp: () => void = () => undefined
    const deadline = new Promise<void>((resolve) => {
      giveUp = resolve
    })
    const timer = setTimeout(() => {
      late = true
      giveUp()
    }, timeout)
    try {
      let limit = this.#limit()
      for (let quiet = 0; quiet < 2 && !late;) {
        await turn()
        if (this.#pending) await Promise.race([this.#loadPending(), deadline])
        else if (this.#activity.running.length > 0) {
          await Promise.race([this.#activity.nextEnd(), deadline])
        } else if (this.#document?.timers.runNext(limit)) {
          quiet = 0
          continue
        } else {
          quiet++
          continue
        }
        quiet = 0
        limit = this.#limit()
      }
    } finally {
      clearTimeout(timer)
    }
    if (!late) return
    const running = this.#activity.running.join(', ') || 'its timers send requests without end'
    throw new Error(`The page does not come to rest within ${timeout} ms: ${running}`)
  }

  /** Timers are waited for until so long after the last thing that happened: see ShortTimers. */
  #limit(): number {
    return (this.#document?.timers.now ?? 0) + quietTime
  }

  async #loadPending(): Promise<void> {
    const { navigation, place } = this.#pending ?? {}
    this.#pending = undefined
    if (!navigation) return
    const known = await navigation
    await this.#activity.track(`${known.method} ${known.url.pathname}`, this.#load(known, place))
  }

  async #load(navigation: Navigation, place: HistoryPlace = 'push'): Promise<void> {
    const answer = await this.#app.follow(documentRequest(navigation))
    const goal = redirection(answer)
    const isDownload = /^attachment/i.test(answer.headers.get('content-disposition') ?? '')
    if (goal || isDownload) this.left = (goal ?? answer.url).href
    if (goal || isDownload || answer.status === 204 || this.#closed) return
    const entry = this.#place(navigation, answer, place)
    const before = this.#document
    this.swapped = []
    this.#document = await OpenDocument.open({
      ...this.#options,
      answer,
      referrer: navigation.referrer,
      cookies: this.cookies,
      problems: this.problems,
      activity: this.#activity,
      loadScript: (url) => this.#loadScript(url),
      fetchFor: (window) => inProcessFetch(window, this.#app, this.#activity),
      historyFor: (window) => {
        const go = (steps: number) => this.traverse(steps)
        const history = new DocumentHistory(window, this.#session, navigation, go)
        history.enter(entry)
        return history
      },
      host: {
        navigate: (next) => this.navigate(next),
        leave: (address) => (this.left = address),
      },
      swapped: (elements) => this.swapped.push(...elements),
    })
    before?.window.close()
  }

  /** Gives the new document its place in the history. */
  #place(navigation: Navigation, answer: AppAnswer, place: HistoryPlace) {
    const session = this.#session
    const url = answer.url.href
    if (typeof place === 'number') {
      session.move(place)
      const { origin, state } = session.current
      session.reloaded(origin, navigation)
      session.replace({ url, state, origin: navigation })
    } else {
      const entry = { url, state: null, origin: navigation }
      const isSame =
        session.length > 0 && session.current.url === url && navigation.method === 'GET'
      session[isSame ? 'replace' : place](entry)
    }
    return session.current
  }

  async #loadScript(url: URL): Promise<string | undefined> {
    const { status, body } = await this.#app.send({
      method: 'GET',
      url,
      headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'script', accept: '*/*' },
    })
    return status === 200 ? body.toString('utf8') : undefined
  }
}

function documentRequest({ method, url, body, referrer }: Navigation): AppRequest {
  const headers: Record<string, string> = {
    accept: 'text/html,*/*;q=0.8',
    'sec-fetch-dest': 'document',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-site': referrer === undefined ? 'none' : 'same-origin',
    'sec-fetch-user': '?1',
  }
  if (referrer) headers['referer'] = referrer.replace(/#.*$/s, '')
  if (method !== 'GET') headers['origin'] = url.origin
  if (body?.type) headers['content-type'] = body.type
  return { method, url, headers, body: body?.bytes }
}

/** Lets all promises, and all timers of no duration that were started before, run. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
