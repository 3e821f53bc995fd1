import type { Context } from '../../../lib/index.js'
import type { BoundedKind } from './bounded-field.js'
import { NumberField } from './number-field.js'
import { decimalScale, integerScale } from '../value/number-scale.js'

// Wide enough for 16 digits beside the two buttons.
const number = { type: 'text', invalid: 'invalidNumber', width: 'calc(16ch + 96px)' } as const

/** The kinds of numbers that an input can be for. */
export const numberKinds = {
  integer: { ...number, scale: integerScale, inputMode: 'numeric' },
  decimal: {
    ...number,
    madeBy: 'inputDecimal',
    scale: decimalScale,
    inputMode: 'decimal',
  },
} satisfies Record<string, BoundedKind>

/**
 * An input for a whole number.
 *
 * @example
 * wf.inputInteger('count', 1).withLabel('How many').withMin(1).withMax(10)
 */
export class InputNumberWidget extends NumberField<InputNumberWidget> {
  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.kind.madeBy ?? 'inputInteger'
  }

  /** The value as a number; `null` when there is none. */
  number(ctx: Context = this.boundContext): number | null {
    const value = this.value(ctx)
    return this.kind.scale.parse(value) ? Number(value) : null
  }

  /** The value as a number; `null` when there is none. */
  override read(ctx: Context = this.boundContext): number | null {
    return this.number(ctx)
  }
}
