import { adoptControl } from './adopt-control.js'
import { bequeath, controls, isControl, isHalfTyped, isUnsent, type Control } from './control.js'
import { membersOf } from './form-members.js'
import { mergeAround } from './merge-around.js'
import { withAttribute } from './selector.js'
import { scrolled, touched } from './touched.js'
import { warn } from './warn.js'

/** Not every browser can move an element without tearing it out first. */
const { moveBefore } = Element.prototype as { moveBefore?: typeof Element.prototype.moveBefore }

/**
 * What the user has done to elements that are about to be replaced: focus and selection, typed text
 * that the server has not seen, what is open, how far it is scrolled. It is given to the elements that
 * take their places.
 */
export class PreservedState {
  readonly #swaps: ReadonlyMap<Element, Element>
  /** Elements that stay, with the counterparts whose places they take, by the replaced element. */
  readonly #kept = new Map<Element, [Element, Element][]>()
  readonly #steps: (() => void)[] = []
  /** Later than all other steps, so that the layout is computed once. */
  readonly #scrolls: (() => void)[] = []

  /**
   * Notes what there is, while old and new are still apart.
   *
   * @param swaps the elements to be replaced, each with its replacement
   */
  constructor(swaps: ReadonlyMap<Element, Element>) {
    this.#swaps = swaps
    const hasKept = document.querySelector('[data-keep][data-id]')
    for (const [old, next] of hasKept ? swaps : []) {
      for (const place of membersOf(next).querySelectorAll('[data-keep][data-id]')) {
        const kept = membersOf(old).querySelector(withAttribute(place, 'data-id'))
        if (kept) this.#keep(kept, place, old)
      }
    }
    for (const element of touched) this.#note(element)
    for (const element of scrolled) this.#noteScroll(element)
    for (const open of document.querySelectorAll('dialog[open],[popover]:popover-open')) {
      this.#noteOpen(open as HTMLDialogElement)
    }
    this.#noteFocus(document.activeElement as HTMLElement)
  }

  /**
   * Puts a replacement into its place.
   *
   * @returns what is in the place now: the old element, where it stays around what has the focus
   */
  swap(old: Element, next: Element): Element {
    const kept = this.#kept.get(old)
    if (!kept) {
      membersOf(old).replaceWith(next)
      return next
    }
    membersOf(old).before(next)
    let isMerged = false
    for (const [element, place] of kept) {
      // It may be in another one that stays.
      if (!membersOf(place).isConnected) continue
      const isFocused = element === document.activeElement && isControl(element)
      if (isFocused && mergeAround(old, next, element, place)) isMerged = true
      else this.#move(element, place)
      if (isControl(element) && isControl(place) && !element.matches('[data-keep]')) {
        adoptControl(element, place)
      }
    }
    membersOf(isMerged ? next : old).remove()
    return isMerged ? old : next
  }

  #move(element: Element, place: Element): void {
    // It keeps frames, videos, the focus and a word that is being put together alive.
    if (moveBefore) moveBefore.call(membersOf(place).parentElement, element, place)
    else membersOf(place).before(element)
    membersOf(place).remove()
  }

  /** Gives the new elements what was noted, once the old ones are gone. */
  applyState(): void {
    for (const step of [...this.#steps, ...this.#scrolls]) step()
    for (const noted of [touched, scrolled]) {
      for (const element of noted) if (!document.contains(element)) noted.delete(element)
    }
  }

  /** The element stays, and takes the place of its counterpart. */
  #keep(element: Element, place: Element, root = this.#rootOf(element)): void {
    if (root) this.#kept.set(root, [...(this.#kept.get(root) ?? []), [element, place]])
  }

  #note(element: Element): void {
    const isOpening = element instanceof HTMLDetailsElement
    if (element === document.activeElement || !(isOpening || isUnsent(element))) return
    const next = this.#counterpart(element)
    if (next && isOpening) this.#steps.push(() => ((next as typeof element).open = element.open))
    else if (next) this.#noteValue(element as Control, next as Control)
  }

  #noteScroll(element: Element): void {
    const next = this.#counterpart(element)
    if (!next) return
    const { scrollTop: top, scrollLeft: left } = membersOf(element)
    this.#scrolls.push(() => membersOf(next).scrollTo({ top, left, behavior: 'instant' }))
  }

  #noteValue(control: Control, next: Control): void {
    // Chosen files and half of a date cannot be set.
    if (control.type === 'file' || isHalfTyped(control)) this.#keep(control, next)
    else {
      // At once: a radio button must not arrive chosen and take that from others.
      bequeath(control, next)
      touched.add(next)
    }
  }

  #noteOpen(element: HTMLDialogElement): void {
    const next = this.#counterpart(element)
    if (!next) return
    const isDialog = element.localName === 'dialog'
    const isModal = element.matches(':modal')
    this.#steps.push(() => {
      // The old one may have stayed.
      if (!document.contains(next)) return
      if (!isDialog) return next.showPopover()
      next.open = !isModal
      if (isModal) next.showModal()
    })
  }

  #noteFocus(focused: HTMLElement): void {
    const root = this.#rootOf(focused)
    if (!root) return void this.#steps.push(() => this.#autofocus())
    const next = this.#counterpart(focused)
    // What goes away, such as a dialog that closes, is not drawn in vain.
    if (DEVELOPMENT && next && touched.has(focused) && isControl(focused)) {
      warn('redraw-while-typing', root.className)
    }
    // What is the same need not lose the focus and gain it again.
    const isSame = moveBefore && focused !== root && next?.isEqualNode(focused)
    if (next && (isControl(focused) || isSame)) this.#keep(focused, next)
    const { selectionStart, selectionEnd } = focused as HTMLInputElement
    this.#steps.push(() => {
      const target = focused.isConnected ? focused : next
      if (document.activeElement === target) return
      focusOn(target, this.#swaps.get(root) as HTMLElement)
      const text = target as HTMLInputElement | undefined
      if (selectionStart != null && text?.selectionStart != null) {
        text.setSelectionRange(selectionStart, selectionEnd)
      }
    })
  }

  /** The focus goes to what asks for it, but not away from somebody who types. */
  #autofocus(): void {
    if (document.activeElement?.matches(`${controls},[contenteditable]`)) return
    for (const [old, next] of this.#swaps) {
      for (const element of membersOf(next).querySelectorAll<HTMLElement>('[autofocus]')) {
        if (membersOf(old).querySelector('[autofocus]')) break
        element.focus()
        // What is inert, hidden or disabled does not take it.
        if (document.activeElement === element) return
      }
    }
  }

  /** The replaced element that an element is in. */
  #rootOf(element: Element): Element | undefined {
    let at: Element | null = element
    while (at && !this.#swaps.has(at)) at = membersOf(at).parentElement
    return at ?? undefined
  }

  /** The new element that stands for an old one: by id or name, or by its place in its widget. */
  #counterpart<E extends Element>(element: E): E | undefined {
    const root = this.#rootOf(element)
    if (!root) return undefined
    const next = this.#swaps.get(root)
    if (element === root) return next?.localName === element.localName ? (next as E) : undefined
    const widget = membersOf(element).closest('[data-id]')
    const [kind] = membersOf(element).classList
    const own =
      element.localName +
      (kind ? `.${CSS.escape(kind)}` : '') +
      ['id', 'name', 'type'].map((name) => withAttribute(element, name)).join('')
    const selector =
      !widget || membersOf(element).id
        ? own
        : withAttribute(widget, 'data-id') + (widget === element ? '' : ` ${own}`)
    const at = [...membersOf(root).querySelectorAll(selector)].indexOf(element)
    const found = next && membersOf(next).querySelectorAll(selector)[at]
    return found?.localName === element.localName ? (found as E) : undefined
  }
}

/**
 * Without an element for it, the focus goes to what asks for it in the new part, or else to the part
 * itself: not to the top of the page.
 */
function focusOn(element: HTMLElement | undefined, part: HTMLElement): void {
  const next = element ?? membersOf(part).querySelector<HTMLElement>('[autofocus]')
  const target = membersOf(next ?? part)
  if (!next) target.tabIndex = -1
  target.focus({ preventScroll: true })
}
