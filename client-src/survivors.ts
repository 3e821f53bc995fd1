import { controls, isUnsent, setValue, valueOf, type Control } from './control.js'
import { withAttribute } from './selector.js'
import { warn } from './warn.js'

/** Not every browser can move an element without tearing it out first. */
type MovingElement = Omit<Element, 'moveBefore'> & Partial<Pick<Element, 'moveBefore'>>

/**
 * What the user has done to an element that is about to be replaced: focus and selection, typed
 * text that the server has not seen, what is open, how far it is scrolled. It is given to the
 * elements that take the place.
 */
export class Survivors {
  readonly #old: Element
  readonly #next: Element
  readonly #steps: (() => void)[] = []

  /** Notes what there is, while both are still apart. */
  constructor(old: Element, next: Element) {
    this.#old = old
    this.#next = next
    for (const element of [old, ...old.querySelectorAll('*')]) this.#note(element)
    this.#noteFocus(document.activeElement as HTMLElement)
  }

  /** Moves the elements that are kept as they are (`data-keep`), while both are in the document. */
  move(): void {
    for (const place of this.#next.querySelectorAll('[data-keep][data-id]')) {
      const kept = this.#old.querySelector(withAttribute(place, 'data-id'))
      if (!kept) continue
      const parent = place.parentElement as MovingElement | null
      // moveBefore keeps frames, videos and the focus alive where the browser has it.
      if (parent?.moveBefore) parent.moveBefore(kept, place)
      else place.before(kept)
      place.remove()
    }
  }

  /** Gives the new elements what was noted, once the old ones are gone. */
  restore(): void {
    for (const step of this.#steps) step()
  }

  #note(element: Element): void {
    const { scrollTop: top, scrollLeft: left } = element
    if (top || left)
      this.#carry(element, (next) => next.scrollTo({ top, left, behavior: 'instant' }))
    if (isUnsent(element)) this.#noteValue(element as Control)
    else if (element instanceof HTMLDetailsElement) {
      this.#carry(element, (next) => (next.open = element.open))
    } else if (element instanceof HTMLDialogElement && element.open) this.#noteDialog(element)
    else if (element.matches('[popover]:popover-open')) {
      this.#carry(element as HTMLElement, (next) => next.showPopover())
    }
  }

  #noteFocus(focused: HTMLElement): void {
    const isWithin = this.#old.contains(focused)
    if (DEVELOPMENT && isWithin && isUnsent(focused)) {
      warn('redraw-while-typing', this.#old.className)
    }
    const twin = isWithin ? this.#twin(focused) : undefined
    this.#steps.push(() => {
      if (!isWithin) this.#autofocus()
      else if (!focused.isConnected) focusInstead(focused, twin, this.#next)
    })
  }

  #noteValue(control: Control): void {
    const next = this.#twin(control)
    // Chosen files cannot be set: the control itself goes along.
    if (control.type === 'file') this.#steps.push(() => next?.replaceWith(control))
    // At once: a radio button must not arrive chosen and take that from others.
    else if (next) setValue(next, valueOf(control))
  }

  #noteDialog(dialog: HTMLDialogElement): void {
    const modal = dialog.matches(':modal')
    this.#carry(dialog, (next) => {
      next.open = !modal
      if (modal) next.showModal()
    })
  }

  #carry<E extends Element>(element: E, step: (next: E) => void): void {
    const next = this.#twin(element)
    if (next) this.#steps.push(() => step(next))
  }

  #autofocus(): void {
    const isTyping = document.activeElement?.matches(`${controls},[contenteditable]`)
    if (isTyping || this.#old.querySelector('[autofocus]')) return
    this.#next.querySelector<HTMLElement>('[autofocus]')?.focus()
  }

  /** The new element that stands for an old one: by id or name, or by its place in its widget. */
  #twin<E extends Element>(element: E): E | undefined {
    const widget = element.closest('[data-id]')
    const own =
      element.localName +
      ['id', 'name', 'type'].map((name) => withAttribute(element, name)).join('')
    const selector =
      !widget || element.id
        ? own
        : withAttribute(widget, 'data-id') + (widget === element ? '' : ` ${own}`)
    const at = [...this.#old.querySelectorAll(selector)].indexOf(element)
    const next = element === this.#old ? this.#next : this.#next.querySelectorAll(selector)[at]
    return next?.localName === element.localName ? (next as E) : undefined
  }
}

/** The focus goes on to the element's twin; without one to the new part, not to the top of the page. */
function focusInstead(old: HTMLElement, twin: HTMLElement | undefined, part: Element): void {
  const next = twin ?? (part as HTMLElement)
  if (!twin) next.tabIndex = -1
  next.focus({ preventScroll: true })
  const { selectionStart, selectionEnd } = old as HTMLInputElement
  const text = next as HTMLInputElement
  if (selectionStart != null && text.selectionStart != null) {
    text.setSelectionRange(selectionStart, selectionEnd)
  }
}
