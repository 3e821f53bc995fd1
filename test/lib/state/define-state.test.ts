import { describe, expect, it } from 'vitest'
import { defineState, flag, integer, manyOf, oneOf, text } from '../../../lib/state/define-state.js'

const keys = defineState({
  q: text(),
  status: oneOf('open', 'closed', 'all'),
  page: integer(1, { min: 1, max: 1000 }),
  mine: flag(),
  labels: manyOf('bug', 'idea', 'question'),
})

const at = (querystring: string) => keys.of({ querystring })

describe('The values of a defined state', () => {
  it('are the initial ones where the address says nothing', () => {
    expect(at('')).toEqual({ q: '', status: 'open', page: 1, mine: false, labels: [] })
    expect(at('q=&status=&page=&mine=&labels=')).toEqual(at(''))
  })

  it('are parsed from the address', () => {
    expect(at('q=a+b&status=all&page=7&mine=1&labels=idea&labels=bug')).toEqual({
      q: 'a b',
      status: 'all',
      page: 7,
      mine: true,
      labels: ['bug', 'idea'],
    })
  })

  it.each([
    'page=0',
    'page=1001',
    'page=1e3',
    'page=99999999999999999999',
    'page=-1',
    'page=x',
    'status=Open',
    'status=constructor',
    'mine=yes',
    'labels=none',
    '__proto__=1',
  ])('are the initial ones for %s, which anybody could have typed', (query) => {
    expect(at(query)).toEqual(at(''))
  })
})

describe('A link of a defined state', () => {
  it('sets what it names and leaves the rest alone', () => {
    expect(keys.link({ status: 'all' })).toBe('?status=all')
    expect(keys.link({ q: 'a&b=c', page: 2 })).toBe('?q=a%26b%3Dc&page=2')
  })

  it('keeps initial values out of the address', () => {
    expect(keys.link({ status: 'open', page: 1, mine: false, labels: [] })).toBe(
      '?status=&page=&mine=&labels=',
    )
  })

  it('names a key several times for several values', () => {
    expect(keys.link({ labels: ['bug', 'idea'] })).toBe('?labels=bug&labels=idea')
  })

  it('leads to a state that says the same', () => {
    const values = { q: 'ß?#', status: 'closed', page: 3, mine: true, labels: ['idea'] } as const
    expect(at(keys.link(values).slice(1))).toEqual(values)
  })

  it('is refused for a key that is not declared', () => {
    const wrong = { color: 'red' } as Parameters<typeof keys.link>[0]
    expect(() => keys.link(wrong)).toThrow('there is no key “color”')
  })
})

describe('The names of a defined state', () => {
  it('are its properties, for redraw conditions', () => {
    expect(keys.q).toBe('q')
    expect(keys.names).toEqual(['q', 'status', 'page', 'mine', 'labels'])
  })

  it('may not be those of the protocol or of the state itself', () => {
    expect(() => defineState({ _back: text() })).toThrow('“_back” cannot be the name of a key')
    // @ts-expect-error -- the compiler refuses it as well
    expect(() => defineState({ link: text() })).toThrow('“link” cannot be the name of a key')
  })
})
