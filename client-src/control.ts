/** A form control that holds a value. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What the server was last told of each control. */
const told = new WeakMap<Element, string>()

/** Notes that the server is being told what the control holds now. */
export function markSent(control: Element): void {
  if (isControl(control)) told.set(control, valueOf(control))
}

/** Has the user put something into the control that the server has not been told? */
export function isUnsent(element: Element): boolean {
  if (!isControl(element)) return false
  const value = valueOf(element)
  return value !== initialOf(element) && value !== told.get(element)
}

/** The control's value as one text, ticks and choices included. */
export function valueOf(control: Control): string {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].map(({ selected }) => Number(selected)).join('')
  }
  return isTick(control) ? String(control.checked) : control.value
}

/** Gives the control a value that {@link valueOf} has returned. */
export function setValue(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement) {
    ;[...control.options].forEach((option, at) => (option.selected = value[at] === '1'))
  } else if (isTick(control)) control.checked = value === 'true'
  else control.value = value
}

function initialOf(control: Control): string {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].map(({ defaultSelected }) => Number(defaultSelected)).join('')
  }
  return isTick(control) ? String(control.defaultChecked) : control.defaultValue
}

function isControl(element: Element): element is Control {
  return element.matches('input,textarea,select')
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio'
}
