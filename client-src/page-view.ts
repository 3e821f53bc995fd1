import { applyChanges } from '../lib/state/action-url.js'
import { setBusy } from './busy.js'
import { exchange } from './exchange.js'
import type { Outgoing, UsableAnswer } from './request.js'
import { checkStale } from './stale.js'

/** What a change of state does to the address bar. */
export type HistoryMode = 'push' | 'replace' | 'none'

/** Keys to lay over a page's state, and what goes along with them. */
export interface Change {
  readonly changes: URLSearchParams
  readonly history?: HistoryMode | undefined
  /** Scrolled to and shown in the address afterwards: `#rows`, or nothing. */
  readonly fragment?: string
  /** Where the page was scrolled to when it had this state before. */
  readonly scroll?: number | undefined
  /** How many redirects have led to it without a word of the user. */
  readonly redirects?: number | undefined
}

/** A form that is to be sent. */
export interface Submission {
  readonly method: string
  /** What the browser itself would send, files apart. */
  readonly entries: URLSearchParams
  readonly files: readonly (readonly [string, File])[]
  /** Notes that the server has what was entered. Until then it is kept through every redraw. */
  readonly markSent: () => void
  /** Shows that it is under way (`'true'`), so that it is not sent twice, or that it is over (`null`). */
  readonly setBusy: (busy: 'true' | null) => void
  /** Has the browser itself send it, to leave the document. */
  readonly sendNatively: (action: string, target: string) => void
}

/** What pages do with the answers that they get: handed in, because it concerns other pages as well. */
export interface PageActions {
  readonly apply: (page: PageView, answer: UsableAnswer, change: Change) => void
}

interface Running {
  change: Change
  readonly submission: Submission | undefined
  readonly abort: AbortController
}

const nothing: Change = { changes: new URLSearchParams(), history: 'none' }

/**
 * The browser's side of one page: the state that the server has confirmed, the changes that are
 * under way, and the one request that carries them.
 */
export class PageView {
  /** The state that the server has confirmed last. */
  state: URLSearchParams
  /** What no request has taken along yet. */
  #waiting = nothing
  #submissions: Submission[] = []
  #running: Running | undefined
  /** What inputs show that the state of an answer does not know, each as empty. */
  readonly #late = new URLSearchParams()

  /** @param parent the page around; known even when this one has left the document meanwhile */
  constructor(
    readonly element: HTMLElement,
    readonly parent: PageView | undefined,
    readonly actions: PageActions,
  ) {
    this.state = stateIn(element.querySelector('.State')) ?? new URLSearchParams()
  }

  /** The path that the page was drawn at. */
  get location(): string {
    return this.element.dataset['location'] ?? location.pathname
  }

  /** Lays changes over the state; they go along with those that are still under way. */
  change(change: Change): void {
    this.#recall()
    this.#waiting = combine(this.#waiting, this.#recorded(change))
    this.#next()
  }

  /** Returns to an earlier state, giving up changes that are still under way. */
  restore(state: URLSearchParams, scroll?: number): void {
    this.#recall()
    // The address says already where Back has led to: what is still under way must not change it.
    if (this.#running) this.#running.change = nothing
    const cleared = new URLSearchParams([...this.state.keys()].map((key) => [key, '']))
    this.#waiting = { changes: merge(cleared, state), history: 'none', scroll }
    this.#next()
  }

  /** Sends a form. Submissions go one after the other and are never given up. */
  submit(submission: Submission, change = nothing): void {
    this.#recall()
    submission.setBusy('true')
    this.#submissions.push(submission)
    this.#waiting = combine(this.#waiting, this.#recorded({ ...change, history: undefined }))
    this.#next()
  }

  #recorded(change: Change): Change {
    const history = change.history ?? ((this.element.dataset['history'] ?? 'push') as HistoryMode)
    return { ...change, history }
  }

  /** Takes back changes whose answer would be older than what the user wants by now. */
  #recall(): void {
    const running = this.#running
    if (!running || running.submission) return
    this.#running = undefined
    this.#waiting = combine(running.change, this.#waiting)
    running.abort.abort()
  }

  #next(): void {
    if (this.#running) return
    const submission = this.#submissions.shift()
    const change = this.#waiting
    this.#waiting = nothing
    const outgoing = this.#outgoing(change.changes, submission)
    if (outgoing) void this.#run({ change, submission, abort: new AbortController() }, outgoing)
    else {
      setBusy(this.element, null)
      if (change.fragment) this.actions.apply(this, {}, change)
    }
  }

  #outgoing(changes: URLSearchParams, submission: Submission | undefined): Outgoing | undefined {
    const wanted = submission ? merge(changes, submission.entries) : changes
    const { state, changed } = applyChanges(this.state, wanted)
    if (changed.length === 0 && !submission) return undefined
    const { method = 'POST', entries = state, files = [] } = submission ?? {}
    const parameters = merge(state, entries)
    const listed = changed.filter((key) => !/^_(submit|private|lang\.)/.test(key)).map(encodeKey)
    parameters.set('_changed', listed.join())
    return { method, url: this.location, parameters, files, mayBeFile: !!submission }
  }

  async #run(running: Running, outgoing: Outgoing): Promise<void> {
    const { submission, abort } = running
    this.#running = running
    const end = () => {
      this.#running = undefined
      submission?.setBusy(null)
    }
    const answer = await exchange(this.element, outgoing, abort, {
      retry: () =>
        submission ? this.submit(submission, running.change) : this.change(running.change),
      cancel: () => {
        end()
        this.#next()
      },
    })
    if (abort.signal.aborted) return
    end()
    if (DEVELOPMENT && answer) checkStale(this, answer, outgoing.parameters)
    if (answer) {
      submission?.markSent()
      this.actions.apply(this, answer, running.change)
    }
    this.#next()
  }

  /** Takes the state that an answer ends with. Of inputs that it does not know it keeps that they are empty. */
  confirm(element: Element | undefined): void {
    this.state = merge(this.#late, stateIn(element) ?? this.state)
  }

  /** Adds what the inputs of a part show that has come after the state. */
  addLate(element: Element): void {
    const late = stateIn(element) as URLSearchParams
    this.state = merge(late, this.state)
    for (const key of late.keys()) this.#late.set(key, '')
  }
}

function stateIn(element: Element | null | undefined): URLSearchParams | undefined {
  const json = element?.textContent
  if (!json) return undefined
  const values = Object.entries(JSON.parse(json) as Record<string, string | string[]>)
  return new URLSearchParams(
    values.flatMap(([key, value]) => [value].flat().map((one) => [key, one])),
  )
}

/** What comes later counts, but a new entry in the history counts most. */
function combine(earlier: Change, later: Change): Change {
  const changes = merge(earlier.changes, later.changes)
  return { ...later, changes, history: earlier.history === 'push' ? 'push' : later.history }
}

/** The later values of a key replace all its earlier ones. */
export function merge(earlier: URLSearchParams, later: URLSearchParams): URLSearchParams {
  const merged = new URLSearchParams(earlier)
  for (const key of later.keys()) if (key !== '_touched') merged.delete(key)
  for (const [key, value] of later) merged.append(key, value)
  return merged
}

/** Keys are listed with commas between, so commas in them are written as in a URL. */
export function encodeKey(key: string): string {
  return key.replace(/[,%]/g, encodeURIComponent)
}
