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
 * An input for a whole number.
 *
 * @example
 * wf.inputInteger('count', 1).withLabel('How many').withMin(1).withMax(10)
 */
export class InputNumberWidget extends BoundedField<InputNumberWidget, number | bigint | string> {
  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.kind.madeBy ?? 'inputInteger'
  }

  /** The value as a number; `null` when there is none. */
  number(ctx: Context): number | null {
    const value = this.value(ctx)
    return this.kind.scale.parse(value) ? Number(value) : null
  }

  /** The value as a number; `null` when there is none. */
  override read(ctx: Context): number | null {
    return this.number(ctx)
  }
}
