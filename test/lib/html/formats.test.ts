import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import {
  date,
  dateOrTime,
  dateTime,
  duration,
  float,
  formatDate,
  formatNumber,
  integer,
  LocalizedText,
  time,
  timeZone,
} from '../../../lib/html/formats.js'
import { Page } from '../../../lib/page/page.js'
import { draw } from '../../support/draw.js'

/** Draws content in a page of this language; narrow spaces count as spaces. */
async function drawIn(lang: string, content: Content): Promise<string> {
  const html = await draw(() => new Page().withLang(lang).add(content))
  return html.replace(/[\u00a0\u202f]/g, ' ')
}

const moment = new Date('2024-03-09T16:05:06Z')
const zone = { timeZone: 'Europe/Vienna' }
const around = (text: string) => `<time datetime="2024-03-09T16:05:06.000Z">${text}</time>`

describe('integer', () => {
  it.each<[string, number | bigint, string]>([
    ['en', 1234567, '1,234,567'],
    ['de', 1234567, '1.234.567'],
    ['en', 1.5, '2'],
    ['en', -0.4, '0'],
    ['en', -1234, '-1,234'],
    ['de', 9007199254740993n, '9.007.199.254.740.993'],
  ])('writes in %s %d as %s', async (lang, value, expected) => {
    expect(await drawIn(lang, integer(value))).toBe(expected)
  })
})

describe('float', () => {
  it.each([
    ['en', 0.5, 2, '0.50'],
    ['de', 1234.567, 2, '1.234,57'],
    ['en', 1234.567, 0, '1,235'],
    ['en', -0.001, 2, '0.00'],
    ['en', -1.005, 1, '-1.0'],
  ])('writes in %s %d with %d decimals as %s', async (lang, value, digits, expected) => {
    expect(await drawIn(lang, float(value, digits))).toBe(expected)
  })
})

describe('A date', () => {
  it('is written without its time', async () => {
    expect(await drawIn('en', date(moment, zone))).toBe(around('Mar 9, 2024'))
    expect(await drawIn('de', date(moment, zone))).toBe(around('09.03.2024'))
  })

  it('may be a time alone, or both', async () => {
    expect(await drawIn('en', time(moment, zone))).toBe(around('5:05 PM'))
    expect(await drawIn('de', time(moment, zone))).toBe(around('17:05'))
    expect(await drawIn('de', dateTime(moment, zone))).toBe(around('09.03.2024, 17:05'))
  })

  it('is written in the time zone that is asked for', async () => {
    expect(await drawIn('de', dateTime(moment, { timeZone: 'Asia/Tokyo' }))).toBe(
      around('10.03.2024, 01:05'),
    )
  })

  it('is the time on the same day, in the zone that is asked for', async () => {
    const drawn = (now: string, timeZone: string) =>
      drawIn('de', dateOrTime(moment, { now: new Date(now), timeZone }))
    expect(await drawn('2024-03-09T22:30:00Z', 'Europe/Vienna')).toBe(around('17:05'))
    expect(await drawn('2024-03-09T23:30:00Z', 'Europe/Vienna')).toBe(around('09.03.2024'))
    expect(await drawn('2024-03-09T23:30:00Z', 'Asia/Tokyo')).toBe(around('01:05'))
  })

  it('draws nothing when it is invalid', async () => {
    const invalid = new Date('x')
    for (const content of [date(invalid), time(invalid), dateTime(invalid), dateOrTime(invalid)]) {
      expect(await drawIn('en', content)).toBe('')
    }
  })
})

describe('duration', () => {
  it.each([
    ['en', 3_723_000, '1h 2m'],
    ['en', 90_000, '1m 30s'],
    ['en', 45_400, '45s'],
    ['en', 59_700, '1m'],
    ['en', 60_000, '1m'],
    ['en', 86_400_000 * 2 + 3_600_000 * 3 + 59_000, '2d 3h'],
    ['en', 0, '0s'],
    ['en', -90_000, '−1m 30s'],
    ['en', -400, '0s'],
    ['en', NaN, ''],
    ['en', Infinity, ''],
    ['de', 3_723_000, '1 Std. 2 Min.'],
  ])('writes in %s %d milliseconds as %j', async (lang, milliseconds, expected) => {
    const drawn = await drawIn(lang, duration(milliseconds))
    if (lang === 'en') expect(drawn).toBe(expected)
    else expect(drawn).toMatch(/^1.+2.+/)
  })
})

describe('timeZone', () => {
  it('writes the name of a zone in the page’s language', async () => {
    expect(await drawIn('en', timeZone('Europe/Vienna'))).toBe('Central European Time')
    expect(await drawIn('de', timeZone('Europe/Vienna'))).toBe('Mitteleuropäische Zeit')
  })

  it('throws where there is no such zone, and where it was asked for', () => {
    expect(() => timeZone('Mars/Olympus')).toThrow(RangeError)
  })
})

describe('Text in the page’s language', () => {
  it('escapes localized text', async () => {
    expect(await drawIn('de', new LocalizedText((lang) => `<${lang}>`))).toBe('&lt;de&gt;')
  })
})

describe('Formats', () => {
  it('are right for any number of languages, as requests may bring them', () => {
    for (let at = 0; at < 1200; at++) {
      const lang = `de-x-v${at}`
      expect(formatNumber(1.5, lang)).toBe('1,5')
      expect(formatDate(moment, lang, { dateStyle: 'short', ...zone })).toBe('09.03.24')
    }
    expect(formatNumber(1.5, 'en')).toBe('1.5')
  })
})
