import type {} from 'bespa/client'
import { NumberNotation } from '../value/number-notation.js'
import { steppedNumber } from '../value/stepped-number.js'

const keys: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
}

bespa.define('NumberField', (root) => {
  root.addEventListener('keydown', (event) => {
    const count = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
    if (count === undefined || event.isComposing) return
    event.preventDefault()
    step(root as HTMLInputElement, count)
  })
})

bespa.define('StepDown', (root) => stepBy(root, -1))
bespa.define('StepUp', (root) => stepBy(root, 1))

function stepBy(tool: HTMLElement, count: number): void {
  tool.addEventListener('click', () => {
    const control = document.getElementById(tool.getAttribute('aria-controls') ?? '')
    if (control instanceof HTMLInputElement) step(control, count)
  })
}

/** What is no number is left to the server, which says so. */
function step(control: HTMLInputElement, count: number): void {
  const { lang = '', step: size = '', min = '', max = '' } = control.dataset
  const notation = NumberNotation.of(lang)
  const plain = control.value.trim() === '' ? '' : notation.read(control.value)
  if (plain === undefined || control.readOnly || control.disabled) return
  const next = steppedNumber(plain, count, { step: size || '1', min, max })
  control.value = notation.write(next, 'grouping' in control.dataset)
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }))
}
