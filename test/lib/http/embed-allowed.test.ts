import { describe, expect, it } from 'vitest'
import { htmlUnsafe } from '../../../lib/html/markup.js'
import { embed, stateOf } from '../../../lib/index.js'
import { embedded, embedding, frame, inner } from './embedding-app.js'
import { HttpApp, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

describe('What may be embedded', () => {
  it.each([
    'https://evil.example/',
    'http://app.example/inner',
    '//evil.example/',
    '/\\evil.example',
    '\\inner',
    'inner',
    '',
    '?x=1',
    '^/inner',
    '~/inner',
    '-1',
    'javascript:alert(1)',
    '/inner\r\nHost: evil.example',
    '/\t/evil.example',
    ' /inner',
  ])('%j is no path of this app', async (path) => {
    expect(await embedded(embedding(path, { '*': inner }))).toBe(
      'refused: Only paths of this app can be embedded.',
    )
  })

  it.each([
    ['/inner', true],
    ['/inner?x=1', true],
    ['/inner#part', true],
    ['/orders/', true],
    ['/orders/7/lines?x=1', true],
    ['/orders', false],
    ['/inner/', false],
    ['/inner/x', false],
    ['/innerx', false],
    ['/secret', false],
    ['/orders/../secret', false],
    ['/orders/%2e%2e/secret', false],
    ['/orders/.%2E/secret', false],
    ['/orders/./../../secret', false],
    ['/.//evil.example', false],
    ['/INNER', false],
    ['/secret?/inner', false],
    ['/secret#/inner', false],
  ])('by an allow-list: %s is %s', async (path, allowed) => {
    const options = { allow: ['/inner', '/orders/'] }
    const answer = await embedded(embedding(path, { '*': inner }, options))
    if (allowed) expect(answer).toContain('inner /')
    else expect(answer).toBe('refused: This page must not be embedded here.')
  })

  it('without one: all of the app, and never another host', async () => {
    expect(await embedded(embedding('/any/../path', { '*': inner }))).toContain('inner /path')
    expect(await embedded(embedding('/.//evil.example', { '*': inner }))).toMatch(/^refused: This/)
  })

  it('a page that embeds itself is told to stop', async () => {
    let drawn = 0
    const app = new HttpApp((ctx) => {
      drawn++
      return wf.page().add(frame(ctx, '/')).draw(ctx)
    })
    const { payload, statusCode } = await app.ask('/')
    expect(statusCode).toBe(200)
    expect(payload).toContain('Pages are nested too deep: does a page embed itself?')
    expect(drawn).toBe(11)
  })

  it('an EmbedError that nobody catches is an error of the page around', async () => {
    const app = new HttpApp((ctx) => embed(ctx, '//evil.example'))
    expect((await app.ask('/')).statusCode).toBe(500)
  })

  it('a client cannot pass for an embedded page', async () => {
    const app = new HttpApp(inner)
    const headers = { 'bespa-embedded': '1', 'sec-fetch-site': 'cross-site' }
    expect((await app.post('/', 'a=1', headers)).statusCode).toBe(403)
    expect((await app.ask({ url: '/', headers })).payload).toMatch(/^<!doctype html>/)
  })

  it('many pages at once do not get into each other’s way', async () => {
    const app = new HttpApp({
      '/': (ctx) =>
        wf
          .page()
          .add(
            ...Array.from({ length: 50 }, (_, at) => embed(ctx, `/inner?n=${at}`).then(htmlUnsafe)),
          )
          .draw(ctx),
      '/inner': async (ctx) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
        ctx.cookies.set(`c${stateOf(ctx).get('n')}`, '1')
        await inner(ctx)
      },
    })
    const response = await app.ask('/')
    const texts = [...parseHtml(response.payload).querySelectorAll('section')]
    expect(texts.map((one) => /inner \/inner\?n=(\d+)/.exec(one.textContent)?.[1])).toEqual(
      Array.from({ length: 50 }, (_, at) => `${at}`),
    )
    expect(response.cookies).toHaveLength(50)
    expect(app.errors).toEqual([])
  })
})
