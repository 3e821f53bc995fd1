import { render } from 'svelte/server'
import FormPage from './form-page.svelte'
import { formState, type FormModel } from './model.js'

export function formSvelte(model: FormModel): string {
  return render(FormPage, { props: { ...model, state: formState(model) } }).body
}
