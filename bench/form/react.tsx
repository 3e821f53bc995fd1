/** @jsxImportSource react */
import { renderToString } from 'react-dom/server'
import { formState, type DropdownModel, type FormModel, type InputModel } from './model.js'

export function formReact(model: FormModel): string {
  return renderToString(<FormPage model={model} />)
}

function FormPage({ model }: { model: FormModel }) {
  const { page, status, form, inputs, dropdowns } = model
  return (
    <section className="Page" data-id={page.id} data-location={page.location}>
      <div
        className="State"
        hidden
        data-title={page.title}
        data-widget="modules"
        data-modules={page.modules}
      >
        {JSON.stringify(formState(model))}
      </div>
      <div className="Block" data-id={status.id}>
        {status.text}
      </div>
      <form
        className="Form Block"
        data-id={form.id}
        method="post"
        action="?"
        autoComplete="off"
        noValidate
        data-widget="Form"
        data-validate=""
        data-restarts=""
      >
        <input type="hidden" name="_submit" value="form" />
        {inputs.map((input) => (
          <InputText key={input.id} {...input} />
        ))}
        {dropdowns.map((dropdown) => (
          <Dropdown key={dropdown.name} {...dropdown} />
        ))}
      </form>
    </section>
  )
}

function InputText({ id, label, name, value, required, words }: InputModel) {
  return (
    <span className="FormControl InputText Wide Block" data-id={id}>
      <span className="OutlinedBox Labeled">
        <input
          id={`${id}-control`}
          name={name}
          required={required}
          aria-invalid={required ? 'false' : undefined}
          aria-describedby={`${id}-error`}
          data-words={words}
          type="text"
          defaultValue={value}
          placeholder=" "
        />
        <span className="Outline">
          <span className="Notch">
            <label className="Label" htmlFor={`${id}-control`}>
              {label}
              {required && (
                <span className="Required" aria-hidden="true">
                  *
                </span>
              )}
            </label>
          </span>
        </span>
      </span>
      <span className="Support">
        <span className="Error" id={`${id}-error`}></span>
      </span>
    </span>
  )
}

function Dropdown({ label, name, value, options }: DropdownModel) {
  return (
    <div className="Block">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.caption}
          </option>
        ))}
      </select>
    </div>
  )
}
