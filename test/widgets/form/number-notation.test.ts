import { describe, expect, it } from 'vitest'
import { NumberNotation } from '../../../widgets/form/value/number-notation.js'

const read = (lang: string, text: string) => NumberNotation.of(lang).read(text)

describe('A number that was typed', () => {
  it.each([
    ['en', '1234.5', '1234.5'],
    ['en', '1,234.5', '1234.5'],
    ['en', '-1,234,567', '-1234567'],
    ['en', '+7', '7'],
    ['en', '.5', '0.5'],
    ['en', ' 12 ', '12'],
    ['de', '1,5', '1.5'],
    ['de', '1.234,56', '1234.56'],
    ['de', '1.234', '1234'],
    ['de', '1 234,5', '1234.5'],
    ['de', '−3', '-3'],
    ['de-CH', '1’234.5', '1234.5'],
    ['de-CH', "1'234.5", '1234.5'],
    ['fr', '1\u202f234,5', '1234.5'],
    ['fr', '1 234,5', '1234.5'],
    ['fr', '1\u00a0234', '1234'],
    ['es', '1.234,5', '1234.5'],
    ['pl', '12\u00a0345,6', '12345.6'],
    ['hi', '12,34,567.8', '1234567.8'],
    ['hi', '1,234,567', '1234567'],
    ['ar-EG', '١٬٢٣٤٫٥', '1234.5'],
    ['ar-EG', '1234.5', '1234.5'],
    ['ar-EG', '\u061c-٥', '-5'],
    ['fa', '۱۲٫۵', '12.5'],
    ['bn', '১২.৫', '12.5'],
    ['ja', '１２３', '123'],
    ['he', '\u200e-5', '-5'],
  ])('is read in its language: %s “%s”', (lang, text, plain) => {
    expect(read(lang, text)).toBe(plain)
  })

  it.each([
    ['de', '1.5'],
    ['de', '1234.5'],
    ['de', '1.23.456'],
    ['de', '1,234,5'],
    ['de', '1.234.56'],
    ['de', ',5.000'],
    ['en', '1.234,5'],
    ['en', '1,5'],
    ['en', '1,2345'],
    ['en', '12,34,567'],
    ['en', '1 234,567'],
    ['en', ',123'],
    ['en', '5.'],
    ['en', '.'],
    ['en', '-'],
    ['en', '--5'],
    ['en', '5-'],
    ['en', '1e5'],
    ['en', '0x10'],
    ['en', 'NaN'],
    ['en', '∞'],
    ['en', '12 €'],
    ['en', '1.2.3'],
    ['en', ''],
    ['en', '9'.repeat(101)],
    ['fr', '1,234.5'],
    ['de-CH', '1,5'],
  ])('is refused where the language writes no such number: %s “%s”', (lang, text) => {
    expect(read(lang, text)).toBeUndefined()
  })

  it('is read again as it was written, in every language', () => {
    const langs = [
      'en',
      'de',
      'de-CH',
      'de-AT',
      'fr',
      'fr-CH',
      'es',
      'it',
      'pl',
      'pt-PT',
      'sv',
      'ru',
    ]
    const others = [
      'ar',
      'ar-EG',
      'fa',
      'ur',
      'he',
      'hi',
      'en-IN',
      'bn',
      'my',
      'ne',
      'mr',
      'th',
      'ja',
    ]
    const more = ['zh', 'ko', 'tr', 'cs', 'hu', 'nb', 'fi', 'et', 'lt', 'bg', 'ckb', 'dz', 'en-ZA']
    for (const lang of [...langs, ...others, ...more]) {
      for (const plain of ['0', '7', '-12', '999', '1234', '-12345.60', '1234567.891', '0.05']) {
        for (const grouping of [true, false]) {
          const notation = NumberNotation.of(lang)
          const written = notation.write(plain, grouping)
          expect([lang, written, notation.read(written)]).toEqual([lang, written, plain])
        }
      }
    }
  })
})

describe('A number that is written', () => {
  it.each([
    ['en', '1234.50', true, '1,234.50'],
    ['en', '1234.50', false, '1234.50'],
    ['de', '1234.5', true, '1.234,5'],
    ['de', '-0.5', false, '-0,5'],
    ['fr', '1234567', true, '1\u202f234\u202f567'],
    ['ar-EG', '1234.5', false, '١٢٣٤٫٥'],
    ['en', '12345678901234567890.12', false, '12345678901234567890.12'],
  ])('has the signs of its language: %s %s', (lang, plain, grouping, text) => {
    expect(NumberNotation.of(lang).write(plain, grouping)).toBe(text)
  })

  it('is written in English where there is no such language', () => {
    expect(NumberNotation.of('not a tag').write('1.5', false)).toBe('1.5')
    expect(NumberNotation.of('zxx').read('1.5')).toBe('1.5')
  })
})
