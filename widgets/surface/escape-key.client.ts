/**
 * Calls `close` when Escape is pressed within an overlay, and nothing in it, such as a menu, has a
 * use for the key.
 */
export function onEscape(overlay: HTMLElement, close: () => void): void {
  overlay.addEventListener('keydown', (event) => {
    const { key, defaultPrevented, isComposing } = event
    const hasPopover = document.querySelector(':popover-open:not([popover=manual])')
    if (key !== 'Escape' || defaultPrevented || isComposing || hasPopover) return
    event.preventDefault()
    close()
  })
}
