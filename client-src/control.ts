import { membersOf } from './form-members.js'

/** A form control that holds a value. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Selects form controls that hold a value. */
export const controls = 'input,textarea,select'

/** The value of each control that the server received last. */
let told = new WeakMap<Element, string>()

/** The control in which an input method puts a word together. */
let composing: EventTarget | null = null

/** Knows from now on where a word is being put together. */
export function startComposition(): void {
  document.addEventListener('compositionstart', ({ target }) => (composing = target))
  document.addEventListener('compositionend', () => (composing = null))
}

/** What has taken the place of a control, together with its value. */
const heirs = new WeakMap<Element, Element>()

/**
 * @returns notes that the server has received the value that the control has now, whatever it holds by
 *   then and whatever has taken its place
 */
export function sentMark(element: Element): () => void {
  // Of what is no control nobody asks.
  const value = valueOf(element as Control)
  return () => {
    let at = element
    for (let heir = heirs.get(at); heir; heir = heirs.get(at)) at = heir
    told.set(at, value)
  }
}

/** Gives the value of a control to another one, which takes its place. */
export function bequeath(control: Control, heir: Control): void {
  setValue(heir, valueOf(control))
  heirs.set(control, heir)
}

/** Notes that something has not arrived after all: what is typed counts as unsent again. */
export function forgetSent(): void {
  told = new WeakMap()
}

/** Whether the user entered something that the server has not received. */
export function isUnsent(element: Element): element is Control {
  if (!isControl(element)) return false
  const value = valueOf(element)
  // A form that was drawn with what was entered: the server does not keep that.
  const isEntered = element.form && membersOf(element.form).matches('[data-entered]')
  const isNew = (isEntered || value !== valueOf(element, true)) && value !== told.get(element)
  return isNew || isHalfTyped(element) || element === composing
}

/** Whether it shows what is no value yet: half of a date, or a minus without its number. */
export function isHalfTyped({ validity }: Control): boolean {
  return validity.badInput
}

/**
 * The control's value as one text, ticks and choices included.
 *
 * @param initial the value that it began with
 */
export function valueOf(control: Control, initial = false): string {
  if (control instanceof HTMLSelectElement) {
    return [...control.options]
      .map((option) => Number(initial ? option.defaultSelected : option.selected))
      .join('')
  }
  if (isTick(control)) return String(initial ? control.defaultChecked : control.checked)
  return initial ? control.defaultValue : control.value
}

/** Gives the control a value that {@link valueOf} has returned. */
export function setValue(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement) {
    ;[...control.options].forEach((option, at) => (option.selected = value[at] === '1'))
  } else if (isTick(control)) control.checked = value === 'true'
  else control.value = value
}

/** Whether the element is a form control that holds a value. */
export function isControl(element: Element): element is Control {
  return membersOf(element).matches(controls)
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio'
}
