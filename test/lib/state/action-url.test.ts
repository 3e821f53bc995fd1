import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  historySteps,
  isSafeAction,
  parseAction,
} from '../../../lib/state/action-url.js'

describe('An action', () => {
  it.each([
    ['?x=1', '', '?x=1'],
    ['^?x=1', '^', '?x=1'],
    ['^^?x=1', '^^', '?x=1'],
    ['~/orders', '~', '/orders'],
    ['^~^?', '^~^', '?'],
    ['/a^b~c', '', '/a^b~c'],
    ['?a=^', '', '?a=^'],
    ['', '', ''],
    ['^', '^', ''],
    ['^\n?x', '^', '\n?x'],
  ])('%j climbs %j and then does %j', (action, levels, rest) => {
    expect(parseAction(action)).toEqual({ levels, rest })
  })
})

describe('Changes laid over a state', () => {
  const apply = (state: string, changes: string) => {
    const applied = applyChanges(new URLSearchParams(state), new URLSearchParams(changes))
    return [applied.state.toString(), applied.changed]
  }

  it('replace the keys they name and leave the others', () => {
    expect(apply('a=1&b=2', 'b=3&c=4')).toEqual(['a=1&b=3&c=4', ['b', 'c']])
  })

  it('clear a key that they give as empty', () => {
    expect(apply('a=1&b=2', 'a=')).toEqual(['b=2', ['a']])
  })

  it('name no key that stays as it was', () => {
    expect(apply('a=1&b=2', 'a=1&c=')).toEqual(['a=1&b=2', []])
  })

  it('give a key all its new values', () => {
    expect(apply('a=1&a=2', 'a=2&a=3')).toEqual(['a=2&a=3', ['a']])
    expect(apply('a=1&a=2', 'a=1')).toEqual(['a=1', ['a']])
    expect(apply('a=1&a=2', 'a=2&a=1')).toEqual(['a=2&a=1', ['a']])
  })

  it('take no list of changed keys along', () => {
    expect(apply('a=1', '_changed=a&a=2')).toEqual(['a=2', ['a']])
  })

  it('treat __proto__ as any key', () => {
    expect(apply('', '__proto__=1')).toEqual(['__proto__=1', ['__proto__']])
  })

  it('leave what they were made from as it was', () => {
    const state = new URLSearchParams('a=1')
    const changes = new URLSearchParams('a=')
    applyChanges(state, changes)
    expect([state.toString(), changes.toString()]).toEqual(['a=1', 'a='])
  })
})

describe('Steps back in the history', () => {
  it.each([
    ['-1', -1],
    ['-12', -12],
    ['-9999', -9999],
    ['-0', 0],
    ['-01', 0],
    ['-10000', 0],
    ['1', 0],
    ['0', 0],
    ['-1.5', 0],
    ['- 1', 0],
    ['-1\n', 0],
    ['', 0],
  ])('are %j → %j', (action, steps) => {
    expect(historySteps(action)).toBe(steps)
  })
})

describe('A safe action', () => {
  it.each([
    '?',
    '?x=1',
    '?back=https://example.org',
    '^?x',
    '~^?x',
    '/',
    '/orders?id=1#top',
    '/a//b',
    '^/orders',
    'orders',
    'orders/1?x=a:b',
    './orders',
    '../orders',
    '-1',
  ])('is %j', (action) => {
    expect(isSafeAction(action)).toBe(true)
  })

  it.each([
    '',
    ' ',
    '#top',
    '//example.org',
    '^//example.org',
    '///example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    ' //example.org',
    '/\n/example.org',
    'https://example.org',
    'https:example.org',
    '^https://example.org',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '^javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
    '-1x',
    '^-1',
    '?x=\r\nSet-Cookie: a=b',
    '?x=\u007f',
    `?x=${'y'.repeat(9000)}`,
  ])('is not %j', (action) => {
    expect(isSafeAction(action)).toBe(false)
  })
})
