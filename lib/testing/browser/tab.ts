import type { App } from '../app.js'
import { Activity } from './activity.js'
import { CookieJar } from './cookie-jar.js'
import { DocumentHistory } from './document-history.js'
import { InProcessApp, redirection, type AppAnswer, type AppRequest } from './in-process-app.js'
import type { JsdomPackage } from './load-jsdom.js'
import { documentRequest, type HistoryPlace, type Navigation } from './navigation.js'
import { OpenDocument } from './open-document.js'
import { Problems } from './problems.js'
import { SessionHistory, type HistoryEntry } from './session-history.js'
import { waitForRest } from './wait-for-rest.js'

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

/** What drives an app: one tab of a browser, with its document, history, cookies and requests. */
export class Tab {
  readonly problems: Problems
  readonly cookies: CookieJar
  readonly #options: TabOptions
  readonly #app: InProcessApp
  readonly #activity = new Activity()
  readonly #session = new SessionHistory()
  #document: OpenDocument | undefined
  #navigation: Navigation | Promise<Navigation> | undefined
  #loading = Promise.resolve()
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
      warn: (message) => this.problems.warn(message, true),
      sent: (request, answer) => {
        // Development compares the page with what it should be; no user does that.
        if (request.headers['bespa-check'] === 'again') return
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
    this.problems.throwErrors()
    this.#action = what
    this.exchanges = []
    this.swapped = []
    this.left = undefined
    try {
      await work()
      await waitForRest(this.#activity, () => this.#document?.timers, this.#options.timeout)
    } finally {
      this.#action = undefined
    }
    this.problems.throwErrors()
  }

  /** Turns the clock of the page on, running what is due meanwhile, one after the other. */
  async advance(milliseconds: number): Promise<void> {
    const { timers } = this.document
    const limit = timers.now + milliseconds
    for (
      let run = timers.turnTo(limit);
      run && this.#document?.timers === timers;
      run = timers.turnTo(limit)
    ) {
      await run
      await waitForRest(this.#activity, () => this.#document?.timers, this.#options.timeout)
    }
  }

  /** Opens an address of the app that the user has typed. */
  visit(path: string): void {
    const url = new URL(path, this.#options.origin)
    if (url.origin !== this.#options.origin) throw new Error(`${path} is not an address of the app`)
    this.navigate({ method: 'GET', url })
  }

  /** Has a document loaded. A later navigation supersedes one that is still under way. */
  navigate(navigation: Navigation | Promise<Navigation>, place: HistoryPlace = 'push'): void {
    this.#navigation = navigation
    const load = () => this.#load(navigation, place)
    this.#loading = this.#loading.then(load).catch((error: unknown) => {
      this.problems.fail(`The page could not be loaded: ${String(error)}`, error)
    })
    void this.#activity.track('the next page', this.#loading)
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
    this.navigate(origin.url.href === url ? origin : { method: 'GET', url: new URL(url) }, steps)
  }

  /** Whether the history has an entry that many steps away. */
  canTraverse(steps: number): boolean {
    return this.#session.entryAt(steps) !== undefined
  }

  /** Ends all that is going on. */
  close(): void {
    this.#closed = true
    this.#document?.close()
  }

  async #load(request: Navigation | Promise<Navigation>, place: HistoryPlace): Promise<void> {
    const navigation = await request
    const answer = await this.#app.follow(documentRequest(navigation))
    if (this.#navigation !== request || this.#closed) return
    const goal = redirection(answer)
    const isDownload = /^attachment/i.test(answer.headers.get('content-disposition') ?? '')
    if (goal || isDownload) this.left = (goal ?? answer.url).href
    if (goal || isDownload || answer.status === 204) return
    const entry = this.#place(navigation, answer.url.href, place)
    const before = this.#document
    this.swapped = []
    this.#document = await this.#open(navigation, answer, entry)
    before?.close()
  }

  #open(navigation: Navigation, answer: AppAnswer, entry: HistoryEntry): Promise<OpenDocument> {
    return OpenDocument.open({
      ...this.#options,
      answer,
      referrer: navigation.referrer,
      turned: this.#document?.timers.turned ?? 0,
      cookies: this.cookies,
      problems: this.problems,
      activity: this.#activity,
      app: this.#app,
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
  }

  /** Gives a new document its place in the history. */
  #place(origin: Navigation, url: string, place: HistoryPlace): HistoryEntry {
    const session = this.#session
    if (typeof place === 'number') {
      session.move(place)
      const { state } = session.current
      session.reloaded(session.current.origin, origin)
      session.replace({ url, state, origin })
    } else {
      // Asking for the address that is shown adds no entry (HTML, “navigate”).
      const isSame = session.length > 0 && session.current.url === url && origin.method === 'GET'
      session[isSame ? 'replace' : place]({ url, state: null, origin })
    }
    return session.current
  }
}
