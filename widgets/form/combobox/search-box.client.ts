import type { ComboboxWording } from './combobox-wording.js'
import { ChipList, type Item } from './chip-list.client.js'
import { announce, Listbox } from './listbox.client.js'

/** Milliseconds without a further key before suggestions are requested. */
const pause = 200

interface Suggested extends Item {
  readonly desc?: string
}

/** An editable combobox whose options are searched on the server. */
export function startSearchBox(root: HTMLElement): () => void {
  const words = JSON.parse(root.dataset['comboboxWords'] ?? '{}') as ComboboxWording
  const { url = '', maxItems = '0' } = root.dataset
  const most = Number(maxItems)
  const isSingle = most === 1
  const isFree = 'freeText' in root.dataset
  const input = root.querySelector('input[type=text]') as HTMLInputElement
  const box = input.parentElement as HTMLElement
  const popover = document.createElement('div')
  const chips = new ChipList(root, words, changed)
  const list = new Listbox(prepare(popover), input, box, (option) => choose(itemOf(option)))
  let request: AbortController | undefined
  let timer = 0

  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  // What is typed is no value where one is to be chosen.
  if (isSingle) input.name = ''
  input.oninput = (event) => {
    if (!('isComposing' in event && event.isComposing)) searchSoon()
  }
  input.addEventListener('compositionend', searchSoon)
  input.onkeydown = press
  input.onclick = () => {
    if (!list.isOpen) void search()
  }
  box.onclick = ({ target }) => {
    if (target !== box && target !== chips.element) return
    input.focus()
    // The arrow is a part of the box.
    if (isSingle && !list.isOpen) void search()
  }
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node | null)) leave()
  })
  root.querySelector<HTMLElement>('.OwnZone')?.addEventListener('click', () => void chooseOwnZone())
  show()
  return stop

  function stop(): void {
    clearTimeout(timer)
    request?.abort()
    list.close()
  }

  function searchSoon(): void {
    clearTimeout(timer)
    request?.abort()
    timer = window.setTimeout(() => void search(), pause)
  }

  /** Asks for what fits the text. Only the answer to the last question is shown. */
  async function search(): Promise<void> {
    stopSearch()
    // Free text alone has nothing to be suggested.
    if (!url) return
    const { signal } = (request = new AbortController())
    const isChosen = isSingle && input.value === chips.items[0]?.title
    const loading = window.setTimeout(() => say(words.loading), pause)
    try {
      const found = await ask(isChosen ? '' : input.value, signal)
      if (signal.aborted) return
      const chosen = new Set(isSingle ? [] : chips.items.map(({ value }) => value))
      suggest(found.filter(({ value }) => !chosen.has(value)))
    } catch {
      if (!signal.aborted) say(words.failed)
    } finally {
      clearTimeout(loading)
    }
  }

  function stopSearch(): void {
    clearTimeout(timer)
    request?.abort()
  }

  async function ask(text: string, signal?: AbortSignal): Promise<Suggested[]> {
    const address = `${url}${url.includes('?') ? '&' : '?'}q=${encodeURIComponent(text)}`
    const response = await fetch(address, signal ? { signal } : {})
    if (!response.ok) throw new Error()
    const { options } = (await response.json()) as { options: Suggested[] | null }
    return options ?? []
  }

  function suggest(found: readonly Suggested[]): void {
    if (found.length === 0) return say(words.noResults)
    list.activate(undefined)
    popover.replaceChildren(...found.map((one, at) => optionFor(one, at)))
    list.open()
    list.place()
    announce(
      found.length === 1 ? words.oneResult : words.results.replace('{count}', `${found.length}`),
    )
  }

  /** Shows and speaks a line in the place of suggestions. */
  function say(text: string): void {
    if (!root.contains(document.activeElement)) return
    const line = Object.assign(document.createElement('div'), {
      className: 'ListStatus',
      textContent: text,
    })
    list.activate(undefined)
    popover.replaceChildren(line)
    list.open()
    list.place()
    announce(text)
  }

  function optionFor({ value, title, desc }: Suggested, at: number): HTMLElement {
    const option = document.createElement('div')
    option.className = 'Option'
    option.id = `${popover.id}-${at}`
    option.role = 'option'
    option.ariaSelected = String(chips.items.some((item) => item.value === value))
    option.dataset['value'] = value
    option.dataset['title'] = title
    option.append(...marked(title, input.value))
    if (desc) option.append(Object.assign(document.createElement('small'), { textContent: desc }))
    return option
  }

  function press(event: KeyboardEvent): void {
    const { key, altKey, isComposing, ctrlKey, metaKey } = event
    if (isComposing || ctrlKey || metaKey || !act(key, altKey)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Does what a key means, and says whether it means something. */
  function act(key: string, altKey: boolean): boolean {
    const { isOpen, active } = list
    const text = input.value.trim()
    if (key === 'Escape' && isOpen) close()
    else if (key === 'Enter' && isOpen && active) choose(itemOf(active))
    else if ((key === 'Enter' || key === ',') && isFree && text)
      choose({ value: text, title: text })
    else if (key === 'ArrowUp' && altKey && isOpen) close()
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isOpen) void search()
      else if (!altKey) list.move(key === 'ArrowDown' ? 1 : -1)
    } else if (/^Page(Up|Down)$/.test(key) && isOpen) list.move(key === 'PageUp' ? -10 : 10)
    else if (key === 'Backspace' && !isSingle && input.value === '') chips.focusLast()
    else return false
    return true
  }

  function close(): void {
    stopSearch()
    list.close()
  }

  function choose(item: Item): void {
    close()
    if (isSingle) chips.replace(item)
    else if (most === 0 || chips.items.length < most) {
      chips.add(item)
      input.value = ''
    } else announce(words.tooMany.replace('{bound}', maxItems))
    input.focus()
    show()
  }

  /** The choice stays when the field is left; only an emptied field means none. */
  function leave(): void {
    close()
    if (!isSingle || input.value === (chips.items[0]?.title ?? '')) return
    if (input.value.trim() === '') chips.clear()
    show()
  }

  /** Text and choice always agree. */
  function show(): void {
    if (isSingle) input.value = chips.items[0]?.title ?? ''
    const isEmpty = chips.items.length === 0
    input.required = 'required' in root.dataset && isEmpty
    box.classList.toggle('Raised', !isEmpty || input.placeholder !== ' ')
  }

  function changed(): void {
    show()
    input.dispatchEvent(new Event('change', { bubbles: true }))
    if ('auto' in root.dataset) {
      const { name = '' } = root.dataset
      const values = chips.items.map(({ value }) => [name, value])
      const query = new URLSearchParams(values.length > 0 ? values : [[name, '']])
      bespa.navigate(root, `?${query.toString()}`, { history: 'replace' })
    }
  }

  async function chooseOwnZone(): Promise<void> {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    const [found] = await ask(timeZone).catch(() => [])
    choose(found ?? { value: timeZone, title: timeZone })
  }

  function prepare(element: HTMLElement): HTMLElement {
    element.className = 'Listbox'
    element.id = `${input.id}-list`
    element.role = 'listbox'
    element.popover = 'manual'
    element.ariaLabel = input.labels?.[0]?.textContent ?? input.ariaLabel
    root.append(element)
    return element
  }
}

function itemOf({ dataset }: HTMLElement): Item {
  return { value: dataset['value'] ?? '', title: dataset['title'] ?? '' }
}

/** The title with what was typed marked: at the start of a word, else anywhere. Text nodes only. */
function marked(title: string, text: string): (Node | string)[] {
  const lower = title.toLowerCase()
  const wanted = text.trim().toLowerCase()
  const atWord = ` ${lower}`.indexOf(` ${wanted}`)
  const at = atWord >= 0 ? atWord : lower.indexOf(wanted)
  if (!wanted || at < 0 || lower.length !== title.length) return [title]
  const mark = document.createElement('mark')
  mark.textContent = title.slice(at, at + wanted.length)
  return [title.slice(0, at), mark, title.slice(at + wanted.length)]
}
