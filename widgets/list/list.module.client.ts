import type {} from 'bespa/client'

// The link for more items of a list: says which item is the last one, so that the answer may begin
// after that. See `ListWidget.withMore`.
bespa.define('ListMore', (root) => {
  const ask = (event: MouseEvent) => {
    const link = root.querySelector('a')
    const action = link?.dataset['action'] ?? link?.getAttribute('href') ?? ''
    const last = root.previousElementSibling?.getAttribute('data-id')
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (event.defaultPrevented || !isPlain || !last || !action.startsWith('?')) return
    event.preventDefault()
    const known = new URLSearchParams({ _after: last }).toString()
    bespa.navigate(root, `${action}&${known}`)
  }
  root.addEventListener('click', ask)
  return () => root.removeEventListener('click', ask)
})

// An answer that begins after the last item is added to the list, which stays as it is.
document.addEventListener('bespa:before-swap', (event) => {
  const { element: list, replacement } = event.detail
  if (!(replacement instanceof HTMLElement) || replacement.dataset['append'] === undefined) return
  event.preventDefault()
  const more = list.lastElementChild
  const isFocused = more?.contains(document.activeElement)
  const items = [...replacement.children]
  more?.remove()
  list.append(...items)
  if (isFocused) focusIn(items[0])
  const { target } = event
  const detail = { elements: items.filter((one) => !one.matches('.ListMore')) }
  queueMicrotask(() =>
    target?.dispatchEvent(new CustomEvent('bespa:after-swap', { bubbles: true, detail })),
  )
})

/** Keyboard users go on where the new items begin. */
function focusIn(item: Element | undefined): void {
  const target = item?.querySelector<HTMLElement>('a[href],button,input,select,textarea') ?? item
  if (!(target instanceof HTMLElement)) return
  if (target === item) target.tabIndex = -1
  target.focus({ preventScroll: true })
}
