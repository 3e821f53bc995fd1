import type {} from 'bespa/client'

/** Milliseconds for which the pointer must rest on the target before its sub-menu shows. */
const openDelay = 150
/** Milliseconds in which the pointer may get from the target to the sub-menu. */
const closeDelay = 300

// Without a script the button opens and closes it all the same (`popovertarget`).
bespa.define('NavFlyOut', (root) => {
  const button = root.querySelector<HTMLElement>(':scope > [aria-controls]')
  const popup = root.lastElementChild as HTMLElement
  if (!button) return
  let timer: number | undefined
  let pinned = false
  let wasOpen = false

  const isOpen = () => popup.matches(':popover-open')
  const open = () => {
    if (!isOpen()) popup.showPopover()
  }
  const close = () => {
    if (isOpen()) popup.hidePopover()
  }
  const openForPointer = () => {
    // Showing one popover closes the others: the pointer closes only its own kind.
    const others = [...document.querySelectorAll(':popover-open:not([popover=manual])')]
    if (others.every((other) => other.matches('.NavFlyOut:not(:focus-within)'))) open()
  }
  root.addEventListener('pointerenter', ({ pointerType }) => {
    clearTimeout(timer)
    if (pointerType === 'mouse') timer = window.setTimeout(openForPointer, openDelay)
  })
  root.addEventListener('pointerleave', ({ pointerType }) => {
    clearTimeout(timer)
    // A finger leaves as soon as it is lifted.
    if (pointerType === 'mouse' && !root.contains(document.activeElement)) {
      timer = window.setTimeout(close, closeDelay)
    }
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget as Element)) close()
  })
  root.addEventListener('pointerdown', () => {
    // The click will find it closed: it is outside of the popover.
    wasOpen = isOpen()
  })
  root.addEventListener('click', (event) => {
    const { target, pointerType } = event
    const clicked = target as Element
    if (popup.contains(clicked)) {
      if (clicked.closest('a[href],.NavTargetBack')) close()
    } else if (button.contains(clicked)) {
      event.preventDefault()
      clearTimeout(timer)
      // What the pointer has opened, a click keeps open.
      if (isOpen() && pinned) close()
      else open()
      pinned = isOpen()
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
  popup.addEventListener('toggle', (event) => {
    const isShown = event.newState === 'open'
    button.ariaExpanded = String(isShown)
    pinned &&= isShown
  })
  button.ariaExpanded = String(isOpen())
  return () => clearTimeout(timer)
})
