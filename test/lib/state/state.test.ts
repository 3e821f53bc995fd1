import { describe, expect, it } from 'vitest'
import { State } from '../../../lib/state/state.js'

/** A state of this query, with these keys changed. */
function stateOfQuery(query: string, ...changed: string[]): State {
  return new State({ pairs: new URLSearchParams(query), changed, partial: changed.length > 0 })
}

describe('State.get', () => {
  it('gives the first value of a key', () => {
    expect(stateOfQuery('x=1&x=2').get('x')).toBe('1')
  })

  it('gives the empty text for a key that is not there', () => {
    expect(stateOfQuery('').get('x')).toBe('')
    expect(new State().get('x')).toBe('')
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', 'ä,%'])(
    'takes the key %j for any other',
    (key) => {
      const query = new URLSearchParams([[key, 'v']])
      expect(new State({ pairs: query }).get(key)).toBe('v')
      expect(new State().get(key)).toBe('')
      expect(new State().has(key)).toBe(false)
      expect(Object.hasOwn(Object.prototype, 'v')).toBe(false)
    },
  )
})

describe('State.getAll', () => {
  it('gives all values in the order they came', () => {
    expect(stateOfQuery('x=2&y=0&x=1&x=2').getAll('x')).toEqual(['2', '1', '2'])
  })

  it('gives an empty list for a key that is not there', () => {
    expect(stateOfQuery('y=1').getAll('x')).toEqual([])
  })
})

describe('State.has', () => {
  it('is true for a key that is there, even if it is empty', () => {
    expect(stateOfQuery('x=').has('x')).toBe(true)
    expect(stateOfQuery('x=').has('y')).toBe(false)
  })

  it('is true for a key that was cleared', () => {
    const state = stateOfQuery('', 'x')
    expect(state.has('x')).toBe(true)
    expect(state.get('x')).toBe('')
  })
})

describe('State.changed', () => {
  it('tells which keys have moved', () => {
    const state = stateOfQuery('x=1&y=2', 'y')
    expect(state.changed('x')).toBe(false)
    expect(state.changed('y')).toBe(true)
  })
})

describe('State.hasChanges', () => {
  it('without keys tells a partial redraw, even when no key has moved', () => {
    expect(new State({ partial: true }).hasChanges()).toBe(true)
    expect(new State({ changed: ['x'] }).hasChanges()).toBe(false)
  })

  it('with keys tells whether any of them has moved', () => {
    const state = stateOfQuery('x=1', 'x', 'y')
    expect(state.hasChanges('a', 'y')).toBe(true)
    expect(state.hasChanges('a')).toBe(false)
  })
})

describe('State.set', () => {
  it('replaces all values by one', () => {
    const state = stateOfQuery('x=1&x=2').set('x', '3')
    expect(state.getAll('x')).toEqual(['3'])
  })

  it('leaves open which keys count as changed', () => {
    const state = stateOfQuery('x=1', 'x').set('y', '1')
    expect(state.changed('y')).toBe(false)
    expect(state.set('x', '2').changed('x')).toBe(true)
  })
})

describe('State.del', () => {
  it('removes the key, also from those that have moved', () => {
    const state = stateOfQuery('x=1', 'x').del('x')
    expect(state.get('x')).toBe('')
    expect(state.has('x')).toBe(false)
    expect(state.changed('x')).toBe(false)
  })

  it('leaves a partial redraw one', () => {
    expect(stateOfQuery('x=1', 'x').del('x').hasChanges()).toBe(true)
  })
})

describe('State.int', () => {
  it.each([
    ['7', 7],
    ['-7', -7],
    ['+7', 7],
    ['007', 7],
    [' 7 ', 7],
    ['0', 0],
    ['-0', 0],
    ['999999999999999', 999999999999999],
  ])('reads %j as %j', (text, value) => {
    expect(Object.is(new State({ pairs: [['x', text]] }).int('x', 42), value)).toBe(true)
  })

  it.each(['', ' ', 'x', '7x', '7.5', '7,5', '1e3', '0x10', 'Infinity', 'NaN', '٧', '--1', '- 1'])(
    'gives the fallback for %j',
    (text) => {
      expect(new State({ pairs: [['x', text]] }).int('x', 42)).toBe(42)
    },
  )

  it('gives the fallback for numbers that could not be told apart', () => {
    expect(stateOfQuery('x=9999999999999999').int('x', 42)).toBe(42)
  })

  it('falls back to 0, also for a key that is not there', () => {
    expect(new State().int('x')).toBe(0)
    expect(new State().int('x', -1)).toBe(-1)
  })
})

describe('State.bool', () => {
  it.each(['1', 'true', 'on', 'yes', 'x', '00', 'Offline'])('is true for %j', (text) => {
    expect(new State({ pairs: [['x', text]] }).bool('x')).toBe(true)
  })

  it.each(['', ' ', '0', ' 0 ', 'false', 'False', 'NO', 'off'])('is false for %j', (text) => {
    expect(new State({ pairs: [['x', text]] }).bool('x')).toBe(false)
  })

  it('is false for a key that is not there', () => {
    expect(new State().bool('x')).toBe(false)
  })
})

describe('Going through a state', () => {
  it('gives each key once, with its first value', () => {
    expect([...stateOfQuery('x=1&y=2&x=3')]).toEqual([
      ['x', '1'],
      ['y', '2'],
    ])
  })
})

describe('State.toQuery', () => {
  it('leaves out keys without a value', () => {
    expect(stateOfQuery('x=&y=1&z=&z=2').toQuery().toString()).toBe('y=1&z=2')
  })

  it('leaves out keys that begin with _, except _back', () => {
    const query = '_back=/a&_changed=x&_submit=f&_target=t&_own=1&a_b=1'
    expect(stateOfQuery(query).toQuery().toString()).toBe('_back=%2Fa&a_b=1')
  })

  it('leaves out what is confidential', () => {
    expect(stateOfQuery('user=a&password=b').conceal('password').toQuery().toString()).toBe(
      'user=a',
    )
  })

  it('leaves it to the app to read what is confidential', () => {
    expect(stateOfQuery('password=b').conceal('password').get('password')).toBe('b')
  })

  it('returns a copy that does not change the state', () => {
    const state = stateOfQuery('x=1')
    state.toQuery().set('x', '2')
    expect(state.get('x')).toBe('1')
  })
})

describe('State.toJSON', () => {
  it('gives one value as a text and several as a list', () => {
    expect(stateOfQuery('x=1&y=1&y=2&z=').toJSON()).toEqual({ x: '1', y: ['1', '2'] })
  })

  it('keeps a key of any name, but for those that begin with _', () => {
    const json = JSON.stringify(stateOfQuery('__proto__=1&constructor=2&toJSON=3'))
    expect(json).toBe('{"constructor":"2","toJSON":"3"}')
  })
})

describe('The source of a state', () => {
  it('is not touched by changes of the state', () => {
    const pairs: [string, string][] = [['x', '1']]
    const changed = ['x']
    new State({ pairs, changed }).set('x', '2').del('x')
    expect(pairs).toEqual([['x', '1']])
    expect(changed).toEqual(['x'])
  })
})
