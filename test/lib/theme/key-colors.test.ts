import { describe, expect, test } from 'vitest'
import { parseColor } from '../../../lib/theme/color.js'
import {
  defaultKeyColors,
  KeyColors,
  keyColorsFromSeed,
  keyColorsFromString,
  presetKeyColors,
} from '../../../lib/theme/key-colors.js'

const green = 'Green;#426915;#57624A;#386663;#5E5F59;#5C6054;#BA1A1A;#386932'

describe('presets', () => {
  test('there are eleven, no two alike, and Green is the default', () => {
    expect(presetKeyColors.map(({ name }) => name).join()).toBe(
      'Green,Blue,Yellow,Red,Violet,Olive,Meadow,Roses,Byzantine,New Mexico,Miami Dolphins',
    )
    const colors = presetKeyColors.map((preset) => preset.toString().split(';').slice(1, 4).join())
    expect(new Set(colors).size).toBe(11)
    expect(defaultKeyColors).toBe(presetKeyColors[0])
  })

  test('Violet is violet', () => {
    const violet = presetKeyColors.find(({ name }) => name === 'Violet')?.primary
    expect(violet?.blue).toBeGreaterThan(violet?.red ?? 255)
    expect(violet?.red).toBeGreaterThan(violet?.green ?? 255)
  })
})

describe('key colors in a URL', () => {
  test('the default writes as its name and seven colors', () => {
    expect(defaultKeyColors.toString()).toBe(green)
  })

  test.each(presetKeyColors)('$name reads back as it was written', (preset) => {
    expect(keyColorsFromString(preset.toString())).toEqual(preset)
  })

  test('names may be in any script', () => {
    expect(keyColorsFromString(green.replace('Green', 'Grün-緑 2'))?.name).toBe('Grün-緑 2')
  })

  test.each([
    ['nothing', ''],
    ['a bare color', '#426915'],
    ['a color too few', green.replace(';#386932', '')],
    ['a color too many', `${green};#000000`],
    ['a color that is none', green.replace('#426915', '#42691g')],
    ['a translucent color', green.replace('#426915', '#42691580')],
    ['a color in another form', green.replace('#426915', 'rgb(66,105,21)')],
    ['CSS in the name', green.replace('Green', 'x}body{display:none')],
    ['markup in the name', green.replace('Green', '<script>')],
    ['no name', green.replace('Green', '')],
    ['a name of 41 letters', green.replace('Green', 'x'.repeat(41))],
    ['a line break at the end', `${green}\n`],
    ['a very long text', green.repeat(10_000)],
  ])('%s is not taken for key colors, and does not throw', (_, text) => {
    expect(keyColorsFromString(text)).toBeUndefined()
  })
})

describe('own key colors', () => {
  const init = {
    name: 'Acme',
    primary: '#215fa6',
    secondary: parseColor('#555f71'),
    tertiary: '#6e5676',
    neutral: '#5e5e62',
    neutralVariant: '#5b5e66',
  }

  test('come from colors or their text, with the usual red and a green that suits them', () => {
    expect(new KeyColors(init).toString()).toBe(
      'Acme;#215FA6;#555F71;#6E5676;#5E5E62;#5B5E66;#BA1A1A;#006C50',
    )
  })

  test('cannot be changed', () => {
    expect(() => Object.assign(new KeyColors(init), { name: 'x' })).toThrow(TypeError)
  })

  test.each(['', 'a;b', 'x'.repeat(41), '</style>'])('refuse the name %j', (name) => {
    expect(() => new KeyColors({ ...init, name })).toThrow(RangeError)
  })

  test('refuse a translucent color, naming it', () => {
    expect(() => new KeyColors({ ...init, tertiary: '#00000080' })).toThrow(/tertiary.*opaque/)
  })
})

describe('key colors from one seed', () => {
  test('a vivid brand color becomes the primary color itself', () => {
    const acme = keyColorsFromSeed('#ff0000', 'Acme')
    expect(acme.name).toBe('Acme')
    expect(acme.primary.toString()).toBe('#FF0000')
  })

  test('the seed of the preset Green leads back to the palette of Green', () => {
    const { primary, secondary, tertiary } = keyColorsFromSeed(defaultKeyColors.primary)
    expect(primary).toEqual(defaultKeyColors.primary)
    for (const [own, presets] of [
      [secondary, defaultKeyColors.secondary],
      [tertiary, defaultKeyColors.tertiary],
    ] as const) {
      own.tone(80).channels.forEach((channel, index) => {
        expect(Math.abs(channel - (presets.tone(80).channels[index] ?? 0))).toBeLessThanOrEqual(2)
      })
    }
  })

  test('a pale seed gains color, a gray seed gives a gray palette', () => {
    const pale = keyColorsFromSeed('#8a9aa8').primary
    expect(pale.blue - pale.red).toBeGreaterThan(100)
    const gray = keyColorsFromSeed('#808080')
    expect(gray.primary.toString()).toBe('#808080')
    expect(gray.tertiary.toString()).toBe('#808080')
    expect(gray.error).toEqual(defaultKeyColors.error)
  })

  test('the result travels in a URL like any other', () => {
    const acme = keyColorsFromSeed('#00658b')
    expect(keyColorsFromString(acme.toString())).toEqual(acme)
  })

  test('a seed that is no color is refused', () => {
    expect(() => keyColorsFromSeed('violet')).toThrow(TypeError)
    expect(() => keyColorsFromSeed('#00658b80')).toThrow(TypeError)
  })
})
