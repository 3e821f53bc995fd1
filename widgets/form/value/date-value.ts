/** A day without a time zone; `Temporal.PlainDate` is one. */
export interface PlainDate {
  /** 0 to 9999. */
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** A month without a time zone; `Temporal.PlainYearMonth` is one, and every {@link PlainDate}. */
export interface PlainMonth {
  /** 0 to 9999. */
  readonly year: number
  /** 1 to 12. */
  readonly month: number
}

/** A time of day without a time zone; `Temporal.PlainTime` is one. */
export interface PlainTime {
  /** 0 to 23. */
  readonly hour: number
  /** 0 to 59. */
  readonly minute: number
  /** 0 (the default) to 59. */
  readonly second?: number
}

/**
 * A date, a month or a time: as ISO text (`2024-05-31`, `2024-05`, `14:30`, `14:30:00`), as an object
 * with its parts, or as a `Date` together with the time zone that it is meant in.
 */
export type DateValue = string | PlainDate | PlainMonth | PlainTime | Date

/** The day as `2024-05-31`. @throws {TypeError} for a value without one */
export function dateText(value: DateValue, timeZone: string): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return wallClock(value, timeZone).slice(0, 10)
  if ('day' in value) return `${monthOf(value)}-${padded(value.day)}`
  throw new TypeError('This is no date')
}

/** The month as `2024-05`. @throws {TypeError} for a value without one */
export function monthText(value: DateValue, timeZone: string): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return wallClock(value, timeZone).slice(0, 7)
  if ('month' in value) return monthOf(value)
  throw new TypeError('This is no month')
}

/** The time of day as `14:30:00`. @throws {TypeError} for a value without one */
export function timeText(value: DateValue, timeZone: string): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return wallClock(value, timeZone).slice(11, 19)
  if ('hour' in value)
    return [value.hour, value.minute, value.second ?? 0].map((part) => padded(part)).join(':')
  throw new TypeError('This is no time of day')
}

/** The parts of ISO text, as one of {@link dateText}, {@link monthText} and {@link timeText} writes it. */
export function partsOf(text: string): PlainDate | PlainMonth | PlainTime {
  const [first = 0, second = 0, third = 0] = text.split(/[-:]/).map(Number)
  if (text.includes(':')) return { hour: first, minute: second, second: third }
  return text.length > 7
    ? { year: first, month: second, day: third }
    : { year: first, month: second }
}

function monthOf({ year, month }: PlainMonth): string {
  return `${padded(year, 4)}-${padded(month)}`
}

function padded(part: number, digits = 2): string {
  return String(part).padStart(digits, '0')
}

/**
 * What calendars and clocks show there at that moment, in the calendar of ISO 8601, as
 * `2024-05-31T14:30:00.000Z`; nothing for an invalid date, and outside of the years 0 to 9999.
 */
function wallClock(value: Date, timeZone: string): string {
  if (timeZone === '') {
    throw new TypeError('A Date is a moment everywhere: say in which time zone it is meant')
  }
  // By the offset, because the calendar that `Intl` writes is another one before 1582.
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  if (Number.isNaN(value.getTime())) return ''
  const name = format.formatToParts(value).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name.replace('−', '-')) ?? []
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const moment = new Date(value.getTime() + (sign === '-' ? -offset : offset) * 1000)
  const text = moment.toISOString()
  return /^\d{4}-/.test(text) ? text : ''
}
