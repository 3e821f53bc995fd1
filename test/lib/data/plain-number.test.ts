import { describe, expect, it } from 'vitest'
import { plainNumber } from '../../../lib/data/plain-number.js'

describe('A number as users write it', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['1.234', '1.234'],
    ['1,5', '1.5'],
    ['-0,25', '-0.25'],
    ['−7', '-7'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1 234,5', '1234.5'],
    ['1\u202f234\u202f567', '1234567'],
    ['1’234.5', '1234.5'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['۱۲', '12'],
    ['१२', '12'],
    ['1234,56', '1234.56'],
  ])('takes %s for %s', (text, plain) => {
    expect(plainNumber(text)).toBe(plain)
  })

  it.each([
    '',
    '1,234',
    'x',
    '1e5',
    '1,2,3',
    '1.2.3',
    '1,23.4,5',
    ',5',
    '5,',
    '1..5',
    '--1',
    '1 2',
    '0x10',
  ])('refuses “%s”, which is no number or means two things', (text) => {
    expect(plainNumber(text)).toBeUndefined()
  })
})
