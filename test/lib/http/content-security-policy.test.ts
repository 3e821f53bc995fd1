import mount from 'koa-mount'
import { describe, expect, it } from 'vitest'
import { bespa, redirect, type BespaOptions } from '../../../lib/index.js'
import { header, HttpApp, wf } from './http-app.js'

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
  "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"

const app = (options?: BespaOptions) =>
  new HttpApp(
    {
      '/page': (ctx) => wf.page().add('hello').draw(ctx),
      '/redirect': (ctx) => redirect(ctx, '/page'),
      '/external': (ctx) => redirect(ctx, 'https://other.example/', { external: true }),
      '/throws': () => {
        throw new Error('no')
      },
      '/refuses': (ctx) => ctx.throw(404, 'Nothing here.'),
      '/json': (ctx) => (ctx.body = { a: 1 }),
      '/empty': (ctx) => (ctx.status = 204),
      '/own': (ctx) => {
        ctx.set('Content-Security-Policy', "default-src 'none'")
        ctx.set('Referrer-Policy', 'no-referrer')
        ctx.body = ''
      },
      '/own-and-throws': (ctx) => {
        ctx.set('Content-Security-Policy', '')
        throw new Error('no')
      },
    },
    options,
  )

describe('The security headers', () => {
  it.each([
    ['/page', 200],
    ['/redirect', 302],
    ['/external', 302],
    ['/throws', 500],
    ['/refuses', 404],
    ['/nobody-answers', 404],
    ['/json', 200],
    ['/empty', 204],
    ['/bespa/style.css', 200],
    ['/bespa/script.js', 200],
    ['/bespa/none.css', 404],
    ['/bespa/tones.css', 400],
    [`/?${'k'.repeat(300)}=1`, 400],
  ])('come with %s (%i)', async (url, status) => {
    for (const headers of [{}, { 'bespa-fetch': '1' }]) {
      const response = await app().ask({ url, headers })
      if (!('bespa-fetch' in headers)) expect(response.statusCode).toBe(status)
      expect(header(response, 'content-security-policy')).toBe(policy)
      expect(header(response, 'x-content-type-options')).toBe('nosniff')
      expect(header(response, 'referrer-policy')).toBe('same-origin')
    }
  })

  it('come with a refused post, a fragment, and HEAD', async () => {
    const refused = await app().post('/page', 'a=1', { 'sec-fetch-site': 'cross-site' })
    const fragment = await app().fetchPost('/page', '_changed=a')
    const head = await app().ask({ method: 'HEAD', url: '/page' })
    for (const response of [refused, fragment, head]) {
      expect(header(response, 'content-security-policy')).toBe(policy)
    }
  })

  it('come from an app that is mounted with bespa() of its own', async () => {
    const outer = new HttpApp(() => undefined, false)
    const inner = app()
    outer.app.use(mount('/docs', inner.app))
    expect(header(await outer.ask('/docs/page'), 'content-security-policy')).toBe(policy)
  })

  it('of a handler win, but not when it throws', async () => {
    const own = await app().ask('/own')
    expect(header(own, 'content-security-policy')).toBe("default-src 'none'")
    expect(header(own, 'referrer-policy')).toBe('no-referrer')
    expect(header(await app().ask('/own-and-throws'), 'content-security-policy')).toBe(policy)
  })
})

describe('The policy', () => {
  it('can be added to and changed one directive at a time', async () => {
    const contentSecurityPolicy = {
      'img-src': ["'self'", 'https://images.example.org'],
      'connect-src': ["'self'", 'wss:'],
      'upgrade-insecure-requests': [],
    }
    const response = await app({ contentSecurityPolicy }).ask('/page')
    const changed = policy.replace(
      "img-src 'self' data:",
      "img-src 'self' https://images.example.org",
    )
    expect(header(response, 'content-security-policy')).toBe(
      `${changed}; connect-src 'self' wss:; upgrade-insecure-requests`,
    )
  })

  it('can be left out, the other headers stay', async () => {
    const response = await app({ contentSecurityPolicy: false }).ask('/page')
    expect(response.headers).not.toHaveProperty('content-security-policy')
    expect(header(response, 'x-content-type-options')).toBe('nosniff')
  })

  it('never lets inline scripts or eval through by itself', () => {
    const [scripts] = /script-src [^;]*/.exec(policy) ?? []
    expect(scripts).toBe("script-src 'self'")
  })

  it('of the first bespa() holds where two are used', async () => {
    const two = new HttpApp((ctx) => wf.page().draw(ctx), false)
    two.app
      .use(bespa({ contentSecurityPolicy: { 'img-src': ["'none'"] } }))
      .use(bespa({ contentSecurityPolicy: { 'img-src': ['*'] } }))
      .use(two.handle)
    const response = await two.ask('/')
    expect(header(response, 'content-security-policy')).toContain("img-src 'none';")
  })
})
