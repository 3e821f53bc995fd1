import type { Content, Context, Output } from '../../../lib/index.js'
import { formWordingOf, type FormWording } from '../form/form-wording.js'
import { tag, type Tag } from '../../../lib/html/tag.js'
import { fieldTool } from './field-tool.js'
import { countText } from '../../../lib/request/wording.js'
import { Pattern } from '../value/pattern.js'
import { countProblem, type ValidationMessage } from '../value/validation-message.js'
import { TextField } from './text-field.js'
import type { TextKind } from './text-kind.js'
import { webAddress } from '../value/web-address.js'

// eslint-disable-next-line no-control-regex -- these are what is looked for
const controlCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

/**
 * An input for text of any kind: names, e-mail and web addresses, telephone numbers, codes. What it
 * takes is checked here as well as in the browser.
 *
 * @example
 * wf.inputText('city', address.city).withLabel('City').withRequired().withLength(-1, 40)
 */
export class InputTextWidget extends TextField<InputTextWidget> {
  /** The type of the field and how browsers treat it. */
  declare protected readonly kind: TextKind
  #trims = true
  #minChars = -1
  #maxChars = -1
  #rows = 1
  #counts = false
  #clears = false
  #pattern: Pattern | undefined

  /**
   * Limits the length, in characters (Unicode code points). The empty value is never too short.
   *
   * @param minChars -1 for no limit
   * @param maxChars -1 for no limit
   */
  withLength(minChars: number, maxChars = -1): this {
    this.#minChars = minChars
    this.#maxChars = maxChars
    return this
  }

  /**
   * The height in lines; with more than one, line breaks can be entered.
   *
   * @throws {TypeError} for other inputs than those for plain text
   */
  withRows(rows: number): this {
    if (rows > 1 && (this.kind.type !== 'text' || this.kind.inputMode)) {
      throw new TypeError(`“${this.name}” is for text that has a single line`)
    }
    this.#rows = Math.max(1, Math.floor(rows))
    return this
  }

  /** Shows how many characters there are, and how many there may be. (Needs script.) */
  withCounter(counts = true): this {
    this.#counts = counts
    return this
  }

  /** Adds a button that empties the input. (Needs script.) */
  withClearButton(clears = true): this {
    this.#clears = clears
    return this
  }

  /**
   * Sets whether white space around the value is dropped. Default: `true`, and `false` for
   * passwords.
   */
  withTrimSpaces(trims = true): this {
    this.#trims = trims
    return this
  }

  /**
   * A regular expression that the whole value must match, which may have 1,000 characters then. Beware
   * of nested repetitions, such as `(a+)+`: they take very long on values made for it.
   *
   * @param expression without slashes; it has the flag `v`, as in HTML's `pattern` attribute
   * @throws {SyntaxError} when it is none
   */
  withPattern(expression: string): this {
    this.#pattern = new Pattern(expression)
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.kind.madeBy ?? 'inputText'
  }

  /** The text; `''` when there is none. */
  override read(ctx: Context = this.boundContext): string {
    return this.value(ctx)
  }

  /** The value as a web address, with `https://` where the user has left it out; `''` for none. */
  url(ctx: Context = this.boundContext): string {
    return webAddress(this.value(ctx))?.href ?? ''
  }

  protected override tools(out: Output, ctx: Context): Content {
    const { clearText } = formWordingOf(ctx, out.rendering.lang)
    return [
      super.tools(out, ctx),
      this.#clears && !this.disabled && fieldTool('ClearText', clearText, this.controlId(out)),
    ]
  }

  protected override extra(_out: Output, ctx: Context): Content {
    if (!this.#counts || this.disabled) return null
    const { length } = Array.from(this.value(ctx))
    const most = this.#maxChars >= 0 ? `/${this.#maxChars}` : ''
    return tag('span').class('Counter').attr('data-widget', 'Counter').add(`${length}${most}`)
  }

  protected override get element(): string {
    return this.#rows > 1 ? 'textarea' : 'input'
  }

  /** Trims a posted value unless `withTrimSpaces(false)`. */
  protected override normalized(posted: string): string {
    const lines = posted.replace(/\r\n?/g, '\n')
    const text = this.#rows > 1 ? lines : lines.replaceAll('\n', '')
    // One form for what can be composed of several characters; a secret is taken as it is.
    const composed = this.confidential ? text : text.normalize('NFC')
    return this.#trims ? composed.trim() : composed
  }

  protected override constraints(words: FormWording, lang: string): Record<string, string> {
    const wording = this.kind.wording
    const told = super.constraints(words, lang)
    if (this.#pattern) told['pattern'] = words.pattern
    if (wording) told['invalid'] = words[wording]
    if (this.#minChars > 0) told['tooShort'] = countText(words.tooShort, this.#minChars, lang)
    if (this.#maxChars >= 0) told['tooLong'] = countText(words.tooLong, this.#maxChars, lang)
    return told
  }

  protected override check(value: string): ValidationMessage | undefined {
    const wording = this.kind.check?.(value)
    return (
      (controlCharacter.test(value) ? ({ controlCharacters }) => controlCharacters : undefined) ??
      this.#checkLength(value) ??
      (wording && ((words) => words[wording])) ??
      this.#pattern?.check(value)
    )
  }

  protected override filled(control: Tag, ctx: Context): Tag {
    super.filled(control, ctx)
    // The browser's own attributes count in UTF-16 code units, and cut off what is too long.
    const isLimited = this.#minChars > 0 || this.#maxChars >= 0
    control.attrIf(
      isLimited && !this.disabled,
      'data-length',
      `${this.#minChars},${this.#maxChars}`,
    )
    if (this.#rows === 1) return control.attr('pattern', this.#pattern?.source)
    return control.attr('rows', this.#rows).add(this.shownValue(ctx))
  }

  #checkLength(value: string): ValidationMessage | undefined {
    if (this.#minChars < 0 && this.#maxChars < 0) return undefined
    const { length } = Array.from(value)
    const [least, most] = [this.#minChars, this.#maxChars]
    if (most >= 0 && length > most) return countProblem('tooLong', most)
    return length < least ? countProblem('tooShort', least) : undefined
  }
}
