import { type Context, Page } from 'bespa'
import { DropdownWidget } from '../widgets/dropdown.js'
import { FieldWidget } from '../widgets/field.js'
import { FormWidget } from '../widgets/form.js'
import { InputTextWidget } from '../widgets/input-text.js'
import { ParagraphWidget } from '../widgets/paragraph.js'
import type { PageOptions } from '../workload.js'
import type { FormModel } from './model.js'

export function formPage(
  ctx: Context,
  { page, status, inputs, dropdowns }: FormModel,
  { lazy = false }: PageOptions = {},
): Page {
  const fields = () => [
    inputs.map(
      ({ label, name, type, value, required }) =>
        new FieldWidget(label, new InputTextWidget(name, type, value).withRequired(required)),
    ),
    dropdowns.map(
      ({ label, name, options, value, required }) =>
        new FieldWidget(label, new DropdownWidget(name, options, value).withRequired(required)),
    ),
  ]
  return new Page()
    .withTitle(page.title)
    .add(
      new ParagraphWidget([status.text]).redrawIfChanged(ctx, 'status'),
      new FormWidget([lazy ? fields : fields()]),
    )
}
