import type {} from 'bespa/client'

/** What a click on means itself, and not the row around it. */
const interactive = 'a,button,input,select,textarea,label,summary,[contenteditable]'

bespa.define('DataTable', (root) => {
  const follow = (event: MouseEvent) => {
    const target = event.target as Element
    const row = target.closest<HTMLElement>('tr[data-href]')
    const link = row?.querySelector<HTMLAnchorElement | HTMLButtonElement>('.RowLink')
    if (!link || event.defaultPrevented || event.button > 1) return
    if (target.closest(interactive) || isSelecting(row)) return
    if (event.type === 'auxclick' && event.button !== 1) return
    const { ctrlKey, metaKey, shiftKey, button } = event
    const isNewTab = button === 1
    if (isNewTab && 'href' in link) window.open(link.href, '_blank', 'noopener')
    else if (!isNewTab)
      link.dispatchEvent(new MouseEvent('click', { ...bubbling, ctrlKey, metaKey, shiftKey }))
  }
  root.addEventListener('click', follow)
  root.addEventListener('auxclick', follow)
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.RowSelect')]
    if (target.matches('.PageSelect')) {
      for (const box of boxes) box.checked = target.checked
    } else if (!target.matches('.RowSelect')) return
    select(root, boxes)
  })
  showAllTicked(root)
})

bespa.define('SelectionBar', (root) => {
  const table = tableOf(root)
  if (!table) return
  const { keys, isAll } = selected(root)
  for (const box of table.querySelectorAll<HTMLInputElement>('.RowSelect')) {
    box.checked = keys.has(box.value) !== isAll
  }
  showAllTicked(table)
})

bespa.define('EditForm', (root) => {
  const input = root.querySelector<HTMLInputElement>('[name=_value]')
  const cancel = root.querySelector<HTMLAnchorElement>('.EditCancel')
  if (!input || !cancel) return
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    event.preventDefault()
    cancel.click()
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (root.contains(relatedTarget as Node | null) || !root.isConnected || root.ariaBusy) return
    if (!relatedTarget && !document.hasFocus()) return
    if (input.value === input.defaultValue) cancel.click()
    else (root as HTMLFormElement).requestSubmit()
  })
})

const bubbling = { bubbles: true, cancelable: true, view: window }

/** Whether some text of the row is selected. Then the click ended the selection. */
function isSelecting(row: Element | null): boolean {
  const selection = getSelection()
  return Boolean(row && selection && !selection.isCollapsed && selection.containsNode(row, true))
}

/** Sends the selection: what is ticked on this page, and what was selected elsewhere. */
function select(root: HTMLElement, boxes: readonly HTMLInputElement[]): void {
  const bar = barOf(root)
  if (!bar) return
  const { keys, isAll } = selected(bar)
  for (const { value, checked } of boxes) {
    if (checked !== isAll) keys.add(value)
    else keys.delete(value)
  }
  const text = [...(isAll ? ['*'] : []), ...[...keys].map(encodeURIComponent)].join(',')
  bar.dataset['selected'] = text
  showAllTicked(root)
  const query = new URLSearchParams({ [`${root.dataset['table']}_sel`]: text })
  bespa.navigate(root, `?${query.toString()}`, { history: 'replace' })
}

function selected(bar: HTMLElement): { readonly keys: Set<string>; readonly isAll: boolean } {
  const [first, ...rest] = (bar.dataset['selected'] ?? '').split(',')
  const isAll = first === '*'
  const parts = isAll ? rest : [first ?? '', ...rest]
  return { keys: new Set(parts.filter(Boolean).map(decodeURIComponent)), isAll }
}

/** The box in the header, which only scripts can work with, says what is so of the boxes below. */
function showAllTicked(root: Element): void {
  const all = root.querySelector<HTMLInputElement>('.PageSelect')
  if (!all) return
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.RowSelect')]
  const ticked = boxes.filter(({ checked }) => checked).length
  all.hidden = boxes.length === 0 || !barOf(root as HTMLElement)
  all.checked = ticked > 0 && ticked === boxes.length
  all.indeterminate = ticked > 0 && ticked < boxes.length
}

function tableOf(bar: HTMLElement): HTMLElement | undefined {
  return sibling(bar, 'DataTable')
}

function barOf(table: HTMLElement): HTMLElement | undefined {
  return sibling(table, 'SelectionBar')
}

/** The other part of the same table, in the same page: others may be nested in it, or around it. */
function sibling(part: HTMLElement, name: string): HTMLElement | undefined {
  const page = part.closest('.Page')
  return [...(page ?? document).querySelectorAll<HTMLElement>(`[data-widget=${name}]`)].find(
    (one) => one.dataset['table'] === part.dataset['table'] && one.closest('.Page') === page,
  )
}
