import { Decimal, plainText } from './decimal.js'
import { NumberNotation } from './number-notation.js'
import type { Bound, Scale } from './scale.js'

/** Whole numbers of 64 bits, as most databases have them. */
const largest = Decimal.of(2n ** 63n - 1n)
const smallest = Decimal.of(-(2n ** 63n))

/** Decimal numbers in plain notation. */
export const decimalScale: Scale = {
  parse: (text) => Decimal.parse(text),
  textOf: (value) => numberText(value),
  show: (text, lang) => NumberNotation.of(lang).write(text, true),
  below: 'tooSmall',
  above: 'tooLarge',
}

/** Whole numbers from -2⁶³ to 2⁶³ - 1. */
export const integerScale: Scale = {
  ...decimalScale,
  parse(text) {
    if (!/^[+-]?\d+$/.test(text)) return undefined
    const value = Decimal.parse(text)
    if (!value || value.compare(smallest) < 0 || value.compare(largest) > 0) return undefined
    return value
  },
}

/**
 * A number as text.
 *
 * @param precision the count of decimals (0 to 100); without it as many as the number has
 * @returns `''` for what is no number; text is left as it is
 */
export function numberText(value: Bound | null | undefined, precision?: number): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'bigint') return plainText(value, precision)
  return ''
}
