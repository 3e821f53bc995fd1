import type { PageView } from './page-view.js'
import { send, type UsableAnswer } from './request.js'
import { trusted } from './trusted-types.js'
import { warn } from './warn.js'

/** What widgets look like, by their id. */
type Looks = Map<string, string>

/** A widget that looks otherwise than it should. */
interface Suspect {
  readonly look: string
  readonly name: string
  readonly cause: string
  /** The state before, where only the state has changed. */
  readonly earlier: string | undefined
}

/** What is not compared: what users fill in, and pages within this one. */
const left = 'form,input,select,textarea,output,script,.State,.Page'
/** Milliseconds after the last redraw. */
const pause = 1000

/** How the server has drawn what pages show. */
const shown = new WeakMap<Element, Looks>()
/** Widgets that look different each time, whatever the state. */
const changeful = new Set<string>()
const suspects = new Map<string, Suspect>()
/** Pages of which it was said that not every redraw is compared. */
const slowPages = new Set<string>()
let timer: number | undefined

/** Notes, before any script has changed it, how the server has drawn the document. */
export function startStale(): void {
  for (const page of document.querySelectorAll('.Page')) shown.set(page, looksIn(page))
}

/**
 * In development: compares what a page shows after a redraw with what the server would draw now. What
 * differs is requested again before it is reported: clocks and messages differ by themselves. Call it
 * before the page takes the state of the answer.
 */
export function checkStale(page: PageView, answer: UsableAnswer, sent: URLSearchParams): void {
  const fragments = answer.fragments ?? []
  const state = fragments.at(-1)?.element as HTMLElement | undefined
  if (!state?.matches('.State')) return
  const { names: json = '{}', atOnce, uncompared } = state.dataset
  if (uncompared) tellSlow(page.location, uncompared)
  const known = shown.get(page.element)
  const now = takeWhole(state)
  const names = JSON.parse(json) as Record<string, string>
  for (const name of ['names', 'at-once', 'uncompared']) state.removeAttribute(`data-${name}`)
  const isCommit = sent.has('_submit') || sent.has('_action')
  const drawn = new Set<string>()
  for (const { element } of fragments.slice(0, -1)) {
    const isAppended = element.hasAttribute('data-append')
    for (const [id, drawnLook] of looksIn(element)) {
      drawn.add(id)
      // Only what is added was drawn, to a list that is then what the server would draw as a whole.
      const look = isAppended ? (now?.get(id) ?? drawnLook) : drawnLook
      suspects.delete(id)
      // What says how a form went is true of that request alone.
      if (isCommit) known?.delete(id)
      else known?.set(id, look)
    }
  }
  if (!known || !now) return
  const cause = causeOf(sent)
  const earlier = isCommit ? undefined : page.state.toString()
  for (const [id, look] of now) {
    const name = names[id]
    const knownLook = known.get(id)
    const isSame = knownLook === undefined || knownLook === look || drawn.has(id)
    // What users see in neither case, such as a widget that only listens, cannot be wrong.
    const isUnseen = knownLook !== undefined && isHidden(knownLook) && isHidden(look)
    if (isSame || isUnseen || name === undefined || changeful.has(id)) suspects.delete(id)
    else suspects.set(id, { look, name, cause, earlier })
  }
  clearTimeout(timer)
  if (suspects.size === 0) return
  timer = window.setTimeout(() => void confirm(page, known), atOnce === undefined ? pause : 0)
}

/**
 * Requests the same state again: only what looks the same again is wrong. What would look the same in
 * the state before has changed by itself, such as a clock that shows minutes.
 */
async function confirm(page: PageView, known: Looks): Promise<void> {
  const state = page.state.toString()
  const looks = await looksOf(page, state)
  const before = new Map<string, Looks | undefined>()
  for (const { earlier } of suspects.values()) {
    if (earlier !== undefined && !before.has(earlier))
      before.set(earlier, await looksOf(page, earlier))
  }
  if (!looks || page.element.ariaBusy || page.state.toString() !== state) return
  for (const [id, { look, name, cause, earlier }] of suspects) {
    const again = looks.get(id)
    const then = earlier === undefined ? undefined : before.get(earlier)
    if (again === look && then?.get(id) !== look)
      warn('stale-widget', `${name} at ${page.location}, after ${cause}`)
    else if (again !== known.get(id)) changeful.add(id)
  }
  suspects.clear()
}

/** How the whole page would look in a state. */
async function looksOf(page: PageView, query: string): Promise<Looks | undefined> {
  const parameters = new URLSearchParams(query)
  parameters.set('_changed', '')
  const outgoing = { method: 'POST', url: page.location, parameters, files: [], mayBeFile: false }
  const { signal } = new AbortController()
  const answer = (await send(
    outgoing,
    page.element.dataset['scope'],
    signal,
    'again',
  )) as UsableAnswer
  const state = answer.fragments?.at(-1)?.element as HTMLElement | undefined
  return state && takeWhole(state)
}

function tellSlow(location: string, milliseconds: string): void {
  if (slowPages.has(location)) return
  slowPages.add(location)
  console.info(
    `[bespa] ${location} takes ${milliseconds} ms to draw as a whole, so that stale widgets are looked for only now and then.`,
  )
}

/** What has led to a redraw, in words. */
function causeOf(sent: URLSearchParams): string {
  const form = sent.get('_submit')
  const keys = (sent.get('_changed') ?? '').split(',').filter((key) => key && !key.startsWith('_'))
  if (form) return `the form “${form}” was sent`
  if (sent.has('_action')) return `the action “${sent.get('_action')}”`
  return keys.length > 0 ? `${keys.join(', ')} changed` : 'a redraw'
}

function takeWhole({ dataset }: HTMLElement): Looks | undefined {
  const { whole } = dataset
  if (whole === undefined) return undefined
  delete dataset['whole']
  const template = document.createElement('template')
  template.innerHTML = trusted.createHTML(whole)
  return looksIn(template.content)
}

/** How the widgets of one page look, each without what is in it. */
function looksIn(root: ParentNode): Looks {
  const looks: Looks = new Map()
  const all = [...root.querySelectorAll('[data-id]')]
  if (root instanceof Element && !root.matches('.Page')) all.unshift(root)
  for (const widget of all) {
    const id = widget.getAttribute('data-id')
    const around = widget.parentElement?.closest('.Page') ?? null
    const isNested = root instanceof Element && root.matches('.Page') ? around !== root : around
    if (id && !isNested && !widget.closest(left.replace(',.Page', ''))) {
      looks.set(id, lookOf(widget, widget))
    }
  }
  return looks
}

function isHidden(look: string): boolean {
  return /^<[^>]* hidden=/.test(look)
}

function lookOf(node: Node, widget: Element): string {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? `${node.nodeValue}` : ''
  const id = node.getAttribute('data-id')
  if (node !== widget && (id || node.matches(left))) return `[${id}]`
  const action = node.getAttribute('data-action')
  const isTab = node.matches('[role=tab],[role=tabpanel]')
  const attributes = [...node.attributes].map(({ name, value }) => {
    // Scripts select tabs, often without a request.
    if (isTab && /^(aria-selected|tabindex|hidden|class)$/.test(name)) return ''
    // The address is made from the whole state, for browsers without script.
    if (name === 'nonce' || name === 'data-action') return ''
    return ` ${name}=${action !== null && /^(href|action)$/.test(name) ? action : value}`
  })
  const inner = [...node.childNodes].map((child) => lookOf(child, widget)).join('')
  return `<${node.localName}${attributes.join('')}>${inner}</>`
}
