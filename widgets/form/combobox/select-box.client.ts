import { Listbox } from './listbox.client.js'

const page = 10
/** Milliseconds within which letters belong to one word. */
const wordPause = 700

/** A select-only combobox over a native list, which keeps the value and posts it. */
export function startSelectBox(root: HTMLElement): () => void {
  const select = root.querySelector('select') as HTMLSelectElement
  const combobox = root.querySelector('.RichValue') as HTMLElement
  const box = combobox.parentElement as HTMLElement
  const list = new Listbox(root.querySelector('.Listbox') as HTMLElement, combobox, box, (option) =>
    choose(option),
  )
  let typed = ''
  let typing = 0

  select.tabIndex = -1
  select.ariaHidden = 'true'
  select.onfocus = () => combobox.focus()
  select.addEventListener('change', show)
  combobox.onkeydown = press
  combobox.onblur = () => list.close()
  box.onclick = () => {
    combobox.focus()
    if (list.isOpen) list.close()
    else open()
  }
  const watch = new MutationObserver(mirror)
  watch.observe(select, { attributes: true })
  mirror()
  show()
  return () => {
    watch.disconnect()
    list.close()
  }

  /** What is said of the native list holds for what stands in its place. */
  function mirror(): void {
    for (const name of ['aria-describedby', 'aria-invalid']) {
      const value = select.getAttribute(name)
      if (value === null) combobox.removeAttribute(name)
      else combobox.setAttribute(name, value)
    }
    combobox.ariaRequired = select.required ? 'true' : null
  }

  function show(): void {
    for (const option of list.element.querySelectorAll<HTMLElement>('.Option')) {
      const isChosen = option.dataset['value'] === select.value
      option.ariaSelected = String(isChosen)
      if (isChosen) combobox.replaceChildren(...copyOf(option))
    }
    const chosen = select.selectedOptions[0]
    if (!chosenOption()) combobox.textContent = chosen?.textContent ?? ''
  }

  function chosenOption(): HTMLElement | undefined {
    return list.options.find(({ dataset }) => dataset['value'] === select.value)
  }

  function open(): void {
    list.open()
    list.activate(chosenOption() ?? list.options[0])
  }

  function choose(option: HTMLElement | undefined): void {
    list.close()
    const value = option?.dataset['value']
    if (value === undefined || value === select.value) return
    select.value = value
    for (const type of ['input', 'change']) {
      select.dispatchEvent(new Event(type, { bubbles: true }))
    }
  }

  function press(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event
    if (isComposing || ctrlKey || metaKey) return
    const isLetter = key.length === 1 && (key !== ' ' || typed !== '')
    if (isLetter && !altKey) find(key)
    else if (!act(key, altKey)) return
    event.preventDefault()
    // An overlay around must not close as well.
    event.stopPropagation()
  }

  /** Does what a key means, and says whether it means something. */
  function act(key: string, altKey: boolean): boolean {
    const wasOpen = list.isOpen
    if (key === 'Escape' && wasOpen) list.close()
    else if (key === 'Enter' || key === ' ' || (key === 'ArrowUp' && altKey && wasOpen)) {
      if (wasOpen) choose(list.active)
      else open()
    } else if (/^(Arrow(Up|Down)|Home|End|Page(Up|Down))$/.test(key)) {
      if (!wasOpen) open()
      if (key === 'Home') list.activate(list.options[0])
      else if (key === 'End') list.activate(list.options.at(-1))
      else if (wasOpen)
        list.move((key.endsWith('Up') ? -1 : 1) * (key.startsWith('Page') ? page : 1))
    } else return false
    return true
  }

  /** Goes to the next option that begins with what is being typed. */
  function find(letter: string): void {
    if (!list.isOpen) open()
    clearTimeout(typing)
    typing = window.setTimeout(() => (typed = ''), wordPause)
    const lower = letter.toLowerCase()
    typed += lower
    // The same letter again and again goes from one option to the next.
    const isRepeated = typed === lower.repeat(typed.length)
    const word = isRepeated ? lower : typed
    const { options, active } = list
    const at = (active ? options.indexOf(active) : -1) + (isRepeated ? 1 : 0)
    const inOrder = [...options.slice(at), ...options.slice(0, at)]
    const match = inOrder.find(({ textContent }) =>
      textContent.trim().toLowerCase().startsWith(word),
    )
    if (match) list.activate(match)
  }
}

/** What an option consists of, without what must be there only once. */
function copyOf(option: HTMLElement): Node[] {
  const copy = option.cloneNode(true) as HTMLElement
  for (const one of copy.querySelectorAll('[id],[data-id],[data-widget]')) {
    for (const name of ['id', 'data-id', 'data-widget']) one.removeAttribute(name)
  }
  return [...copy.childNodes]
}
