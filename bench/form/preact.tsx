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
      <div
        class="State"
        hidden
        data-title={page.title}
        data-widget="modules"
        data-modules={page.modules}
      >
        {JSON.stringify(formState(model))}
      </div>
      <div class="Block" data-id={status.id}>
        {status.text}
      </div>
      <form
        class="Form Block"
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
    <span class="FormControl InputText Wide Block" data-id={id}>
      <span class="OutlinedBox Labeled">
        <input
          id={`${id}-control`}
          name={name}
          required={required}
          aria-invalid={required ? 'false' : undefined}
          aria-describedby={`${id}-error`}
          data-words={words}
          type="text"
          value={value}
          placeholder=" "
        />
        <span class="Outline">
          <span class="Notch">
            <label class="Label" for={`${id}-control`}>
              {label}
              {required && (
                <span class="Required" aria-hidden="true">
                  *
                </span>
              )}
            </label>
          </span>
        </span>
      </span>
      <span class="Support">
        <span class="Error" id={`${id}-error`}></span>
      </span>
    </span>
  )
}

function Dropdown({ label, name, value, options }: DropdownModel) {
  return (
    <div class="Block">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.caption}
          </option>
        ))}
      </select>
    </div>
  )
}
