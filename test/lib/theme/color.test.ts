import { describe, expect, test } from 'vitest'
import { newColor, parseColor, tryParseColor } from '../../../lib/theme/color.js'

describe('reading a color', () => {
  test.each([
    ['#426915', '#426915'],
    ['#abc', '#AABBCC'],
    ['#abc8', 'rgba(170,187,204,0.533)'],
    ['#42691580', 'rgba(66,105,21,0.5)'],
    ['#426915FF', '#426915'],
    ['rgb(66,105,21)', '#426915'],
    ['rgb( 66, 105 , 21 )', '#426915'],
    ['rgb(66 105 21)', '#426915'],
    ['rgb(66 105 21 / 50%)', 'rgba(66,105,21,0.5)'],
    ['rgba(66,105,21,.5)', 'rgba(66,105,21,0.5)'],
    ['rgba(66, 105, 21, 0.5)', 'rgba(66,105,21,0.5)'],
    ['rgb(66,105,21,1)', '#426915'],
    ['RGB(100%, 0%, 50%)', '#FF0080'],
    ['  #426915 ', '#426915'],
  ])('%s is understood', (text, expected) => {
    expect(parseColor(text).toString()).toBe(expected)
  })

  test.each([
    '',
    '#',
    '426915',
    '#42691',
    '#ggg',
    'violet',
    'rgb()',
    'rgb(1,2)',
    'rgb(1,2,3,4,5)',
    'rgb(1, 2 3)',
    'rgb(a,b,c)',
    'rgb(1,2,3',
    'hsl(120,50%,50%)',
    '#426915;}body{display:none',
  ])('%j is refused, by an error or by undefined as one prefers', (text) => {
    expect(tryParseColor(text)).toBeUndefined()
    expect(() => parseColor(text)).toThrow(TypeError)
  })

  test('the error says what was found and what would have been right', () => {
    expect(() => parseColor('greenish')).toThrow(/such as #426915.*"greenish"/)
    expect(() => parseColor('x'.repeat(500))).toThrow(/^.{0,140}$/)
  })

  // With steps by the square of its length this would not end before the test is given up.
  test('a hostile text is refused in one go', () => {
    const hostile = `rgb(${'1'.repeat(500_000)}${' '.repeat(500_000)}`
    expect(tryParseColor(hostile)).toBeUndefined()
  })

  test('channels out of range stop at the end of it', () => {
    expect(parseColor('rgb(300,-20,21)').toString()).toBe('#FF0015')
    expect(parseColor('rgba(1,2,3,7)').alpha).toBe(255)
    expect(newColor(999, 256, -1, 20.6).channels).toEqual([255, 255, 0, 21])
    expect(() => newColor(255, Number.NaN, 0, 0)).toThrow(TypeError)
  })
})

describe('writing a color', () => {
  test('what is written reads back as the very same color, at every opacity', () => {
    for (let alpha = 0; alpha <= 255; alpha++) {
      const color = newColor(alpha, alpha, 255 - alpha, 21)
      expect(parseColor(color.toString())).toEqual(color)
    }
  })

  test('gives the triplet that color tokens are made of', () => {
    expect(parseColor('#426915').triplet).toBe('66,105,21')
    expect(parseColor('#42691580').argb).toBe(0x80426915)
  })
})

describe('altering a color', () => {
  const green = parseColor('#426915')

  test('a color itself never changes', () => {
    green.lighten()
    expect(green.toString()).toBe('#426915')
    expect(() => Object.assign(green, { red: 0 })).toThrow(TypeError)
  })

  test.each([
    [0, '#000000'],
    [10, '#0F2000'],
    [80, '#A6D474'],
    [99, '#F8FFE9'],
    [100, '#FFFFFF'],
    [-5, '#000000'],
    [140, '#FFFFFF'],
  ])('tone %i is that of its tonal palette', (tone, expected) => {
    expect(green.tone(tone).toString()).toBe(expected)
  })

  test('tones are opaque, lighter and darker colors keep their opacity', () => {
    const glass = parseColor('#42691580')
    expect(glass.tone(40).alpha).toBe(255)
    expect([glass.lighten(), glass.darken(), glass.rotate(90)].map(({ alpha }) => alpha)).toEqual([
      128, 128, 128,
    ])
  })

  test('lightening ends in white and darkening in black', () => {
    expect(parseColor('#fefefe').lighten(3).toString()).toBe('#FFFFFF')
    expect(parseColor('#030303').darken(3).toString()).toBe('#000000')
    expect(green.lighten(2).luminance).toBeGreaterThan(green.luminance)
    expect(green.darken(2).luminance).toBeLessThan(green.luminance)
  })

  test('lightness is judged by the eye: pure green is bright, pure blue is dark', () => {
    expect(parseColor('#0f0').isBright()).toBe(true)
    expect(parseColor('#00f').isDark()).toBe(true)
    expect(parseColor('#fff').isBright()).toBe(true)
    expect(parseColor('#000').isDark()).toBe(true)
  })

  test('under the pointer bright colors darken and dark ones lighten, more so when pressed', () => {
    const white = parseColor('#fff')
    expect(white.hover().luminance).toBeLessThan(1)
    expect(white.hoverActive().luminance).toBeLessThan(white.hover().luminance)
    expect(green.hover().luminance).toBeGreaterThan(green.luminance)
    expect(green.hoverActive().luminance).toBeGreaterThan(green.hover().luminance)
  })

  test.each([
    [30, '#006C46'],
    [120, '#0062A2'],
    [240, '#9C404D'],
  ])(
    'turned by %i° it keeps its lightness and takes the hue of the rotated role',
    (degrees, hex) => {
      const turned = green.rotate(degrees)
      const expected = parseColor(hex)
      turned.channels.forEach((channel, index) => {
        expect(Math.abs(channel - (expected.channels[index] ?? 0))).toBeLessThanOrEqual(1)
      })
    },
  )

  test('a full turn, forward or backward, comes back to the same color', () => {
    expect(green.rotate(360)).toEqual(green)
    expect(green.rotate(-720)).toEqual(green)
    expect(green.rotate(-90)).toEqual(green.rotate(270))
  })

  test('mixing weighs all channels, and stays between the two colors', () => {
    const [black, glass] = [parseColor('#000'), parseColor('#ffffff00')]
    expect(black.mix(glass, 50).channels).toEqual([128, 128, 128, 128])
    expect(black.mix(glass, -10)).toEqual(black)
    expect(black.mix(glass, 110)).toEqual(glass)
  })
})
