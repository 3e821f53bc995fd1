import { actionOf } from './action-of.js'
import { membersOf } from './form-members.js'
import { goBack } from './history.js'
import { addressOf, navigate, needsRuntime } from './navigate.js'
import { pageOf } from './pages.js'

type Link = HTMLElement | SVGElement

const links = 'a:not([download],[data-native]),area:not([download])'

/** Takes over clicks on links whose action the browser cannot do by itself. */
export function startClicks(): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event)
    if (!link || event.defaultPrevented) return
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return showAddress(event)
    }
    const action = actionOf(link, 'href')
    const page = pageOf(link)
    const target = link.getAttribute('target') ?? ''
    const isBack = link.dataset['back'] !== undefined && goBack()
    if (!isBack && !(isOurs(action) && needsRuntime(page, action, target))) return
    event.preventDefault()
    if (!isBack) navigate(page, action, { target })
  })
  // The browser opens, copies or saves the address itself.
  for (const type of ['auxclick', 'contextmenu', 'dragstart']) {
    document.addEventListener(type, (event) => showAddress(event as MouseEvent))
  }
}

/** The address of a link becomes what a click would show now. */
function showAddress(event: MouseEvent): void {
  const link = linkOf(event)
  const action = link && actionOf(link, 'href')
  const address = action && addressOf(pageOf(link), action)
  if (!address) return
  link.dataset['action'] = action
  link.setAttribute('href', address)
}

/** The link that an event concerns, be it within a shadow root. */
function linkOf(event: Event): Link | undefined {
  for (const target of event.composedPath()) {
    if (!(target instanceof Element) || !membersOf(target).matches(links)) continue
    const link = target as Link
    return actionOf(link, 'href') && !(link as HTMLElement).isContentEditable ? link : undefined
  }
  return undefined
}

function isOurs(action: string): boolean {
  if (/^[?^~-]/.test(action)) return true
  const { baseURI } = document
  const isAddress = URL.canParse(action, baseURI) && !action.startsWith('#')
  return isAddress && new URL(action, baseURI).origin === location.origin
}
