import { watchPromises } from '../../../lib/html/content.js'
import { type Content, type Context, cssLength, type Output, type Tag } from '../../../lib/index.js'
import { FormControl } from './form-control.js'
import { outlinedBox, type OutlinedBoxParts } from './outlined-box.js'

/** The types of inputs that show a placeholder while they are empty. */
const canBeEmpty = /^(text|search|password|email|tel|number)$/

/** What one kind of text field has of its own. */
export interface FieldKind {
  /** The `type` attribute. */
  readonly type: string

  /** The class that its look hangs on, beside that of all text fields. */
  readonly className?: string

  /** The constructor that makes such fields. */
  readonly madeBy?: string

  /** Which keyboard a phone shows: the `inputmode` attribute. */
  readonly inputMode?: string

  /** What browsers and password managers may fill in: the `autocomplete` attribute. */
  readonly autocomplete?: string

  /** Whether browsers neither correct nor capitalize what is typed. */
  readonly verbatim?: boolean

  /** Whether the value stays out of the state that the browser keeps. */
  readonly confidential?: boolean

  /** Its width as long as the app sets none, a CSS length. */
  readonly width?: string
}

/**
 * What the inputs have in common that are drawn as one of Material's outlined text fields, or in the
 * place of one.
 *
 * @typeParam T the subclass itself
 */
export abstract class TextField<T> extends FormControl<T> {
  /** The type of the field and how browsers treat it. */
  protected readonly kind: FieldKind
  readonly #initial: string
  #prefix: readonly Content[] = []
  #suffix: readonly Content[] = []
  #placeholder = ''
  #width: string
  #autocomplete: string
  #inputMode: string
  #autofocus = false

  /** @param initial the value as text, as long as nothing was posted */
  constructor(kind: FieldKind, name: string, initial: string) {
    super()
    this.withName(name)
    this.kind = kind
    this.#initial = initial.replace(/\r\n?/g, '\n')
    this.#width = kind.width ?? ''
    this.#autocomplete = kind.autocomplete ?? ''
    this.#inputMode = kind.inputMode ?? ''
  }

  /** The value that it has before anything was posted. */
  override get initial(): string {
    return this.#initial
  }

  /** Whether its value stays out of the state that the browser keeps. */
  override get confidential(): boolean {
    return this.kind.confidential === true
  }

  override get secret(): boolean {
    return this.confidential
  }

  /** What is shown while the input is empty. It is no substitute for a label. */
  withPlaceholder(placeholder: string): this & T {
    this.#placeholder = placeholder
    return this as this & T
  }

  /**
   * Sets the width.
   *
   * @param width pixels or CSS (see `cssLength`); `''` (mostly the default) is the full width
   * @throws {TypeError} when it is no length
   */
  withWidth(width: string | number): this & T {
    this.#width = cssLength(width, 'withWidth')
    return this as this & T
  }

  /**
   * What browsers and password managers may fill in: a token of HTML's `autocomplete` attribute, such
   * as `given-name` or `new-password`; `''` leaves it to the form.
   */
  withAutoComplete(autocomplete: string): this & T {
    this.#autocomplete = autocomplete
    return this as this & T
  }

  /** Puts the cursor here when the page opens. */
  withAutoFocus(autofocus = true): this & T {
    this.#autofocus = autofocus
    return this as this & T
  }

  /** The keyboard that phones show: a value of HTML's `inputmode` attribute. */
  withMode(inputMode: string): this & T {
    this.#inputMode = inputMode
    return this as this & T
  }

  /** Text or an icon before the value, such as `$`. */
  withPrefix(...content: readonly Content[]): this & T {
    watchPromises(content)
    this.#prefix = content
    return this as this & T
  }

  /** Text or an icon after the value, such as `kg`. */
  withSuffix(...content: readonly Content[]): this & T {
    watchPromises(content)
    this.#suffix = content
    return this as this & T
  }

  override children(): readonly Content[] {
    return [...super.children(), ...this.#prefix, ...this.#suffix]
  }

  protected override normalized(posted: string): string {
    return posted.replace(/[\r\n]/g, '').trim()
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const parts = {
      control: this.filled(this.control(this.element, error, out, ctx), ctx),
      controlId: this.controlId(out),
      label: this.label,
      required: this.required && !this.disabled,
      prefix: this.#prefix,
      suffix: this.#suffix,
      tools: this.tools(out, ctx),
      width: this.#width,
    }
    this.begin(error, ctx)
      .class('InputText')
      .class(this.kind.className ?? '')
      .classIf(this.#width === '', 'Wide Block')
      .add(this.box(parts, out, ctx), this.support(error, out), this.extra(out, ctx))
      .draw(out, ctx)
  }

  /** The element that takes the value. */
  protected get element(): string {
    return 'input'
  }

  /** Gives the control its value and all that the kind of field adds to it. */
  protected filled(control: Tag, ctx: Context): Tag {
    const { type, verbatim = false } = this.kind
    const isInput = this.element === 'input'
    return control
      .attrIf(isInput, 'type', type)
      .attrIf(isInput, 'value', this.shownValue(ctx))
      .attrIf(canBeEmpty.test(type), 'placeholder', this.#placeholder || this.#blank)
      .attr('inputmode', this.#inputMode)
      .attrIf(!this.disabled, 'autocomplete', this.#autocomplete)
      .attrIf(verbatim, 'autocapitalize', 'none')
      .attrIf(verbatim, 'spellcheck', 'false')
      .attr('autofocus', this.#autofocus && !this.disabled)
  }

  /** The value that is sent to the browser: exactly what was typed, if anything was. */
  protected shownValue(ctx: Context): string {
    return this.raw(ctx) ?? this.value(ctx)
  }

  /** Buttons at the end of the box. */
  protected tools(_out: Output, _ctx: Context): Content {
    return null
  }

  /** What stands below the box, beside the supporting text. */
  protected extra(_out: Output, _ctx: Context): Content {
    return null
  }

  /** Puts the control into its box. */
  protected box(parts: OutlinedBoxParts, _out: Output, _ctx: Context): Tag {
    return outlinedBox(parts)
  }

  /** The style sheet tells by a placeholder whether the label lies in the box. */
  get #blank(): string {
    return this.label.length > 0 ? ' ' : ''
  }
}
