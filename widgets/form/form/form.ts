import { watchPromises } from '../../../lib/html/content.js'
import {
  type Content,
  type Context,
  type InputWidget,
  type Output,
  stateOf,
  tag,
  type UsageError,
  type Widget,
} from '../../../lib/index.js'
import { isFormRequest, isRefresh, isSilent } from '../../../lib/widget/form-request.js'
import { type FormControl, isFormControl } from '../input/form-control.js'
import type { ReadOf, Shaped, ShapeOf } from '../value/form-shape.js'
import {
  type Awaitable,
  type ValidationMessage,
  whenAllKnown,
  whenKnown,
} from '../value/validation-message.js'
import { applyButton } from './apply-button.js'
import { defaultButton } from './default-button.js'
import { applyAction, queryInputs, scriptlessInputs } from './form-action.js'
import { isOnlyButtons, withButtonRows } from './form-buttons.js'
import { errorSummary, type FieldError, isError, messageOf } from './form-errors.js'
import { FormFields, type FormSettings } from './form-fields.js'
import { hiddenInput } from './hidden-input.js'
import type { FormSchema, SchemaVerdict } from './form-schema.js'
import { claimName, sharedName } from './form-name.js'
import { refuseFormInForm, refuseSharedNames } from './form-usage-errors.js'
import { FormValues, type FormValuesOptions, type ValuesOptions } from './form-values.js'
import { formWordingOf } from './form-wording.js'
import { describeForm, isMultipart } from './form-element.js'
import { isRestoring } from './form-draft.js'
import { FormGuards } from './form-guards.js'
import type { SubmissionKey } from './submission-key.js'

/**
 * A form: holds fields and buttons, knows when it was submitted, and checks what was entered.
 *
 * Everything is checked here; the browser checks what it can before it sends anything, and says so in
 * the same place and words. A button that shall not wait for that has `withNoValidate()`, and so has
 * the form.
 *
 * @example
 * const form = wf.form().add(
 *   wf.inputText('name', person.name).withLabel('Name').withRequired(),
 *   wf.buttonFilled('save').add('Save'),
 * )
 * if (await form.readyToCommit(ctx)) {
 *   await save(form.read(ctx).name)
 *   return wf.redirectBack(ctx, '/people')
 * }
 */
export class FormWidget extends FormGuards<FormWidget> {
  /** @hidden Only for the compiler, also where the package is used. */
  declare readonly '~shape'?: unknown
  /** @hidden Only for the compiler, also where the package is used. */
  declare readonly '~output'?: unknown
  readonly #content: Content[] = []
  readonly #fields = new FormFields(() => this.body(), isForm)
  readonly #errors: ValidationMessage[] = []
  readonly #verdicts = new WeakMap<Context, Promise<SchemaVerdict>>()
  #reset = false
  #ready: { readonly values: unknown } | undefined

  constructor() {
    super()
    this.identifyBy(this.settings.name)
  }

  /**
   * Appends content. Buttons that follow each other within one call stand together in a row, at its
   * end.
   */
  add<const C extends readonly Content[]>(...content: C): this & Shaped<ShapeOf<C>> {
    watchPromises(content)
    this.#content.push(...withButtonRows(content))
    return this.enlist() as this & Shaped<ShapeOf<C>>
  }

  /**
   * Adds nothing, but tells the compiler about inputs that stand in other widgets of the form, so that
   * {@link read} gives their values with their types.
   *
   * @example
   * wf.form().add(wf.splitter(1, 1).addLeft(host).addRight(port)).withFields(host, port)
   */
  withFields<const C extends readonly Content[]>(..._inputs: C): this & Shaped<ShapeOf<C>> {
    return this as this & Shaped<ShapeOf<C>>
  }

  /**
   * Sets the name, which is unique in the page (default: `form`). It says which form was submitted, and
   * the form's id is made from it, so that a redraw finds the form wherever it has moved to.
   *
   * @throws {TypeError} If the name is empty.
   */
  withName(name: string): this {
    if (name === '') throw new TypeError("withName(''): a form needs a name")
    this.settings.name = name
    this.identifyBy(name)
    return this.enlist()
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
    return this.settings.name
  }

  /** @internal How the form is sent. */
  get sending(): { readonly method: string; readonly action: string } {
    const { method, action } = this.settings
    return { method, action }
  }

  /** @internal The names of all fields, hidden ones included. */
  get fieldNames(): readonly string[] {
    return this.#fields.named().map((input) => input.name)
  }

  /** Whether this form was submitted to be committed, with its own method. */
  submitted(ctx: Context = this.boundContext): boolean {
    claimName(ctx, this)
    return isFormRequest(ctx, this.settings.name, this.settings.method) && !isRefresh(ctx)
  }

  /**
   * Whether everything in the form is valid. True as long as it was not submitted. All visible
   * fields are checked, so that each can show what is wrong with it.
   */
  async valid(ctx: Context = this.boundContext): Promise<boolean> {
    return (await this.#messages(ctx)).length === 0
  }

  /**
   * Whether the form was submitted and everything in it is valid. Ask this before you save. With a
   * submission key it is true once: then save.
   */
  async readyToCommit(ctx: Context = this.boundContext): Promise<boolean> {
    this.#ready = undefined
    if (!(await this.#isCommitted(ctx))) {
      await this.keepDraft(ctx)
      return false
    }
    const verdict = this.schema && (await this.#validate(this.schema, ctx))
    this.#ready = { values: verdict ? verdict.output : await this.#fields.read(ctx) }
    this.dropDraft(ctx, () => this.#isRefused(ctx))
    return true
  }

  /**
   * The values, with their types: what the schema has made of them, else what each visible input's
   * `read` gives. A required value is never `null`.
   *
   * @throws {TypeError} unless {@link readyToCommit} has just been true: nothing else may be committed
   * @example
   * if (await form.readyToCommit(ctx)) {
   *   const { name, age } = form.read(ctx)
   * }
   */
  read<F extends FormWidget>(this: F, _ctx?: Context): ReadOf<F> {
    if (!this.#ready) {
      throw new TypeError(
        `form.read: the form “${this.settings.name}” is not ready. Call it only after \`await form.readyToCommit(ctx)\` was true.`,
      )
    }
    return this.#ready.values as ReadOf<F>
  }

  /** Whether the form was submitted with any value that is not the initial one. */
  changed(ctx: Context = this.boundContext): boolean {
    return this.submitted(ctx) && this.#visible(ctx).some((field) => field.changed(ctx))
  }

  /**
   * Whether somebody else changed the record before the form was submitted. See {@link
   * withVersion}.
   */
  conflict(ctx: Context = this.boundContext): boolean {
    return this.submitted(ctx) && this.recordVersion?.isOutdated(ctx) === true
  }

  /**
   * Begins the form from scratch: from here on it counts as not submitted, its visible fields have
   * their initial values, and it is drawn again.
   */
  reset(ctx: Context = this.boundContext): void {
    const state = stateOf(ctx)
    for (const { name } of this.#visible(ctx)) state.del(name)
    if (state.get('_submit') === this.settings.name) state.del('_submit')
    state.del('_present')
    this.#errors.length = 0
    this.#reset = true
  }

  /**
   * The values of the fields as text.
   */
  values(options?: FormValuesOptions): FormValues
  values(ctx: Context, options?: FormValuesOptions): FormValues
  values(...given: [ValuesOptions?] | [Context, ValuesOptions?]): FormValues {
    const [ctx, options = {}] = this.withContext<[ValuesOptions?]>(given)
    const visible = this.#visible(ctx)
    const inputs = options.hidden ? this.#fields.named() : visible
    return new FormValues(inputs.map((input) => [input.name, input.value(ctx)]))
  }

  /** The visible fields by name: inputs, and buttons that have a name. */
  fields(ctx: Context = this.boundContext): ReadonlyMap<string, InputWidget> {
    return new Map(this.#visible(ctx).map((input) => [input.name, input]))
  }

  /** The usage error of two forms in a page that share a name. */
  clashWith(other: Widget): UsageError | undefined {
    return isForm(other) ? sharedName(this.settings.name) : undefined
  }

  override children(): readonly Content[] {
    return this.enlist().body()
  }

  override drawn(ctx: Context): boolean {
    const isOurs = stateOf(ctx).get('_submit') === this.settings.name && !isSilent(ctx)
    return super.drawn(ctx) || this.#reset || isOurs
  }

  override draw(out: Output, ctx: Context): void | Promise<void> {
    if (out.rendering.development) {
      refuseFormInForm(this)
      refuseSharedNames(this.settings.name, this.#visible(ctx))
    }
    return whenKnown(this.#messages(ctx), (errors) =>
      whenKnown(this.isDraftOffered(ctx), (isOffered) => {
        this.#drawWith(errors, isOffered, out, ctx)
      }),
    )
  }

  #drawWith(errors: readonly FieldError[], isOffered: boolean, out: Output, ctx: Context): void {
    out.rendering.requireModule('form')
    if (this.settings.unsavedWarning) out.rendering.requireModule('unsaved')
    const isGet = this.settings.method === 'GET'
    const visible = this.#visible(ctx)
    const names = new Set(visible.map(({ name }) => name))
    const words = formWordingOf(ctx, out.rendering.lang)
    const buttons = this.present(this.#fields.buttons(ctx))
    if (this.keepsDraft) out.rendering.requireModule('draft')
    const form = this.root('form', ctx).when(this.#content.length > 0)
    describeForm(form, this.settings, {
      words,
      applyAction: () => applyAction(form, this.sending, names, out),
      isMultipart: visible.some(isMultipart),
      isOnlyButtons: isOnlyButtons(this.body(), ctx),
      isRefused: errors.length > 0,
      isEntered: isFormRequest(ctx, this.settings.name, this.settings.method),
      isEdited: this.settings.unsavedWarning && this.#isEdited(ctx),
      keepsDraft: this.keepsDraft,
      offersDraft: isOffered,
      isRestored: isRestoring(ctx),
    })
      .add(
        hiddenInput('_submit', this.settings.name),
        this.submissionKey?.input(ctx, this.settings.name),
        this.recordVersion?.inputs(visible, ctx),
        this.draftInputs(ctx, this.#fields.named(), isOffered),
        isGet && queryInputs(this.settings.action, names),
        isGet && scriptlessInputs(this.settings.action, names, out),
        this.#fields.kept(ctx, this.#settings, this.present(this.#fields.named())),
        defaultButton(this.settings.name, buttons, visible),
        errorSummary(errors, this, (field) => this.placeOf(field, out), out, ctx),
        ...this.body(),
        applyButton(words.apply, buttons, visible),
        this.keepsDraft && tag('p').class('DraftState').attr('role', 'status'),
      )
      .draw(out, ctx)
  }

  /** Everything that is wrong, if the form was submitted. */
  #messages(ctx: Context): Awaitable<FieldError[]> {
    if (!isFormRequest(ctx, this.settings.name, this.settings.method)) return []
    const visible = this.judged(this.#visible(ctx), ctx)
    const schema = this.schema
    return whenKnown(this.#messagesOf(visible, ctx), (found) => {
      if (!schema || found.length > 0 || !(this.submitted(ctx) || this.settings.live)) return found
      return this.#validate(schema, ctx).then(async ({ messages }) => [
        ...messages.map((message) => ({ field: undefined, message })),
        ...(await this.#messagesOf(visible, ctx)),
      ])
    })
  }

  #messagesOf(visible: readonly InputWidget[], ctx: Context): Awaitable<FieldError[]> {
    const ofForm = this.submitted(ctx) ? this.#ownMessages(ctx) : []
    // All of them, even after the first that is invalid, so that each shows what is wrong.
    const ofFields = visible.map((field) =>
      whenKnown(messageOf(field, ctx), (message) => ({ field, message })),
    )
    return whenAllKnown(ofFields, (judged) => [...ofForm, ...judged.filter(isError)])
  }

  #ownMessages(ctx: Context): FieldError[] {
    const isConflict = this.conflict(ctx)
    if (isConflict && !ctx.headerSent) ctx.status = 409
    const conflict: ValidationMessage[] = isConflict ? [({ conflict: text }) => text] : []
    return [...conflict, ...this.#errors].map((message) => ({ field: undefined, message }))
  }

  #validate(schema: FormSchema, ctx: Context): Promise<SchemaVerdict> {
    const known = this.#verdicts.get(ctx)
    if (known) return known
    const fieldAt = (path: readonly PropertyKey[]) => this.#fields.at(path, ctx)
    const verdict = Promise.resolve(this.#fields.read(ctx)).then((values) =>
      schema.validate(values, fieldAt, ctx),
    )
    this.#verdicts.set(ctx, verdict)
    return verdict
  }

  async #isCommitted(ctx: Context): Promise<boolean> {
    if (!(await this.valid(ctx)) || !this.submitted(ctx)) return false
    return !this.submissionKey || (await this.#claim(this.submissionKey, ctx))
  }

  async #claim(key: SubmissionKey, ctx: Context): Promise<boolean> {
    const claim = key.claim(ctx, {
      formName: this.settings.name,
      fields: this.fieldNames,
      isRefused: () => this.#isRefused(ctx),
    })
    const isNew = await claim.catch((error: unknown) => this.dropSavedDraft(error))
    if (!isNew) this.#errors.push(({ sentBefore }) => sentBefore)
    return isNew
  }

  /** Whether the app found an error after the form was ready. */
  #isRefused(ctx: Context): boolean {
    const fields = this.#visible(ctx).filter(isFormControl)
    return this.#errors.length > 0 || fields.some((field) => field.refused)
  }

  /** Whether the form has anything that is not stored. */
  #isEdited(ctx: Context): boolean {
    if (!isFormRequest(ctx, this.settings.name, this.settings.method)) return false
    return this.#visible(ctx).some((field) => isFormControl(field) && field.edited(ctx))
  }

  /** What the form is made from. */
  protected body(): readonly Content[] {
    return this.#content
  }

  /** The inputs that are validated by a request. */
  protected judged(visible: readonly InputWidget[], _ctx: Context): readonly InputWidget[] {
    return visible
  }

  /** Those inputs that are in the part of the form that is drawn. */
  protected present<I extends InputWidget>(inputs: readonly I[]): readonly I[] {
    return inputs
  }

  /** Where an invalid field can be found. */
  protected placeOf(field: FormControl<unknown> & Widget, out: Output): string {
    return `#${field.controlId(out)}`
  }

  /** Keeps what the request has brought as a draft, if it is one of this form. */
  protected async keepDraft(ctx: Context): Promise<void> {
    const edited = this.#isEdited(ctx) && this.#fields.named()
    await this.storeDraft(ctx, this.#visible(ctx), edited || [])
  }

  get #settings(): FormSettings {
    const { name, method, live } = this.settings
    return { name, method, live, version: this.recordVersion }
  }

  /** Tells all inputs that they belong to this form, so that they know when it was submitted. */
  protected override enlist(): this {
    this.#fields.enlist(this.#settings)
    return this
  }

  #visible(ctx: Context): InputWidget[] {
    return this.#fields.visible(ctx, this.#settings)
  }
}

function isForm(widget: Widget): boolean {
  return widget instanceof FormWidget
}
