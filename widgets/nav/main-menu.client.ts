import type {} from 'bespa/client'
import { disclose } from './nav-disclosure.client.js'

/** From this width on the rail is there. */
const wide = matchMedia('(min-width: 1000px)')

/** What cannot be used while a drawer is open. */
const blocked = new Set<HTMLElement>()
let openDrawer: HTMLElement | undefined

/** Lets nothing be used but this drawer; without one, everything again. */
function confineTo(drawer: HTMLElement | undefined): void {
  for (const element of blocked) element.inert = false
  blocked.clear()
  openDrawer = drawer
  for (let at: Element | null = drawer ?? null; at && at !== document.body; at = at.parentElement) {
    for (const element of at.parentElement?.children ?? []) {
      if (element === at || !(element instanceof HTMLElement) || element.inert) continue
      element.inert = true
      blocked.add(element)
    }
  }
}

// Without a script the drawer is a popover; with it the page behind cannot be reached (modal dialog).
bespa.define('MainMenu', (root) => {
  const drawer = root.querySelector<HTMLElement>(':scope > .MainMenuDrawer')
  const [button, closeButton] = root.querySelectorAll<HTMLElement>('.MainMenuButton')
  if (!button || !drawer) return
  const isShared = drawer.matches('.MainMenuShared')
  const isOpen = () => drawer.matches(':popover-open')
  const close = () => {
    if (isOpen()) drawer.hidePopover()
  }
  const tell = (opens: boolean) => {
    button.ariaExpanded = String(opens)
    drawer.role = opens ? 'dialog' : null
    drawer.ariaModal = opens ? 'true' : null
    drawer.ariaLabel = opens ? button.ariaLabel : null
    if (opens) confineTo(drawer)
    else if (openDrawer === drawer) confineTo(undefined)
  }
  // Where the same targets are the rail, nothing can hide them.
  const arrange = () => {
    close()
    if (isShared) drawer.popover = wide.matches ? null : 'auto'
  }

  button.addEventListener('click', (event) => {
    event.preventDefault()
    drawer.showPopover()
    closeButton?.focus()
  })
  drawer.addEventListener('beforetoggle', ({ newState }) => {
    const opens = newState === 'open'
    tell(opens)
    // The drawer begins in the sub-menu that holds the page; the rail has none of its kind.
    for (const target of drawer.querySelectorAll('[data-widget=NavFlyOut]')) {
      disclose(target, opens && target.querySelector(':scope > [aria-current=true]') !== null)
    }
    // The browser does so too, unless it did not focus the button that was clicked, or a redraw has
    // brought another drawer.
    if (!opens) button.focus()
  })
  drawer.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    if ((target as Element).closest('a[href]') && !ctrlKey && !metaKey && !shiftKey) close()
  })
  wide.addEventListener('change', arrange)
  // A redraw around it may have kept it open.
  if (!isOpen()) arrange()
  tell(isOpen())
  return () => {
    wide.removeEventListener('change', arrange)
    if (openDrawer === drawer) confineTo(undefined)
  }
})
