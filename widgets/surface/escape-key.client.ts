/**
 * Calls `close` when Escape is pressed within an overlay, and nothing in it, such as a menu, has a
 * use for the key.
 */
export function onEscape(overlay: HTMLElement, close: () => void): void {
  overlay.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (document.querySelector(':popover-open:not([popover=manual])')) return
    event.preventDefault()
    if (!isOfInputMethod(event)) close()
  })
}

/** Whether the key is for an input method, in which it takes back a word: Safari only tells by 229. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
  return event.isComposing || event.keyCode === 229
}
