import { describe, expect, it } from 'vitest'
import { redirect } from '../../../lib/index.js'
import { header, HttpApp } from './http-app.js'
import { parseHtml } from '../../support/html.js'
import { viewers } from './viewers.js'

const app = new HttpApp((ctx) => viewers(ctx).draw(ctx))
const classes = (html: string) =>
  [...parseHtml(html).body.children].map((element) => element.className)

describe('What a request is answered with', () => {
  it('an ordinary one: the whole document', async () => {
    const response = await app.ask('/viewers/?a=1')
    const document = parseHtml(response.payload)
    expect(response.payload).toBeHtml('<!doctype html>\n<html lang="en" dir="ltr">…')
    expect(document.title).toBe('Viewers')
    expect(document.querySelector('meta[charset]')?.getAttribute('charset')).toBe('utf-8')
    expect(document.querySelector('meta[name=viewport]')).not.toBeNull()
    expect(document.querySelector('meta[name=color-scheme]')).not.toBeNull()
    const sheets = [...document.querySelectorAll('link[rel=stylesheet]')]
    expect(sheets.map((one) => one.getAttribute('href')?.replace(/[?&].*/, ''))).toEqual([
      '/bespa/tones.css',
      '/bespa/style.css',
    ])
    expect(document.querySelector('script[src^="/bespa/script.js"]')?.hasAttribute('defer')).toBe(
      true,
    )
    expect(document.querySelector('.SkipLink')?.getAttribute('href')).toBe('#bespa-main')
    expect(document.querySelector('.TopNav')?.textContent).toBe('navigation')
    const page = document.querySelector('main.Page')
    expect(page?.getAttribute('data-id')).not.toBe('')
    expect(page?.getAttribute('data-location')).toBe('/viewers/')
    expect(page?.getAttribute('data-target')).toBe('_top')
    expect(page?.firstElementChild?.className).toBe('State')
    expect(page?.firstElementChild?.textContent).toBe('{"a":"1"}')
    expect(document.querySelectorAll('.Page')).toHaveLength(1)
    expect(document.querySelector('.FetchError')?.getAttribute('role')).toBe('alert')
  })

  it('one of the runtime without _changed: the page without its surroundings', async () => {
    const { payload } = await app.fetch('/viewers?a=1')
    expect(classes(payload)).toEqual(['Page'])
    const document = parseHtml(payload)
    expect(document.querySelector('section.Page')?.getAttribute('data-location')).toBe('/viewers')
    expect(document.querySelector('section.Page > .State:first-child')?.textContent).toBe(
      '{"a":"1"}',
    )
    expect(document.querySelector('.TopNav, .FetchError, title, main')).toBeNull()
    expect((await app.fetchPost('/viewers', 'a=1')).payload).toBe(payload)
  })

  it('one of the runtime with _changed: the outermost redrawn widgets, then the state', async () => {
    const changed = async (list: string) => {
      const { payload } = await app.fetchPost('/viewers', `a=1&b=2&c=3&_changed=${list}`)
      return classes(payload)
    }
    expect(await changed('a')).toEqual(['Viewer-a', 'State'])
    expect(await changed('b')).toEqual(['Viewer-b', 'State'])
    expect(await changed('a,b,c')).toEqual(['Viewer-a', 'Viewer-c', 'State'])
    expect(await changed('unknown')).toEqual(['State'])
    expect(await changed('')).toEqual(['State'])
  })

  it('each fragment carries the id that it has in the page', async () => {
    const whole = parseHtml((await app.ask('/viewers')).payload)
    const { payload } = await app.fetchPost('/viewers', 'b=2&_changed=b')
    const [fragment] = parseHtml(payload).body.children
    const id = fragment?.getAttribute('data-id') ?? ''
    expect(whole.querySelector(`[data-id="${id}"]`)?.className).toBe('Viewer-b')
  })

  it('_changed in the address bar asks for nothing but the whole document', async () => {
    const { payload } = await app.ask('/viewers?a=1&_changed=a')
    expect(payload).toMatch(/^<!doctype html>/)
    expect(classes(payload)).toContain('SkipLink')
    expect((await app.post('/viewers', 'a=1&_changed=a')).payload).toMatch(/^<!doctype html>/)
    expect(parseHtml(payload).querySelector('.State')?.textContent).toBe('{"a":"1"}')
  })

  it('the line with curl that the documentation shows', async () => {
    const response = await app.ask({
      method: 'POST',
      url: '/viewers',
      payload: 'a=foo&_changed=a',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'bespa-fetch': '1' },
    })
    expect(response.payload).toContain('a is foo')
    expect(header(response, 'content-type')).toBe('text/html; charset=utf-8')
  })

  it('the runtime may also use GET', async () => {
    expect(classes((await app.fetch('/viewers?a=1&_changed=a')).payload)).toEqual([
      'Viewer-a',
      'State',
    ])
  })

  it('HEAD has the same headers as GET', async () => {
    const get = await app.ask('/viewers')
    const head = await app.ask({ method: 'HEAD', url: '/viewers' })
    expect(head.payload).toBe('')
    for (const name of ['content-type', 'content-length', 'cache-control', 'vary']) {
      expect(header(head, name)).toBe(header(get, name))
    }
  })

  it('a path that no handler answers: 404, and the runtime is told in words', async () => {
    const none = new HttpApp(() => undefined)
    expect((await none.ask('/x')).statusCode).toBe(404)
    const told = await none.fetch('/x?_changed=a')
    expect([told.statusCode, told.payload]).toEqual([404, 'Not Found'])
    expect(header(told, 'content-type')).toMatch(/^text\/plain/)
  })
})

describe('Caches', () => {
  it('never keep a fragment, an envelope or an error', async () => {
    const others = new HttpApp({
      '/redirect': (ctx) => redirect(ctx, '/x'),
      '/throws': (ctx) => ctx.throw(500),
    })
    for (const response of [
      await app.fetch('/?_changed=a'),
      await app.fetchPost('/', 'a=1&_changed=a'),
      await others.fetch('/redirect'),
      await others.ask('/redirect'),
      await others.fetch('/throws'),
      await others.ask('/throws'),
    ]) {
      expect(header(response, 'cache-control')).toBe('no-store')
      expect(header(response, 'vary')).toBe('Bespa-Fetch')
    }
  })

  it('never show a fragment or a nested page for a whole one', async () => {
    const whole = await app.ask('/')
    const nested = await app.fetch('/')
    for (const response of [whole, nested]) {
      expect(header(response, 'cache-control')).toBe('private, no-cache')
    }
    expect(header(whole, 'vary')).toBe('Bespa-Fetch')
    expect(header(nested, 'vary')).toBe('Bespa-Fetch, Bespa-Scope, Bespa-Nonce')
  })

  it('are told by the handler where it knows better, except for fragments', async () => {
    const knowing = new HttpApp((ctx) => {
      ctx.set('Cache-Control', 'public, max-age=60')
      ctx.vary('Accept-Language')
      return viewers(ctx).draw(ctx)
    })
    const whole = await knowing.ask('/')
    expect(header(whole, 'cache-control')).toBe('public, max-age=60')
    expect(header(whole, 'vary')).toBe('Accept-Language, Bespa-Fetch')
    expect(header(await knowing.fetch('/?_changed=a'), 'cache-control')).toBe('no-store')
  })
})
