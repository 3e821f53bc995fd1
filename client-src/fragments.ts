import { activateScripts } from './activate-scripts.js'
import { announce } from './announcer.js'
import { emit } from './events.js'
import { membersOf } from './form-members.js'
import type { PageView } from './page-view.js'
import { pageOf, topPage } from './pages.js'
import { PreservedState } from './preserved-state.js'
import type { Fragment } from './request.js'
import { withAttribute } from './selector.js'
import { trusted } from './trusted-types.js'
import { warn } from './warn.js'

/** More fragments than this are looked up in a list of all places. */
const few = 8

/**
 * Puts fragments into their places in the page: notes all, swaps all, restores all.
 *
 * @param state takes the place of the page's state
 */
export function applyFragments(
  page: PageView,
  fragments: readonly Fragment[],
  state?: HTMLElement,
): void {
  const swaps = swapsIn(page, fragments)
  const preserved = new PreservedState(swaps)
  // Before what is kept comes in, whose scripts have run.
  const scripts = [...swaps.values()].flatMap(scriptsIn)
  const elements = [...swaps].map(([place, next]) => preserved.swap(place, next))
  if (state) showState(page, state)
  preserved.applyState()
  activateScripts(scripts)
  elements.forEach(announce)
  emit(page.element, 'after-swap', { elements })
}

/** The elements to be replaced, each with its replacement. */
function swapsIn(page: PageView, fragments: readonly Fragment[]): Map<Element, Element> {
  const swaps = new Map<Element, Element>()
  const places = placesOf(page, fragments)
  for (const { element, html } of fragments) {
    const place = places.get(membersOf(element).getAttribute('data-id'))
    const replacement = place && inNamespaceOf(place, element, html)
    if (!replacement || formName(place) !== formName(replacement)) {
      if (DEVELOPMENT && !element.matches('.State')) {
        const code = replacement ? 'fragment-of-another-form' : 'fragment-without-place'
        warn(code, `${withAttribute(element, 'data-id')} in ${page.location}`)
      }
      continue
    }
    if (DEVELOPMENT) warnOfNewCondition(place, replacement)
    if (emit(page.element, 'before-swap', { element: place, replacement }, true)) {
      swaps.set(place, replacement)
    }
  }
  return swaps
}

/** Without the mark of development the place would not have had an id, and would not be found. */
function warnOfNewCondition(place: Element, replacement: Element): void {
  const { className, attributes } = membersOf(replacement)
  if (!attributes.getNamedItem('data-redrawable')) return
  if (!place.hasAttribute('data-redrawable')) warn('conditional-redraw', className)
}

/** The elements of this page itself that fragments may concern, by their `data-id`. */
function placesOf(page: PageView, fragments: readonly Fragment[]): Map<string | null, Element> {
  const selectors = fragments.map(({ element }) => withAttribute(element, 'data-id'))
  const selector = fragments.length > few ? '[data-id]' : selectors.filter(Boolean).join()
  const places = new Map<string | null, Element>()
  for (const place of selector ? document.querySelectorAll(selector) : []) {
    const id = membersOf(place).getAttribute('data-id')
    if (!places.has(id) && pageOf(place) === page && place !== page.element) places.set(id, place)
  }
  return places
}

/** Parts of drawings and formulas are parsed as such: HTML knows no `<g>`. */
function inNamespaceOf(place: Element, element: Element, html: string): Element | undefined {
  const { namespaceURI } = membersOf(place)
  if (namespaceURI === membersOf(element).namespaceURI) return element
  const around = namespaceURI?.endsWith('svg') ? 'svg' : 'math'
  const template = document.createElement('template')
  template.innerHTML = trusted.createHTML(`<${around}>${html}</${around}>`)
  return template.content.firstElementChild?.firstElementChild ?? undefined
}

/** A form says by its hidden `_submit` which one it is. */
function formName(element: Element): string | undefined {
  if (!(element instanceof HTMLFormElement)) return undefined
  return membersOf(element).querySelector<HTMLInputElement>('[name=_submit]')?.value
}

function scriptsIn(element: Element): HTMLScriptElement[] {
  if (element instanceof HTMLScriptElement) return [element]
  return [...membersOf(element).querySelectorAll('script')]
}

function showState(page: PageView, state: HTMLElement): void {
  const { title } = state.dataset
  if (title && page === topPage()) document.title = title
  page.element.querySelector('.State')?.replaceWith(state)
}
