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
    `<p data-id="${status.id}" class="Paragraph">${escapeHtml(status.text)}</p>` +
      `<form data-id="${form.id}" class="Form" method="post">${fields}</form>`,
  )
}

function inputHtml({ fieldId, id, label, type, name, value, required }: InputModel): string {
  return (
    `<div data-id="${fieldId}" class="Field">` +
    `<label class="FieldLabel" for="${id}">${escapeHtml(label)}</label>` +
    `<input data-id="${id}" class="InputText" id="${id}" type="${escapeHtml(type)}" ` +
    `name="${escapeHtml(name)}" value="${escapeHtml(value)}" maxlength="200"${required ? ' required' : ''}>` +
    `</div>`
  )
}

function dropdownHtml(dropdown: DropdownModel): string {
  const { fieldId, id, label, name, value, required } = dropdown
  let options = ''
  for (const option of dropdown.options) {
    const selected = option.value === value ? ' selected' : ''
    options += `<option value="${escapeHtml(option.value)}"${selected}>${escapeHtml(option.caption)}</option>`
  }
  return (
    `<div data-id="${fieldId}" class="Field">` +
    `<label class="FieldLabel" for="${id}">${escapeHtml(label)}</label>` +
    `<select data-id="${id}" class="Dropdown" id="${id}" name="${escapeHtml(name)}"` +
    `${required ? ' required' : ''}>${options}</select></div>`
  )
}
