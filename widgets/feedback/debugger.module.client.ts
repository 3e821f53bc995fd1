import type { RequestDetail } from 'bespa/client'
import { isOfInputMethod } from '../surface/escape-key.client.js'
import { element, section, termList } from './debugger-view.client.js'

/** A request that the runtime has sent, and what became of it. */
interface Exchange {
  readonly request: RequestDetail
  readonly sent: number
  milliseconds?: number
  redrawn: readonly Element[]
  error?: string
}

const mostKept = 10
/** Letters of a fragment that are shown. */
const longestHtml = 400
/** The keys whose values nobody else should see. */
const confidential = new Set<string>()
/** The fields that have such values, by their type and by what browsers may fill in. */
const sensitive =
  '[type=password],[type=file],[type=hidden]:not([name^=_]),[autocomplete=one-time-code],[autocomplete^=cc-]'

bespa.define('Debugger', (root) => {
  const exchanges: Exchange[] = []
  const panel = root.querySelector('.DebuggerPanel')
  const listeners = new AbortController()
  const { signal } = listeners

  const show = () => {
    const [latest, ...earlier] = exchanges
    panel?.replaceChildren(
      ...(latest ? exchangeSections(latest) : []),
      ...pageSections(),
      ...(earlier.length > 0 ? [earlierSection(earlier)] : []),
    )
    root.classList.toggle('DebuggerFailed', latest?.error !== undefined)
  }
  const finish = (result: Partial<Exchange>) => {
    const [latest] = exchanges
    if (latest) Object.assign(latest, result, { milliseconds: performance.now() - latest.sent })
    show()
  }

  document.addEventListener(
    'bespa:request',
    ({ detail }) => {
      exchanges.unshift({ request: detail, sent: performance.now(), redrawn: [] })
      exchanges.length = Math.min(exchanges.length, mostKept)
      show()
    },
    { signal },
  )
  document.addEventListener(
    'bespa:after-swap',
    ({ detail }) => finish({ redrawn: detail.elements }),
    {
      signal,
    },
  )
  document.addEventListener('bespa:error', ({ detail }) => finish({ error: detail.message }), {
    signal,
  })
  root.addEventListener('keydown', (event) => {
    if (
      event.key !== 'Escape' ||
      isOfInputMethod(event) ||
      !(root instanceof HTMLDetailsElement) ||
      !root.open
    )
      return
    root.open = false
    root.querySelector('summary')?.focus()
  })
  show()
  return () => listeners.abort()
})

function exchangeSections({ request, milliseconds, redrawn, error }: Exchange): Element[] {
  const { method, url, parameters } = request
  const took = milliseconds === undefined ? 'under way' : measured(url, milliseconds)
  const sections = [
    section('Request', [
      element('p', '', `${method} ${url}`),
      element('p', 'DebuggerNote', took),
      parameterList(parameters),
    ]),
  ]
  if (error !== undefined) sections.push(section('Error', [element('pre', '', error)]))
  else if (milliseconds !== undefined) sections.push(section('Redrawn', redrawnList(redrawn)))
  return sections
}

/** Time, and as far as the browser tells: status and size of the answer. */
function measured(url: string, milliseconds: number): string {
  const entries = performance.getEntriesByName(new URL(url, location.href).href)
  const entry = entries.at(-1) as PerformanceResourceTiming | undefined
  const size = entry?.encodedBodySize ? `, ${entry.encodedBodySize} bytes` : ''
  const status = entry?.responseStatus ? `, status ${entry.responseStatus}` : ''
  return `${Math.round(milliseconds)} ms${status}${size}`
}

function redrawnList(elements: readonly Element[]): Element[] {
  if (elements.length === 0) return [element('p', 'DebuggerNote', 'nothing')]
  return elements.flatMap((one) => {
    const name = one.classList.item(0)
    const line = `${one.localName}${name ? `.${name}` : ''}#${one.getAttribute('data-id') ?? ''}`
    const entry = pointsTo(element('p', 'DebuggerEntry', line), one)
    return one.matches('.State') ? [entry] : [entry, element('pre', 'DebuggerHtml', htmlOf(one))]
  })
}

/** The beginning of a fragment's HTML, without the values of fields. */
function htmlOf(fragment: Element): string {
  const copy = fragment.cloneNode(true) as Element
  for (const field of [copy, ...copy.querySelectorAll('[value]')]) field.removeAttribute('value')
  return copy.outerHTML.slice(0, longestHtml)
}

function pageSections(): Element[] {
  return [...document.querySelectorAll<HTMLElement>('.Page')].map((page) => {
    const json = page.querySelector(':scope > .State')?.textContent ?? '{}'
    const state = Object.entries(JSON.parse(json) as Record<string, string | string[]>)
    const content =
      state.length > 0
        ? termList(state.map(([key, value]) => [key, masked(key, [value].flat().join(', '))]))
        : element('p', 'DebuggerNote', 'empty')
    return pointsTo(section(`State of ${page.dataset['location'] ?? 'a page'}`, [content]), page)
  })
}

function earlierSection(exchanges: readonly Exchange[]): Element {
  return section(
    'Earlier requests',
    exchanges.map(({ request: { method, url, parameters }, milliseconds = 0, error }) => {
      const changed = parameters.get('_changed')
      const what = `${method} ${url}${changed ? ` (${changed})` : ''}`
      return element('p', '', `${what}: ${error ?? `${Math.round(milliseconds)} ms`}`)
    }),
  )
}

function parameterList(parameters: URLSearchParams): Element {
  return termList([...parameters].map(([key, value]) => [key, masked(key, value)]))
}

/** Passwords and tokens are not for eyes that look over a shoulder. */
function masked(key: string, value: string): string {
  return isConfidential(key) ? '••••••' : value
}

/** Once a field is known to be confidential it stays so, also when it is gone from the page. */
function isConfidential(key: string): boolean {
  const fields = [...document.getElementsByName(key)]
  if (fields.some((field) => field.matches(sensitive))) confidential.add(key)
  return confidential.has(key)
}

/** Points out an element in the page while the pointer or the focus is on its entry. */
function pointsTo(entry: HTMLElement, target: Element): HTMLElement {
  const highlight = (on: boolean) => () => target.classList.toggle('DebuggerHighlight', on)
  entry.tabIndex = 0
  for (const type of ['pointerenter', 'focus']) entry.addEventListener(type, highlight(true))
  for (const type of ['pointerleave', 'blur']) entry.addEventListener(type, highlight(false))
  return entry
}
