import { isUnsent, valueOf, setValue, type Control } from './control.js'
import { warn } from './warn.js'

const controls = 'input,textarea,select'
const editable = 'input,textarea,select,[contenteditable]'

interface Selection {
  readonly start: number | null
  readonly end: number | null
}

/**
 * What the user has done to an element that is about to be replaced: focus and selection, typed
 * text that the server has not seen, what is open, how far it is scrolled. It is given to the
 * elements that take the place.
 */
export class Survivors {
  readonly #old: Element
  readonly #next: Element
  readonly #focused: HTMLElement | undefined
  readonly #selection: Selection
  readonly #steps: (() => void)[] = []

  /** Notes what there is, while both are still apart. */
  constructor(old: Element, next: Element) {
    this.#old = old
    this.#next = next
    const active = document.activeElement
    this.#focused = active instanceof HTMLElement && old.contains(active) ? active : undefined
    this.#selection = selectionOf(this.#focused)
    if (this.#focused && isUnsent(this.#focused)) warn('redraw-while-typing', old.className)
    this.#noteControls()
    this.#noteOpen()
    this.#noteScroll()
  }

  /** Moves the elements that are kept as they are (`data-keep`), while both are in the document. */
  move(): void {
    for (const place of this.#next.querySelectorAll('[data-keep][data-id]')) {
      const kept = this.#old.querySelector(
        `[data-id="${CSS.escape(place.getAttribute('data-id') ?? '')}"]`,
      )
      if (!kept) continue
      const parent = place.parentNode as
        (Node & ParentNode & { moveBefore?: Node['insertBefore'] }) | null
      // moveBefore keeps frames, videos and focus alive where the browser has it.
      if (parent?.moveBefore) parent.moveBefore(kept, place)
      else parent?.insertBefore(kept, place)
      place.remove()
    }
  }

  /** Gives the new elements what was noted, once the old ones are gone. */
  restore(): void {
    for (const step of this.#steps) step()
    this.#restoreFocus()
  }

  #noteControls(): void {
    for (const control of this.#old.querySelectorAll<Control>(controls)) this.#noteControl(control)
    if (this.#old.matches(controls)) this.#noteControl(this.#old as Control)
  }

  #noteControl(control: Control): void {
    if (!isUnsent(control)) return
    const value = valueOf(control)
    const files = control instanceof HTMLInputElement && control.type === 'file'
    this.#carry<Control>(control, (next) =>
      files ? next.replaceWith(control) : setValue(next, value),
    )
  }

  #noteOpen(): void {
    for (const details of this.#old.querySelectorAll('details')) {
      this.#carry<HTMLDetailsElement>(details, (next) => (next.open = details.open))
    }
    for (const dialog of this.#old.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
      const modal = dialog.matches(':modal')
      this.#carry<HTMLDialogElement>(dialog, (next) => {
        next.open = false
        if (modal) next.showModal()
        else next.show()
      })
    }
    for (const popover of this.#old.querySelectorAll<HTMLElement>('[popover]')) {
      if (!popover.matches(':popover-open')) continue
      this.#carry<HTMLElement>(popover, (next) => next.showPopover())
    }
  }

  #noteScroll(): void {
    for (const scroller of [this.#old, ...this.#old.querySelectorAll('*')]) {
      const { scrollTop, scrollLeft } = scroller
      if (scrollTop || scrollLeft) {
        this.#carry(scroller, (next) => Object.assign(next, { scrollTop, scrollLeft }))
      }
    }
  }

  #carry<E extends Element>(element: E, step: (next: E) => void): void {
    const next = this.#counterpart(element)
    if (next) this.#steps.push(() => step(next))
  }

  #restoreFocus(): void {
    const focused = this.#focused
    if (focused?.isConnected) return
    if (focused) {
      const next = this.#counterpart(focused) as HTMLElement | undefined
      if (next) focusOn(next, this.#selection)
      else focusOn(this.#next as HTMLElement, this.#selection, true)
    } else if (
      !document.activeElement?.matches(editable) &&
      !this.#old.querySelector('[autofocus]')
    ) {
      this.#next.querySelector<HTMLElement>('[autofocus]')?.focus()
    }
  }

  /** The new element that stands for an old one: by id, by name, or by its place in its widget. */
  #counterpart<E extends Element>(element: E): E | undefined {
    if (element === this.#old) return this.#next as E
    const selector = selectorOf(element)
    const anchor = element.closest('[data-id]') ?? this.#old
    const [from, to] =
      element.id || element === anchor ? [this.#old, this.#next] : [anchor, this.#twin(anchor)]
    const at = [...from.querySelectorAll(selector)].indexOf(element)
    const next = to?.querySelectorAll(selector)[at]
    return next?.localName === element.localName ? (next as E) : undefined
  }

  #twin(anchor: Element): Element | undefined {
    if (anchor === this.#old || !this.#old.contains(anchor)) return this.#next
    return (
      this.#next.querySelector(`[data-id="${CSS.escape(anchor.getAttribute('data-id') ?? '')}"]`) ??
      undefined
    )
  }
}

function selectorOf(element: Element): string {
  const by = (name: string) => {
    const value = element.getAttribute(name)
    return value && `[${name}="${CSS.escape(value)}"]`
  }
  const name = by('name')
  return (
    element.localName + (by('id') || (name ? name + (by('type') ?? '') : (by('data-id') ?? '')))
  )
}

function selectionOf(element: Element | undefined): Selection {
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  return isText
    ? { start: element.selectionStart, end: element.selectionEnd }
    : { start: null, end: null }
}

function focusOn(element: HTMLElement, { start, end }: Selection, asPlace = false): void {
  if (asPlace) element.tabIndex = -1
  element.focus({ preventScroll: true })
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  if (isText && start !== null && element.selectionStart !== null)
    element.setSelectionRange(start, end)
}
