import type {} from 'bespa/client'

// In drawers and strips a sub-menu takes the place of the entries around it: the style sheet hides
// them while the button is expanded.
bespa.define('NavSubMenu', (root) => {
  const button = root.querySelector<HTMLElement>(':scope > [aria-controls]')
  const panel = root.lastElementChild
  if (!button || !panel) return
  button.addEventListener('click', () => {
    button.ariaExpanded = 'true'
    panel.querySelector<HTMLElement>('a[href],button')?.focus()
  })
  panel.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('.NavTargetBack')) return
    // That of the innermost sub-menu is meant.
    event.stopPropagation()
    button.ariaExpanded = 'false'
    button.focus()
  })
})

// A redraw around them leaves sub-menus as they are.
document.addEventListener('bespa:before-swap', ({ detail: { element, replacement } }) => {
  for (const { ariaExpanded, attributes } of element.querySelectorAll(
    '.NavTarget > [aria-expanded]',
  )) {
    const panel = attributes.getNamedItem('aria-controls')?.value ?? ''
    const next = replacement.querySelector(`[aria-controls="${panel}"]`)
    if (next) next.ariaExpanded = ariaExpanded
  }
})
