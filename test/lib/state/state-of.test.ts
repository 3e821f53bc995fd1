import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { stateOf } from '../../../lib/state/state-of.js'
import type { State } from '../../../lib/state/state.js'
import { ask, type Asked } from '../../support/draw.js'

/** The state that a handler sees. */
async function stateSeen(asked: Asked): Promise<State> {
  let state: State | undefined
  await ask((ctx) => {
    state = stateOf(ctx)
    return null
  }, asked)
  return state!
}

describe('The state of a request', () => {
  it('is what the query says', async () => {
    const state = await stateSeen({ url: '/?x=1&x=2&y=a%20b+c' })
    expect(state.getAll('x')).toEqual(['1', '2'])
    expect(state.get('y')).toBe('a b c')
  })

  it('is what the body says, and of the query what the body does not name', async () => {
    const state = await stateSeen({ url: '/?x=1&x=2&y=3', body: 'x=4&z=5' })
    expect(Object.fromEntries(state)).toEqual({ y: '3', x: '4', z: '5' })
    expect(state.getAll('x')).toEqual(['4'])
  })

  it('is what a multipart body says', async () => {
    const body = ['a', 'b']
      .map((value) => `--B\r\nContent-Disposition: form-data; name="x"\r\n\r\n${value}\r\n`)
      .join('')
    const state = await stateSeen({
      body: `${body}--B--\r\n`,
      headers: { 'content-type': 'multipart/form-data; boundary=B' },
    })
    expect(state.getAll('x')).toEqual(['a', 'b'])
  })

  it('is always the same object', async () => {
    const seen = new Set<State>()
    await ask((ctx) => {
      seen.add(stateOf(ctx)).add(stateOf(ctx))
      return null
    })
    expect(seen.size).toBe(1)
  })

  it('is another one for each request', async () => {
    expect(await stateSeen({})).not.toBe(await stateSeen({}))
  })

  it('is read from the query where the middleware has not run', () => {
    const ctx = { querystring: 'x=1&_changed=x' }
    expect(stateOf(ctx).get('x')).toBe('1')
    expect(stateOf(ctx)).toBe(stateOf(ctx))
    expect(stateOf(ctx).hasChanges()).toBe(false)
  })

  it('survives a query that is not well-formed', async () => {
    const state = await stateSeen({ url: '/?x=%E4%&%zz=1&&=2&y' })
    expect(state.get('y')).toBe('')
    expect(state.has('y')).toBe(true)
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'takes %s in query, body and multipart body for a plain key',
    async (key) => {
      const part = `--B\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n1\r\n--B--\r\n`
      const headers = { 'content-type': 'multipart/form-data; boundary=B' }
      for (const asked of [{ url: `/?${key}=1` }, { body: `${key}=1` }, { body: part, headers }]) {
        const state = await stateSeen(asked)
        expect(state.get(key)).toBe('1')
        expect(({} as Record<string, unknown>)['1']).toBeUndefined()
      }
    },
  )

  it('reads a[b] and a.b as plain keys', async () => {
    const state = await stateSeen({ body: 'a[b]=1&a.b=2&a[]=3' })
    expect([...state]).toEqual([
      ['a[b]', '1'],
      ['a.b', '2'],
      ['a[]', '3'],
    ])
  })
})

describe('A request is a partial redraw', () => {
  const isPartial = async (asked: Asked) => (await stateSeen(asked)).hasChanges()

  it('with the header and a list of changed keys', async () => {
    expect(await isPartial({ fetched: true, body: 'x=1&_changed=x' })).toBe(true)
    expect(await isPartial({ fetched: true, url: '/?x=1&_changed=x' })).toBe(true)
  })

  it('also when no key has changed', async () => {
    expect(await isPartial({ fetched: true, body: 'x=1&_changed=' })).toBe(true)
  })

  it('not without the header: the same query in the address bar gives a full page', async () => {
    expect(await isPartial({ url: '/?x=1&_changed=x' })).toBe(false)
    const { html } = await ask(() => 'text', { url: '/?x=1&_changed=x' })
    expect(html).toMatch(/^<!doctype html>/)
  })

  it('not without a list of changed keys', async () => {
    expect(await isPartial({ fetched: true, body: 'x=1' })).toBe(false)
  })

  it('not with another value of the header', async () => {
    const headers = { 'bespa-fetch': 'true' }
    expect(await isPartial({ body: 'x=1&_changed=x', headers })).toBe(false)
  })
})

describe('Changed keys', () => {
  it('are listed with commas', async () => {
    const state = await stateSeen({ fetched: true, body: 'x=1&_changed=x,y' })
    expect([state.changed('x'), state.changed('y'), state.changed('z')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('may have commas and percent signs in them', async () => {
    const body = new URLSearchParams({ _changed: 'a%2Cb,50%25,50%' }).toString()
    const state = await stateSeen({ fetched: true, body })
    expect([state.changed('a,b'), state.changed('50%'), state.changed('a')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

/** Reads the state as an app's own function would that takes Koa's context. */
function name(ctx: Context): string {
  return stateOf(ctx).get('name')
}

describe('What an app writes into the state', () => {
  it('is what widgets see afterwards, and what the browser keeps', async () => {
    const { html } = await ask(
      (ctx) => {
        stateOf(ctx).set('name', 'Ada').del('old')
        return () => `Hello, ${name(ctx)}`
      },
      { url: '/?name=Bob&old=1' },
    )
    expect(html).toContain('Hello, Ada')
    expect(html).toContain('>{&quot;name&quot;:&quot;Ada&quot;}</div>')
  })
})
