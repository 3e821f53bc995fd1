import type {} from 'bespa/client'
import type { ComboboxWording } from './combobox-wording.js'
import { announce } from './listbox.client.js'

/** A chosen option. */
export interface Item {
  readonly value: string
  readonly title: string
}

/** What was chosen since the server has drawn an input, by its id. A redraw around keeps it. */
const unsent = new Map<string, readonly Item[]>()

document.addEventListener('submit', ({ target }) => {
  const form = bespa.membersOf(target as HTMLFormElement)
  for (const root of form.querySelectorAll<HTMLElement>('.Combobox')) unsent.delete(keyOf(root))
})

/**
 * The chosen options of an input, each a hidden ticked box, which posts it, with its title and a button
 * that takes it away.
 */
export class ChipList {
  readonly element: HTMLElement
  readonly #root: HTMLElement
  readonly #words: ComboboxWording
  readonly #changed: () => void

  /** @param changed called after each change */
  constructor(root: HTMLElement, words: ComboboxWording, changed: () => void) {
    this.#root = root
    this.#words = words
    this.#changed = changed
    this.element = root.querySelector('.Chips') as HTMLElement
    const drawn = this.items
    this.#draw(unsent.get(keyOf(root)) ?? drawn)
    this.element.onkeydown = (event) => this.#press(event)
  }

  get items(): readonly Item[] {
    return [...this.element.children].map((chip) => ({
      value: chip.querySelector('input')?.value ?? '',
      title: chip.querySelector('label')?.textContent ?? '',
    }))
  }

  add(item: Item): void {
    if (this.items.some(({ value }) => value === item.value)) return
    announce(this.#words.added.replace('{title}', item.title))
    this.#change([...this.items, item])
  }

  replace(item: Item): void {
    if (this.items[0]?.value !== item.value) this.#change([item])
  }

  clear(): void {
    this.#change([])
  }

  focusLast(): void {
    this.#focus(this.items.length - 1)
  }

  #remove(at: number): void {
    const { items } = this
    const { title = '' } = items[at] ?? {}
    announce(this.#words.removed.replace('{title}', title))
    this.#change(items.filter((_, index) => index !== at))
    this.#focus(Math.min(at, items.length - 2))
  }

  /** Focuses the button of a chip, or the field when there is none. */
  #focus(at: number): void {
    const button = this.element.children[at]?.querySelector('button')
    ;(button ?? this.#root.querySelector<HTMLElement>('input[type=text]'))?.focus()
  }

  #change(items: readonly Item[]): void {
    unsent.set(keyOf(this.#root), items)
    this.#draw(items)
    this.#changed()
  }

  #draw(items: readonly Item[]): void {
    this.element.role = items.length > 0 ? 'list' : null
    this.element.replaceChildren(...items.map((item, at) => this.#chip(item, at)))
  }

  #chip({ value, title }: Item, at: number): HTMLElement {
    const chip = document.createElement('span')
    const box = document.createElement('input')
    const label = document.createElement('label')
    const button = document.createElement('button')
    const { name = '' } = this.#root.dataset
    chip.className = 'Chip'
    chip.role = 'listitem'
    Object.assign(box, { type: 'checkbox', name, value, defaultChecked: true, checked: true })
    Object.assign(box, { tabIndex: -1, ariaHidden: 'true' })
    label.textContent = title
    Object.assign(button, { type: 'button', textContent: '×' })
    button.ariaLabel = this.#words.remove.replace('{title}', title)
    button.onclick = () => this.#remove(at)
    chip.append(box, label, button)
    return chip
  }

  #press(event: KeyboardEvent): void {
    const at = [...this.element.children].indexOf(
      (event.target as Element).closest('.Chip') as Element,
    )
    const isForth =
      (event.key === 'ArrowRight') === (getComputedStyle(this.#root).direction === 'ltr')
    if (/^(Backspace|Delete)$/.test(event.key)) this.#remove(at)
    else if (/^Arrow(Left|Right)$/.test(event.key)) this.#focus(at + (isForth ? 1 : -1))
    else return
    event.preventDefault()
  }
}

function keyOf(root: HTMLElement): string {
  const page = root.closest<HTMLElement>('.Page')?.dataset['location'] ?? ''
  return `${page} ${root.dataset['id'] ?? ''}`
}
