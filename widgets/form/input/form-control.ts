import {
  type Content,
  type Context,
  InputWidgetBase,
  type Output,
  stateOf,
  tag,
  type Tag,
  type Widget,
} from '../../../lib/index.js'
import { captionOf } from '../../content/caption.js'
import { type Predicate, Predicates } from '../value/predicates.js'
import {
  type Awaitable,
  type ValidationMessage,
  messageText,
  whenKnown,
} from '../value/validation-message.js'
import { refuseStray } from '../form/unattached-field.js'

/**
 * An input that says what it is for and what is wrong with its value: the base of the inputs of this
 * family. A subclass supplies {@link initial}, the check of its own kind of value, and its HTML.
 *
 * @typeParam T the subclass itself
 */
export abstract class FormControl<T> extends InputWidgetBase<T> {
  #label: readonly Content[] = []
  #help: readonly Content[] = []
  readonly #predicates = new Predicates()
  #ariaLabel = ''
  #caption = ''
  #error = ''

  /** Sets the label, which also is the input's name for screen readers. */
  withLabel(...content: readonly Content[]): this & T {
    this.#label = content
    return this as this & T
  }

  /** Sets the supporting text below the input. An error takes its place. */
  withHelp(...content: readonly Content[]): this & T {
    this.#help = content
    return this as this & T
  }

  /** Names the input for screen readers where it has no visible label. */
  withAriaLabel(text: string): this & T {
    this.#ariaLabel = text
    return this as this & T
  }

  /**
   * Adds a check of the app's own. Predicates run last, in the order they were added, on values that
   * have passed all other checks, and on the empty value too.
   *
   * @param predicate returns `''` or `true` when the value will do, else the message or `false`; may
   *   be async
   * @example
   * wf.inputText('code', '').withPredicate((code) => (isKnown(code) ? '' : 'There is no such code'))
   */
  withPredicate(predicate: Predicate | null | undefined): this & T {
    this.#predicates.add(predicate)
    return this as this & T
  }

  /**
   * An error that the app has found out by itself, for example while it was saving. It counts only
   * when the form was submitted; `''` takes it back.
   *
   * @example
   * if (await isTaken(name.value(ctx))) name.withError('This name is taken')
   */
  withError(message: string): this & T {
    this.#error = message
    return this as this & T
  }

  /** The label. */
  get label(): readonly Content[] {
    return this.#label
  }

  /** The supporting text. */
  get help(): readonly Content[] {
    return this.#help
  }

  /** What a list of errors calls the input: its label as plain text, else that of its field. */
  get caption(): string {
    return captionOf(this.#label) || this.#ariaLabel || this.#caption || this.name
  }

  /** Told by the field around it: what the input is called there. */
  setCaption(text: string): void {
    this.#caption = text
  }

  override children(): readonly Content[] {
    return [...this.#label, ...this.#help]
  }

  /** The value for this request: what was posted, or else the initial one. */
  override value(ctx: Context): string {
    const state = stateOf(ctx)
    if (this.disabled || this.name === '' || !state.has(this.name)) return this.initial
    return this.normalized(state.get(this.name))
  }

  /** What is wrong with the input's value; `undefined` while its form was not submitted. */
  problem(ctx: Context): Awaitable<ValidationMessage | undefined> {
    if (this.disabled || !this.submitted(ctx)) return undefined
    if (this.#error) return this.#error
    const value = this.value(ctx)
    if (this.isEmpty(value)) {
      if (this.required) return ({ required }) => required
    } else {
      const problem = this.check(value)
      if (problem) return problem
    }
    return this.#predicates.validate(value)
  }

  /** Does the value pass every check? True as long as the form was not submitted. */
  override valid(ctx: Context): Awaitable<boolean> {
    return whenKnown(this.problem(ctx), (problem) => problem === undefined)
  }

  /** Was the form submitted with a value that differs from the initial one? */
  override changed(ctx: Context): boolean {
    if (this.disabled || !this.submitted(ctx)) return false
    return !this.isSame(this.normalized(this.initial), this.value(ctx))
  }

  /** Is there one element that a `<label>` can name? Not in a group, such as radio buttons. */
  get labelable(): boolean {
    return true
  }

  /** The DOM id of the element that takes the value, or of the group of such elements. */
  controlId(out: Output): string {
    return out.domId(this, 'control')
  }

  override draw(out: Output, ctx: Context): void | Promise<void> {
    if (!this.shown(ctx)) return this.root('span', ctx).draw(out, ctx)
    if (out.rendering.development) refuseStray(this)
    return whenKnown(this.problem(ctx), (problem) => {
      this.drawControl(messageText(problem, out, ctx), out, ctx)
    })
  }

  /** Draws the input; `error` is the text of what is wrong with it, or `''`. */
  protected abstract drawControl(error: string, out: Output, ctx: Context): void

  /** What is wrong with a value that is not empty, as far as this kind of input knows. */
  protected check(_value: string): ValidationMessage | undefined {
    return undefined
  }

  /** Is this what the input has when nothing was entered? */
  protected isEmpty(value: string): boolean {
    return value === ''
  }

  /** Do two values mean the same? */
  protected isSame(first: string, second: string): boolean {
    return first === second
  }

  /** The posted text in the form that the app is given. */
  protected normalized(text: string): string {
    return text
  }

  /** Begins the root element, which shows by its classes how the input is. */
  protected begin(error: string, ctx: Context): Tag {
    return this.root('span', ctx)
      .classIf(error !== '', 'Invalid')
      .classIf(this.disabled, 'Disabled')
  }

  /** Begins the element that takes the value, with all that the browser must know of it. */
  protected control(element: string, error: string, out: Output): Tag {
    const enabled = !this.disabled
    return tag(element)
      .attr('id', this.controlId(out))
      .attrIf(enabled, 'name', this.name)
      .attr('disabled', this.disabled)
      .attr('required', enabled && this.required)
      .attrIf(enabled && this.autoSubmit, 'data-autosubmit', '1')
      .attr('aria-label', this.#ariaLabel)
      .attrIf(error !== '', 'aria-invalid', 'true')
      .attr('aria-describedby', this.#descriptionIds(out))
  }

  /** The error and the supporting text below the input. */
  protected support(error: string, out: Output): Content {
    if (this.disabled && this.#help.length === 0) return null
    return tag('span')
      .class('Support')
      .add(
        tag('span').class('Error').attr('id', out.domId(this.id, 'error')).add(error),
        this.#help.length > 0 &&
          tag('span').class('Help').attr('id', out.domId(this.id, 'help')).add(this.#help),
      )
  }

  #descriptionIds(out: Output): string {
    const ids = this.disabled ? [] : [out.domId(this.id, 'error')]
    if (this.#help.length > 0) ids.push(out.domId(this.id, 'help'))
    return ids.join(' ')
  }
}

/** Is this widget one that has a label, a supporting text and an error of its own? */
export function isFormControl(widget: Widget): widget is FormControl<unknown> & Widget {
  return widget instanceof FormControl
}
