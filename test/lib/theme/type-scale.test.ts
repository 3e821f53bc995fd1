import { describe, expect, test } from 'vitest'
import { typeScaleCSS } from '../../../lib/theme/type-scale.js'
import { rootProperties } from './root-properties.js'

const properties = rootProperties(typeScaleCSS())
const value = (token: string) => properties.get(`--md-sys-typescale-${token}`)

const measures = `
  display-large 57 64 -0.25 400
  display-medium 45 52 0 400
  display-small 36 44 0 400
  headline-large 32 40 0 400
  headline-medium 28 36 0 400
  headline-small 24 32 0 400
  title-large 22 28 0 400
  title-medium 16 24 0.15 500
  title-small 14 20 0.1 500
  label-large 14 20 0.1 500
  label-medium 12 16 0.5 500
  label-small 11 16 0.5 500
  body-large 16 24 0.5 400
  body-medium 14 20 0.25 400
  body-small 12 16 0.4 400`

describe.each(measures.trim().split(/\n\s*/))('%s', (row) => {
  const [role = '', ...numbers] = row.split(' ')
  const [size = 0, lineHeight = 0, tracking = 0, weight = 0] = numbers.map(Number)

  test('has Material’s size and line height, and grows with the reader’s font size', () => {
    expect(value(`${role}-size`)).toMatch(/^[\d.]+rem$/)
    expect(value(`${role}-line-height`)).toMatch(/^[\d.]+rem$/)
    expect(Number.parseFloat(value(`${role}-size`) ?? '') * 16).toBe(size)
    expect(Number.parseFloat(value(`${role}-line-height`) ?? '') * 16).toBe(lineHeight)
  })

  test('has Material’s letter spacing, in a unit a browser accepts', () => {
    expect(value(`${role}-tracking`)).toMatch(/^-?[\d.]+em$/)
    expect(Number.parseFloat(value(`${role}-tracking`) ?? '') * size).toBeCloseTo(tracking, 3)
  })

  test('has its weight and its face', () => {
    expect(value(`${role}-weight`)).toBe(String(weight))
    expect(value(`${role}-font`)).toBe("'Roboto Flex',system-ui,sans-serif")
  })

  test('can be set at one stroke', () => {
    expect(value(role)).toBe(
      `${weight} ${size / 16}rem/${lineHeight / 16}rem 'Roboto Flex',system-ui,sans-serif`,
    )
  })
})

test('there are fifteen roles of six properties', () => {
  const tokens = [...properties.keys()].filter((name) => name.startsWith('--md-sys-typescale-'))
  expect(tokens).toHaveLength(15 * 6)
})

test('letters of body-large stand half a pixel apart at 16 pixels', () => {
  expect(value('body-large-tracking')).toBe(`${0.5 / 16}em`)
})

test('code has a face of its own', () => {
  expect(properties.get('--md-ref-typeface-mono')).toBe("'Roboto Mono',ui-monospace,monospace")
})
