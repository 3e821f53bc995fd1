import { renderToString } from 'react-dom/server'
import { formState, type DropdownModel, type FormModel, type InputModel } from './model.js'

export function formReact(model: FormModel): string {
  return renderToString(<FormPage model={model} />)
}

function FormPage({ model }: { model: FormModel }) {
  const { page, status, form, inputs, dropdowns } = model
  return (
    <section className="Page" data-id={page.id} data-location={page.location}>
      <div className="State" hidden data-title={page.title}>
        {JSON.stringify(formState(model))}
      </div>
      <p className="Paragraph" data-id={status.id}>
        {status.text}
      </p>
      <form className="Form" data-id={form.id} method="post">
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
    <div className="Field" data-id={fieldId}>
      <label className="FieldLabel" htmlFor={id}>
        {label}
      </label>
      <input
        className="InputText"
        data-id={id}
        id={id}
        type={type}
        name={name}
        defaultValue={value}
        maxLength={200}
        required={required}
      />
    </div>
  )
}

function Dropdown({ fieldId, id, label, name, value, required, options }: DropdownModel) {
  return (
    <div className="Field" data-id={fieldId}>
      <label className="FieldLabel" htmlFor={id}>
        {label}
      </label>
      <select
        className="Dropdown"
        data-id={id}
        id={id}
        name={name}
        required={required}
        defaultValue={value}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.caption}
          </option>
        ))}
      </select>
    </div>
  )
}
