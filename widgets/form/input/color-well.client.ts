import type {} from 'bespa/client'

/** What browsers take for the value of a color input that was given none. */
const black = '#000000'

// Browsers know no color input without a color: `data-none` says that none was chosen.
bespa.define('ColorWell', (root) => {
  const control = root.querySelector('input')
  root.addEventListener('input', () => {
    if (control?.value !== black) delete control?.dataset['none']
  })
  root.querySelector('.ClearColor')?.addEventListener('click', () => {
    if (!control) return
    control.value = black
    control.dataset['none'] = ''
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.focus()
  })
})

document.addEventListener('formdata', ({ target, formData }) => {
  for (const control of bespa.membersOf(target as HTMLFormElement).elements) {
    if (!(control instanceof HTMLInputElement) || !control.matches('[data-none]:enabled')) continue
    if (control.value === black) formData.set(control.name, '')
  }
})
