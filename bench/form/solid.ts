import { createComponent, escape, renderToString, ssr, ssrAttribute } from '../solid-ssr.js'
import { formState, type DropdownModel, type FormModel, type InputModel } from './model.js'

/*
 * Written as the compiler of Solid writes it (`generate: 'ssr'`, `hydratable: false`).
 */

export function formSolid(model: FormModel): string {
  return renderToString(() => createComponent(FormPage, { model }))
}

const page = [
  '<section class="Page"',
  '',
  '><div class="State" hidden',
  ' data-widget="modules"',
  '>',
  '</div><div class="Block"',
  '>',
  '</div><form class="Form Block"',
  ' method="post" action="?" autocomplete="off" novalidate data-widget="Form" data-validate data-restarts><input type="hidden" name="_submit" value="form">',
  '',
  '</form></section>',
]

function FormPage({ model }: { model: FormModel }) {
  return ssr(
    page,
    ssrAttribute('data-id', escape(model.page.id, true)),
    ssrAttribute('data-location', escape(model.page.location, true)),
    ssrAttribute('data-title', escape(model.page.title, true)),
    ssrAttribute('data-modules', escape(model.page.modules, true)),
    escape(JSON.stringify(formState(model))),
    ssrAttribute('data-id', escape(model.status.id, true)),
    escape(model.status.text),
    ssrAttribute('data-id', escape(model.form.id, true)),
    escape(model.inputs.map((input) => createComponent(InputText, input))),
    escape(model.dropdowns.map((dropdown) => createComponent(Dropdown, dropdown))),
  )
}

const field = [
  '<span class="FormControl InputText Wide Block"',
  '><span class="OutlinedBox Labeled"><input',
  '',
  '',
  '',
  '',
  '',
  ' type="text"',
  ' placeholder=" "><span class="Outline"><span class="Notch"><label class="Label"',
  '>',
  '',
  '</label></span></span></span><span class="Support"><span class="Error"',
  '></span></span></span>',
]
const mark = '<span class="Required" aria-hidden="true">*</span>'

function InputText(props: InputModel) {
  return ssr(
    field,
    ssrAttribute('data-id', escape(props.id, true)),
    ssrAttribute('id', `${escape(props.id, true)}-control`),
    ssrAttribute('name', escape(props.name, true)),
    ssrAttribute('required', props.required, true),
    props.required ? ' aria-invalid="false"' : '',
    ssrAttribute('aria-describedby', `${escape(props.id, true)}-error`),
    props.words === undefined ? '' : ssrAttribute('data-words', escape(props.words, true)),
    ssrAttribute('value', escape(props.value, true)),
    ssrAttribute('for', `${escape(props.id, true)}-control`),
    escape(props.label),
    props.required && ssr(mark),
    ssrAttribute('id', `${escape(props.id, true)}-error`),
  )
}

const dropdown = ['<div class="Block"><label', '>', '</label><select', '', '>', '</select></div>']
const option = ['<option', '', '>', '</option>']

function Dropdown(props: DropdownModel) {
  return ssr(
    dropdown,
    ssrAttribute('for', escape(props.name, true)),
    escape(props.label),
    ssrAttribute('id', escape(props.name, true)),
    ssrAttribute('name', escape(props.name, true)),
    escape(
      props.options.map(({ value, caption }) =>
        ssr(
          option,
          ssrAttribute('value', escape(value, true)),
          ssrAttribute('selected', value === props.value, true),
          escape(caption),
        ),
      ),
    ),
  )
}
