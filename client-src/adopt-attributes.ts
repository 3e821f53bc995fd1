import { isUnsent, setValue, valueOf, type Control } from './control.js'

/** Makes a control that stays what its counterpart is, except for what the user has put into it. */
export function adoptAttributes(control: Control, next: Control): void {
  const isKept = isUnsent(control)
  for (const { name } of [...control.attributes]) {
    if (!next.hasAttribute(name)) control.removeAttribute(name)
  }
  for (const { name, value } of next.attributes) {
    if (control.getAttribute(name) !== value) control.setAttribute(name, value)
  }
  const typed = valueOf(control)
  if (control.innerHTML !== next.innerHTML) control.replaceChildren(...next.childNodes)
  const value = isKept ? typed : valueOf(next)
  if (valueOf(control) !== value) setValue(control, value)
}
