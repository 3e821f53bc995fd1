/** Milliseconds in which the pointer may get from what opens a popover to the popover. */
const closeDelay = 300

/** What an element needs that a popover opens from. */
export interface HoverPopover {
  readonly isOpen: () => boolean
  readonly open: () => void
  readonly close: () => void
  /** What a press of the button does. */
  readonly press: () => void
  /** Forgets where the pointer is. */
  readonly stop: () => void
}

/**
 * Opens a popover also while the pointer rests on what it belongs to. What the pointer has opened, a
 * press of the button keeps open; the next press, Escape, or the focus elsewhere closes it.
 *
 * @param root what the pointer rests on: holds the button and the popover
 * @param button tells screen readers whether it is open
 * @param openDelay milliseconds for which the pointer must rest
 * @param mayClose to show one popover closes the others: may this one be closed for it?
 */
export function hoverPopover(
  root: HTMLElement,
  button: HTMLElement,
  popup: HTMLElement,
  openDelay: number,
  mayClose: (other: Element) => boolean,
): HoverPopover {
  let timer: number | undefined
  let pinned = false

  const isOpen = () => popup.matches(':popover-open')
  const open = () => {
    if (!isOpen()) popup.showPopover()
  }
  const close = () => {
    if (isOpen()) popup.hidePopover()
  }
  const stop = () => clearTimeout(timer)
  const press = () => {
    stop()
    if (isOpen() && pinned) close()
    else open()
    pinned = isOpen()
  }
  const openForPointer = () => {
    const others = [...document.querySelectorAll(':popover-open:not([popover=manual])')]
    if (others.every(mayClose)) open()
  }
  root.addEventListener('pointerenter', ({ pointerType }) => {
    stop()
    if (pointerType === 'mouse') timer = window.setTimeout(openForPointer, openDelay)
  })
  root.addEventListener('pointerleave', ({ pointerType }) => {
    stop()
    // A finger leaves as soon as it is lifted.
    if (pointerType === 'mouse' && !pinned && !root.contains(document.activeElement)) {
      timer = window.setTimeout(close, closeDelay)
    }
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget as Element)) close()
  })
  popup.addEventListener('toggle', (event) => {
    const isShown = event.newState === 'open'
    button.ariaExpanded = String(isShown)
    pinned &&= isShown
    // What was closed, by Escape for one, stays closed while the pointer rests where it is.
    if (!isShown) stop()
  })
  // A redraw around it may have kept it open; what says so already knows better.
  button.ariaExpanded ??= String(isOpen())
  return { isOpen, open, close, press, stop }
}
