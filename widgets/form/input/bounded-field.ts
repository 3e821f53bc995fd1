import type { Context } from '../../../lib/index.js'
import type { Tag } from '../../../lib/html/tag.js'
import { Bounds } from '../value/bounds.js'
import type { FormWording, PlainWording } from '../form/form-wording.js'
import type { ValidationMessage } from '../value/validation-message.js'
import type { Bound, Scale } from '../value/scale.js'
import { type FieldKind, TextField } from './text-field.js'

/** A kind of field whose values lie on a line. */
export interface BoundedKind extends FieldKind {
  readonly scale: Scale

  /** Which words say that a value is none of the scale. */
  readonly invalid: PlainWording

  /** The `step` attribute when the app sets no step, for the value that is shown. */
  step?(shown: string): string

  /** Brings a posted value into the one form that the app is given. */
  normalize?(value: string): string
}

/**
 * A text field for values that can be compared: they may have bounds and steps. A value out of bounds
 * is refused, never changed into another one.
 *
 * @typeParam T the subclass itself
 * @typeParam B how bounds are given
 */
export abstract class BoundedField<T, B extends Bound> extends TextField<T> {
  /** The type of the field and the scale of its values. */
  declare protected readonly kind: BoundedKind
  /** The least and the greatest value. */
  protected readonly bounds: Bounds

  /** @param timeZone the IANA time zone that bounds given as a `Date` are meant in */
  constructor(kind: BoundedKind, name: string, initial: string, timeZone = '') {
    super(kind, name, initial)
    this.bounds = new Bounds(kind.scale, timeZone)
  }

  /**
   * Sets the least value.
   *
   * @throws {TypeError} when it is no value of this kind of input
   */
  withMin(bound: B): this & T {
    this.bounds.setMin(bound)
    return this as this & T
  }

  /**
   * Sets the greatest value.
   *
   * @throws {TypeError} when it is no value of this kind of input
   */
  withMax(bound: B): this & T {
    this.bounds.setMax(bound)
    return this as this & T
  }

  /**
   * Sets the distance between values, counted from the minimum or else from zero: a number (as text
   * where it must be exact), days, months, or seconds of a time.
   *
   * @throws {RangeError} unless it is above zero
   */
  withStep(step: number | string): this & T {
    this.bounds.setStep(step)
    return this as this & T
  }

  /** Brings a posted value into its canonical form. */
  protected override normalized(posted: string): string {
    const value = super.normalized(posted)
    return this.kind.normalize?.(value) ?? value
  }

  protected override isSame(first: string, second: string): boolean {
    const { scale } = this.kind
    const [one, other] = [scale.parse(first), scale.parse(second)]
    return one && other ? one.compare(other) === 0 : first === second
  }

  protected override check(value: string): ValidationMessage | undefined {
    const { scale, invalid } = this.kind
    return scale.parse(value) ? this.bounds.check(value) : (words) => words[invalid]
  }

  protected override constraints(words: FormWording, lang: string): Record<string, string> {
    const { scale, invalid } = this.kind
    const { min, max } = this.bounds
    const told = { ...super.constraints(words, lang), invalid: words[invalid] } as Record<
      string,
      string
    >
    const show = (text: string, bound: string) =>
      text.replace('{bound}', () => scale.show(bound, lang))
    if (min !== '') told['min'] = show(words[scale.below], min)
    if (max !== '') told['max'] = show(words[scale.above], max)
    return told
  }

  protected override filled(control: Tag, ctx: Context): Tag {
    super.filled(control, ctx)
    // Browsers give bounds no meaning in a text.
    if (this.kind.type === 'text') return control
    const shown = this.value(ctx)
    return control
      .attr('min', this.bounds.min)
      .attr('max', this.bounds.max)
      .attr('step', this.bounds.stepFor(shown, this.kind.step?.(shown) ?? ''))
  }
}
