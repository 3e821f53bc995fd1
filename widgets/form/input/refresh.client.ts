import { inputOf, type Control } from './form-control.client.js'

// What other fields depend on has its form drawn again, as by a button with `withRefresh()`.
document.addEventListener('change', ({ target }) => {
  const control = target as Control
  const name = inputOf(control)?.dataset['refresh']
  if (!name || !control.form) return
  const button = document.createElement('button')
  Object.assign(button, { name: '_refresh', value: name, formNoValidate: true, hidden: true })
  const form = bespa.membersOf(control.form)
  form.append(button)
  form.requestSubmit(button)
  button.remove()
})
