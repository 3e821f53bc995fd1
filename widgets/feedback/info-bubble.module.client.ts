import type {} from 'bespa/client'
import { hoverPopover } from '../surface/hover-popover.client.js'

/** Milliseconds for which the pointer must rest on the icon before the explanation shows. */
const openDelay = 500

// Without a script a click opens and closes it all the same (`popovertarget`).
bespa.define('InfoBubble', (root) => {
  const [button, popup] = root.children as Iterable<HTMLElement>
  if (!button || !popup) return
  const { open, press, stop } = hoverPopover(root, button, popup, openDelay, (other) =>
    other.contains(root),
  )

  root.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (root.contains(relatedTarget as Element | null)) return
    if (target === button && button.matches(':focus-visible')) open()
  })
  button.addEventListener('click', (event) => {
    // A card or a table row around it is not meant.
    event.stopPropagation()
    event.preventDefault()
    press()
  })
  return stop
})
