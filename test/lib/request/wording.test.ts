import { describe, expect, it } from 'vitest'
import { countText, type CountWording } from '../../../lib/request/wording.js'

describe('Words for a count', () => {
  const polish: CountWording = {
    one: '{count} wpis',
    few: '{count} wpisy',
    many: '{count} wpisów',
    other: '{count} wpisu',
  }

  it.each([
    [1, '1 wpis'],
    [2, '2 wpisy'],
    [5, '5 wpisów'],
    [22, '22 wpisy'],
    [1.5, '1,5 wpisu'],
  ])('are those of the plural category: %s in Polish', (count, text) => {
    expect(countText(polish, count, 'pl')).toBe(text)
  })

  it('are those for all counts when there are no others', () => {
    expect(countText({ other: '{count}件' }, 3, 'ja')).toBe('3件')
    expect(countText('{count} of them', 1, 'en')).toBe('1 of them')
  })

  it('may be a function of the count', () => {
    expect(countText((count) => (count === 0 ? 'none' : 'some'), 0, 'en')).toBe('none')
  })

  it('have the number as the language writes it', () => {
    expect(countText('{count}', 12345, 'de')).toBe('12.345')
    expect(countText({ other: '{count}' }, 7, 'ar-EG')).toBe('٧')
  })
})
