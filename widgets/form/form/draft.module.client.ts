import type {} from 'bespa/client'
import { isEditedControl, type Control } from './edited-control.client.js'

/** Milliseconds without a further change before a draft is kept. */
const pause = 1000

/** Milliseconds until a draft that could not be kept is sent again, at first and at most. */
const [shortest, longest] = [2000, 60_000]

/** Milliseconds that a submission waits for the draft before it, which must not arrive after it. */
const patience = 5000

/** The draft of one form in the browser. */
interface Keeping {
  timer: number
  /** What is on its way: one at a time, so that the server never gets an older draft last. */
  running?: Promise<void> | undefined
  abort: AbortController
  /** Whether anything was entered since the draft was sent. */
  isStale: boolean
  /** Milliseconds until the next attempt after a failure. */
  delay: number
}

const keepings = new Map<HTMLFormElement, Keeping>()

/** The ids of forms in which something was entered while an earlier draft was on offer. */
const waiting = new Set<string | undefined>()

for (const type of ['input', 'change']) {
  document.addEventListener(type, ({ target }) => {
    const { form } = target as HTMLInputElement
    if (form) keepLater(form)
  })
}

// What was entered before this module had come.
for (const form of document.forms) {
  const controls = [...bespa.membersOf(form).elements] as Control[]
  if (controls.some(isEditedControl)) keepLater(form)
}

/** Something was entered in a form. */
function keepLater(form: HTMLFormElement): void {
  const { draft, draftWaits, id } = bespa.membersOf(form).dataset
  if (draft === undefined) return
  if (draftWaits !== undefined) {
    waiting.add(id)
    return say(form, draftWaits)
  }
  keepingOf(form).isStale = true
  keepAfter(form, pause)
}

// A draft that arrives after its form was saved would be offered as if it were not.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement
    const keeping = keepings.get(form)
    if (!keeping?.running) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { submitter } = event
    const late = setTimeout(() => keeping.abort.abort(), patience)
    void keeping.running.then(() => {
      clearTimeout(late)
      const members = bespa.membersOf(form)
      if (!members.isConnected) return
      // The button of a refresh is there only while it submits.
      const isGone = submitter?.isConnected === false
      if (isGone) members.append(submitter)
      HTMLFormElement.prototype.requestSubmit.call(form, submitter)
      if (isGone) submitter.remove()
    })
  },
  true,
)

// What is sent is kept by the server, or saved.
document.addEventListener('submit', ({ target, defaultPrevented }) => {
  if (!defaultPrevented) settle(target as HTMLFormElement)
})
document.addEventListener('bespa:before-request', ({ detail }) => {
  const sent = detail.parameters.get('_submit')
  for (const form of keepings.keys()) {
    const mark = bespa.membersOf(form).querySelector<HTMLInputElement>('[name=_submit]')
    if (mark?.value === sent) settle(form)
  }
  keepRest()
})
document.addEventListener('bespa:error', () => {
  for (const [form, keeping] of keepings) {
    keeping.isStale = true
    keepAfter(form, keeping.delay)
  }
})

// A draft that is restored takes the place of what was typed; one that is discarded makes way for it.
document.addEventListener('bespa:before-swap', ({ detail: { replacement } }) => {
  for (const restored of formsIn(replacement, '[data-restored]')) {
    const { id } = bespa.membersOf(restored).dataset
    const form = formOf(id)
    waiting.delete(id)
    if (!form) continue
    bespa.membersOf(form).removeAttribute('data-entered')
    HTMLFormElement.prototype.reset.call(form)
  }
})
document.addEventListener('bespa:after-swap', () => {
  for (const id of waiting) {
    const form = formOf(id)
    if (!form || 'draftWaits' in bespa.membersOf(form).dataset) continue
    waiting.delete(id)
    keepingOf(form).isStale = true
    keepAfter(form, pause)
  }
})

document.addEventListener('visibilitychange', keepRest)
addEventListener('online', keepRest)
// The page may never come back, and takes its ordinary requests with it.
addEventListener('pagehide', () => {
  for (const [form, { isStale }] of keepings) if (isStale) keepBehind(form)
})

function formsIn(element: Element, selector: string): HTMLElement[] {
  const members = bespa.membersOf(element)
  const within = [...members.querySelectorAll<HTMLElement>(`form${selector}`)]
  return members.matches(`form${selector}`) ? [element as HTMLElement, ...within] : within
}

function formOf(id = ''): HTMLFormElement | null {
  return document.querySelector(`form[data-draft][data-id="${CSS.escape(id)}"]`)
}

function keepRest(): void {
  for (const [form, { isStale }] of keepings) if (isStale) keep(form)
}

function settle(form: HTMLFormElement): void {
  const keeping = keepings.get(form)
  if (!keeping) return
  clearTimeout(keeping.timer)
  keeping.isStale = false
}

function keepingOf(form: HTMLFormElement): Keeping {
  let keeping = keepings.get(form)
  if (!keeping) {
    keeping = { timer: 0, abort: new AbortController(), isStale: false, delay: shortest }
    keepings.set(form, keeping)
  }
  return keeping
}

function keepAfter(form: HTMLFormElement, delay: number): void {
  const keeping = keepingOf(form)
  clearTimeout(keeping.timer)
  keeping.timer = window.setTimeout(() => keep(form), delay)
}

/** Has the server keep what is in a form. */
function keep(form: HTMLFormElement): void {
  const keeping = keepingOf(form)
  const { isConnected, ariaBusy } = bespa.membersOf(form)
  if (!isConnected) return void keepings.delete(form)
  if (ariaBusy || keeping.running) return
  // What a request of its own brings, such as a refresh, must not be kept later than what is typed now.
  if (bespa.membersOf(form).closest('.Page')?.ariaBusy) return keepAfter(form, pause)
  settle(form)
  keeping.abort = new AbortController()
  keeping.running = bespa.ask(form, entriesOf(form), keeping.abort.signal).then((kept) => {
    keeping.running = undefined
    if (keeping.abort.signal.aborted) return
    const { draft = '', draftFailed = '' } = bespa.membersOf(form).dataset
    if (kept) {
      const time = new Date().toLocaleTimeString(document.documentElement.lang || undefined, {
        timeStyle: 'short',
      })
      keeping.delay = shortest
      say(
        form,
        draft.replace('{time}', () => time),
      )
      if (keeping.isStale) keepAfter(form, pause)
    } else {
      say(form, draftFailed)
      keeping.isStale = true
      keepAfter(form, keeping.delay)
      keeping.delay = Math.min(2 * keeping.delay, longest)
    }
  })
}

/** Has the server keep what is in a form whose page goes. */
function keepBehind(form: HTMLFormElement): void {
  settle(form)
  const page = bespa.membersOf(form).closest<HTMLElement>('.Page:not(main)')
  // The state of the top page is in the address, that of a nested one is not.
  const query = page ? `?${stateIn(page)}` : location.search
  const body = entriesOf(form)
  body.set('_changed', '')
  void fetch((page?.dataset['location'] ?? location.pathname) + query, {
    method: 'POST',
    headers: { 'Bespa-Fetch': '1' },
    body,
    keepalive: true,
  }).catch(() => undefined)
}

function stateIn(page: Element): URLSearchParams {
  const json = page.querySelector(':scope > .State')?.textContent ?? '{}'
  const state = Object.entries(JSON.parse(json) as Record<string, string | string[]>)
  return new URLSearchParams(state.flatMap(([key, values]) => [values].flat().map((v) => [key, v])))
}

function entriesOf(form: HTMLFormElement): URLSearchParams {
  const entries = new URLSearchParams({ _draft: '1' })
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') entries.append(name, value)
  }
  return entries
}

function say(form: HTMLFormElement, text: string): void {
  const place = bespa.membersOf(form).querySelector(':scope > .DraftState')
  if (place && place.textContent !== text) place.textContent = text
}
