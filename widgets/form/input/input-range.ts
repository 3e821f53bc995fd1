import type { Context } from '../../../lib/index.js'
import { type Output } from '../../../lib/html/content.js'
import { tag, type Tag } from '../../../lib/html/tag.js'
import { BoundedField, type BoundedKind } from './bounded-field.js'
import { integerScale } from '../value/number-scale.js'
import type { OutlinedBoxParts } from './outlined-box.js'

const kind: BoundedKind = {
  type: 'range',
  scale: integerScale,
  invalid: 'invalidNumber',
  className: 'Slider',
}

/**
 * A slider for whole numbers, from 0 to 100 unless the app says otherwise. It always has a value:
 * without an initial one it stands in the middle, as in all browsers.
 *
 * @example
 * wf.inputRange('volume', 40).withLabel('Volume').withMax(11)
 */
export class InputRangeWidget extends BoundedField<InputRangeWidget, number | bigint | string> {
  constructor(name: string, initial: string) {
    super(kind, name, initial)
    this.withMin(0).withMax(100)
  }

  override get initial(): string {
    return super.initial || String(Math.round((this.#min + this.#max) / 2))
  }

  /** The value as a number; `null` when a request has brought something else. */
  number(ctx: Context = this.boundContext): number | null {
    const value = this.value(ctx)
    return kind.scale.parse(value) ? Number(value) : null
  }

  /** The value as a number; `null` when a request has brought something else. */
  override read(ctx: Context = this.boundContext): number | null {
    return this.number(ctx)
  }

  /** Sets the attributes of the control. */
  protected override filled(control: Tag, ctx: Context): Tag {
    // To browsers it always has a value.
    return super.filled(control, ctx).attr('required', false)
  }

  protected override box(
    { control, controlId, label, width }: OutlinedBoxParts,
    _out: Output,
    ctx: Context,
  ): Tag {
    const value = this.value(ctx)
    const share = (Number(value) - this.#min) / (this.#max - this.#min) || 0
    return tag('span')
      .class('SliderBox')
      .attr('data-widget', 'Slider')
      .style('inline-size', width)
      .style('--share', Math.min(1, Math.max(0, share)).toFixed(4))
      .add(
        label.length > 0 && tag('label').class('SliderLabel').attr('for', controlId).add(label),
        control,
        tag('output').class('SliderValue').attr('for', controlId).add(value),
      )
  }

  get #min(): number {
    return Number(this.bounds.min)
  }

  get #max(): number {
    return Number(this.bounds.max)
  }
}
