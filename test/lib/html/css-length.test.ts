import { describe, expect, it } from 'vitest'
import { cssLength } from '../../../lib/html/css-length.js'

describe('A length', () => {
  it.each([
    [24, '24px'],
    [0, '0'],
    [-1.5, '-1.5px'],
    ['20rem', '20rem'],
    [' 50% ', '50%'],
    ['.5em', '.5em'],
    ['100dvh', '100dvh'],
    ['10cqi', '10cqi'],
    ['0', '0'],
    ['auto', 'auto'],
    ['', ''],
    ['calc(100% - (2 * 8px))', 'calc(100% - (2 * 8px))'],
    ['min(40rem, 90vw)', 'min(40rem, 90vw)'],
    ['clamp(1rem, max(2vw, 4px), 3rem)', 'clamp(1rem, max(2vw, 4px), 3rem)'],
    ['var(--width, 10px)', 'var(--width, 10px)'],
  ])('can be %j', (value, css) => {
    expect(cssLength(value, 'withWidth')).toBe(css)
  })

  it.each([
    '12',
    'wide',
    '1px;position:fixed',
    '1px 2px',
    '1px/*',
    'calc(1px',
    'calc(1px))',
    'calc(1px) + calc(2px)',
    'calc(1px /* x */)',
    'url(x)',
    'calc(url(x))',
    'expression(alert(1))',
    'env(safe-area-inset-top)',
    '"1px"',
    '\\31px',
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('cannot be %j, and the error names the method', (value) => {
    expect(() => cssLength(value, 'withWidth')).toThrow(/^withWidth\(/)
  })
})
