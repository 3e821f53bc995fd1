import { TonalPalette } from '@material/material-color-utilities'
import { describe, expect, test, vi } from 'vitest'
import { parseColor } from '../../../lib/theme/color.js'
import {
  type KeyColors,
  defaultKeyColors,
  keyColorsFromSeed,
  presetKeyColors,
} from '../../../lib/theme/key-colors.js'
import { tonesCSS } from '../../../lib/theme/tones.js'
import { declarationsIn } from './root-properties.js'

const columns = ['primary', 'secondary', 'tertiary', 'neutral', 'neutral-variant', 'error', 'ok']
const vectors = `
  10 0f2000 151e0b 00201e 1b1c17 191d14 410002 002202
  20 1d3700 29331f 003735 30312c 2e3227 690004 053907
  30 2d5000 404a34 1e4e4b 464742 44483d 930009 20511d
  40 426915 57624a 386663 5e5f59 5c6054 ba1a1a 386932
  50 5a822d 707b61 517f7c 777871 75796c de372f 518349
  60 729d44 89957a 6b9996 91918a 8e9285 ff5449 6a9d60
  70 8cb85c a4af93 85b4b0 abaca4 a9ad9f ff897d 83b978
  80 a6d474 bfcbad a0d0cc c7c7bf c5c8b9 ffb4ab 9ed592
  90 c1f18d dbe7c8 bbece8 e3e3db e1e4d5 ffdad5 b9f1ac
  95 d1ff9f e9f5d6 c9faf6 f2f1e9 eff2e3 ffedea c9ffbc
  99 f8ffe9 f8ffea f2fffd fdfdf4 fbfeee fffbff f7ffef`

const neutralVectors = `
  4 0d0f0a  6 121410  12 1f201b  17 292b26  22 343530  24 383a34
  87 dbdad3  92 e9e8e1  94 efeee6  96 f5f4ec  98 fafaf2`

const rotatedVectors = `
  30 006c46  60 006a66  90 00677f  120 0062a2  150 5056aa  180 774a9c
  210 90427a  240 9c404d  270 99461b  300 835400  330 6a5f00`

const tonesOf = (keyColors = defaultKeyColors) => new Map(declarationsIn(tonesCSS(keyColors)))
const triplet = (hex: string) => parseColor(`#${hex}`).triplet
const pairs = (text: string) => [...text.matchAll(/(\d+) ([0-9a-f]{6})/g)].map(([, a, b]) => [a, b])

describe('the tones of the preset Green', () => {
  const green = tonesOf()

  test.each(vectors.trim().split(/\n\s*/))('%s', (row) => {
    const [tone = '', ...colors] = row.split(' ')
    const found = columns.map((family) => green.get(`--md-ref-palette-${family}${tone}`))
    expect(found).toEqual(colors.map(triplet))
  })

  test.each(pairs(neutralVectors))('neutral %i, for surfaces, is #%s', (tone, hex = '') => {
    expect(green.get(`--md-ref-palette-neutral${tone}`)).toBe(triplet(hex))
  })

  test.each(pairs(rotatedVectors))('primary turned by %i° is #%s', (degrees, hex = '') => {
    expect(green.get(`--md-ref-palette-primary-${degrees}deg40`)).toBe(triplet(hex))
  })
})

describe('the tones of any palette', () => {
  test.each(presetKeyColors)('$name defines 592 triplets, each once', (preset) => {
    const declarations = declarationsIn(tonesCSS(preset))
    expect(declarations).toHaveLength(592)
    expect(new Map(declarations).size).toBe(592)
    for (const [property, value] of declarations) {
      expect(property).toMatch(/^--md-ref-palette-[a-z]+(-variant|-\d+deg|-keyword|-type)?\d+$/)
      expect(value).toMatch(/^\d{1,3},\d{1,3},\d{1,3}$/)
    }
  })

  test.each(presetKeyColors)('$name runs from black to white in every family', (preset) => {
    const tones = tonesOf(preset)
    for (const [property, value] of tones) {
      if (/\D0$/.test(property)) expect(value).toBe('0,0,0')
      if (/\D100$/.test(property)) expect(value).toBe('255,255,255')
    }
  })

  test('turned by 0° a role is the role itself', () => {
    const green = tonesOf()
    for (const role of ['primary', 'secondary', 'tertiary']) {
      for (const tone of [10, 40, 80, 90]) {
        const base = green.get(`--md-ref-palette-${role}${tone}`)
        expect(green.get(`--md-ref-palette-${role}-0deg${tone}`)).toBe(base)
      }
    }
  })

  test('neutral and neutral variant are told apart', () => {
    const green = tonesOf()
    const variant = green.get('--md-ref-palette-neutral-variant50')
    expect(green.get('--md-ref-palette-neutral50')).not.toBe(variant)
  })

  test('nothing of the name reaches the stylesheet', () => {
    expect(tonesCSS(keyColorsFromSeed('#00658b', 'Zanzibar'))).not.toContain('Zanzibar')
  })
})

describe('asking again', () => {
  test('a palette asked for again is not computed again, until 64 others have come', () => {
    const solve = vi.spyOn(TonalPalette.prototype, 'tone')
    const solvedFor = (keyColors: KeyColors) => {
      solve.mockClear()
      tonesCSS(keyColors)
      return solve.mock.calls.length
    }
    const palettes = Array.from({ length: 65 }, (_, index) =>
      keyColorsFromSeed('#00658b', `Palette ${index}`),
    )
    const [first = defaultKeyColors, ...others] = palettes

    expect(solvedFor(first)).toBe(592)
    expect(solvedFor(first)).toBe(0)
    others.slice(0, 63).forEach(solvedFor)
    expect(solvedFor(first)).toBe(0)
    others.forEach(solvedFor)
    expect(solvedFor(first)).toBe(592)
    solve.mockRestore()
  })
})
