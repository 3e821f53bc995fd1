import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'

/**
 * A date that looks like a leaf of a tear-off calendar: month, day, day of the week. Screen readers
 * tell it as one date, with its year. Without a valid date nothing is drawn.
 *
 * @example
 * wf.tearOffCalendar(concert.begins).withTimeZone('Europe/Vienna')
 */
export class TearOffCalendarWidget extends WidgetBase<TearOffCalendarWidget> {
  readonly #date: Date | null | undefined
  #timeZone: string | undefined
  #lang = ''
  #year = false

  constructor(date: Date | null | undefined) {
    super()
    this.#date = date
  }

  /**
   * Sets the time zone that decides which day it is.
   *
   * @param timeZone an IANA name, such as `Europe/Vienna`; default: the server's own
   * @throws {RangeError} when there is no such zone
   */
  withTimeZone(timeZone: string): this {
    this.#timeZone = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
    return this
  }

  /**
   * Sets the language of the names.
   *
   * @param lang a BCP 47 tag; default, and with `''`: the page's language
   * @throws {RangeError} when it is none
   */
  withLang(lang: string): this {
    this.#lang = lang && (Intl.getCanonicalLocales(lang)[0] ?? '')
    return this
  }

  /** Shows the year beside the month. */
  withYear(year = true): this {
    this.#year = year
    return this
  }

  draw(out: Output, ctx: Context): void {
    const date = this.#date
    const isValid = date instanceof Date && !Number.isNaN(date.getTime())
    this.root('time', ctx)
      .when(isValid)
      .class('TearOffCalendar')
      .attr('lang', this.#lang)
      .attrIf(isValid, 'datetime', isValid && this.#isoDate(date))
      .add(...(isValid ? this.#leaf(date, this.#lang || out.rendering.lang) : []))
      .draw(out, ctx)
  }

  #leaf(date: Date, lang: string): Content[] {
    const write = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(lang, { ...options, ...this.#zone }).format(date)
    const line = (name: string, text: string) =>
      tag('span').class(`TearOffCalendar${name}`).attr('aria-hidden', 'true').add(text)
    const year = this.#year ? ({ year: 'numeric' } as const) : {}
    return [
      tag('span')
        .class('VisuallyHidden')
        .add(write({ dateStyle: 'full' })),
      line('Month', write({ month: 'short', ...year })),
      line('Day', write({ day: 'numeric' })),
      line('Weekday', write({ weekday: 'short' })),
    ]
  }

  #isoDate(date: Date): string {
    const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      ...this.#zone,
    }).formatToParts(date)
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  }

  get #zone(): { timeZone?: string } {
    return this.#timeZone === undefined ? {} : { timeZone: this.#timeZone }
  }
}
