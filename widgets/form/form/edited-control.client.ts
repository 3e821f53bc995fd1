/** A form control that holds a value. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Whether the control holds something else than what the server has drawn. */
export function isEditedControl(control: Control): boolean {
  if (!control.name || control.type === 'hidden') return false
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((one) => one.selected !== one.defaultSelected)
  }
  const { type, checked, defaultChecked, value, defaultValue } = control as HTMLInputElement
  if (/radio|checkbox/.test(type)) return checked !== defaultChecked
  return /^(submit|button|reset|image)$/.test(type) ? false : value !== defaultValue
}
