import type {} from 'bespa/client'
import { hoverPopover } from '../surface/hover-popover.client.js'
import { openInPlace } from './nav-disclosure.client.js'

/** Milliseconds for which the pointer must rest on the target before its sub-menu shows. */
const openDelay = 150

// Without a script the button opens and closes it all the same (`popovertarget`).
bespa.define('NavFlyOut', (root) => {
  const button = root.querySelector<HTMLElement>(':scope > [aria-controls]')
  const popup = root.lastElementChild as HTMLElement
  if (!button) return
  const { isOpen, open, close, press, stop } = hoverPopover(
    root,
    button,
    popup,
    openDelay,
    // The pointer closes only its own kind, and so opens none while the rail is an open drawer.
    (other) => other.matches('.NavFlyOut:not(:focus-within)'),
  )
  const isInDrawer = () => root.closest('.MainMenuDrawer:popover-open') !== null
  let wasOpen = false

  openInPlace(root, isInDrawer)
  root.addEventListener('pointerdown', () => {
    // The click will find it closed: it is outside of the popover.
    wasOpen = isOpen()
  })
  root.addEventListener('click', (event) => {
    if (isInDrawer()) return
    const { target, pointerType } = event
    const clicked = target as Element
    if (popup.contains(clicked)) {
      if (clicked.closest('a[href],.NavTargetBack')) close()
    } else if (button.contains(clicked)) {
      event.preventDefault()
      press()
    } else if (pointerType === 'touch' && !wasOpen) {
      // A finger cannot rest on the link: the second tap follows it.
      event.preventDefault()
      open()
    }
  })
  popup.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'closed' && popup.contains(document.activeElement)) {
      button.focus({ preventScroll: true })
    }
  })
  return stop
})
