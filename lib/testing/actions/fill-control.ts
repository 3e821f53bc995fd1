import type { DOMWindow } from 'jsdom'
import type { FillValue } from '../fill-value.js'
import { clickElement } from './click-element.js'
import { describe } from './element-labels.js'
import { chooseFiles } from './choose-files.js'

/**
 * Fills in a control, or radio buttons or checkboxes of one name, as a user would.
 *
 * @throws {Error} when they are disabled or read-only, or do not take the value
 */
export async function fillControls(
  window: DOMWindow,
  controls: readonly HTMLElement[],
  value: FillValue,
): Promise<void> {
  const [first] = controls as readonly HTMLInputElement[]
  if (!first) return
  if (first.matches(':disabled')) throw new Error(`${describe(first)} is disabled`)
  if (first.readOnly) throw new Error(`${describe(first)} is read-only`)
  if (first.type === 'radio' || first.type === 'checkbox') {
    tick(window, controls as readonly HTMLInputElement[], value)
    return
  }
  first.focus()
  if (first.type === 'file') await chooseFiles(window, first, value)
  else if (first.localName === 'select') choose(first as unknown as HTMLSelectElement, value)
  else type(first, value)
  const init = { bubbles: true, composed: true }
  const isText = typeof value === 'string' && first.localName !== 'select'
  const data = isText ? { inputType: 'insertText', data: value } : {}
  first.dispatchEvent(new window.InputEvent('input', { ...init, ...data }))
  first.dispatchEvent(new window.Event('change', { bubbles: true }))
}

function tick(window: DOMWindow, controls: readonly HTMLInputElement[], value: FillValue): void {
  const [first] = controls as readonly [HTMLInputElement]
  if (typeof value === 'boolean') {
    if (controls.length > 1) throw new Error(`Say by its value which ${describe(first)} is meant`)
    if (first.checked !== value) clickElement(window, first)
    return
  }
  const wanted = textsOf(value)
  const unknown = wanted.filter((one) => !controls.some((control) => control.value === one))
  if (unknown.length > 0) {
    const values = controls.map((control) => control.value).join(', ')
    throw new Error(`${describe(first)} has no value ${unknown.join(', ')}. There is: ${values}`)
  }
  for (const control of controls) {
    if (control.type === 'radio' && !wanted.includes(control.value)) continue
    if (control.checked !== wanted.includes(control.value)) clickElement(window, control)
  }
}

function textsOf(value: FillValue): string[] {
  return [value].flat().map((one) => (one instanceof File ? one.name : String(one)))
}

function choose(select: HTMLSelectElement, value: FillValue): void {
  const options = [...select.options].filter((option) => !option.disabled)
  const chosen = textsOf(value).map((text) => {
    const option =
      options.find((one) => one.value === text) ?? options.find((one) => one.text === text)
    if (option) return option
    const texts = options.map((one) => `${one.value} (${one.text})`).join(', ')
    throw new Error(`${describe(select)} has no option “${text}”. There is: ${texts}`)
  })
  if (!select.multiple && chosen.length !== 1)
    throw new Error(`${describe(select)} takes one option`)
  for (const option of select.options) option.selected = chosen.includes(option)
}

function type(control: HTMLInputElement, value: FillValue): void {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new TypeError(`${describe(control)} takes a text or a number`)
  }
  const text = String(value)
  if (!('value' in control)) {
    ;(control as HTMLElement).textContent = text
    return
  }
  const typed = control.maxLength >= 0 ? text.slice(0, control.maxLength) : text
  control.value = typed
  // Dates, numbers and colors drop what they do not understand.
  if (control.value === '' && typed !== '') {
    throw new Error(`${describe(control)} of type ${control.type} does not take “${text}”`)
  }
}
