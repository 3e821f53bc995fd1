/**
 * A number as it is written, without the rounding of floating-point numbers: 0.1 is a tenth.
 *
 * @example
 * Decimal.parse('0.3')?.isMultipleOf(Decimal.of(0.1)) // true
 */
export class Decimal {
  /** The number times ten to the power of {@link places}. */
  readonly #units: bigint
  readonly #places: number

  private constructor(units: bigint, places: number) {
    this.#units = units
    this.#places = places
  }

  /**
   * Reads a number in plain notation, such as `-12.50`. No exponents, no hexadecimals, no `NaN`.
   *
   * @returns `undefined` when the text is none, or longer than 100 characters
   */
  static parse(text: string): Decimal | undefined {
    if (text.length > 100) return undefined
    const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(text) ?? []
    if (whole === '' && fraction === '') return undefined
    const units = BigInt(whole + fraction)
    return new Decimal(sign === '-' ? -units : units, fraction.length)
  }

  /**
   * The number as a decimal.
   *
   * @throws {RangeError} when it is not finite
   */
  static of(value: number | bigint): Decimal {
    const decimal = Decimal.parse(plainText(value))
    if (!decimal) throw new RangeError(`${String(value)} is not a number that can be written out`)
    return decimal
  }

  /** Whether it is below zero. */
  get isNegative(): boolean {
    return this.#units < 0n
  }

  /** Whether it has no decimals but zeros. */
  get isInteger(): boolean {
    return this.#units % 10n ** BigInt(this.#places) === 0n
  }

  /** Below zero when this is the smaller one, zero when both are equal, else above zero. */
  compare(other: Decimal): number {
    const [mine, others] = this.#aligned(other)
    return mine < others ? -1 : mine > others ? 1 : 0
  }

  /**
   * Whether the distance from `origin` is a multiple of `step`.
   *
   * @param origin zero by default
   */
  isMultipleOf(step: Decimal, origin: Decimal = zero): boolean {
    const places = Math.max(this.#places, step.#places, origin.#places)
    const distance = this.#at(places) - origin.#at(places)
    return distance % step.#at(places) === 0n
  }

  #aligned(other: Decimal): [bigint, bigint] {
    const places = Math.max(this.#places, other.#places)
    return [this.#at(places), other.#at(places)]
  }

  #at(places: number): bigint {
    return this.#units * 10n ** BigInt(places - this.#places)
  }
}

const zero = Decimal.of(0)

/**
 * The number in plain notation: `1e21` in all its digits, `1e-7` as 0.0000001.
 *
 * @param precision the count of decimals (0 to 100); without it as many as the number has
 * @returns `''` for `NaN` and the infinities
 */
export function plainText(value: number | bigint, precision?: number): string {
  if (typeof value === 'bigint') return String(value)
  if (!Number.isFinite(value)) return ''
  if (Math.abs(value) >= 1e21) return String(BigInt(value))
  if (precision !== undefined) return value.toFixed(precision)
  const [mantissa = '', exponent] = String(value).split('e-')
  if (exponent === undefined) return mantissa
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return value.toFixed(Math.min(100, decimals + Number(exponent)))
}
