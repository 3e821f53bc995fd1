import { describe, expect, it } from 'vitest'
import { State } from '../../../lib/state/state.js'

describe('A state', () => {
  it('iterates over the keys of the app alone', () => {
    const pairs = Object.entries({ a: '1', _back: '/x', _submit: 'form', _changed: 'a', b: '2' })
    expect([...new State({ pairs })]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })

  it('takes several values for a key', () => {
    const state = new State({ pairs: [['tag', 'old']] }).set('tag', ['new', 'sale'])
    expect(state.getAll('tag')).toEqual(['new', 'sale'])
    expect(state.get('tag')).toBe('new')
    expect(state.toJSON()).toEqual({ tag: ['new', 'sale'] })
  })

  it('keeps no reference to the list of values', () => {
    const values = ['a']
    const state = new State().set('tag', values)
    values.push('b')
    expect(state.getAll('tag')).toEqual(['a'])
  })

  it('has a key no more after it was given no values', () => {
    const state = new State({ pairs: [['tag', 'old']] }).set('tag', [])
    expect(state.has('tag')).toBe(false)
  })

  // In the answer to a POST the browser keeps less than the handler reads.
  const posted = () =>
    new State({
      pairs: [
        ['page', '2'],
        ['password', 'hunter2'],
      ],
      kept: [['page', '2']],
    })

  it('gives a copy that keeps no more than the original does', () => {
    const copy = posted().copy()
    expect(copy.get('password')).toBe('hunter2')
    expect(copy.toJSON()).toEqual({ page: '2' })
  })

  it('has a removed key neither for the handler nor for the browser', () => {
    const state = posted().del('page').del('password')
    expect([state.has('page'), state.has('password')]).toEqual([false, false])
    expect(state.toJSON()).toEqual({})
  })
})
