import type { Context } from 'koa'
import { koaBody } from 'koa-body'
import { describe, expect, it } from 'vitest'
import { bespa, stateOf } from '../../../lib/index.js'
import { header, HttpApp, valuesOf } from './http-app.js'
import { viewers } from './viewers.js'

const app = new HttpApp((ctx) => viewers(ctx).draw(ctx))

describe('Beside other middleware', () => {
  it('a second bespa() does nothing', async () => {
    const two = new HttpApp((ctx) => viewers(ctx).draw(ctx), false)
    two.app
      .use(bespa({ development: false, limits: { keys: 5 } }))
      .use(bespa({ development: true, limits: { keys: 1 }, trustedOrigins: ['http://x.example'] }))
      .use(two.handle)
    expect((await two.ask('/viewers?a=1')).payload).toBe((await app.ask('/viewers?a=1')).payload)
    expect((await two.ask('/?a=1&b=2&c=3')).statusCode).toBe(200)
    expect((await two.ask('/?a&b&c&d&e&f')).statusCode).toBe(413)
    expect((await two.fetchPost('/', 'a=1&_changed=a')).payload).toContain('a is 1')
  })

  it('a second bespa() does not tell an error twice', async () => {
    const two = new HttpApp(() => {
      throw new Error('no')
    }, false)
    two.app
      .use(bespa({ development: false }))
      .use(bespa())
      .use(two.handle)
    expect((await two.ask('/')).payload).not.toContain('at ')
    expect(two.errors).toHaveLength(1)
  })

  const behind = (parser: (ctx: Context) => Promise<unknown>) => {
    const made = new HttpApp((ctx) => {
      const state = stateOf(ctx)
      ctx.body = { values: [...state].map(([key]) => [key, ...state.getAll(key)]), partial: false }
    }, false)
    made.app
      .use(async (ctx, next) => {
        await parser(ctx)
        await next()
      })
      .use(bespa({ development: false }))
      .use(made.handle)
    return made
  }

  it('a body that koa-body has parsed is the state all the same', async () => {
    const parser = koaBody({ multipart: true })
    const made = behind(async (ctx) => {
      await parser(ctx, () => Promise.resolve())
    })
    expect(valuesOf(await made.post('/?q=1', 'a=1&b=2&b=3&c=%C3%BC'))).toEqual([
      ['q', '1'],
      ['a', '1'],
      ['b', '2', '3'],
      ['c', 'ü'],
    ])
    const json = await made.post('/?q=1', '{"a":"1"}', { 'content-type': 'application/json' })
    expect(valuesOf(json)).toEqual([['q', '1']])
  })

  it.each<[string, object, string[][]]>([
    [
      'a plain object',
      { body: { a: '1', b: ['2', '3'] } },
      [
        ['a', '1'],
        ['b', '2', '3'],
      ],
    ],
    ['the text beside it', { body: { a: { b: '1' } }, rawBody: 'a[b]=1' }, [['a[b]', '1']]],
    [
      'structures',
      { body: { a: { b: '1' }, c: '2', d: [{ e: '3' }, '4'] } },
      [
        ['c', '2'],
        ['d', '4'],
      ],
    ],
    ['no prototype', { body: { __proto__: null, a: '1', b: { __proto__: null } } }, [['a', '1']]],
    ['nothing', { body: {} }, []],
    ['null', { body: null }, []],
    ['a number', { body: 5 }, []],
    ['other types', { body: { a: 5, b: true, c: null, d: undefined, e: Symbol('x') } }, []],
  ])('%s that another parser has left', async (_, left, expected) => {
    const made = behind(async (ctx) => {
      for await (const _chunk of ctx.req);
      Object.assign(ctx.request, left)
    })
    expect(valuesOf(await made.post('/', 'a[b]=1'))).toEqual(expected)
  })

  it('a body that somebody has read and not kept is an empty one, and nothing waits for it', async () => {
    const made = behind(async (ctx) => {
      for await (const _chunk of ctx.req);
    })
    expect(valuesOf(await made.post('/?q=1', 'a=1'))).toEqual([['q', '1']])
    const type = 'multipart/form-data; boundary=edge'
    expect(valuesOf(await made.post('/?q=1', '--edge--', { 'content-type': type }))).toEqual([
      ['q', '1'],
    ])
  })

  it('what was parsed before counts toward the limits too', async () => {
    const parser = koaBody()
    const made = behind(async (ctx) => {
      await parser(ctx, () => Promise.resolve())
    })
    expect((await made.post('/', `${'k'.repeat(300)}=1`)).statusCode).toBe(400)
  })

  it('a session that is kept before bespa() is there in the handler', async () => {
    const made = new HttpApp((ctx) => {
      const { session } = ctx as unknown as { session: { visits: number } }
      session.visits++
      if (ctx.path === '/throws') throw new Error('no')
      return viewers(ctx).draw(ctx)
    }, false)
    made.app.keys = ['key']
    made.app
      .use(async (ctx, next) => {
        const session = { visits: Number(ctx.cookies.get('visits') ?? 0) }
        Object.assign(ctx, { session })
        await next()
        ctx.cookies.set('visits', `${session.visits}`)
      })
      .use(bespa({ development: false }))
      .use(made.handle)
    for (const [url, status] of [
      ['/', 200],
      ['/throws', 500],
    ] as const) {
      const response = await made.ask({ url, headers: { cookie: 'visits=4' } })
      expect([response.statusCode, header(response, 'set-cookie')]).toEqual([
        status,
        'visits=5; path=/; httponly',
      ])
    }
  })

  it('a handler that draws without bespa() is told what is missing', async () => {
    const without = new HttpApp((ctx) => viewers(ctx).draw(ctx), false)
    without.app.use(without.handle)
    expect((await without.ask('/')).statusCode).toBe(500)
    expect(String(without.errors[0])).toContain('app.use(bespa())')
  })

  it('a handler may answer with anything else', async () => {
    const other = new HttpApp({
      '/json': (ctx) => (ctx.body = { a: 1 }),
      '/raw': (ctx) => {
        ctx.respond = false
        ctx.res.end('raw')
      },
    })
    expect((await other.ask('/json')).json()).toEqual({ a: 1 })
    expect((await other.ask('/raw')).payload).toBe('raw')
  })
})
