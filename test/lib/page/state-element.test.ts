import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { stateOf } from '../../../lib/state/state-of.js'
import { box } from '../../support/box.js'
import { ask, stateIn, type Asked } from '../../support/draw.js'
import { Input } from '../input.js'

/** The state that the browser is given. */
async function stateAfter(build: (ctx: Context) => Content, asked?: Asked): Promise<unknown> {
  const answer = await ask(build, asked)
  expect(answer.error).toBeUndefined()
  return stateIn(answer)
}

const input = (name: string, initial = '') => new Input(initial).withName(name)

describe('The state that the browser keeps', () => {
  it('is what the request brought, without empty and reserved keys', async () => {
    const url = '/?x=1&y=1&y=2&z=&_submit=f&_target=t&_own=1&_back=/a'
    expect(await stateAfter(() => null, { url })).toEqual({ x: '1', y: ['1', '2'], _back: '/a' })
  })

  it('is what the app has made of it', async () => {
    const build = (ctx: Context) => {
      stateOf(ctx).set('x', '2').del('y')
      return null
    }
    expect(await stateAfter(build, { url: '/?x=1&y=1' })).toEqual({ x: '2' })
  })

  it.each(['__proto__', 'constructor', 'toString'])('has plain keys: %s', async (key) => {
    const { html } = await ask(() => null, { url: `/?${key}=1&x=1` })
    const json = /<div class="State" hidden>([^<]*)</.exec(html)?.[1]?.replaceAll('&quot;', '"')
    const expected = key.startsWith('_') ? '{"x":"1"}' : `{"${key}":"1","x":"1"}`
    expect(json).toBe(expected)
  })
})

describe('Inputs in the state', () => {
  it('bring the values they show', async () => {
    const page = () => [input('a', '1'), tag('p').add(box(input('b', '2'))), () => input('c', '3')]
    expect(await stateAfter(page)).toEqual({ a: '1', b: '2', c: '3' })
    expect(await stateAfter(page, { url: '/?b=9' })).toEqual({ a: '1', b: '9', c: '3' })
  })

  it('bring them when they come late', async () => {
    const page = () => [Promise.resolve(input('a', '1')), async () => box(input('b', '2'))]
    expect(await stateAfter(page)).toEqual({ a: '1', b: '2' })
  })

  it('bring them in nested pages and partial redraws too', async () => {
    const page = (ctx: Context) => [
      input('a', '1'),
      box(input('b', '2')).redrawIfChanged(ctx, 'x'),
      Promise.resolve(box(input('c', '3'))),
      Promise.resolve(box(input('d', '4')).redrawIfChanged(ctx, 'x')),
    ]
    const values = { a: '1', b: '2', c: '3', d: '4' }
    expect(await stateAfter(page, { nested: true })).toEqual(values)
    expect(await stateAfter(page, { fetched: true, body: 'x=1&_changed=x' })).toEqual({
      x: '1',
      ...values,
    })
  })

  it('bring nothing while they are not seen', async () => {
    const page = (ctx: Context) => [
      input('a', '1').hideIf(true),
      box(input('b', '2')).hideIf(true),
      tag('p').when(false).add(input('c', '3')),
      box(input('d', '4')).hideIf(true).redrawIfChanged(ctx, 'x'),
      input('e', '5').hideIf(true).redrawIfChanged(ctx, 'x'),
    ]
    expect(await stateAfter(page)).toEqual({})
    expect(await stateAfter(page, { fetched: true, body: 'x=1&_changed=x' })).toEqual({ x: '1' })
  })

  it('that are hidden leave the key as the request brought it', async () => {
    expect(await stateAfter(() => input('a', '1').hideIf(true), { url: '/?a=9' })).toEqual({
      a: '9',
    })
  })

  it('without a name bring nothing', async () => {
    expect(await stateAfter(() => new Input('1'))).toEqual({})
  })

  it('that are confidential never bring anything', async () => {
    const page = (ctx: Context) => [
      input('password', 'secret').withConfidential(),
      box().redrawIfChanged(ctx, 'password'),
    ]
    expect(await stateAfter(page)).toEqual({})
    expect(await stateAfter(page, { url: '/?x=1', body: 'password=secret' })).toEqual({ x: '1' })
    const body = 'password=secret&_changed=password'
    expect(await stateAfter(page, { fetched: true, body })).toEqual({})
    const { html } = await ask(page, { fetched: true, body })
    expect(html).not.toContain('secret')
  })

  it('keep the key when the user has emptied what began with a value', async () => {
    const page = (ctx: Context) => [input('a', 'Ada'), box().redrawIfChanged(ctx, 'a')]
    expect(await stateAfter(page, { url: '/?x=1', body: 'a=' })).toEqual({ x: '1', a: '' })
    expect(await stateAfter(page, { fetched: true, body: '_changed=a' })).toEqual({ a: '' })
  })

  it('leave the key out when it was empty from the start', async () => {
    expect(await stateAfter(() => input('a'), { body: 'a=' })).toEqual({})
  })

  it('leave several values of one key as they are', async () => {
    expect(await stateAfter(() => input('a', '1'), { url: '/?a=2&a=3' })).toEqual({
      a: ['2', '3'],
    })
  })

  it('cannot bring a reserved key', async () => {
    expect(await stateAfter(() => input('_submit', 'x'))).toEqual({})
    expect(await stateAfter(() => input('_own', 'x'), { body: '_own=' })).toEqual({})
  })
})
