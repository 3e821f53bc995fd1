import {
  type Content,
  type Context,
  type InputWidget,
  stateOf,
  tag,
  type Widget,
} from '../../../lib/index.js'
import { isFormRequest } from '../../../lib/widget/form-request.js'
import { ButtonWidget } from '../button/button.js'
import { type FormControl, isFormControl } from '../input/form-control.js'
import { FormRow } from './form-row.js'
import { FormRowsWidget } from './form-rows.js'
import { inputsIn } from './form-inputs.js'
import type { RecordVersion } from './record-version.js'

/** What the inputs of a form are told about it. */
export interface FormSettings {
  readonly name: string
  readonly method: string
  readonly live: boolean
  readonly version: RecordVersion | undefined
}

/**
 * The inputs in the content of a form. They are found whenever the form is asked, because some may
 * have come only now, and hidden parts take nothing from the request.
 */
export class FormFields {
  readonly #content: readonly Content[]
  readonly #isForm: (widget: Widget) => boolean

  constructor(content: readonly Content[], isForm: (widget: Widget) => boolean) {
    this.#content = content
    this.#isForm = isForm
  }

  /** Tells all inputs which form they belong to. */
  enlist({ name, method, live }: FormSettings): void {
    for (const input of this.#all()) {
      input.setForm(name, method)
      if (live && isFormControl(input)) input.withLiveValidation()
    }
  }

  /** The inputs with a name, also those in hidden parts. */
  named(): InputWidget[] {
    return this.#all().filter(hasName)
  }

  /** The visible inputs with a name; the hidden ones take nothing from the request from now on. */
  visible(ctx: Context, settings: FormSettings): InputWidget[] {
    this.enlist(settings)
    const visible = this.#in((widget) => widget.shown(ctx))
    const isVisible = new Set(visible)
    for (const input of this.#all()) {
      if (isFormControl(input)) input.setIgnoring(!isVisible.has(input))
    }
    const named = visible.filter(hasName)
    this.#merge(named.filter(isFormControl), ctx, settings)
    return named
  }

  /** The typed values of the visible inputs by name; of rows there is a list. */
  read(ctx: Context): object {
    const inputs = this.#in((widget) => widget.shown(ctx) && !(widget instanceof FormRow))
    return Object.fromEntries(
      inputs
        .filter((input) => hasName(input) && !(input instanceof ButtonWidget))
        .map((input) => [
          input.name,
          'read' in input ? (input as Reading).read(ctx) : input.value(ctx),
        ]),
    )
  }

  /** The field at a path of what {@link read} gives. */
  at(path: readonly PropertyKey[], ctx: Context): InputWidget | undefined {
    const [name, ...rest] = path
    const top = this.#in((widget) => widget.shown(ctx) && !(widget instanceof FormRow))
    const field = top.find((input) => input.name === name)
    return field instanceof FormRowsWidget ? (field.fieldAt(rest) ?? field) : field
  }

  /** The visible buttons that submit the form. */
  buttons(ctx: Context): ButtonWidget[] {
    return this.#in((widget) => widget.shown(ctx)).filter((input) => input instanceof ButtonWidget)
  }

  /** What was entered into parts that are hidden now, so that it is there when they come back. */
  kept(ctx: Context, { name, method }: FormSettings): Content {
    if (!isFormRequest(ctx, name, method)) return null
    const visible = new Set(this.#in((widget) => widget.shown(ctx)))
    const state = stateOf(ctx)
    return this.named()
      .filter((input) => !visible.has(input) && !input.confidential && isFormControl(input))
      .flatMap((input) => state.getAll(input.name).map((value) => hiddenInput(input.name, value)))
  }

  /** Takes over what others have saved meanwhile, and what the user has chosen to take. */
  #merge(fields: readonly Control[], ctx: Context, settings: FormSettings): void {
    const { name, method, version } = settings
    if (!version || !isFormRequest(ctx, name, method)) return
    const refresh = stateOf(ctx).get('_refresh')
    const isOutdated = version.isOutdated(ctx)
    for (const field of fields) {
      const change = isOutdated ? version.changeOf(field, ctx) : 'none'
      field.setIgnoring(change === 'theirs' || refresh === `take.${field.name}`)
      field.setConflict(change === 'both')
    }
  }

  #all(): InputWidget[] {
    return this.#in(() => true)
  }

  #in(enters: (widget: Widget) => boolean): InputWidget[] {
    return inputsIn(this.#content, (widget) => !this.#isForm(widget) && enters(widget))
  }
}

type Control = FormControl<unknown> & Widget

interface Reading {
  read(ctx: Context): unknown
}

function hasName({ name }: InputWidget): boolean {
  return name !== ''
}

/** An input that goes along unseen. */
export function hiddenInput(name: string, value: string): Content {
  return tag('input').attr('type', 'hidden').attr('name', name).attr('value', value)
}
