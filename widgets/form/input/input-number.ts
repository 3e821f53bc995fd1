import type { Context } from '../../../lib/index.js'
import { BoundedField, type BoundedKind } from './bounded-field.js'
import { decimalScale, integerScale } from '../value/number-scale.js'

const number = { type: 'number', invalid: 'invalidNumber', width: '16ch' } as const

/** The kinds of numbers that an input can be for. */
export const numberKinds = {
  integer: { ...number, scale: integerScale, inputMode: 'numeric' },
  // Without `any`, browsers would refuse all fractions.
  decimal: {
    ...number,
    madeBy: 'inputDecimal',
    scale: decimalScale,
    inputMode: 'decimal',
    step: () => 'any',
  },
} satisfies Record<string, BoundedKind>

/**
 * An input for a number, in plain notation. Sums and comparisons are exact, without the rounding of
 * floating-point numbers.
 *
 * @example
 * wf.inputDecimal('price', 9.5, 2).withLabel('Price').withPrefix('€').withMin(0).withStep('0.01')
 */
export class InputNumberWidget extends BoundedField<InputNumberWidget, number | bigint | string> {
  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.kind.madeBy ?? 'inputInteger'
  }

  /** The value as a number; `undefined` when there is none. */
  number(ctx: Context): number | undefined {
    const value = this.value(ctx)
    return this.kind.scale.parse(value) && Number(value)
  }
}
