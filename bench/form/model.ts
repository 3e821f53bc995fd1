import type { PageModel } from '../page-model.js'

/** A page with a long form. */
export interface FormModel {
  readonly page: PageModel
  readonly status: { id: string; text: string }
  readonly form: { id: string }
  readonly inputs: InputModel[]
  readonly dropdowns: DropdownModel[]
}

/** An input of one line. */
export interface InputModel {
  id: string
  readonly label: string
  readonly name: string
  readonly value: string
  readonly required: boolean
  /** What the browser says when it is left empty, as JSON. */
  readonly words: string | undefined
}

/** A choice out of several options, and its label. */
export interface DropdownModel {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly options: OptionModel[]
}

export interface OptionModel {
  readonly value: string
  readonly caption: string
}

const values = ['Ada Lovelace', 'ada@example.org', '+43 1 5880 10', 'R&D "North"', '1815']

/** 40 inputs, and 4 dropdowns of 20 options. */
export function formModel(): FormModel {
  return {
    page: { id: '', title: 'A form', location: '/form', modules: '' },
    status: { id: '', text: 'Not saved yet' },
    form: { id: '' },
    inputs: Array.from({ length: 40 }, (_, at) => ({
      id: '',
      label: `Label of input ${at + 1}`,
      name: `input_${at + 1}`,
      value: values[at % values.length]!,
      required: at % 4 === 0,
      words: at % 4 === 0 ? JSON.stringify({ required: 'A value is required' }) : undefined,
    })),
    dropdowns: Array.from({ length: 4 }, (_, at) => ({
      label: `Label of dropdown ${at + 1}`,
      name: `dropdown_${at + 1}`,
      value: `option-${at + 5}`,
      options: Array.from({ length: 20 }, (_, option) => ({
        value: `option-${option}`,
        caption: option % 5 === 4 ? `Choice <${option}> & more` : `Choice number ${option}`,
      })),
    })),
  }
}

export function fillFormIds(model: FormModel, next: () => string): void {
  const { page, status, form, inputs } = model
  for (const element of [page, status, form, ...inputs]) element.id = next()
}

/** What the browser keeps of the form. */
export function formState({ inputs }: FormModel): Record<string, string> {
  const state: Record<string, string> = {}
  for (const { name, value } of inputs) state[name] = value
  return state
}
