import type { DOMWindow } from 'jsdom'
import type { Navigation } from './navigation.js'
import type { HistoryEntry, SessionHistory } from './session-history.js'

/** The history of one document, as a part of its tab's. */
export class DocumentHistory {
  readonly #window: DOMWindow
  readonly #session: SessionHistory
  readonly #origin: Navigation
  readonly #set: (state: unknown, url: string) => void

  /**
   * Takes over `history` of a window.
   *
   * @param origin what was requested for the document
   * @param go moves in the tab's history
   */
  constructor(
    window: DOMWindow,
    session: SessionHistory,
    origin: Navigation,
    go: (steps: number) => void,
  ) {
    const { history } = window
    const replaceState = history.replaceState.bind(history)
    this.#window = window
    this.#session = session
    this.#origin = origin
    this.#set = (state, url) => replaceState(state, '', url)
    const later = (steps: number) => window.setTimeout(() => go(steps))
    const record =
      (how: 'push' | 'replace') => (state: unknown, _title: string, url?: string | URL | null) => {
        this.#set(structuredClone(state), String(url ?? window.location.href))
        session[how](this.#entry())
      }
    Object.defineProperties(history, {
      pushState: { value: record('push') },
      replaceState: { value: record('replace') },
      back: { value: () => later(-1) },
      forward: { value: () => later(1) },
      go: { value: (steps = 0) => later(steps) },
      length: { get: () => session.length },
    })
  }

  /** Shows an entry that was left before this document was loaded, without telling the page. */
  enter({ state, url }: HistoryEntry): void {
    this.#set(state, url)
  }

  /** Shows another entry of this document, and tells the page. */
  traverse(entry: HistoryEntry): void {
    this.#show(entry.url, entry.state)
  }

  /** Goes to a fragment of this document, which gets an entry of its own. */
  pushFragment(url: URL): void {
    const isNew = url.href !== this.#window.location.href
    this.#show(url.href, null, () => this.#session[isNew ? 'push' : 'replace'](this.#entry()))
    const target = this.#window.document.getElementById(decodeURIComponent(url.hash.slice(1)))
    target?.focus()
  }

  #show(url: string, state: unknown, record = () => {}): void {
    const { location, PopStateEvent, HashChangeEvent } = this.#window
    const oldURL = location.href
    const oldHash = location.hash
    this.#set(state, url)
    record()
    this.#window.dispatchEvent(new PopStateEvent('popstate', { state }))
    if (location.hash === oldHash) return
    this.#window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
  }

  #entry(): HistoryEntry {
    const { location, history } = this.#window
    return { url: location.href, state: history.state as unknown, origin: this.#origin }
  }
}
