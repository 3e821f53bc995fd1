import type { Context } from 'koa'
import { type Drawable, type Output } from './content.js'
import { escapeHtml } from './escape.js'

const mostFormats = 500
/** A language may have subtags of any length. */
const longestKey = 200
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** The number as the language writes it, with at most three decimals unless `digits` fixes them. */
export function formatNumber(value: number | bigint, lang: string, digits?: number): string {
  const key = `${lang} ${digits}`
  const format = numberFormats.get(key) ?? remember(numberFormats, key, numberFormat(lang, digits))
  return format.format(value)
}

/** How a date or a time is written. (As for `Intl.DateTimeFormat`.) */
export interface DateFormatOptions {
  /** How much of the date; left out, nothing of it. */
  readonly dateStyle?: 'full' | 'long' | 'medium' | 'short'
  /** How much of the time; left out, nothing of it. */
  readonly timeStyle?: 'full' | 'long' | 'medium' | 'short'
  /** An IANA name, such as `Europe/Vienna`. Default: the time zone of the server. */
  readonly timeZone?: string
}

/** The time zone that a date is written in: an IANA name, by default the server's own. */
export type ZoneOptions = Pick<DateFormatOptions, 'timeZone'>

/** The date as the language writes it, by default with its time; `''` when it is invalid. */
export function formatDate(
  value: Date,
  lang: string,
  options: DateFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  if (Number.isNaN(value.getTime())) return ''
  const key = `${lang} ${options.dateStyle} ${options.timeStyle} ${options.timeZone}`
  const format =
    dateFormats.get(key) ?? remember(dateFormats, key, new Intl.DateTimeFormat(lang, options))
  return format.format(value)
}

/** Text that depends on the page's language, formatted when it is drawn. */
export class LocalizedText implements Drawable {
  readonly #write: (lang: string) => string

  /** @param write returns the text for a BCP 47 language tag; it is escaped afterwards */
  constructor(write: (lang: string) => string) {
    this.#write = write
  }

  /** The text in a language, a BCP 47 tag. */
  textIn(lang: string): string {
    return this.#write(lang)
  }

  plainText(_ctx: Context, lang: string): string {
    return this.textIn(lang)
  }

  draw(out: Output, _ctx: Context): void {
    out.html += escapeHtml(this.textIn(out.rendering.lang))
  }
}

/** A moment, drawn as `<time datetime>` with its text in the page's language. */
export class LocalizedDate implements Drawable {
  readonly #value: Date
  readonly #options: DateFormatOptions

  constructor(value: Date, options: DateFormatOptions) {
    this.#value = value
    this.#options = options
  }

  /** The text in a language, a BCP 47 tag; `''` when the date is invalid. */
  textIn(lang: string): string {
    return formatDate(this.#value, lang, this.#options)
  }

  plainText(_ctx: Context, lang: string): string {
    return this.textIn(lang)
  }

  draw(out: Output, _ctx: Context): void {
    const text = this.textIn(out.rendering.lang)
    if (text === '') return
    out.html += `<time datetime="${this.#value.toISOString()}">${escapeHtml(text)}</time>`
  }
}

/** A whole number in the page's language: `integer(1234567)` is 1,234,567 in English. */
export function integer(value: number | bigint): LocalizedText {
  return new LocalizedText((lang) => formatNumber(value, lang, 0))
}

/** A number with a fixed count of decimals (0 to 20): `float(0.5, 2)` is 0.50 in English. */
export function float(value: number, digits: number): LocalizedText {
  return new LocalizedText((lang) => formatNumber(value, lang, digits))
}

/** The date without its time. An invalid date draws nothing. */
export function date(value: Date, options: ZoneOptions = {}): LocalizedDate {
  return new LocalizedDate(value, { dateStyle: 'medium', ...options })
}

/** The time without its date. An invalid date draws nothing. */
export function time(value: Date, options: ZoneOptions = {}): LocalizedDate {
  return new LocalizedDate(value, { timeStyle: 'short', ...options })
}

/** Date and time. An invalid date draws nothing. */
export function dateTime(value: Date, options: ZoneOptions = {}): LocalizedDate {
  return new LocalizedDate(value, { dateStyle: 'medium', timeStyle: 'short', ...options })
}

/** The time when `value` lies on the same day as `now`, else the date. */
export function dateOrTime(
  value: Date,
  options: ZoneOptions & { readonly now?: Date } = {},
): LocalizedDate {
  const { now = new Date(), ...zone } = options
  const day = { dateStyle: 'short', ...zone } as const
  const today = formatDate(value, 'en', day) === formatDate(now, 'en', day)
  return today ? time(value, zone) : date(value, zone)
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/**
 * A span of time in its two largest units: `duration(3_723_000)` is 1h 2m in English. What is no
 * finite number draws nothing.
 *
 * @param milliseconds rounded to whole seconds
 */
export function duration(milliseconds: number): LocalizedText {
  return new LocalizedText((lang) => {
    if (!Number.isFinite(milliseconds)) return ''
    const whole = Math.round(Math.abs(milliseconds) / 1000)
    const sign = milliseconds < 0 && whole > 0 ? '−' : ''
    let seconds = whole
    const parts: string[] = []
    for (const [unit, length] of units) {
      const count = Math.floor(seconds / length)
      seconds -= count * length
      if (count === 0 && (parts.length > 0 || unit !== 'second')) continue
      if (parts.length === 2) break
      const key = `${lang} ${unit}`
      const format = numberFormats.get(key) ?? remember(numberFormats, key, unitFormat(lang, unit))
      parts.push(format.format(count))
    }
    return sign + parts.join(' ')
  })
}

/**
 * A time zone's name in the page's language.
 *
 * @param name an IANA name, such as `Europe/Vienna`
 * @throws RangeError when there is no such zone
 */
export function timeZone(name: string): LocalizedText {
  const nameIn = (lang: string, timeZoneName: 'longGeneric' | 'long') => {
    const format = new Intl.DateTimeFormat(lang, { timeZone: name, timeZoneName })
    return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? name
  }
  nameIn('en', 'long')
  return new LocalizedText((lang) => {
    const generic = nameIn(lang, 'longGeneric')
    // A zone without daylight saving time may have no generic name but its distance to Greenwich.
    return /\p{N}/u.test(generic) ? nameIn(lang, 'long') : generic
  })
}

function numberFormat(lang: string, digits: number | undefined): Intl.NumberFormat {
  const decimals =
    digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  // What rounds to zero has no sign.
  return new Intl.NumberFormat(lang, { signDisplay: 'negative', ...decimals })
}

function unitFormat(lang: string, unit: string): Intl.NumberFormat {
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'narrow' })
}

/** Making a format takes long. A page's language may come from requests, so not all are kept. */
function remember<T>(formats: Map<string, T>, key: string, format: T): T {
  if (key.length > longestKey) return format
  if (formats.size >= mostFormats) formats.clear()
  formats.set(key, format)
  return format
}
