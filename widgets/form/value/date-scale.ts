import { formatDate } from '../../../lib/html/formats.js'
import { dateText, monthText, timeText } from './date-value.js'
import { Decimal } from './decimal.js'
import type { Bound, Scale } from './scale.js'

const millisecondsOfDay = 86_400_000

/** Days, written `2024-05-31`, as many as have passed since the beginning of 1970. */
export const dateScale: Scale = {
  parse(text) {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
    const moment = momentOf(year, month, day)
    if (moment?.toISOString().startsWith(text) !== true) return undefined
    return Decimal.of(moment.getTime() / millisecondsOfDay)
  },
  textOf: (value, timeZone) => dateText(dated(value), timeZone),
  show(text, lang) {
    const options = { dateStyle: 'medium', timeZone: 'UTC' } as const
    return formatDate(new Date(`${text}T00:00:00Z`), lang, options)
  },
  below: 'tooEarly',
  above: 'tooLate',
}

/** Months, written `2024-05`. */
export const monthScale: Scale = {
  parse(text) {
    const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? []
    return year === '' ? undefined : Decimal.of((Number(year) - 1970) * 12 + Number(month) - 1)
  },
  textOf: (value, timeZone) => monthText(dated(value), timeZone),
  show(text, lang) {
    const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
    return new Intl.DateTimeFormat(lang, options).format(new Date(`${text}-01T00:00:00Z`))
  },
  below: 'tooEarly',
  above: 'tooLate',
}

/** Times of day, written `14:30:00`: seconds since midnight. */
export const timeScale: Scale = {
  parse(text) {
    const [, hour = '', minute = '', second = ''] =
      /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)$/.exec(withSeconds(text)) ?? []
    if (hour === '') return undefined
    const milliseconds = Math.round(Number(second) * 1000)
    return Decimal.parse(
      (Number(hour) * 3600 + Number(minute) * 60 + milliseconds / 1000).toFixed(3),
    )
  },
  textOf: (value, timeZone) => withSeconds(timeText(dated(value), timeZone)),
  show: (text) => text.replace(/:00$/, ''),
  below: 'tooEarly',
  above: 'tooLate',
}

/** Browsers leave the seconds out when they are zero: `14:30` becomes `14:30:00`. */
export function withSeconds(text: string): string {
  return /^\d\d:\d\d$/.test(text) ? `${text}:00` : text
}

function dated(value: Bound) {
  if (typeof value === 'number' || typeof value === 'bigint') {
    throw new TypeError(`${String(value)} is neither a date nor a time`)
  }
  return value
}

/** Midnight in Greenwich of a day, `undefined` when there is no such day. */
function momentOf(year: string, month: string, day: string): Date | undefined {
  if (year === '') return undefined
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
