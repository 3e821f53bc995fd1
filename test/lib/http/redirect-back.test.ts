import { describe, expect, it, vi } from 'vitest'
import { redirectBack, stateOf } from '../../../lib/index.js'
import { header, HttpApp } from './http-app.js'

vi.spyOn(console, 'warn').mockImplementation(() => undefined)

const app = new HttpApp((ctx) => {
  if (!redirectBack(ctx)) ctx.body = `stayed with ${stateOf(ctx).get('a')}`
})
const query = (back: string) => `/edit?a=1&${new URLSearchParams({ _back: back })}`

async function back(to: string): Promise<[runtime: string, ordinary: string]> {
  const ordinary = await app.ask(query(to))
  return [(await app.fetch(query(to))).payload, header(ordinary, 'location')]
}

describe('Going back', () => {
  it('leads to the path in _back, which is not carried along to itself', async () => {
    expect(await back('/list?page=2')).toEqual(['Location: /list?page=2', '/list?page=2'])
    expect(await back('/list?_back=%2Fhome')).toEqual([
      'Location: /list?_back=%2Fhome',
      '/list?_back=%2Fhome',
    ])
    expect(await back('list')).toEqual(['Location: list', 'list'])
  })

  it('closes the modal that has said how', async () => {
    expect((await back('^?modal='))[0]).toBe('Location: ^?modal=')
    expect((await back('~?panel=&saved=1'))[0]).toBe('Location: ~?panel=&saved=1')
    expect((await back('^/orders'))[0]).toBe('Location: ^/orders')
  })

  it('stays when _back is 0', async () => {
    expect(await back('0')).toEqual(['stayed with 1', ''])
    expect((await app.fetchPost('/edit', 'a=2&_back=0&_changed=')).payload).toBe('stayed with 2')
  })

  it('without _back is one step in the history', async () => {
    expect((await app.fetch('/edit')).payload).toBe('Location: -1')
    expect((await app.fetch('/edit?_back=')).payload).toBe('Location: -1')
    const headers = { referer: 'http://app.example/list' }
    expect(header(await app.ask({ url: '/edit', headers }), 'location')).toBe('/list')
    expect(header(await app.ask('/edit'), 'location')).toBe('/')
  })

  it('is so many steps when _back is a negative number', async () => {
    expect((await back('-1'))[0]).toBe('Location: -1')
    expect((await back('-3'))[0]).toBe('Location: -3')
    expect(await back('-99999')).toEqual(['Location: /', '/'])
    expect(await back('-01')).toEqual(['Location: /', '/'])
  })

  it('after a post is a GET', async () => {
    const response = await app.post('/edit', 'a=1&_back=%2Flist')
    expect([response.statusCode, header(response, 'location')]).toEqual([303, '/list'])
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '^javascript:alert(1)',
    '~https://evil.example',
    'java\tscript:alert(1)',
    '/\t/evil.example',
    '/x\r\nSet-Cookie: a=1',
    ' 0',
  ])('%j does not lead away', async (hostile) => {
    const [runtime, ordinary] = await back(hostile)
    expect(runtime).toMatch(/^Location: [\d ]*\/?$/)
    expect(new URL(ordinary, 'http://app.example/edit').origin).toBe('http://app.example')
  })

  it('a header cannot be split with %0d%0a', async () => {
    const response = await app.ask('/edit?_back=%2Fx%0d%0aSet-Cookie:%20a=1')
    expect(header(response, 'location')).toBe('/')
    expect(response.headers).not.toHaveProperty('set-cookie')
    const twice = await app.ask('/edit?_back=%2Fx%250d%250aSet-Cookie:%20a=1')
    expect(header(twice, 'location')).toBe('/x%0d%0aSet-Cookie:%20a=1')
    expect(twice.headers).not.toHaveProperty('set-cookie')
  })
})
