import { describe, expect, test } from 'vitest'
import { breakpoints } from '../../../lib/theme/breakpoints.js'
import { defaultKeyColors } from '../../../lib/theme/key-colors.js'
import { themeCSS } from '../../../lib/theme/theme.js'
import { tonesCSS } from '../../../lib/theme/tones.js'
import { declarationsIn, type Reader, rootProperties } from './root-properties.js'

const page = (reader: Reader = {}) =>
  rootProperties(tonesCSS(defaultKeyColors) + themeCSS(), reader)

test('the stylesheet is small, and the same each time', () => {
  expect(themeCSS().length).toBeLessThan(42_500)
  expect(themeCSS()).toBe(themeCSS())
})

test('every property a token uses is defined, whoever reads the page', () => {
  const css = tonesCSS(defaultKeyColors) + themeCSS()
  const defined = new Set(declarationsIn(css).map(([property]) => property))
  const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, property = '']) => property)
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter((property) => !defined.has(property))).toEqual([])
})

test('no tone a page refers to is missing from the palette alone', () => {
  const tones = new Set(declarationsIn(tonesCSS(defaultKeyColors)).map(([property]) => property))
  const used = [...themeCSS().matchAll(/--md-ref-palette-[\w-]+/g)].map(([property]) => property)
  expect(used.filter((property) => !tones.has(property))).toEqual([])
})

test('no color token is declared twice but for readers who ask for more contrast', () => {
  const usual = themeCSS().replace(/@media \(prefers-contrast:more\)\{:root\{[^}]*\}\}/, '')
  const colors = declarationsIn(usual)
    .map(([property]) => property)
    .filter((property) => property.startsWith('--md-sys-color-'))
  expect(colors).toHaveLength(196)
  expect(new Set(colors).size).toBe(196)
})

describe('elevation', () => {
  test('a surface on the ground has no shadow, a raised one has two layers', () => {
    const properties = page()
    expect(properties.get('--md-sys-elevation-level0-shadow')).toBe('none')
    expect(properties.get('--md-sys-elevation-level3-shadow')).toBe(
      '0 1px 3px 0 rgba(0,0,0,.3),0 4px 8px 3px rgba(0,0,0,.15)',
    )
  })

  test('levels rise from 0 to 12 pixels and take on more tint', () => {
    const properties = page()
    const values = (token: string, levels: number[]) =>
      levels.map((level) => properties.get(`--md-sys-elevation-level${level}${token}`))
    expect(values('', [0, 1, 2, 3, 4, 5])).toEqual(['0px', '1px', '3px', '6px', '8px', '12px'])
    expect(values('-tint-layer-opacity', [1, 2, 3, 4, 5])).toEqual([
      '.05',
      '.08',
      '.11',
      '.12',
      '.14',
    ])
  })
})

test.each([
  ['hover', '.08'],
  ['focus', '.1'],
  ['pressed', '.1'],
  ['dragged', '.16'],
  ['disabled', '.38'],
  ['disabled-container', '.12'],
])('the %s state shows at an opacity of %s', (state, opacity) => {
  expect(page().get(`--md-sys-state-${state}-state-layer-opacity`)).toBe(opacity)
})

test('corners run from square to pill', () => {
  const sizes = ['none', 'extra-small', 'small', 'medium', 'large', 'extra-large', 'full']
  const radii = sizes.map((size) => page().get(`--md-sys-shape-corner-${size}`))
  expect(radii).toEqual(['0px', '4px', '8px', '12px', '16px', '28px', '9999px'])
})

describe('motion', () => {
  const durations = (reader: Reader = {}) =>
    [...page(reader)].filter(([property]) => property.startsWith('--md-sys-motion-duration-'))

  test('runs in twelve durations from 50 to 600 ms', () => {
    const all = durations().map(([, value]) => Number.parseInt(value, 10))
    expect(all).toEqual(Array.from({ length: 12 }, (_, index) => 50 * (index + 1)))
  })

  test('is over at once for readers who want less of it', () => {
    const reduced = durations({ motion: 'reduce' })
    expect(reduced).toHaveLength(12)
    expect(new Set(reduced.map(([, value]) => value))).toEqual(new Set(['1ms']))
  })

  test('has six easings', () => {
    const easings = [...page()].filter(([property]) =>
      property.startsWith('--md-sys-motion-easing'),
    )
    expect(easings).toHaveLength(6)
    for (const [, value] of easings) expect(value).toMatch(/^cubic-bezier\([\d.,]+\)$/)
  })
})

test('breakpoints grow, and cannot be changed', () => {
  expect(Object.values(breakpoints)).toEqual([600, 1000, 1200])
  expect(Object.isFrozen(breakpoints)).toBe(true)
})
