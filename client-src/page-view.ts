import { applyChanges } from '../lib/state/action-url.js'
import { exchange } from './exchange.js'
import { applyFragments } from './fragments.js'
import { recordState, type HistoryChange } from './history.js'
import { navigate } from './navigate.js'
import type { Outgoing } from './request.js'

/** A form that is to be sent. */
export interface Submission {
  readonly method: string
  /** What the browser itself would send, files apart. */
  readonly entries: URLSearchParams
  readonly files: readonly (readonly [string, File])[]
  /** Shows that it is under way (`'true'`), so that it is not sent twice, or that it is over (`null`). */
  readonly setBusy: (busy: 'true' | null) => void
  /** Has the browser itself send it, to leave the document. */
  readonly sendNatively: (action: string, target: string) => void
}

interface Running {
  readonly changes: URLSearchParams
  readonly history: HistoryChange
  readonly submission: Submission | undefined
  readonly abort: AbortController
}

const views = new WeakMap<Element, PageView>()

/**
 * The browser's side of one page: the state that the server has confirmed, the changes that are
 * under way, and the one request that carries them.
 */
export class PageView {
  /** The state that the server has confirmed last. */
  state: URLSearchParams
  /** Changes that no request has taken along yet. */
  #changes = new URLSearchParams()
  #history: HistoryChange = 'none'
  #scroll: number | undefined
  #submissions: Submission[] = []
  #running: Running | undefined

  /** The page around. Known even when this one has left the document with an answer still to come. */
  readonly parent: PageView | undefined

  constructor(readonly element: HTMLElement) {
    this.state = stateIn(element.querySelector('.State')) ?? new URLSearchParams()
    const around = element.parentElement?.closest('.Page')
    this.parent = around ? PageView.of(around) : undefined
  }

  /** The page that an element belongs to; what stands outside of all belongs to the top page. */
  static of(element: Element): PageView {
    const root = element.closest<HTMLElement>('.Page') ?? topElement()
    let view = views.get(root)
    if (!view) views.set(root, (view = new PageView(root)))
    return view
  }

  static get top(): PageView {
    return PageView.of(topElement())
  }

  get isTop(): boolean {
    return this.element === topElement()
  }

  /** The path that the page was drawn at. */
  get location(): string {
    return this.element.dataset['location'] ?? location.pathname
  }

  /** Lays changes over the state; they go along with those that are still under way. */
  change(changes: URLSearchParams, history?: HistoryChange): void {
    this.#recall()
    this.#changes = merge(this.#changes, changes)
    this.#record(history)
    this.#scroll = undefined
    this.#next()
  }

  /** Returns to an earlier state, giving up changes that are still under way. */
  restore(state: URLSearchParams, scroll?: number): void {
    this.#recall()
    const changes = new URLSearchParams()
    for (const key of this.state.keys()) changes.set(key, '')
    this.#changes = merge(changes, state)
    this.#history = 'none'
    this.#scroll = scroll
    this.#next()
  }

  /** Sends a form. Submissions go one after the other and are never given up. */
  submit(submission: Submission): void {
    this.#recall()
    submission.setBusy('true')
    this.#submissions.push(submission)
    this.#record()
    this.#next()
  }

  /** Of what comes together, a new entry in the history counts most. */
  #record(history = (this.element.dataset['history'] ?? 'push') as HistoryChange): void {
    if (this.#history !== 'push') this.#history = history
  }

  /** Takes back changes whose answer would be older than what the user wants by now. */
  #recall(): void {
    const running = this.#running
    if (!running || running.submission) return
    this.#running = undefined
    this.#changes = merge(running.changes, this.#changes)
    this.#record(running.history)
    running.abort.abort()
  }

  #next(): void {
    if (this.#running) return
    const submission = this.#submissions.shift()
    const changes = this.#changes
    const history = this.#history
    this.#changes = new URLSearchParams()
    this.#history = 'none'
    const outgoing = this.#outgoing(changes, submission)
    this.element.ariaBusy = null
    if (!outgoing) return
    this.#running = { changes, history, submission, abort: new AbortController() }
    void this.#run(this.#running, outgoing)
  }

  #outgoing(changes: URLSearchParams, submission: Submission | undefined): Outgoing | undefined {
    const wanted = submission ? merge(changes, submission.entries) : changes
    const { state, changed } = applyChanges(this.state, wanted)
    if (changed.length === 0 && !submission) return undefined
    const { method = 'POST', entries = state, files = [] } = submission ?? {}
    const parameters = merge(state, entries)
    const listed = changed.filter((key) => !/^_(submit|private)/.test(key)).map(encodeKey)
    parameters.set('_changed', listed.join())
    return { method, url: this.location, parameters, files }
  }

  async #run(running: Running, outgoing: Outgoing): Promise<void> {
    const { changes, submission, abort } = running
    const answer = await exchange(this.element, outgoing, abort.signal, () => {
      this.change(changes)
      if (submission) this.submit(submission)
    })
    if (abort.signal.aborted) return
    this.#running = undefined
    submission?.setBusy(null)
    if (answer && 'action' in answer) navigate(this, answer.action)
    else if (answer) this.#apply(answer.content, running.history)
    this.#next()
  }

  #apply(content: DocumentFragment, history: HistoryChange): void {
    this.state = stateIn(content.lastElementChild) ?? this.state
    if (this.isTop) recordState(history)
    applyFragments(this, content)
    if (this.#scroll !== undefined) scrollTo({ top: this.#scroll, behavior: 'instant' })
  }
}

function topElement(): HTMLElement {
  return document.querySelector<HTMLElement>('.Page') ?? document.body
}

function stateIn(element: Element | null): URLSearchParams | undefined {
  const json = element?.textContent
  if (!json) return undefined
  const values = Object.entries(JSON.parse(json) as Record<string, string | string[]>)
  return new URLSearchParams(
    values.flatMap(([key, value]) => [value].flat().map((one) => [key, one])),
  )
}

/** The later values of a key replace all its earlier ones. */
function merge(earlier: URLSearchParams, later: URLSearchParams): URLSearchParams {
  const merged = new URLSearchParams(earlier)
  for (const key of later.keys()) merged.delete(key)
  for (const [key, value] of later) merged.append(key, value)
  return merged
}

/** Keys are listed with commas between, so commas in them are written as in a URL. */
export function encodeKey(key: string): string {
  return key.replace(/[,%]/g, encodeURIComponent)
}
