import type { PageModel } from '../page-model.js'

/** A page with a long form. */
export interface FormModel {
  readonly page: PageModel
  readonly status: { id: string; text: string }
  readonly form: { id: string }
  readonly inputs: InputModel[]
  readonly dropdowns: DropdownModel[]
}

/** An input of one line, and its label. */
export interface InputModel {
  fieldId: string
  id: string
  readonly label: string
  readonly type: string
  readonly name: string
  readonly value: string
  readonly required: boolean
}

/** A choice out of several options, and its label. */
export interface DropdownModel {
  fieldId: string
  id: string
  readonly label: string
  readonly name: string
  readonly value: string
  readonly required: boolean
  readonly options: { readonly value: string; readonly caption: string }[]
}

const types = ['text', 'email', 'tel', 'url', 'number']
const values = ['Ada Lovelace', 'ada@example.org', '+43 1 5880 10', 'R&D "North"', '1815']

/** 40 inputs, and 4 dropdowns of 20 options. */
export function formModel(): FormModel {
  return {
    page: { id: '', title: 'A form', location: '/form' },
    status: { id: '', text: 'Not saved yet' },
    form: { id: '' },
    inputs: Array.from({ length: 40 }, (_, at) => ({
      fieldId: '',
      id: '',
      label: `Label of input ${at + 1}`,
      type: types[at % types.length]!,
      name: `input_${at + 1}`,
      value: values[at % values.length]!,
      required: at % 4 === 0,
    })),
    dropdowns: Array.from({ length: 4 }, (_, at) => ({
      fieldId: '',
      id: '',
      label: `Label of dropdown ${at + 1}`,
      name: `dropdown_${at + 1}`,
      value: `option-${at + 5}`,
      required: at % 2 === 0,
      options: Array.from({ length: 20 }, (_, option) => ({
        value: `option-${option}`,
        caption: option % 5 === 4 ? `Choice <${option}> & more` : `Choice number ${option}`,
      })),
    })),
  }
}

export function fillFormIds(model: FormModel, next: () => string): void {
  for (const element of [model.page, model.status, model.form]) element.id = next()
  for (const control of [...model.inputs, ...model.dropdowns]) {
    control.fieldId = next()
    control.id = next()
  }
}

/** What the browser keeps of the form. */
export function formState({ inputs, dropdowns }: FormModel): Record<string, string> {
  const state: Record<string, string> = {}
  for (const { name, value } of inputs) state[name] = value
  for (const { name, value } of dropdowns) state[name] = value
  return state
}
