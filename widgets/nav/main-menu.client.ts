import type {} from 'bespa/client'

/** From this width on the rail is there. */
const wide = matchMedia('(min-width: 1000px)')

// Without a script the drawer is a popover; with it the page behind cannot be reached (modal dialog).
bespa.define('MainMenu', (root) => {
  const button = root.querySelector('button')
  const drawer = root.querySelector('dialog')
  if (!button || !drawer) return
  const close = () => {
    drawer.close()
  }
  const tell = () => {
    button.ariaExpanded = String(drawer.open)
  }

  drawer.removeAttribute('popover')
  button.addEventListener('click', () => {
    // Where the focus returns to: not every browser focuses a button that is clicked.
    button.focus()
    drawer.showModal()
    tell()
  })
  drawer.addEventListener('close', () => {
    tell()
    // A drawer that a redraw has brought does not know where the focus came from.
    if (document.activeElement === document.body) button.focus()
  })
  drawer.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const isScrim = target === drawer
    const way = (target as Element).closest('.MainMenuButton,a[href]')
    if (isScrim || (way && !ctrlKey && !metaKey && !shiftKey)) close()
  })
  wide.addEventListener('change', close)
  // A redraw around it may have kept it open.
  tell()
  return () => {
    wide.removeEventListener('change', close)
  }
})
