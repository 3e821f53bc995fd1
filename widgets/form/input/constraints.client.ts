import type {} from 'bespa/client'
import { errorOf, inputOf, showValidity, type Control } from './form-control.client.js'

/** The names of the messages, by what the browser calls a violation. */
const kinds: Partial<Record<keyof ValidityState, string>> = {
  valueMissing: 'required',
  rangeUnderflow: 'min',
  rangeOverflow: 'max',
  patternMismatch: 'pattern',
}

// The browser checks what it can before a form is sent, and says so in the server's words, where the
// server's errors stand.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement
    const submitter = event.submitter as HTMLButtonElement | null
    const { dataset, elements } = bespa.membersOf(form)
    if (!('validate' in dataset) || submitter?.formNoValidate) return
    const invalid = [...elements].filter((one) => !isValid(one as Control)) as Control[]
    const [first] = invalid
    if (!first) return
    event.preventDefault()
    event.stopImmediatePropagation()
    first.focus({ preventScroll: true })
    inputOf(first)?.scrollIntoView({ block: 'center' })
  },
  true,
)

document.addEventListener(
  'invalid',
  (event) => {
    const control = event.target as Control
    const input = inputOf(control)
    if (!input || !errorOf(input)) return
    event.preventDefault()
    showValidity(input, messageOf(control))
  },
  true,
)

// What is changed is no longer what was found wrong.
for (const type of ['input', 'change']) {
  document.addEventListener(type, ({ target }) => {
    const control = target as Control
    const input = inputOf(control)
    if (!input || !errorOf(input)?.textContent) return
    if (isLengthValid(control) && control.validity.valid) showValidity(input, '')
  })
}

function isValid(control: Control): boolean {
  // Nested pages are none of this form's business, and a fieldset is no control.
  if (!control.willValidate || !inputOf(control)) return true
  isLengthValid(control)
  return control.checkValidity()
}

/** Counts as the server does: characters, each line break as one. */
function isLengthValid(control: Control): boolean {
  const { length: limits } = control.dataset
  if (!limits) return true
  const [least = 0, most = -1] = limits.split(',').map(Number)
  const length = lengthOf(control.value)
  const kind = most >= 0 && length > most ? 'tooLong' : length && length < least ? 'tooShort' : ''
  control.setCustomValidity(kind && (wordsOf(control)[kind] ?? kind))
  return kind === ''
}

/** The length of a text as the server counts it. */
export function lengthOf(text: string): number {
  return Array.from(text.replace(/\r\n?/g, '\n').normalize('NFC')).length
}

function messageOf(control: Control): string {
  const { validity, validationMessage } = control
  if (validity.customError) return validationMessage
  const words = wordsOf(control)
  for (const [violation, kind] of Object.entries(kinds)) {
    if (validity[violation as keyof ValidityState]) return words[kind] ?? validationMessage
  }
  return words['invalid'] ?? validationMessage
}

function wordsOf(control: Element): Partial<Record<string, string>> {
  const holder = control.closest<HTMLElement>('[data-words]')
  return JSON.parse(holder?.dataset['words'] ?? '{}') as Record<string, string>
}
