import { type Context, Factory, type Page } from 'bespa'
import type { DropdownModel, FormModel } from './model.js'

const wf = new Factory()

export function formPage(ctx: Context, { page, status, inputs, dropdowns }: FormModel): Page {
  return wf
    .page()
    .withTitle(page.title)
    .add(
      wf.block(status.text).redrawIfChanged(ctx, 'status'),
      wf.form().add(
        inputs.map(({ label, name, value, required }) =>
          wf.inputText(name, value).withLabel(label).withRequired(required),
        ),
        dropdowns.map(dropdown),
      ),
    )
}

function dropdown({ label, name, options, value }: DropdownModel) {
  return wf.block(
    wf.tag('label').attr('for', name).add(label),
    wf
      .tag('select')
      .attr('id', name)
      .attr('name', name)
      .add(
        options.map((option) =>
          wf
            .tag('option')
            .attr('value', option.value)
            .attr('selected', option.value === value)
            .add(option.caption),
        ),
      ),
  )
}
