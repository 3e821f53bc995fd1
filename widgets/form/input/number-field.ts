import {
  type Content,
  type Context,
  type Output,
  stateOf,
  tag,
  type Tag,
} from '../../../lib/index.js'
import { formWordingOf } from '../form/form-wording.js'
import { Decimal } from '../value/decimal.js'
import { NumberNotation } from '../value/number-notation.js'
import { BoundedField } from './bounded-field.js'
import { fieldTool } from './field-tool.js'

/** Keeps refused text that looks like plain notation from being read as such later. */
const refused = '\u2060'

/**
 * A text field for numbers, which are shown and read as the page's language writes them. Its value is
 * plain notation, such as `1234.5`. The language goes along with what is typed, so that `1.234` means
 * what it meant on the page that it was typed in.
 *
 * Browsers' own number inputs drop what they cannot read, so that `1,5` becomes 15 (HTML, “value
 * sanitization”), and follow the browser's language instead of the page's.
 *
 * @typeParam T the subclass itself
 */
export abstract class NumberField<T> extends BoundedField<T, number | bigint | string> {
  #grouping = false
  /** The language of the page that is being drawn. */
  #lang = 'en'

  /**
   * Groups the digits of the number that is shown: 1,234,567 in English. Numbers may be typed with
   * groups in any case. Do not use it for numbers that are names, such as years.
   */
  withGrouping(grouping = true): this & T {
    this.#grouping = grouping
    return this as this & T
  }

  /** The value in plain notation; text that is no number stays as it was typed. */
  override value(ctx: Context = this.boundContext): string {
    const raw = this.raw(ctx)
    if (raw === undefined) return this.initial
    const lang = this.#typedLang(ctx)
    const text = this.normalized(raw)
    if (lang === '' || text === '') return text
    const plain = NumberNotation.of(lang).read(text)
    return plain ?? (Decimal.parse(text) ? text + refused : text)
  }

  /** What was typed, as it was typed; else the value as the language of the page writes it. */
  protected override shownValue(ctx: Context): string {
    const raw = this.raw(ctx)
    if (raw !== undefined && this.#typedLang(ctx) === this.#lang) return raw
    const value = this.value(ctx)
    return Decimal.parse(value)
      ? NumberNotation.of(this.#lang).write(value, this.#grouping)
      : value.replace(refused, '')
  }

  /** Writes the field with its buttons. */
  protected override drawControl(error: string, out: Output, ctx: Context): void {
    this.#lang = out.rendering.lang
    out.rendering.requireModule('number-field')
    super.drawControl(error, out, ctx)
  }

  /** Sets the attributes of the control. */
  protected override filled(control: Tag, ctx: Context): Tag {
    super.filled(control, ctx)
    if (this.disabled) return control
    return control
      .attr('data-widget', 'NumberField')
      .attr('data-lang', this.#lang)
      .attr('data-step', this.bounds.step)
      .attr('data-min', this.bounds.min)
      .attr('data-max', this.bounds.max)
      .attr('data-grouping', this.#grouping)
  }

  protected override tools(out: Output, ctx: Context): Content {
    if (this.disabled) return null
    const { decrease, increase } = formWordingOf(ctx, out.rendering.lang)
    const id = this.controlId(out)
    // The keyboard steps by its arrows.
    return [
      fieldTool('StepDown', decrease, id).attr('tabindex', '-1').add('−'),
      fieldTool('StepUp', increase, id).attr('tabindex', '-1').add('+'),
    ]
  }

  /** Says in which language the number is written, also without script. */
  protected override extra(out: Output, _ctx: Context): Content {
    if (this.disabled || this.name === '') return null
    return tag('input')
      .attr('type', 'hidden')
      .attr('name', `_lang.${this.name}`)
      .attr('value', out.rendering.lang)
  }

  /** The language that the value was typed in; `''` for one that is in plain notation already. */
  #typedLang(ctx: Context): string {
    return stateOf(ctx).get(`_lang.${this.name}`)
  }
}
