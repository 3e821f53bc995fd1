import type {} from 'bespa/client'
import { openInPlace } from './nav-disclosure.client.js'

// In drawers and strips a sub-menu takes the place of the entries around it: the style sheet hides
// them while it is open.
bespa.define('NavSubMenu', (root) => {
  openInPlace(root, () => true)
})

// A redraw around them leaves sub-menus as they are.
document.addEventListener('bespa:before-swap', ({ detail: { element, replacement } }) => {
  for (const button of bespa.membersOf(element).querySelectorAll('.NavTarget > [aria-expanded]')) {
    const panel = button.getAttribute('aria-controls') ?? ''
    const next = bespa.membersOf(replacement).querySelector(`[aria-controls="${panel}"]`)
    if (!next) continue
    next.ariaExpanded = button.ariaExpanded
    const isOpen = button.parentElement?.classList.contains('NavTargetOpen')
    next.parentElement?.classList.toggle('NavTargetOpen', isOpen)
  }
})
