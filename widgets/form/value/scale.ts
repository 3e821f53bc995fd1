import type { DateValue } from './date-value.js'
import type { Decimal } from './decimal.js'

/** Where an input's values begin or end: what its constructor takes as a value. */
export type Bound = number | bigint | DateValue

/** The line on which the values of numbers, dates and times lie: what makes them comparable. */
export interface Scale {
  /** The place of a value on the line, `undefined` when the text is no value. */
  parse(text: string): Decimal | undefined

  /**
   * The text of a value, as the browser writes it.
   *
   * @param timeZone the zone that a `Date` is meant in
   * @throws {TypeError} when the scale has no such values
   */
  textOf(value: Bound, timeZone: string): string

  /** The value as a message shows it. */
  show(text: string, lang: string): string

  /** What is said of a value below the minimum. */
  readonly below: 'tooSmall' | 'tooEarly'

  /** What is said of a value above the maximum. */
  readonly above: 'tooLarge' | 'tooLate'
}
