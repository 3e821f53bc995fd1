import type { Context } from '../../../lib/index.js'
import { numberKinds } from './input-number.js'
import { NumberField } from './number-field.js'

/**
 * An input for a decimal number, such as an amount of money. Its value is exact text in plain notation;
 * sums and comparisons are made without the rounding of floating-point numbers.
 *
 * @example
 * wf.inputDecimal('price', 9.5, 2).withLabel('Price').withPrefix('€').withMin(0).withStep('0.01')
 */
export class InputDecimalWidget extends NumberField<InputDecimalWidget> {
  constructor(name: string, initial: string) {
    super(numberKinds.decimal, name, initial)
  }

  /** The value as a number, which may be rounded; `null` when there is none. */
  number(ctx: Context = this.boundContext): number | null {
    const value = this.read(ctx)
    return value === null ? null : Number(value)
  }

  /** The exact value in plain notation, such as `9.50`; `null` when there is none. */
  override read(ctx: Context = this.boundContext): string | null {
    const value = this.value(ctx)
    return this.kind.scale.parse(value) ? value : null
  }
}
