import { describe, expect, it, vi } from 'vitest'
import { redirectBack, stateOf } from '../../../lib/index.js'
import { header, HttpApp } from './http-app.js'

vi.spyOn(console, 'warn').mockImplementation(() => undefined)

const app = new HttpApp((ctx) => {
  const fallback = stateOf(ctx).get('fallback')
  if (!redirectBack(ctx, fallback)) ctx.body = `stayed with ${stateOf(ctx).get('a')}`
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

  it.each(['?delete=42', '^?delete=42', '~?delete=42', '-2'])(
    'in an outermost document follows no %s, which a link from outside may bring',
    async (action) => {
      const { payload, headers } = await app.ask(query(action))
      expect([payload.includes('delete'), headers.location]).toEqual([false, '/'])
      const partial = await app.fetchPost('/edit', `_changed=&${query(action).slice(6)}`)
      expect(partial.payload).toBe('Location: /')
      const withFallback = await app.ask(`${query(action)}&fallback=%2Forders`)
      expect(withFallback.headers.location).toBe('/orders')
    },
  )

  it('stays when _back is 0', async () => {
    expect(await back('0')).toEqual(['stayed with 1', ''])
    expect((await app.fetchPost('/edit', 'a=2&_back=0&_changed=')).payload).toBe('stayed with 2')
  })

  it('without _back has the runtime leave all states of the page, or follow the fallback', async () => {
    const answer = await app.fetch('/edit?fallback=%2Forders')
    expect(answer.payload).toBe('Location: -1')
    expect(header(answer, 'bespa-back')).toBe('/orders')
    expect(header(await app.fetch('/edit?_back='), 'bespa-back')).toBe('/')
    const foreign = await app.fetch(`/edit?${new URLSearchParams({ fallback: '/größe\u{1f600}' })}`)
    expect(header(foreign, 'bespa-back')).toBe('/gr%c3%b6%c3%9fe%f0%9f%98%80')
  })

  it('without script leads to the page that has led here', async () => {
    const headers = { referer: 'http://app.example/list' }
    const location = async (url: string) => header(await app.ask({ url, headers }), 'location')
    expect(await location('/edit')).toBe('/list')
    expect(await location('/edit?fallback=%2Forders')).toBe('/list')
  })

  it('without script does not lead back to the form that was sent', async () => {
    const posted = (body: string, referer: string) =>
      app.post('/edit', body, { referer: `http://app.example${referer}` })
    const location = async (body: string, referer: string) =>
      header(await posted(body, referer), 'location')
    expect(await location('fallback=%2Forders', '/edit?a=1')).toBe('/orders')
    expect(await location('fallback=%2Forders', '/form')).toBe('/orders')
    expect(await location('a=1', '/form')).toBe('/form')
    expect((await posted('a=1', '/edit?a=1')).payload).toBe('stayed with 1')
  })

  it('without script, a page to return to, and a fallback stays', async () => {
    expect((await app.ask('/edit?a=1')).payload).toBe('stayed with 1')
    expect(header(await app.ask('/edit?fallback=%2Forders'), 'location')).toBe('/orders')
    expect(header(await app.ask('/edit?fallback=%2F%2Fevil.example'), 'location')).toBe('/')
  })

  it('is so many steps when _back of a nested page is a negative number', async () => {
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
