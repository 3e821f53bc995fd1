import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'
import { errorFor, post, valueFor, wf } from './post.js'

const integer = () => wf.inputInteger('x', '')
const decimal = () => wf.inputDecimal('x', '', 2)

describe('An input for whole numbers', () => {
  it.each([
    [3, '3'],
    [2n ** 62n, '4611686018427387904'],
    ['12', '12'],
    [1e21, '1000000000000000000000'],
    [Number.NaN, ''],
    [null, ''],
    [undefined, ''],
  ])('begins with %s', async (value, text) => {
    expect(await draw(() => wf.inputInteger('x', value))).toContainHtml(
      `<input type="text" value="${text}" …>`,
    )
  })

  it.each(['0', '-5', '9223372036854775807', '-9223372036854775808'])('takes %s', async (value) => {
    expect(await errorFor(integer, value)).toBe('')
  })

  it.each(['1.5', '1e3', 'abc', '0x1', '9223372036854775808', '-9223372036854775809', 'NaN'])(
    'refuses %s',
    async (value) => {
      expect(await errorFor(integer, value)).toBe('Invalid number')
    },
  )

  it('refuses what is out of bounds, and never changes it', async () => {
    const bounded = () => integer().withMin(1).withMax(10)
    expect(await errorFor(bounded, '1')).toBe('')
    expect(await errorFor(bounded, '10')).toBe('')
    expect(await errorFor(bounded, '0')).toBe('Must be 1 or greater')
    expect(await errorFor(bounded, '11')).toBe('Must be 10 or less')
    expect(await valueFor(bounded, '999')).toBe('999')
    expect(await draw(() => wf.inputInteger('x', 999).withMax(10))).toContain('value="999"')
    expect(await draw(bounded)).toContain('data-min="1" data-max="10"')
  })

  it('keeps the last bound that it was given', async () => {
    expect(await errorFor(() => integer().withMin(5).withMin(1), '2')).toBe('')
  })

  it('counts steps from its minimum', async () => {
    const odd = () => integer().withMin(1).withStep(2)
    expect(await errorFor(odd, '7')).toBe('')
    expect(await errorFor(odd, '8')).toBe('Not a valid value')
    expect(await draw(odd)).toContain('data-step="2" data-min="1"')
  })

  it('counts steps from zero without a minimum', async () => {
    const even = (value: number | string) => wf.inputInteger('x', value).withStep(2)
    expect(await errorFor(() => even(''), '7')).toBe('Not a valid value')
    expect(await draw(() => even(7))).toContain('data-step="2"')
  })

  it('refuses bounds and steps that are none', () => {
    expect(() => integer().withMin('many')).toThrow(TypeError)
    expect(() => integer().withMax(1.5)).toThrow(TypeError)
    for (const step of [0, -1, Number.NaN, 'much']) {
      expect(() => integer().withStep(step)).toThrow(RangeError)
    }
  })

  it('gives the value as a number', async () => {
    const ask = async (value: string) => {
      const input = integer()
      return (
        await post(
          `x=${value}`,
          () => wf.form().add(input),
          (_, ctx) => input.number(ctx),
        )
      ).result
    }
    expect(await ask('42')).toBe(42)
    expect(await ask('')).toBeNull()
    expect(await ask('1e3')).toBeNull()
  })
})

describe('An input for decimal numbers', () => {
  it('shows the initial value with its decimals, and what was posted as it was posted', async () => {
    expect(await draw(() => wf.inputDecimal('x', 9.5, 2))).toContain('value="9.50"')
    expect(await draw(() => wf.inputDecimal('x', 9.125))).toContain('value="9.125"')
    expect(await valueFor(decimal, '1.23456')).toBe('1.23456')
  })

  it('lets browsers take whatever is typed, and phones show digits', async () => {
    expect(await draw(decimal)).toContain('inputmode="decimal"')
    expect(await draw(integer)).toContain('inputmode="numeric"')
    expect(await draw(() => decimal().withStep('0.05'))).not.toMatch(/ (step|min|max)=/)
  })

  it('takes fractions with bounds and steps, exactly', async () => {
    const price = () => decimal().withMin(0.5).withMax('99.99').withStep(0.01)
    for (const value of ['0.5', '0.57', '1.1', '99.99']) {
      expect(await errorFor(price, value)).toBe('')
    }
    expect(await errorFor(price, '0.49')).toBe('Must be 0.5 or greater')
    expect(await errorFor(price, '100')).toBe('Must be 99.99 or less')
    expect(await errorFor(price, '1.005')).toBe('Not a valid value')
    expect(await errorFor(() => decimal().withStep(1e-7), '0.0000003')).toBe('')
  })

  it.each(['NaN', 'Infinity', '0x1p3', '1e3', '1,5'])('refuses %s', async (value) => {
    expect(await errorFor(decimal, value)).toBe('Invalid number')
  })

  it('is not changed by being written in another way', async () => {
    const changed = async (value: string) => {
      const build = () => wf.form().add(wf.inputDecimal('x', 9.5, 2))
      return (await post(`_submit=form&x=${value}`, build, (form, ctx) => form.changed(ctx))).result
    }
    expect(await changed('9.5')).toBe(false)
    expect(await changed('9.51')).toBe(true)
    expect(await changed('')).toBe(true)
  })
})

describe('A slider', () => {
  it('has bounds that the server knows', async () => {
    const range = () => wf.inputRange('x', 40)
    expect(await draw(range)).toContainHtml('<input type="range" value="40" min="0" max="100" …>')
    expect(await errorFor(range, '101')).toBe('Must be 100 or less')
    expect(await errorFor(() => range().withMin(-5).withMax(5).withStep(5), '-5')).toBe('')
  })

  it('without a value stands where browsers put it, so that it is not changed at once', async () => {
    const build = () => wf.form().add(wf.inputRange('x', '').withMin(2).withMax(8))
    const { html, result } = await post('_submit=form&x=5', build, (form, ctx) => form.changed(ctx))
    expect(html).toContain('value="5"')
    expect(result).toBe(false)
  })

  it('shows its value beside it, and how far it is', async () => {
    const html = await draw(() => wf.inputRange('x', 4).withMin(2).withMax(10).withLabel('Size'))
    expect(html).toContain('style="--share: 0.2500"')
    const { id } = parseHtml(html).querySelector('input') ?? {}
    expect(html).toContainHtml(`<label class="SliderLabel" for="${id}">Size<`)
    expect(html).toContainHtml(`<output class="SliderValue" for="${id}">4<`)
  })

  it('shows nonsense as a slider at its beginning', async () => {
    expect(await draw(() => wf.inputRange('x', 4), { url: '/?x=%3Cb%3E' })).toContain(
      '--share: 0.0000',
    )
  })
})
