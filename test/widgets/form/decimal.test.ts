import { describe, expect, it } from 'vitest'
import { Decimal, plainText } from '../../../widgets/form/value/decimal.js'

const parse = (text: string) => Decimal.parse(text)!

describe('A decimal', () => {
  it.each(['0', '-0', '+1', '12.50', '.5', '-0.001', '9'.repeat(100)])(
    'is written as %s',
    (text) => {
      expect(Decimal.parse(text)).toBeDefined()
    },
  )

  it.each([
    '',
    '-',
    '.',
    '5.',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '1,5',
    ' 1',
    '1_0',
    '٣',
    '9'.repeat(101),
  ])('is not written as “%s”', (text) => {
    expect(Decimal.parse(text)).toBeUndefined()
  })

  it('compares values exactly, without rounding', () => {
    expect(parse('0.1').compare(parse('0.10'))).toBe(0)
    expect(parse('9007199254740993').compare(parse('9007199254740992'))).toBe(1)
    expect(parse('-1').compare(parse('0.5'))).toBe(-1)
  })

  it('recognizes multiples of a step exactly', () => {
    expect(parse('0.3').isMultipleOf(parse('0.1'))).toBe(true)
    expect(parse('0.35').isMultipleOf(parse('0.1'))).toBe(false)
    expect(parse('0.35').isMultipleOf(parse('0.1'), parse('0.05'))).toBe(true)
    expect(parse('-3').isMultipleOf(parse('2'), parse('1'))).toBe(true)
  })

  it('is made of any finite number', () => {
    expect(Decimal.of(1.5).compare(parse('1.5'))).toBe(0)
    expect(() => Decimal.of(Number.NaN)).toThrow(RangeError)
  })
})

describe('Plain notation', () => {
  it.each([
    [1e21, undefined, '1000000000000000000000'],
    [1.5e-7, undefined, '0.00000015'],
    [-1e-10, undefined, '-0.0000000001'],
    [0.1, undefined, '0.1'],
    [9.5, 2, '9.50'],
    [123n, 2, '123'],
    [Number.NaN, 2, ''],
    [Number.POSITIVE_INFINITY, undefined, ''],
  ])('of %s with precision %s is %s', (value, precision, text) => {
    expect(plainText(value, precision)).toBe(text)
  })
})
