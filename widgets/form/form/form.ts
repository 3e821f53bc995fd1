import {
  cssLength,
  type Content,
  type Context,
  type InputWidget,
  type Output,
  stateOf,
  tag,
  type UsageError,
  type Widget,
  WidgetBase,
} from '../../../lib/index.js'
import { applyAction, queryInputs, scriptlessInputs } from './form-action.js'
import { withButtonRows } from './form-buttons.js'
import { errorSummary, type FieldError, problemOf } from './form-errors.js'
import { inputsIn } from './form-inputs.js'
import { claimName, sharedName } from './form-name.js'
import { refuseFormInForm, refuseSharedNames } from './form-usage-errors.js'
import { FormValues } from './form-values.js'
import {
  type Awaitable,
  type ValidationMessage,
  whenAllKnown,
  whenKnown,
} from '../value/validation-message.js'

/**
 * A form: holds fields and buttons, knows when it was submitted, and checks what was entered.
 *
 * Everything is checked here; the browser checks what it can before it sends anything, and says so in
 * the same place and look. A button that shall not wait for that has `withNoValidate()`, and so has
 * the form.
 *
 * @example
 * const form = wf.form().add(
 *   wf.inputText('name', person.name).withLabel('Name').withRequired(),
 *   wf.buttonFilled('save').add('Save'),
 * )
 * if (await form.readyToCommit(ctx)) {
 *   await save(form.values(ctx).get('name'))
 *   return wf.redirect(ctx, '/people')
 * }
 */
export class FormWidget extends WidgetBase<FormWidget> {
  readonly #content: Content[] = []
  readonly #errors: string[] = []
  #name = 'form'
  #method = 'POST'
  #action = '?'
  #target = ''
  #autocomplete = 'off'
  #width = ''
  #noValidate = false
  #reset = false

  constructor() {
    super()
    this.identifyBy(this.#name)
  }

  /**
   * Appends content. Buttons that follow each other within one call stand together in a row, at its
   * end.
   */
  add(...content: readonly Content[]): this {
    this.#content.push(...withButtonRows(content))
    return this.#enlist()
  }

  /**
   * Sets the name, which is unique in the page (default: `form`). It says which form was submitted, and
   * the form's id is made from it, so that a redraw finds the form wherever it has moved to.
   *
   * @throws {TypeError} If the name is empty.
   */
  withName(name: string): this {
    if (name === '') throw new TypeError("withName(''): a form needs a name")
    this.#name = name
    this.identifyBy(name)
    return this.#enlist()
  }

  /**
   * Sets how and where the form is sent (default: `POST`, `?`, which is the page itself).
   *
   * @param method `GET` or `POST`, in any case. With `GET` the values come to stand in the address.
   * @param action an action URL or an address
   * @throws {TypeError} for another method
   * @example
   * wf.form().withAction('GET', '/search').add(wf.inputText('for', '').withLabel('Search for'))
   */
  withAction(method: string, action: string): this {
    if (!/^(get|post)$/i.test(method)) throw new TypeError(`A form has no method ${method}`)
    this.#method = method.toUpperCase()
    this.#action = action || '?'
    return this.#enlist()
  }

  /** Sets where the answer opens: a frame's name, or `_top`, `_parent`, `_self`, `_blank`. */
  withTarget(target: string): this {
    this.#target = target
    return this
  }

  /**
   * May browsers fill in the fields that do not say so themselves (default `off`)? A value of HTML's
   * `autocomplete` attribute; `''` leaves it out, which means `on`.
   */
  withAutoComplete(autocomplete: string): this {
    this.#autocomplete = autocomplete
    return this
  }

  /**
   * Limits the width.
   *
   * @param width pixels or CSS (see `cssLength`); `''` (the default) is the limit of the style sheet,
   *   800 pixels
   * @throws {TypeError} when it is no length
   */
  withWidth(width: string | number): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  /** Leaves all checks to the server: the browser sends whatever was entered. */
  withNoValidate(noValidate = true): this {
    this.#noValidate = noValidate
    return this
  }

  /**
   * Adds an error that concerns the form as a whole and that the app has found out by itself, for
   * example while it was saving. The form is not valid then. It counts only once it was submitted.
   */
  withError(message: string): this {
    if (message) this.#errors.push(message)
    return this
  }

  /** The name. */
  get name(): string {
    return this.#name
  }

  /** @internal The names of all fields, hidden ones included. */
  get fieldNames(): readonly string[] {
    return this.#inputs(() => true).map((input) => input.name)
  }

  /** Was this form submitted, with its own method? */
  submitted(ctx: Context): boolean {
    claimName(ctx, this)
    const isMethod = ctx.method === this.#method || this.#method === 'GET'
    return isMethod && stateOf(ctx).get('_submit') === this.#name
  }

  /**
   * Is the form not submitted, or everything in it all right? All visible fields are checked, so that
   * each can show what is wrong with it.
   */
  async valid(ctx: Context): Promise<boolean> {
    return (await this.#problems(ctx)).length === 0
  }

  /** Was the form submitted, and is everything in it all right? Ask this before you save. */
  async readyToCommit(ctx: Context): Promise<boolean> {
    return this.submitted(ctx) && (await this.valid(ctx))
  }

  /** Was the form submitted with any value that is not the initial one? */
  changed(ctx: Context): boolean {
    return this.submitted(ctx) && [...this.fields(ctx).values()].some((field) => field.changed(ctx))
  }

  /**
   * Begins the form anew: from here on it counts as not submitted, its visible fields have their
   * initial values, and it is drawn again.
   */
  reset(ctx: Context): void {
    const state = stateOf(ctx)
    for (const name of this.fields(ctx).keys()) state.del(name)
    if (state.get('_submit') === this.#name) state.del('_submit')
    this.#errors.length = 0
    this.#reset = true
  }

  /**
   * The values of the fields.
   *
   * @param options `hidden`: also of fields that are hidden. They were not checked, and what was
   *   posted for them may come from anywhere.
   */
  values(ctx: Context, options: { readonly hidden?: boolean } = {}): FormValues {
    const inputs = options.hidden ? this.#inputs(() => true) : this.#visibleInputs(ctx)
    return new FormValues(inputs.map((input) => [input.name, input.value(ctx)]))
  }

  /** The visible fields by name: inputs, and buttons that have a name. */
  fields(ctx: Context): ReadonlyMap<string, InputWidget> {
    return new Map(this.#visibleInputs(ctx).map((input) => [input.name, input]))
  }

  clashWith(other: Widget): UsageError | undefined {
    return isForm(other) ? sharedName(this.#name) : undefined
  }

  override children(): readonly Content[] {
    return this.#enlist().#content
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || this.#reset || stateOf(ctx).get('_submit') === this.#name
  }

  override draw(out: Output, ctx: Context): void | Promise<void> {
    if (out.rendering.development) {
      refuseFormInForm(this)
      refuseSharedNames(this.#name, this.#visibleInputs(ctx))
    }
    return whenKnown(this.#problems(ctx), (errors) => {
      this.#drawWith(errors, out, ctx)
    })
  }

  #drawWith(errors: readonly FieldError[], out: Output, ctx: Context): void {
    const isGet = this.#method === 'GET'
    const names = new Set(this.fields(ctx).keys())
    const form = this.root('form', ctx)
      .when(this.#content.length > 0)
      .class('Form Block')
      .attr('method', this.#method.toLowerCase())
    applyAction(form, { method: this.#method, action: this.#action }, names, out)
      .attr('target', this.#target)
      .attr('autocomplete', this.#autocomplete)
      .attr('novalidate', this.#noValidate)
      .attr('data-widget', 'Form')
      .attr('data-refused', errors.length > 0)
      .style('max-inline-size', this.#width)
      .add(
        tag('input').attr('type', 'hidden').attr('name', '_submit').attr('value', this.#name),
        isGet && queryInputs(this.#action, names),
        isGet && scriptlessInputs(this.#action, names, out),
        errorSummary(errors, out.domId(this.id, 'errors'), out, ctx),
        ...this.#content,
      )
      .draw(out, ctx)
  }

  #problems(ctx: Context): Awaitable<FieldError[]> {
    if (!this.submitted(ctx)) return []
    const ofForm = this.#errors.map((problem) => ({ field: undefined, problem }))
    // All of them, even after the first that is invalid, so that each shows what is wrong.
    const ofFields = this.#visibleInputs(ctx).map((field) =>
      whenKnown(problemOf(field, ctx), (problem) => ({ field, problem })),
    )
    return whenAllKnown(ofFields, (judged) => [...ofForm, ...judged.filter(isError)])
  }

  /** Tells all inputs that they belong to this form, so that they know when it was submitted. */
  #enlist(): this {
    this.#inputs(() => true)
    return this
  }

  #visibleInputs(ctx: Context): InputWidget[] {
    return this.#inputs((widget) => widget.shown(ctx))
  }

  /** The inputs with a name, which are told once more, as some may have come only now. */
  #inputs(enters: (widget: Widget) => boolean): InputWidget[] {
    const inputs = inputsIn(this.#content, (widget) => !isForm(widget) && enters(widget))
    for (const input of inputs) input.setForm(this.#name, this.#method)
    return inputs.filter(({ name }) => name !== '')
  }
}

function isForm(widget: Widget): boolean {
  return widget instanceof FormWidget
}

function isError(judged: {
  readonly field: InputWidget
  readonly problem: ValidationMessage | undefined
}): judged is FieldError & { readonly field: InputWidget } {
  return judged.problem !== undefined
}
