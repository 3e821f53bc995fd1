import { escapeHtml } from 'bespa'
import { pageHtml } from '../page-html.js'
import { formState, type DropdownModel, type FormModel, type InputModel } from './model.js'

export function formTemplate(model: FormModel): string {
  const { page, status, form, inputs, dropdowns } = model
  let fields = ''
  for (const input of inputs) fields += inputHtml(input)
  for (const dropdown of dropdowns) fields += dropdownHtml(dropdown)
  return pageHtml(
    page,
    formState(model),
    `<div data-id="${status.id}" class="Block">${escapeHtml(status.text)}</div>` +
      `<form data-id="${form.id}" class="Form Block" method="post" action="?" autocomplete="off" ` +
      `novalidate data-widget="Form" data-validate data-restarts><input type="hidden" name="_submit" value="form">${fields}</form>`,
  )
}

function inputHtml({ id, label, name, value, required, words }: InputModel): string {
  return (
    `<span data-id="${id}" class="FormControl InputText Wide Block"><span class="OutlinedBox Labeled">` +
    `<input id="${id}-control" name="${escapeHtml(name)}"${required ? ' required aria-invalid="false"' : ''} ` +
    `aria-describedby="${id}-error"${words ? ` data-words="${escapeHtml(words)}"` : ''} type="text" value="${escapeHtml(value)}" placeholder=" ">` +
    `<span class="Outline"><span class="Notch"><label class="Label" for="${id}-control">` +
    `${escapeHtml(label)}${required ? '<span class="Required" aria-hidden="true">*</span>' : ''}` +
    `</label></span></span></span><span class="Support">` +
    `<span class="Error" id="${id}-error"></span></span></span>`
  )
}

function dropdownHtml({ label, name, value, options }: DropdownModel): string {
  let html =
    `<div class="Block"><label for="${escapeHtml(name)}">${escapeHtml(label)}</label>` +
    `<select id="${escapeHtml(name)}" name="${escapeHtml(name)}">`
  for (const option of options) {
    const selected = option.value === value ? ' selected' : ''
    html += `<option value="${escapeHtml(option.value)}"${selected}>${escapeHtml(option.caption)}</option>`
  }
  return html + '</select></div>'
}
