import { describe, expect, it } from 'vitest'
import { csvRecord, foldText, searchTerms, sortKeys, startOfDay } from 'bespa'
import { dictionaries } from './dictionaries.js'

describe.each(Object.keys(dictionaries))('A sort key of %s', (lang) => {
  it('puts words in the order of the language when compared by bytes', () => {
    const words = (dictionaries[lang] as string).split(' ')
    const keyOf = sortKeys(lang)
    const collator = new Intl.Collator(lang)
    const byKey = [...words].sort((a, b) =>
      Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b))),
    )
    expect(byKey).toEqual([...words].sort(collator.compare))
  })
})

describe('A sort key', () => {
  it('is another one for every text, and has none of the characters that databases refuse', () => {
    const keyOf = sortKeys('en')
    const texts = ['a', 'A', 'á', 'a\u0301', ' a', 'a ', '', '😀', '-5', '5']
    const keys = texts.map(keyOf)
    expect(new Set(keys).size).toBe(texts.length)
    expect(keys.join('')).not.toContain('\0')
  })
})

describe('Folded text', () => {
  it('is the same for texts that differ by case or encoding', () => {
    expect(foldText('STRASSE')).toBe(foldText('Straße'))
    expect(foldText('é')).toBe(foldText('e\u0301'))
    expect(foldText('é')).not.toBe(foldText('e'))
    expect(foldText('Éa', { ignoreAccents: true })).toBe('ea')
    expect(foldText('ΟΔΟΣ')).toBe(foldText('οδος'))
  })

  it('is split into words, each once', () => {
    expect(searchTerms('  Ada\tada  LOVELACE ')).toEqual(['ada', 'lovelace'])
  })
})

describe('The start of a day', () => {
  it.each([
    ['2024-03-31', 'Europe/Berlin', '2024-03-30T23:00:00.000Z'],
    ['2024-04-01', 'Europe/Berlin', '2024-03-31T22:00:00.000Z'],
    ['2024-10-27', 'Europe/Berlin', '2024-10-26T22:00:00.000Z'],
    ['2024-10-28', 'Europe/Berlin', '2024-10-27T23:00:00.000Z'],
    ['2024-01-01', 'Asia/Kolkata', '2023-12-31T18:30:00.000Z'],
    ['2024-01-01', 'Pacific/Kiritimati', '2023-12-31T10:00:00.000Z'],
    ['2024-01-01', 'America/Los_Angeles', '2024-01-01T08:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant)
  })

  it('is the first instant of a day that begins with a change of the clock', () => {
    // In Cairo the clocks went from 24:00 of the day before straight to 01:00.
    expect(startOfDay('2024-04-26', 'Africa/Cairo').toISOString()).toBe('2024-04-25T22:00:00.000Z')
  })

  it('refuses what is no day', () => {
    expect(() => startOfDay('2024-02-30', 'UTC')).toThrow(RangeError)
    expect(() => startOfDay('2024-2-3', 'UTC')).toThrow(RangeError)
  })
})

describe('A record of a CSV file', () => {
  it('quotes what needs it, and ends like a line of RFC 4180', () => {
    expect(csvRecord(['a', 'b,c', 'say "x"', 'two\nlines', null, 7n, true])).toBe(
      'a,"b,c","say ""x""","two\nlines",,7,true\r\n',
    )
  })

  it.each(['=1+1', '+1', '-5', '@x', '\tx', '\rx', '\nx', ' =1', '＝1'])(
    'defuses a text that a spreadsheet would run: %j',
    (text) => {
      expect(csvRecord([text]).replace(/^"/, '')).toMatch(/^'/)
      expect(csvRecord([text], { unsafeRawText: true }).replace(/^"/, '')).not.toMatch(/^'/)
    },
  )

  it('leaves numbers alone, and writes decimals as the readers expect', () => {
    expect(csvRecord([-5, 22.5])).toBe('-5,22.5\r\n')
    expect(csvRecord([-5, 22.5, 'a,b'], { decimalSign: ',' })).toBe('-5;22,5;a,b\r\n')
  })
})
