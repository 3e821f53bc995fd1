import { describe, expect, it } from 'vitest'
import { steppedNumber } from '../../../widgets/form/value/stepped-number.js'

const free = { step: '1', min: '', max: '' }

describe('A step of a number', () => {
  it.each([
    ['', 1, free, '1'],
    ['', -1, free, '-1'],
    ['5', 1, free, '6'],
    ['0.5', 1, free, '1.0'],
    ['0.5', -1, free, '0.0'],
    ['-0.5', 1, free, '0.0'],
    ['5', 10, free, '15'],
    ['0.1', 1, { ...free, step: '0.1' }, '0.2'],
    ['0.2', 1, { ...free, step: '0.1' }, '0.3'],
    ['9.99', 1, { ...free, step: '0.01' }, '10.00'],
    ['3', 1, { step: '5', min: '1', max: '' }, '6'],
    ['6', 1, { step: '5', min: '1', max: '' }, '11'],
    ['1', -1, { step: '5', min: '1', max: '' }, '1'],
    ['', 1, { step: '5', min: '10', max: '' }, '15'],
    ['9', 1, { step: '1', min: '0', max: '9' }, '9'],
    ['7', 10, { step: '2', min: '0', max: '9' }, '8'],
    ['9007199254740993', 1, free, '9007199254740994'],
  ])('from “%s” by %s is exact and stays within the bounds', (plain, count, steps, next) => {
    expect(steppedNumber(plain, count, steps)).toBe(next)
  })
})
