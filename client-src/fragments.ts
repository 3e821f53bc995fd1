import { announce } from './announcer.js'
import { emit } from './events.js'
import { PageView } from './page-view.js'
import { pageNonce } from './request.js'
import { withAttribute } from './selector.js'
import { Survivors } from './survivors.js'
import { warn } from './warn.js'

/** Puts the fragments of an answer into their places in the page. */
export function applyFragments(page: PageView, content: DocumentFragment): void {
  const elements: Element[] = []
  for (const fragment of [...content.children]) {
    if (fragment.matches('.State')) adopt(page, fragment as HTMLElement)
    else if (swap(page, fragment)) elements.push(fragment)
  }
  emit(page.element, 'after-swap', { elements })
}

function swap(page: PageView, fragment: Element): boolean {
  const selector = withAttribute(fragment, 'data-id') || ':not(*)'
  const places = document.querySelectorAll(selector)
  const place = [...places].find((one) => PageView.of(one) === page && one !== page.element)
  if (!place) {
    if (DEVELOPMENT) warn('fragment-without-place', `${selector} in ${page.location}`)
    return false
  }
  if (!emit(page.element, 'before-swap', { element: place, replacement: fragment }, true))
    return false
  const survivors = new Survivors(place, fragment)
  const revive = reviver(fragment)
  place.before(fragment)
  survivors.move()
  place.remove()
  survivors.restore()
  revive()
  announce(fragment)
  return true
}

function adopt(page: PageView, state: HTMLElement): void {
  const { title } = state.dataset
  if (title && page.isTop) document.title = title
  page.element.querySelector('.State')?.replaceWith(state)
}

/**
 * What arrives as HTML is passive.
 *
 * @returns runs the scripts that are in it now
 */
export function reviver(fragment: Element): () => void {
  const scripts = [fragment, ...fragment.querySelectorAll('script')]
  return () => {
    for (const script of scripts) if (script instanceof HTMLScriptElement) revive(script)
  }
}

function revive(script: HTMLScriptElement): void {
  const { nonce, src } = script
  // Only what the server has blessed with this page's nonce, or what the policy allows by its address.
  if (!src && (!nonce || nonce !== pageNonce())) return
  const live = document.createElement('script')
  for (const { name, value } of script.attributes) live.setAttribute(name, value)
  Object.assign(live, { nonce, async: false, text: script.text })
  script.replaceWith(live)
}
