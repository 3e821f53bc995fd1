import { isUnsent, setValue, valueOf, type Control } from './control.js'
import { membersOf } from './form-members.js'

/** Gives an element the attributes of another, except for whether it is open. */
export function copyAttributes(element: Element, from: Element): void {
  const members = membersOf(element)
  const { attributes } = membersOf(from)
  for (const { name } of [...members.attributes]) {
    if (!attributes.getNamedItem(name) && name !== 'open') members.removeAttribute(name)
  }
  for (const { name, value } of attributes) {
    if (members.getAttribute(name) !== value) members.setAttribute(name, value)
  }
}

/** Makes a control that stays what its counterpart is, except for what the user has put into it. */
export function adoptControl(control: Control, counterpart: Control): void {
  const isKept = isUnsent(control)
  const typed = valueOf(control)
  copyAttributes(control, counterpart)
  if (control.innerHTML !== counterpart.innerHTML) {
    control.replaceChildren(...counterpart.childNodes)
  }
  const value = isKept ? typed : valueOf(counterpart)
  if (valueOf(control) !== value) setValue(control, value)
}
