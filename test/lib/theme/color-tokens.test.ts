import { describe, expect, test } from 'vitest'
import { colorRoles } from '../../../lib/theme/color-roles.js'
import { parseColor } from '../../../lib/theme/color.js'
import { type KeyColors, defaultKeyColors, presetKeyColors } from '../../../lib/theme/key-colors.js'
import { themeCSS } from '../../../lib/theme/theme.js'
import { tonesCSS } from '../../../lib/theme/tones.js'
import { type Reader, rootProperties } from './root-properties.js'

const color = (properties: Map<string, string>, token: string) =>
  properties.get(`--md-sys-color-${token}`)
const page = (reader: Reader, keyColors: KeyColors = defaultKeyColors) =>
  rootProperties(tonesCSS(keyColors) + themeCSS(), reader)

const isLight = (properties: Map<string, string>) =>
  color(properties, 'background') === parseColor('#fafaf2').triplet
const isDark = (properties: Map<string, string>) =>
  color(properties, 'background') === parseColor('#121410').triplet

describe('light and dark', () => {
  test('a page follows the reader’s system', () => {
    expect(isLight(page({ scheme: 'light' }))).toBe(true)
    expect(isDark(page({ scheme: 'dark' }))).toBe(true)
    expect(page({ scheme: 'dark' }).get('color-scheme')).toBe('light dark')
  })

  test.each(['light', 'dark'] as const)('a forced theme wins over a %s system', (scheme) => {
    expect(isLight(page({ scheme, htmlClass: 'LightTheme' }))).toBe(true)
    expect(isDark(page({ scheme, htmlClass: 'DarkTheme' }))).toBe(true)
  })

  test.each(['light', 'dark'] as const)('so it does for native controls', (scheme) => {
    expect(page({ scheme, htmlClass: 'LightTheme' }).get('color-scheme')).toBe('light')
    expect(page({ scheme, htmlClass: 'DarkTheme' }).get('color-scheme')).toBe('dark')
  })

  test.each([
    {},
    { scheme: 'dark' },
    { htmlClass: 'DarkTheme' },
    { scheme: 'dark', htmlClass: 'DarkTheme' },
  ] as const)('a page is printed light: %o', (reader) => {
    const printed = page({ ...reader, medium: 'print' })
    expect(isLight(printed)).toBe(true)
    expect(printed.get('color-scheme')).toBe('light')
  })
})

describe('color tokens', () => {
  test('there are 196, each a bare triplet that rgb() and rgba() accept', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const tokens = [...page({ scheme })].filter(([name]) => name.startsWith('--md-sys-color-'))
      expect(tokens).toHaveLength(196)
      for (const [, value] of tokens) expect(value).toMatch(/^\d+,\d+,\d+$/)
    }
  })

  test.each([
    ['primary', '#426915', '#a6d474'],
    ['on-primary', '#ffffff', '#1d3700'],
    ['ok', '#386932', '#9ed592'],
    ['ok-container', '#b9f1ac', '#20511d'],
    ['warning', '#7d5700', '#f1be65'],
    ['warning-container', '#ffdeaa', '#5f4100'],
    ['info', '#00639c', '#97cbff'],
    ['info-container', '#cee5ff', undefined],
    ['code-keyword', '#5e50b2', '#c8bfff'],
    ['code-type', '#106a5c', '#87d5c4'],
    ['surface', '#fafaf2', '#121410'],
    ['surface-container-highest', '#e3e3db', '#343530'],
    ['on-surface-variant', '#44483d', '#c5c8b9'],
    ['outline', '#75796c', '#8e9285'],
    ['surface-tint', '#426915', '#a6d474'],
    ['primary-120deg', '#0062a2', undefined],
    ['scrim', '#000000', '#000000'],
  ])('%s of the preset Green is %s in the light and %s in the dark', (token, light, dark) => {
    expect(color(page({ scheme: 'light' }), token)).toBe(parseColor(light).triplet)
    if (dark) expect(color(page({ scheme: 'dark' }), token)).toBe(parseColor(dark).triplet)
  })
})

describe.each(presetKeyColors)('a page in $name can be read', (preset) => {
  const light = page({ scheme: 'light' }, preset)
  const dark = page({ scheme: 'dark' }, preset)
  const strong = [
    page({ scheme: 'light', contrast: 'more' }, preset),
    page({ scheme: 'dark', contrast: 'more' }, preset),
  ]

  test('text on every color reaches 4.5:1', () => {
    expect(tooFaint(textPairs, [light, dark], 4.5)).toEqual([])
  })

  test('what calls for attention reaches 7:1 on its container', () => {
    const callouts = ['warning', 'info', 'ok', 'error'].map(
      (role) => [`on-${role}-container`, `${role}-container`] as const,
    )
    expect(tooFaint(callouts, [light, dark], 7)).toEqual([])
  })

  test('outlines reach 3:1 on every surface', () => {
    expect(tooFaint(pairsOn(surfaces, ['outline']), [light, dark], 3)).toEqual([])
  })

  test('readers who ask for more contrast get 7:1, and outlines where there were hints', () => {
    expect(tooFaint(corePairs, strong, 7)).toEqual([])
    expect(tooFaint(pairsOn(surfaces, ['outline']), strong, 4.5)).toEqual([])
    expect(tooFaint(pairsOn(['surface'], ['outline-variant']), strong, 3)).toEqual([])
  })
})

const surfaces = colorRoles
  .map(([token]) => token)
  .filter((token) => /^(background$|surface)/.test(token) && token !== 'surface-variant')

const corePairs = [
  ...pairsOn(surfaces, ['on-background', 'on-surface', 'on-surface-variant']),
  ...['primary', 'secondary', 'tertiary', 'error', 'ok', 'warning', 'info'].flatMap(withContainer),
  ['on-surface-variant', 'surface-variant'] as const,
  ['inverse-on-surface', 'inverse-surface'] as const,
]

const textPairs = [
  ...corePairs,
  ...pairsOn(['surface', 'background', 'surface-container'], ['primary', 'error', 'ok']),
  // Code stands on all of them: in the text, in a stage, in a callout, in the head of a block.
  ...pairsOn(
    surfaces.filter((token) => token.startsWith('surface-container')),
    ['code-keyword', 'ok', 'info', 'code-type', 'warning', 'code-comment', 'on-surface-variant'],
  ),
  ['inverse-primary', 'inverse-surface'] as const,
  ...colorRoles
    .map(([token]) => token)
    .filter((token) => /^\w+-\d+deg$/.test(token))
    .flatMap(withContainer),
]

function withContainer(role: string) {
  return [
    [`on-${role}`, role],
    [`on-${role}-container`, `${role}-container`],
  ] as const
}

function pairsOn(grounds: readonly string[], texts: readonly string[]) {
  return grounds.flatMap((ground) => texts.map((text) => [text, ground] as const))
}

function tooFaint(
  pairs: readonly (readonly [text: string, ground: string])[],
  pages: readonly Map<string, string>[],
  least: number,
): string[] {
  expect(pairs.length).toBeGreaterThan(0)
  return pages.flatMap((properties) =>
    pairs
      .map(([text, ground]) => [text, ground, contrast(properties, text, ground)] as const)
      .filter(([, , ratio]) => !(ratio >= least))
      .map(([text, ground, ratio]) => `${text} on ${ground}: ${ratio.toFixed(2)}`),
  )
}

function contrast(properties: Map<string, string>, text: string, ground: string): number {
  const [darker = 0, lighter = 0] = [text, ground]
    .map((token) => parseColor(`rgb(${color(properties, token)})`).luminance)
    .sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
