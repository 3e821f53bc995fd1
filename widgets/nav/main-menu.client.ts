import type {} from 'bespa/client'

/** From this width on the rail is there. */
const wide = matchMedia('(min-width: 1000px)')

// Without a script the drawer is a popover; with it the page behind cannot be reached (modal dialog).
bespa.define('MainMenu', (root) => {
  const button = root.querySelector('button')
  const drawer = root.querySelector<HTMLDialogElement>(':scope > dialog')
  if (!button || !drawer) return
  const close = () => {
    drawer.close()
  }
  const tell = () => {
    button.ariaExpanded = String(drawer.open)
  }

  drawer.removeAttribute('popover')
  button.addEventListener('click', () => {
    drawer.showModal()
    tell()
  })
  drawer.addEventListener('close', () => {
    tell()
    // The browser does so too, unless it did not focus the button that was clicked, or a redraw has
    // brought another drawer.
    button.focus()
  })
  drawer.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    // What is seen of the drawer itself is the scrim.
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
