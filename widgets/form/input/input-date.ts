import type { Context } from '../../../lib/index.js'
import { BoundedField, type BoundedKind } from './bounded-field.js'
import { dateScale, monthScale, timeScale, withSeconds } from '../value/date-scale.js'
import {
  type DateValue,
  partsOf,
  type PlainDate,
  type PlainMonth,
  type PlainTime,
} from '../value/date-value.js'

/** The kinds of dates and times that an input can be for. */
export const dateKinds = {
  date: { type: 'date', scale: dateScale, invalid: 'invalidDate', width: '13rem' },
  month: {
    type: 'month',
    madeBy: 'inputMonth',
    scale: monthScale,
    invalid: 'invalidMonth',
    width: '15rem',
  },
  time: {
    type: 'time',
    madeBy: 'inputTime',
    scale: timeScale,
    invalid: 'invalidTime',
    width: '10rem',
    normalize: withSeconds,
    // Browsers let users edit seconds only when a step of seconds is asked for.
    step: (shown) => (/:\d\d:(?!00$)/.test(shown) ? '1' : ''),
  },
} satisfies Record<string, BoundedKind>

/**
 * An input for a date, a month or a time of day. Its value is ISO text: `2024-05-31`, `2024-05`,
 * `14:30:00`.
 *
 * @example
 * wf.inputDate('due', task.due, 'Europe/Vienna').withLabel('Due').withMin(new Date())
 */
export class InputDateWidget extends BoundedField<InputDateWidget, DateValue> {
  /**
   * @param value ISO text, an object with the parts, or a `Date`; none for no value
   * @param timeZone the IANA time zone that a `Date` is meant in, here and for the bounds
   * @throws {TypeError} for a `Date` without a time zone, or an object of another kind
   */
  constructor(
    kind: BoundedKind,
    name: string,
    value: DateValue | null | undefined,
    timeZone: string,
  ) {
    super(kind, name, value ? kind.scale.textOf(value, timeZone) : '', timeZone)
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.kind.madeBy ?? 'inputDate'
  }

  /** The date, month or time in parts; `null` when there is none. */
  date(ctx: Context = this.boundContext): PlainDate | PlainMonth | PlainTime | null {
    const value = this.read(ctx)
    return value === null ? null : partsOf(value)
  }

  /** The ISO text; `null` when there is none. It never was a moment, so no time zone can move it. */
  override read(ctx: Context = this.boundContext): string | null {
    const value = this.value(ctx)
    return this.kind.scale.parse(value) ? value : null
  }
}
