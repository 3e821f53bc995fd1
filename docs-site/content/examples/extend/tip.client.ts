import type {} from 'bespa/client'

bespa.define('Tip', (root) => {
  // What was clicked to open it still has the focus.
  const opener = document.activeElement
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    root.querySelector<HTMLElement>(':scope > a')?.click()
  }
  document.addEventListener('keydown', onKey)
  return () => {
    document.removeEventListener('keydown', onKey)
    const isLost = document.activeElement === document.body
    if (isLost && opener instanceof HTMLElement) opener.focus()
  }
})
