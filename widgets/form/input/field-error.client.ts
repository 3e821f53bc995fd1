import type {} from 'bespa/client'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

// What the browser finds wrong stands where the server's errors stand, instead of in a bubble that
// is gone with the next key.
document.addEventListener(
  'invalid',
  (event) => {
    const control = event.target as Control
    const text = errorOf(control)
    if (!text) return
    event.preventDefault()
    text.textContent = control.validationMessage
    control.ariaInvalid = 'true'
    rootOf(control)?.classList.add('Invalid')
    if (firstInvalid(control.form) === control) {
      control.focus({ preventScroll: true })
      rootOf(control)?.scrollIntoView({ block: 'center' })
    }
  },
  true,
)

for (const type of ['input', 'change']) {
  document.addEventListener(type, ({ target }) => {
    const control = target as Control
    const text = errorOf(control)
    if (!text?.textContent || !control.validity.valid) return
    text.textContent = ''
    const root = rootOf(control)
    root?.classList.remove('Invalid')
    root?.querySelectorAll('[aria-invalid]').forEach((one) => (one.ariaInvalid = null))
  })
}

function errorOf(control: Control): Element | null | undefined {
  return rootOf(control)?.querySelector(':scope > .Support > .Error')
}

function rootOf(control: Control): Element | null {
  return control.closest('[data-id]')
}

function firstInvalid(form: HTMLFormElement | null): Element | undefined {
  const controls = [...(form ? bespa.membersOf(form).elements : [])] as Control[]
  return controls.find((control) => control.willValidate && !control.validity.valid)
}
