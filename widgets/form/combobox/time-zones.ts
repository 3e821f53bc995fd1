import { fold } from './chosen-options.js'
import type { Suggestion } from './option-source.js'

/** A time zone, as it can be searched for. */
export interface TimeZone extends Suggestion {
  /** Minutes that its clocks are ahead of UTC now. */
  readonly offset: number
  /** Everything that words are looked for in. */
  readonly words: string
}

/** Names that the time zone database has replaced, where the runtime still lists the old ones. */
const renamed: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

const lists = new Map<string, { readonly at: number; readonly zones: readonly TimeZone[] }>()
const hour = 60 * 60 * 1000
const mostLanguages = 50
let countries: ReadonlyMap<string, string> | undefined

/**
 * Whether this is a zone of the IANA database. Its aliases, such as `US/Pacific`, are; mere offsets
 * are not.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name) || name.length > 60) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== ''
  } catch {
    return false
  }
}

/** The zone's city: `Los Angeles`. */
export function cityOf(name: string): string {
  return (name.split('/').at(-1) ?? name).replaceAll('_', ' ')
}

/** The zones that fit a city, a country, an offset (`+5:30`, `UTC-8`) or a name, the best ones first. */
export function searchTimeZones(text: string, lang: string, now = Date.now()): readonly TimeZone[] {
  const zones = zonesIn(lang, now)
  const offset = offsetIn(text)
  if (offset !== undefined) return zones.filter((zone) => zone.offset === offset)
  const words = fold(text)
    .split(/[\s/_,]+/)
    .filter(Boolean)
  const [first = ''] = words
  const rank = ({ title, value }: TimeZone) => {
    const city = fold(title)
    if (fold(value) === fold(text) || city === fold(text)) return 0
    return city.startsWith(first) ? 1 : 2
  }
  return zones
    .filter((zone) => words.every((word) => zone.words.includes(word)))
    .map((zone) => ({ zone, rank: rank(zone) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ zone }) => zone)
}

/** All zones, described in a language. Offsets move with daylight saving, so it is kept for an hour. */
function zonesIn(lang: string, now: number): readonly TimeZone[] {
  const known = lists.get(lang)
  if (known && now - known.at < hour) return known.zones
  if (lists.size >= mostLanguages) lists.clear()
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(current)])
  const zones = [...names].map((name) => zone(name, lang, now))
  zones.sort((a, b) => a.offset - b.offset || (a.title < b.title ? -1 : 1))
  lists.set(lang, { at: now, zones })
  return zones
}

function zone(value: string, lang: string, now: number): TimeZone {
  const offset = offsetOf(value, now)
  const shown = offsetText(offset)
  const country = countryOf(value, lang)
  const title = cityOf(value)
  const generic = partOf('longGeneric', value, lang, now)
  const old = Object.entries(renamed).find(([, name]) => name === value)?.[0] ?? ''
  const words = fold([value, title, country, generic, old, shown].join(' ').replaceAll('_', ' '))
  return { value, title, desc: [country, shown].filter(Boolean).join(' · '), offset, words }
}

function current(name: string): string {
  const better = renamed[name]
  return better && isTimeZone(better) ? better : name
}

function offsetOf(timeZone: string, now: number): number {
  const text = partOf('longOffset', timeZone, 'en', now)
  return offsetIn(text) ?? 0
}

function partOf(
  style: 'longOffset' | 'longGeneric',
  timeZone: string,
  lang: string,
  now: number,
): string {
  const parts = new Intl.DateTimeFormat(lang, { timeZone, timeZoneName: style }).formatToParts(now)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** `GMT+01:00`, `UTC+1`, `-3:30` and the like, in minutes. */
function offsetIn(text: string): number | undefined {
  const [all, sign, hours, minutes = '0'] =
    /^\s*(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?\s*$/i.exec(text) ?? []
  if (all === undefined) return undefined
  return (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1)
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset)
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `UTC${offset < 0 ? '−' : '+'}${digits(minutes / 60)}:${digits(minutes % 60)}`
}

function countryOf(zone: string, lang: string): string {
  countries ??= new Map(
    countryCodes().flatMap((code) => zonesOf(code).map((name) => [current(name), code])),
  )
  const code = countries.get(zone)
  return code ? (new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? '') : ''
}

function countryCodes(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return letters.flatMap((first) => letters.map((second) => first + second))
}

/** A getter in older runtimes, a method in newer ones. */
function zonesOf(code: string): readonly string[] {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
    readonly timeZones?: readonly string[]
    getTimeZones?(): readonly string[]
  }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}
