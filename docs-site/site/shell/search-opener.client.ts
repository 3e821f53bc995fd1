import type {} from 'bespa/client'

/** Elements in which `/` is a character like any other. */
const typing = 'input, textarea, select, [contenteditable]'

// Ctrl/⌘ K and `/` open the search. `/` is asked for as a character: on many layouts it needs Shift.
bespa.define('SearchOpener', (root) => {
  function onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing, target } = event
    if (defaultPrevented || isComposing) return
    const isCommandK = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k'
    const isTyped = target instanceof Element && target.closest(typing) !== null
    const isOn = root.dataset['shortcut'] !== 'off'
    const isSlash = isOn && key === '/' && !ctrlKey && !metaKey && !isTyped
    if (!isCommandK && !isSlash) return
    event.preventDefault()
    open()
  }

  function open(): void {
    const field = document.querySelector<HTMLInputElement>('.SiteSearch input[name$=q]')
    if (!field) root.querySelector('a')?.click()
    else {
      field.focus()
      field.select()
    }
  }

  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
})
