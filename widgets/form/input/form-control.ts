import { watchPromises } from '../../../lib/html/content.js'
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
import { checkedFields } from '../../../lib/widget/form-request.js'
import { captionOf } from '../../content/caption.js'
import { formWordingOf, type FormWording } from '../form/form-wording.js'
import { refuseStray } from '../form/unattached-field.js'
import { type Predicate, Predicates } from '../value/predicates.js'
import {
  type Awaitable,
  messageText,
  type ValidationMessage,
  whenKnown,
} from '../value/validation-message.js'
import { notYet } from './aria-invalid.js'
import { postedEntries } from './posted-entries.js'
import { SupportLine } from './support-line.js'

/**
 * An input that says what it is for and what is wrong with its value: the base of the inputs of this
 * family. A subclass supplies {@link initial}, {@link read}, the check of its own kind of value, and
 * its HTML.
 *
 * @typeParam T the subclass itself
 */
export abstract class FormControl<T> extends InputWidgetBase<T> {
  protected static override readonly drawsAltText = true
  readonly #support = new SupportLine(this)
  readonly #predicates = new Predicates()
  #label: readonly Content[] = []
  #help: readonly Content[] = []
  #words: Partial<FormWording> | undefined
  #caption = ''
  #labelledBy: Widget | undefined
  #error = ''
  #isLive = false
  #refreshes = false
  #isIgnoring = false
  /** @internal Set by a wizard: what is wrong is said although the form was not submitted. */
  isAlwaysJudged = false
  #isInConflict = false

  /** Sets the label, which also is the input's name for screen readers. */
  withLabel(...content: readonly Content[]): this & T {
    watchPromises(content)
    this.#label = content
    return this as this & T
  }

  /** Sets the supporting text below the input. An error takes its place. */
  withHelp(...content: readonly Content[]): this & T {
    watchPromises(content)
    this.#help = content
    return this as this & T
  }

  /**
   * Adds a check of the app's own. Predicates run last, in the order they were added, on values that
   * have passed all other checks, and on the empty value too. One that throws, or takes too long, is
   * reported to the app, and the value counts as one that could not be checked.
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
   * Replaces one of the framework's messages, for this input only, here and in the browser.
   *
   * @param kind which message, for example `required`
   * @param text may contain the same `{bound}` as the original, and `{field}` for the label
   * @example
   * wf.inputEmail('email', '').withRequired().withMessage('required', 'Enter your email address')
   */
  withMessage(kind: keyof FormWording, text: string): this & T {
    this.#words = { ...this.#words, [kind]: text }
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

  /**
   * Has the server check the input while the form is filled in: when it is left, and with each change
   * after its first error. Nothing is submitted, and the focus stays where it is.
   */
  withLiveValidation(live = true): this & T {
    this.#isLive = live
    if (live) this.#support.redrawIf(false)
    return this as this & T
  }

  /**
   * Has the form drawn again, with what was entered, whenever the value was changed: other fields depend
   * on it. Without script a button with `withRefresh()` does the same.
   */
  withRefresh(refreshes = true): this & T {
    this.#refreshes = refreshes
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
    return captionOf(this.label) || this.altText || this.#caption || this.name
  }

  /** Whether the server checks it while the form is filled in. */
  get live(): boolean {
    return this.#isLive
  }

  /** Called by the field around it: what the input is called there. */
  setCaption(text: string): void {
    this.#caption = text
  }

  /** Called by the label of a group of controls, which no `<label>` can name. */
  setLabelledBy(label: Widget | undefined): void {
    this.#labelledBy = label
  }

  /** Called by the form: what was posted for the input does not count, because it is hidden. */
  setIgnoring(ignoring: boolean): void {
    this.#isIgnoring = ignoring
  }

  /** Called by the form: somebody else has saved another value than the user has entered. */
  setConflict(isInConflict: boolean): void {
    this.#isInConflict = isInConflict
  }

  /** Whether somebody else has saved another value than the user entered. */
  get isInConflict(): boolean {
    return this.#isInConflict
  }

  /** Whether the app itself found an error. */
  get refused(): boolean {
    return this.#error !== ''
  }

  override children(): readonly Content[] {
    return [...this.#label, this.#support]
  }

  /**
   * The text as it was posted, character for character; `undefined` when the input was not posted,
   * or is disabled or hidden.
   */
  raw(ctx: Context = this.boundContext): string | undefined {
    if (this.#isIgnoring || !this.shown(ctx) || !this.posted(ctx)) return undefined
    return stateOf(ctx).get(this.name)
  }

  /** The value in normal form: what was posted, or else the initial one. */
  override value(ctx: Context = this.boundContext): string {
    const raw = this.raw(ctx)
    return raw === undefined ? this.initial : this.normalized(raw)
  }

  /**
   * Whether what was entered is never sent back to the browser or kept in a draft, like a password.
   */
  get secret(): boolean {
    return false
  }

  /**
   * Names and values that bring back what was entered, for a draft; nothing for a {@link secret}.
   */
  entries(ctx: Context): Awaitable<[name: string, value: string][]> {
    return this.secret || !this.posted(ctx) ? [] : postedEntries(ctx, this.name)
  }

  /** The value as the app works with it, for example as a number; `form.read(ctx)` gives these. */
  read(ctx: Context = this.boundContext): unknown {
    return this.value(ctx)
  }

  /** Why the value is refused; `undefined` when it is not, or while nobody has asked. */
  message(ctx: Context = this.boundContext): Awaitable<ValidationMessage | undefined> {
    if (this.disabled || !this.#isJudged(ctx)) return undefined
    return whenKnown(this.#findMessage(ctx), (message) => this.#worded(message))
  }

  /** What the user should know about the value that is no error. */
  notice(_ctx?: Context): ValidationMessage | undefined {
    return undefined
  }

  /** Whether the value passes every check. True as long as the form was not submitted. */
  override valid(ctx: Context = this.boundContext): Awaitable<boolean> {
    return whenKnown(this.message(ctx), (message) => message === undefined)
  }

  /** Whether the form was submitted with a value that differs from the initial one. */
  override changed(ctx: Context = this.boundContext): boolean {
    return this.submitted(ctx) && this.edited(ctx)
  }

  /** Whether the value of this request differs from the initial one. */
  edited(ctx: Context = this.boundContext): boolean {
    return !this.disabled && !this.isSame(this.normalized(this.initial), this.value(ctx))
  }

  /**
   * Whether there is one element that a `<label>` can name. Not in a group, such as radio buttons.
   */
  get labelable(): boolean {
    return true
  }

  /** The DOM id of the element that takes the value, or of the group of such elements. */
  controlId(out: Output): string {
    return out.domId(this, 'control')
  }

  override draw(out: Output, ctx: Context): void | Promise<void> {
    out.rendering.requireModule('form')
    if (this.#isLive) out.rendering.requireModule('live-validation')
    if (!this.shown(ctx)) return this.root('span', ctx).draw(out, ctx)
    if (out.rendering.development) refuseStray(this)
    return whenKnown(this.message(ctx), (message) => {
      this.drawControl(messageText(message, out, ctx), out, ctx)
    })
  }

  /** Draws the input; `error` is the text of what is wrong with it, or `''`. */
  protected abstract drawControl(error: string, out: Output, ctx: Context): void

  /** What is wrong with a value that is not empty, as far as this kind of input knows. */
  protected check(_value: string, _ctx: Context): Awaitable<ValidationMessage | undefined> {
    return undefined
  }

  /** Whether this is the value of the input when nothing was entered. */
  protected isEmpty(value: string): boolean {
    return value === ''
  }

  /** Whether two values mean the same. */
  protected isSame(first: string, second: string): boolean {
    return first === second
  }

  /** The posted text in the form that the app is given. */
  protected normalized(text: string): string {
    return text
  }

  /**
   * What is said of values that the browser refuses by itself. A browser calls the reasons `required`,
   * `min`, `max`, `pattern`, `tooShort`, `tooLong`, and all others `invalid`.
   */
  protected constraints(words: FormWording, _lang: string): Record<string, string> {
    return this.required ? { required: words.required } : {}
  }

  /** Begins the root element, which shows by its classes how the input is. */
  protected begin(error: string, ctx: Context, element = 'span'): Tag {
    return this.root(element, ctx)
      .class('FormControl')
      .classIf(error !== '', 'Invalid')
      .classIf(this.disabled, 'Disabled')
      .attr('data-live', this.#isLive && !this.disabled)
      .attrIf(this.#refreshes && !this.disabled, 'data-refresh', this.name)
  }

  /** Begins the element that takes the value, with all that the browser must know of it. */
  protected control(element: string, error: string, out: Output, ctx: Context): Tag {
    const enabled = !this.disabled
    const words = this.#wordsForBrowser(out, ctx)
    return this.field(element, this.controlId(out))
      .attr('required', enabled && this.required)
      .attr('aria-label', this.altText)
      .attr('aria-invalid', error !== '' ? 'true' : words && notYet)
      .attr('aria-describedby', this.#descriptionIds(out))
      .attr('data-words', words)
  }

  /** Begins one of several elements that take the value. */
  protected field(element: string, domId = ''): Tag {
    const enabled = !this.disabled
    return tag(element)
      .attr('id', domId)
      .attrIf(enabled, 'name', this.name)
      .attr('disabled', this.disabled)
      .attrIf(enabled && this.autoSubmit, 'data-autosubmit', '1')
  }

  /** Begins a group of controls that have one value between them: it is named and described. */
  protected group(root: Tag, role: string, error: string, out: Output, ctx: Context): Tag {
    const labelId = this.#labelledBy && out.domId(this.#labelledBy.id, 'label')
    return root
      .attr('id', this.controlId(out))
      .attr('role', role)
      .attr('aria-label', this.altText)
      .attr('aria-labelledby', labelId)
      .attrIf(this.required && !this.disabled, 'aria-required', 'true')
      .attrIf(error !== '', 'aria-invalid', 'true')
      .attr('aria-describedby', this.#descriptionIds(out))
      .attr('data-words', this.#wordsForBrowser(out, ctx))
  }

  /** Says that the input is there, for those that post nothing while they are off or empty. */
  protected marker(): Content {
    if (this.disabled || this.name === '') return null
    return tag('input').attr('type', 'hidden').attr('name', '_present').attr('value', this.name)
  }

  /** The error and the supporting text below the input. */
  protected support(_error: string, _out: Output): Content {
    return this.#support
  }

  /** Whether the request asks what is wrong with this input. */
  #isJudged(ctx: Context): boolean {
    if (this.isAlwaysJudged || this.submitted(ctx)) return true
    return this.#isLive && this.sent(ctx) && checkedFields(ctx).includes(this.name)
  }

  #findMessage(ctx: Context): Awaitable<ValidationMessage | undefined> {
    if (this.#error) return this.#error
    if (this.#isInConflict) return this.#conflictMessage()
    const value = this.value(ctx)
    if (this.isEmpty(value)) {
      if (this.required) return ({ required }) => required
      return this.#predicates.validate(value, ctx)
    }
    const checked = this.check(value, ctx)
    return whenKnown(checked, (message) => message ?? this.#predicates.validate(value, ctx))
  }

  #conflictMessage(): ValidationMessage {
    return ({ conflictOfField, nothing }) =>
      conflictOfField.replace('{value}', () => this.initial || nothing)
  }

  /** The message in the words of this input, if it has its own. */
  #worded(message: ValidationMessage | undefined): ValidationMessage | undefined {
    if (typeof message !== 'function') return message
    return (words, lang) =>
      message({ ...words, ...this.#words }, lang).replace('{field}', () => this.caption)
  }

  #wordsForBrowser(out: Output, ctx: Context): string {
    if (this.disabled) return ''
    const { lang } = out.rendering
    const told = this.constraints({ ...formWordingOf(ctx, lang), ...this.#words }, lang)
    const texts = Object.entries(told).map(([kind, text]) => [
      kind,
      text.replace('{field}', () => this.caption),
    ])
    return texts.length === 0 ? '' : JSON.stringify(Object.fromEntries(texts))
  }

  #descriptionIds(out: Output): string {
    const ids = this.disabled ? [] : [out.domId(this.id, 'error')]
    if (this.#help.length > 0) ids.push(out.domId(this.id, 'help'))
    return ids.join(' ')
  }
}

/** Whether this widget has a label, a supporting text and an error of its own. */
export function isFormControl(widget: Widget): widget is FormControl<unknown> & Widget {
  return widget instanceof FormControl
}
