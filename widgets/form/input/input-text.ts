import type { Context } from '../../../lib/index.js'
import type { Tag } from '../../../lib/html/tag.js'
import { Pattern } from '../value/pattern.js'
import { countProblem, type ValidationMessage } from '../value/validation-message.js'
import { TextField } from './text-field.js'
import type { TextKind } from './text-kind.js'
import { webAddress } from '../value/web-address.js'

/**
 * An input for text of any kind: names, e-mail and web addresses, telephone numbers, codes. What it
 * takes is checked here as well as in the browser.
 *
 * @example
 * wf.inputText('city', address.city).withLabel('City').withRequired().withLength(-1, 40)
 */
export class InputTextWidget extends TextField<InputTextWidget> {
  declare protected readonly kind: TextKind
  #trims = true
  #minChars = -1
  #maxChars = -1
  #rows = 1
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

  /** Is white space around the value dropped? It is, except from passwords. */
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

  /** The value as a web address, with `https://` where the user has left it out; `''` for none. */
  url(ctx: Context): string {
    return webAddress(this.value(ctx))?.href ?? ''
  }

  protected override get element(): string {
    return this.#rows > 1 ? 'textarea' : 'input'
  }

  protected override normalized(posted: string): string {
    const lines = posted.replace(/\r\n?/g, '\n')
    const text = this.#rows > 1 ? lines : lines.replaceAll('\n', '')
    return this.#trims ? text.trim() : text
  }

  protected override check(value: string): ValidationMessage | undefined {
    const wording = this.kind.check?.(value)
    return (
      this.#checkLength(value) ??
      (wording && ((words) => words[wording])) ??
      this.#pattern?.check(value)
    )
  }

  protected override filled(control: Tag, ctx: Context): Tag {
    super.filled(control, ctx)
    if (!this.disabled) {
      // Counted in UTF-16 code units there: never more than are allowed here.
      control
        .attrIf(this.#minChars > 0, 'minlength', this.#minChars)
        .attrIf(this.#maxChars >= 0, 'maxlength', this.#maxChars)
    }
    if (this.#rows === 1) return control.attr('pattern', this.#pattern?.source)
    return control.attr('rows', this.#rows).add(this.value(ctx))
  }

  #checkLength(value: string): ValidationMessage | undefined {
    if (this.#minChars < 0 && this.#maxChars < 0) return undefined
    const { length } = Array.from(value)
    const [least, most] = [this.#minChars, this.#maxChars]
    if (most >= 0 && length > most) return countProblem('tooLong', most)
    return length < least ? countProblem('tooShort', least) : undefined
  }
}
