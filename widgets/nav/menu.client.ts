import type {} from 'bespa/client'

/** Milliseconds within which further letters belong to those before. */
const typingPause = 500

// Without a script it is a list of links that opens and closes (`popovertarget`); the roles of a
// menu, and the keys that they promise, come with the script.
bespa.define('Menu', (root) => {
  const [button, popup] = root.children as Iterable<HTMLElement>
  if (!button || !popup) return
  let typed = ''
  let timer: number | undefined

  const isOpen = () => popup.matches(':popover-open')
  const entries = () => [...popup.querySelectorAll<HTMLElement>(':scope > :is(a,button:enabled)')]
  const setRoles = () => {
    for (const entry of entries()) {
      // Of several that exclude each other one is current.
      const isChoice = popup.querySelector(':scope > [aria-current]') !== null
      entry.role = isChoice ? 'menuitemradio' : 'menuitem'
      if (isChoice) entry.ariaChecked = String(entry.ariaCurrent === 'true')
      entry.tabIndex = -1
    }
  }
  const focus = (entry: HTMLElement | undefined) => entry?.focus()
  const open = (at: number) => {
    setRoles()
    if (!isOpen()) popup.showPopover()
    focus(entries().at(at))
  }
  const close = () => {
    if (isOpen()) popup.hidePopover()
  }

  button.ariaHasPopup = 'menu'
  popup.role = 'menu'
  // A redraw around it may have kept it open.
  button.ariaExpanded = String(isOpen())
  setRoles()
  button.addEventListener('click', (event) => {
    // A card or a table row around it is not meant.
    event.stopPropagation()
    event.preventDefault()
    if (isOpen()) close()
    else open(0)
  })
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    open(event.key === 'ArrowDown' ? 0 : -1)
  })
  popup.addEventListener('beforetoggle', (event) => {
    const isOpening = event.newState === 'open'
    button.ariaExpanded = String(isOpening)
    if (isOpening) setRoles()
    else if (popup.contains(document.activeElement)) button.focus({ preventScroll: true })
  })
  popup.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[href],button')) close()
    else event.stopPropagation()
  })
  popup.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const all = entries()
    const at = all.indexOf(document.activeElement as HTMLElement)
    if (key === 'Tab') return close()
    if (key === 'ArrowDown') focus(all[(at + 1) % all.length])
    else if (key === 'ArrowUp') focus(all.at(at < 1 ? -1 : at - 1))
    else if (key === 'Home') focus(all[0])
    else if (key === 'End') focus(all.at(-1))
    else if (key === ' ' && !typed) all[at]?.click()
    else if (key.length === 1) find(key, all, at)
    else return
    event.preventDefault()
  })
  const find = (key: string, all: readonly HTMLElement[], at: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => (typed = ''), typingPause)
    const letter = key.toLowerCase()
    typed += letter
    // The same letter again goes on to the next entry that begins with it.
    const isSingle = typed === letter.repeat(typed.length)
    const start = isSingle ? letter : typed
    const from = isSingle ? at + 1 : at
    focus(
      [...all.slice(from), ...all.slice(0, from)].find(({ textContent }) =>
        textContent.trim().toLowerCase().startsWith(start),
      ),
    )
  }
  return () => clearTimeout(timer)
})
