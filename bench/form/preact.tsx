/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import { formState, type DropdownModel, type FormModel, type InputModel } from './model.js'

export function formPreact(model: FormModel): string {
  return renderToString(<FormPage model={model} />)
}

function FormPage({ model }: { model: FormModel }) {
  const { page, status, form, inputs, dropdowns } = model
  return (
    <section class="Page" data-id={page.id} data-location={page.location}>
      <div class="State" hidden data-title={page.title}>
        {JSON.stringify(formState(model))}
      </div>
      <p class="Paragraph" data-id={status.id}>
        {status.text}
      </p>
      <form class="Form" data-id={form.id} method="post">
        {inputs.map((input) => (
          <InputText key={input.id} {...input} />
        ))}
        {dropdowns.map((dropdown) => (
          <Dropdown key={dropdown.id} {...dropdown} />
        ))}
      </form>
    </section>
  )
}

function InputText({ fieldId, id, label, type, name, value, required }: InputModel) {
  return (
    <div class="Field" data-id={fieldId}>
      <label class="FieldLabel" for={id}>
        {label}
      </label>
      <input
        class="InputText"
        data-id={id}
        id={id}
        type={type}
        name={name}
        value={value}
        maxLength={200}
        required={required}
      />
    </div>
  )
}

function Dropdown({ fieldId, id, label, name, value, required, options }: DropdownModel) {
  return (
    <div class="Field" data-id={fieldId}>
      <label class="FieldLabel" for={id}>
        {label}
      </label>
      <select class="Dropdown" data-id={id} id={id} name={name} required={required}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.caption}
          </option>
        ))}
      </select>
    </div>
  )
}
