import type {} from 'bespa/client'

/** Milliseconds for which the pointer must rest on the icon before the explanation shows. */
const openDelay = 500
/** Milliseconds in which the pointer may get from the icon to the explanation. */
const closeDelay = 300

// Without a script a click opens and closes it all the same (`popovertarget`).
bespa.define('InfoBubble', (root) => {
  const [button, popup] = root.children as Iterable<HTMLElement>
  if (!button || !popup) return
  let timer: number | undefined
  let pinned = false

  const isOpen = () => popup.matches(':popover-open')
  const open = () => {
    if (!isOpen()) popup.showPopover()
  }
  const close = () => {
    if (isOpen()) popup.hidePopover()
  }
  const openForPointer = () => {
    // Showing one popover closes the others, such as a menu: resting the pointer must not.
    const others = [...document.querySelectorAll(':popover-open:not([popover=manual])')]
    if (others.every((other) => other.contains(root))) open()
  }
  root.addEventListener('pointerenter', ({ pointerType }) => {
    clearTimeout(timer)
    if (pointerType === 'mouse') timer = window.setTimeout(openForPointer, openDelay)
  })
  root.addEventListener('pointerleave', () => {
    clearTimeout(timer)
    if (!pinned && !root.contains(document.activeElement)) {
      timer = window.setTimeout(close, closeDelay)
    }
  })
  root.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (root.contains(relatedTarget as Element | null)) return
    if (target === button && button.matches(':focus-visible')) open()
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget as Element)) close()
  })
  button.addEventListener('click', (event) => {
    // A card or a table row around it is not meant.
    event.stopPropagation()
    event.preventDefault()
    clearTimeout(timer)
    // What pointer or focus have opened, a click keeps open.
    if (isOpen() && pinned) close()
    else open()
    pinned = isOpen()
  })
  popup.addEventListener('toggle', (event) => {
    const isShown = event.newState === 'open'
    button.ariaExpanded = String(isShown)
    pinned &&= isShown
    // What was closed, by Escape for one, stays closed while the pointer rests where it is.
    if (!isShown) clearTimeout(timer)
  })
  // A redraw around it has kept it open.
  button.ariaExpanded = String(isOpen())
  return () => clearTimeout(timer)
})
