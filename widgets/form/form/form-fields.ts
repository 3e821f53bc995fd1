import {
  type Content,
  type Context,
  type InputWidget,
  stateOf,
  type Widget,
} from '../../../lib/index.js'
import { isFormRequest } from '../../../lib/widget/form-request.js'
import { ButtonWidget } from '../button/button.js'
import { type FormControl, isFormControl } from '../input/form-control.js'
import { postedEntries } from '../input/posted-entries.js'
import { FormRow } from './form-row.js'
import { FormRowsWidget } from './form-rows.js'
import { hiddenInput } from './hidden-input.js'
import { inputsIn } from './form-inputs.js'
import type { RecordVersion } from './record-version.js'
import { StepWidget } from '../wizard/step.js'

/** What the inputs of a form know about it. */
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
  readonly #content: () => readonly Content[]
  readonly #isForm: (widget: Widget) => boolean

  /** @param content gives what stands in the form, also in the steps of a wizard that are not drawn */
  constructor(content: () => readonly Content[], isForm: (widget: Widget) => boolean) {
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
    const visible = this.#in((widget) => counts(widget, ctx))
    const isVisible = new Set(visible)
    for (const input of this.#all()) {
      if (isFormControl(input)) input.setIgnoring(!isVisible.has(input))
    }
    const named = visible.filter(hasName)
    this.#merge(named.filter(isFormControl), ctx, settings)
    return named
  }

  /** The typed values of the visible inputs by name; of rows there is a list. */
  async read(ctx: Context): Promise<object> {
    const inputs = this.#in((widget) => counts(widget, ctx) && !(widget instanceof FormRow))
    return Object.fromEntries(
      await Promise.all(
        inputs
          .filter((input) => hasName(input) && !(input instanceof ButtonWidget))
          .map(async (input) => [input.name, await valueOf(input, ctx)]),
      ),
    ) as object
  }

  /** The field at a path of what {@link read} gives. */
  at(path: readonly PropertyKey[], ctx: Context): InputWidget | undefined {
    const [name, ...rest] = path
    const top = this.#in((widget) => counts(widget, ctx) && !(widget instanceof FormRow))
    const field = top.find((input) => input.name === name)
    return field instanceof FormRowsWidget ? (field.fieldAt(rest) ?? field) : field
  }

  /** The visible buttons that submit the form. */
  buttons(ctx: Context): ButtonWidget[] {
    return this.#in((widget) => counts(widget, ctx)).filter(
      (input) => input instanceof ButtonWidget,
    )
  }

  /**
   * What was entered into parts that are hidden now, so that it is there when they come back.
   *
   * @param among the inputs that are in question
   */
  kept(ctx: Context, { name, method }: FormSettings, among: readonly InputWidget[]): Content {
    if (!isFormRequest(ctx, name, method)) return null
    const visible = new Set(this.#in((widget) => counts(widget, ctx)))
    const state = stateOf(ctx)
    const present = new Set(state.getAll('_present'))
    return among
      .filter((input) => !visible.has(input) && isFormControl(input) && !input.secret)
      .filter((input) => state.has(input.name) || present.has(input.name))
      .flatMap((input) => postedEntries(ctx, input.name))
      .map(([name, value]) => hiddenInput(name, value))
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
    return inputsIn(this.#content(), (widget) => !this.#isForm(widget) && enters(widget))
  }
}

type Control = FormControl<unknown> & Widget

/**
 * Whether the content of a widget is validated and saved. That of a wizard's step is, although
 * others are drawn.
 */
function counts(widget: Widget, ctx: Context): boolean {
  return widget instanceof StepWidget ? widget.counts(ctx) : widget.shown(ctx)
}

interface Reading {
  read(ctx: Context): unknown
}

function valueOf(input: InputWidget, ctx: Context): unknown {
  if (input instanceof FormRowsWidget) return input.readWhole(ctx)
  return 'read' in input ? (input as Reading).read(ctx) : input.value(ctx)
}

function hasName({ name }: InputWidget): boolean {
  return name !== ''
}
