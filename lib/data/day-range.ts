/** An instant as databases keep it: UTC with milliseconds, so that text is in the order of time. */
export function instantText(instant: Date): string {
  return instant.toISOString()
}

/**
 * The first instant of a calendar day in a time zone. On days that begin with a change of the clock it
 * is the first one that exists.
 *
 * @param day `YYYY-MM-DD`
 * @param timeZone an IANA name
 * @throws {RangeError} If there is no such day or zone.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  if (!isDay(day)) throw new RangeError(`Expected a day as YYYY-MM-DD, got '${day}'`)
  // Twice: the offset at the first guess may be that of the day before.
  let instant = wanted - offsetAt(wanted, timeZone)
  instant = wanted - offsetAt(instant, timeZone)
  const skipped = wanted - (instant + offsetAt(instant, timeZone))
  return new Date(instant + Math.max(0, skipped))
}

/** The calendar day after this one. @param day `YYYY-MM-DD` */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The half-open range of instants, as text, that days of the calendar cover; `undefined` has no end. */
export interface InstantRange {
  /** The first instant. */
  readonly from: string | undefined
  /** The first instant behind the range. */
  readonly before: string | undefined
}

/**
 * The instants from the start of the first day to before that of the day after the last one, by the
 * clocks of a time zone. What lies beyond the years 1 to 9999 has no end: databases know no more.
 *
 * @param days both included, each `YYYY-MM-DD`
 */
export function instantRange(
  { min, max }: { readonly min?: string; readonly max?: string },
  timeZone: string,
): InstantRange {
  const from = min === undefined ? undefined : instantText(startOfDay(min, timeZone))
  const hasEnd = max !== undefined && max < '9999-12-31'
  return {
    from: from !== undefined && /^(?!0000)\d/.test(from) ? from : undefined,
    before: hasEnd ? instantText(startOfDay(dayAfter(max), timeZone)) : undefined,
  }
}

/** Whether this is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    })
    formats.set(timeZone, format)
  }
  const parts: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(instant)) parts[type] = value
  const number = (name: string) => Number(parts[name])
  const year = parts['era'] === 'BC' ? 1 - number('year') : number('year')
  const local = new Date(0)
  local.setUTCFullYear(year, number('month') - 1, number('day'))
  local.setUTCHours(number('hour'), number('minute'), number('second'))
  return local.getTime() - Math.floor(instant / 1000) * 1000
}
