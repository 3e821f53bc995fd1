/** Opens or closes a sub-menu in the place of the entries around its target. */
export function disclose(target: Element, isOpen: boolean): void {
  const button = target.querySelector<HTMLElement>(':scope > [aria-controls]')
  if (button) button.ariaExpanded = String(isOpen)
  target.classList.toggle('NavTargetOpen', isOpen)
}

/**
 * Lets the button of a target open its sub-menu in the place of the entries around, and the target
 * that leads back close it.
 *
 * @param mayOpen whether it opens there at present; what it does else is up to others
 */
export function openInPlace(target: Element, mayOpen: () => boolean): void {
  const button = target.querySelector<HTMLElement>(':scope > [aria-controls]')
  const panel = target.lastElementChild
  if (!button || !panel) return
  button.addEventListener('click', (event) => {
    if (!mayOpen()) return
    // Where it flies out at other times, it is a popover, which stays closed here.
    event.preventDefault()
    disclose(target, true)
    panel.querySelector<HTMLElement>('a[href],button')?.focus()
  })
  panel.addEventListener('click', (event) => {
    if (!mayOpen() || !(event.target as Element).closest('.NavTargetBack')) return
    // That of the innermost sub-menu is meant.
    event.stopPropagation()
    for (const one of [target, ...panel.querySelectorAll('.NavTargetOpen')]) disclose(one, false)
    button.focus()
  })
}
