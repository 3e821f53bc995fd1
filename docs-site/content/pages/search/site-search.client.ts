import type {} from 'bespa/client'

let lists = 0

// Focus stays in the field; the arrow keys move through the results (APG, “Combobox Pattern”).
bespa.define('SiteSearch', (root) => {
  const field = root.querySelector<HTMLInputElement>('input[name$=q]')
  if (!field) return
  const listId = `site-search-${++lists}`
  let current = 0

  const options = () => [
    ...root.querySelectorAll<HTMLAnchorElement>('.SearchResults li > a'),
  ]
  const results = () => root.querySelector<HTMLElement>('.SearchResults')

  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', listId)

  function refresh(): void {
    const list = results()
    if (!list) return
    list.id = listId
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', 'Results')
    for (const group of list.querySelectorAll('ul'))
      group.setAttribute('role', 'group')
    for (const item of list.querySelectorAll('li'))
      item.setAttribute('role', 'presentation')
    for (const title of list.querySelectorAll('h2'))
      title.setAttribute('role', 'presentation')
    options().forEach((option, at) => {
      option.setAttribute('role', 'option')
      option.id = `${listId}-${at}`
      option.tabIndex = -1
    })
    field?.setAttribute('aria-expanded', String(options().length > 0))
    select(0)
  }

  function select(at: number): void {
    const all = options()
    current = all.length > 0 ? (at + all.length) % all.length : 0
    all.forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === current)),
    )
    const active = all[current]
    if (active) field?.setAttribute('aria-activedescendant', active.id)
    else field?.removeAttribute('aria-activedescendant')
  }

  /** Whether the results are those of what stands in the field now. */
  function areCurrent(): boolean {
    return (results()?.dataset['query'] ?? '') === field?.value.trim()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      select(current + (key === 'ArrowDown' ? 1 : -1))
      options()[current]?.scrollIntoView({ block: 'nearest' })
    } else if (key === 'Enter' && areCurrent()) {
      const option = options()[current]
      if (!option) return
      event.preventDefault()
      const { ctrlKey, metaKey } = event
      if (!ctrlKey && !metaKey) option.click()
      else
        option.dispatchEvent(
          new MouseEvent('click', {
            ctrlKey,
            metaKey,
            bubbles: true,
            cancelable: true,
          }),
        )
    }
  }

  const ending = new AbortController()
  const { signal } = ending
  field.addEventListener('keydown', onKey, { signal })
  document.addEventListener('bespa:after-swap', refresh, { signal })
  refresh()
  return () => ending.abort()
})
