import mount from 'koa-mount'
import Koa, { type Context } from 'koa'
import { describe, expect, it } from 'vitest'
import {
  AssetRegistry,
  bespa,
  embed,
  redirect,
  redirectBack,
  WidgetBase,
  type Output,
} from '../../../lib/index.js'
import { sourceCandidates } from '../../../lib/html/source-set.js'
import { EmbedWidget } from '../../../widgets/surface/embed.js'
import { header, HttpApp, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

class Everything extends WidgetBase<Everything> {
  draw(out: Output, ctx: Context) {
    out.rendering.requireModule('chart')
    return this.root('div', ctx)
      .add(
        wf.tag('a').attr('href', '/orders?x=1#y').add('path'),
        wf.tag('a').attr('href', '?x=1').add('action'),
        wf.tag('a').attr('href', '^?x=1').add('climbing'),
        wf.tag('a').attr('href', '#part').add('part'),
        wf.tag('a').attr('href', 'orders').add('relative'),
        wf.tag('a').attr('href', 'https://other.example/x').add('other host'),
        wf.tag('a').attr('href', '//other.example/x').add('other host, same protocol'),
        wf.tag('img').attr('src', '/logo.png').attr('alt', ''),
        wf.tag('img').attr('srcset', '/small.png 1x, /large.png 2x').attr('alt', ''),
        wf.tag('video').attr('poster', '/poster.png'),
        wf.tag('form').attr('action', '/send'),
        wf.tag('button').attr('formaction', '/remove'),
      )
      .draw(out, ctx)
  }
}

const assets = new AssetRegistry().registerModule('chart', 'export {}')

const pages = () =>
  new HttpApp(
    {
      '/': (ctx) => wf.page().add(new Everything()).draw(ctx),
      '/page/': (ctx) => wf.page().draw(ctx),
      '/page': (ctx) =>
        wf
          .page()
          .addNavigation(wf.tag('a').attr('href', '/start').add('start'))
          .add(new Everything().redrawIfChanged(ctx, 'a'))
          .draw(ctx),
      '/embeds': (ctx) =>
        wf
          .page()
          .add(new EmbedWidget((scope) => embed(ctx, '/page', { scope, allow: ['/page'] })))
          .draw(ctx),
      '/embeds-redirect': (ctx) =>
        wf
          .page()
          .add(
            new EmbedWidget((scope) =>
              embed(ctx, '/to-path', { scope, allow: ['/to-path', '/page'] }),
            ),
          )
          .draw(ctx),
      '/to-path': (ctx) => redirect(ctx, '/page?a=1'),
      '/to-public-path': (ctx) => redirect(ctx, `${ctx.get('X-Expected')}/page?a=1`),
      '/to-action': (ctx) => redirect(ctx, '?a=1'),
      '/to-climbing-path': (ctx) => redirect(ctx, '^/page'),
      '/to-climbing-action': (ctx) => redirect(ctx, '^?modal='),
      '/to-history': (ctx) => redirect(ctx, '-1'),
      '/to-relative': (ctx) => redirect(ctx, 'page'),
      '/to-nowhere': (ctx) => redirect(ctx, '//evil.example'),
      '/back': (ctx) => redirectBack(ctx),
      '/throws': () => {
        throw new Error('no')
      },
    },
    { assets },
  )

/** A page as it is reached under a prefix, in one of the ways that there are. */
interface Way {
  readonly prefix: string
  readonly ask: (path: string, headers?: Record<string, string>) => ReturnType<HttpApp['ask']>
}

function mounted(prefix: string): Way {
  const outer = new HttpApp(() => undefined, false)
  outer.app.use(mount(prefix, pages().app))
  return { prefix, ask: (path, headers = {}) => outer.ask({ url: prefix + path, headers }) }
}

function mountedTwice(): Way {
  const middle = new Koa().use(mount('/docs', pages().app))
  const outer = new HttpApp(() => undefined, false)
  outer.app.use(mount('/site', middle))
  return {
    prefix: '/site/docs',
    ask: (path, headers = {}) => outer.ask({ url: `/site/docs${path}`, headers }),
  }
}

function proxied(prefix: string): Way {
  const app = pages()
  app.app.proxy = true
  const forwarded = { 'x-forwarded-prefix': prefix, 'x-forwarded-host': 'public.example' }
  return {
    prefix,
    ask: (url, headers = {}) => app.ask({ url, headers: { ...forwarded, ...headers } }),
  }
}

function mountedBehindProxy(): Way {
  const outer = new HttpApp(() => undefined, false)
  outer.app.proxy = true
  outer.app.use(mount('/docs', pages().app))
  return {
    prefix: '/site/docs',
    ask: (path, headers = {}) =>
      outer.ask({ url: `/docs${path}`, headers: { 'x-forwarded-prefix': '/site', ...headers } }),
  }
}

const ways: [string, () => Way][] = [
  [
    'at the root',
    () => ({ prefix: '', ask: (url, headers = {}) => pages().ask({ url, headers }) }),
  ],
  ['mounted', () => mounted('/docs')],
  ['mounted in what is mounted', mountedTwice],
  ['behind a proxy', () => proxied('/site')],
  ['behind a proxy, deep', () => proxied('/a/b.c/d-e')],
  ['mounted behind a proxy', mountedBehindProxy],
]

/** Every address of a document with the place where it stands. */
function addresses(html: string): string[] {
  const names = 'href src action formaction poster data-action data-location data-modules'.split(
    ' ',
  )
  return [...parseHtml(html).querySelectorAll('*')].flatMap((element) => [
    ...names.flatMap((name) => element.getAttribute(name) ?? []),
    ...sourceCandidates(element.getAttribute('srcset') ?? '').map(({ url }) => url),
  ])
}

describe.each(ways)('An app %s', (_, way) => {
  const { prefix, ask } = way()

  it('has the prefix in every address that it names, once', async () => {
    for (const path of ['/page', '/', '/embeds', '/embeds-redirect']) {
      const response = await ask(path, { 'x-expected': prefix })
      expect(response.statusCode).toBe(200)
      expect(response.payload).not.toContain('EmbedError')
      const found = addresses(response.payload)
      for (const address of found.filter((one) => /^\/(?!\/)/.test(one))) {
        expect(`${address}/`.startsWith(`${prefix}/`), `${path}: ${address}`).toBe(true)
        expect(prefix !== '' && address.startsWith(prefix + prefix), address).toBe(false)
      }
      for (const own of [
        '/orders?x=1#y',
        '/logo.png',
        '/small.png',
        '/large.png',
        '/poster.png',
        '/send',
        '/remove',
      ]) {
        expect(found).toContain(prefix + own)
      }
      for (const kept of [
        '?x=1',
        '^?x=1',
        '#part',
        'orders',
        'https://other.example/x',
        '//other.example/x',
      ]) {
        expect(found).toContain(kept)
      }
    }
  })

  it('finds its styles, scripts, modules and tones at these addresses', async () => {
    const { payload } = await ask('/page')
    const found = addresses(payload).filter((address) => address.includes('/bespa/'))
    expect(found.length).toBeGreaterThan(3)
    for (const address of found.flatMap((one) => one.split(' '))) {
      const response = await ask(address.slice(prefix.length))
      expect(response.statusCode, address).toBe(200)
      expect(header(response, 'cache-control'), address).toContain('immutable')
    }
  })

  it('tells the runtime where a page is, in fragments too', async () => {
    expect((await ask('/')).payload).toContain(`data-location="${prefix}/"`)
    expect((await ask('/page/')).payload).toContain(`data-location="${prefix}/page/"`)
    expect((await ask('/page')).payload).toContain(`data-location="${prefix}/page"`)
    const nested = await ask('/page', { 'bespa-fetch': '1' })
    expect(nested.payload).toContain(`data-location="${prefix}/page"`)
    const fragment = await ask('/page?a=1&_changed=a', { 'bespa-fetch': '1' })
    expect(fragment.payload).toContain(`href="${prefix}/orders?x=1#y"`)
    expect(fragment.payload).toContain(`data-modules="${prefix}/bespa/modules/chart.js`)
  })

  it('redirects within itself', async () => {
    const cases: [path: string, ordinary: string, runtime: string][] = [
      ['/to-path', `${prefix}/page?a=1`, `${prefix}/page?a=1`],
      ['/to-public-path', `${prefix}/page?a=1`, `${prefix}/page?a=1`],
      ['/to-action?b=2', `${prefix}/to-action?b=2&a=1`, `${prefix}/to-action?b=2&a=1`],
      ['/to-climbing-path', `${prefix}/page`, `^${prefix}/page`],
      ['/to-climbing-action?b=2', `${prefix}/to-climbing-action?b=2`, '^?modal='],
      ['/to-history', `${prefix}/`, '-1'],
      ['/to-relative', 'page', 'page'],
      ['/to-nowhere', `${prefix}/`, `${prefix}/`],
      ['/back?_back=%2Fpage', `${prefix}/page`, `${prefix}/page`],
      ['/back?_back=//evil.example', `${prefix}/`, `${prefix}/`],
    ]
    for (const [path, ordinary, runtime] of cases) {
      const headers = { 'x-expected': prefix }
      expect(header(await ask(path, headers), 'location'), path).toBe(ordinary)
      const told = await ask(path, { ...headers, 'bespa-fetch': '1' })
      expect(told.payload, path).toBe(`Location: ${runtime}`)
    }
  })

  it('goes back to the page that it came from by its public address', async () => {
    const referer = `http://app.example${prefix}/page?a=1`
    const host = { 'x-forwarded-host': 'app.example' }
    expect(header(await ask('/back', { referer, ...host }), 'location')).toBe(`${prefix}/page?a=1`)
  })

  it('shows errors in its own style', async () => {
    const response = await ask('/throws')
    expect(response.statusCode).toBe(500)
    const found = addresses(response.payload)
    expect(found.length).toBeGreaterThan(1)
    expect(found.every((address) => address.startsWith(`${prefix}/bespa/`))).toBe(true)
  })
})

describe('A prefix', () => {
  const located = async (forwarded: string, proxy = true) => {
    const app = pages()
    app.app.proxy = proxy
    const response = await app.ask({ url: '/page', headers: { 'x-forwarded-prefix': forwarded } })
    return parseHtml(response.payload).querySelector('.Page')?.getAttribute('data-location')
  }

  it('that a client claims means nothing unless the app trusts its proxy', async () => {
    expect(await located('/evil', false)).toBe('/page')
    expect(await located('/site')).toBe('/site/page')
  })

  it('is read as proxies write it', async () => {
    expect(await located('/site/')).toBe('/site/page')
    expect(await located('/site, /inner')).toBe('/site/page')
    expect(await located('/')).toBe('/page')
    expect(await located('/a%20b')).toBe('/a%20b/page')
  })

  it.each([
    'site',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/"><script>alert(1)</script>',
    '/a b',
    '/a?b',
    '/a#b',
    '/a//b',
    "/'",
  ])('%s is none', async (forwarded) => {
    expect(await located(forwarded)).toBe('/page')
  })

  it('goes with all of a page when bespa() stands before the mounted app', async () => {
    const inner = pages()
    const outer = new HttpApp(() => undefined, false)
    outer.app.use(bespa({ development: false, assets })).use(mount('/docs', inner.handle))
    const { payload } = await outer.ask('/docs/page')
    const found = addresses(payload)
    expect(found).toContain('/docs/page')
    expect(found).toContain('/docs/orders?x=1#y')
    const sheet = found.find((address) => address.includes('/style.css')) ?? ''
    expect((await outer.ask(sheet)).statusCode).toBe(200)
    const embeds = await outer.ask('/docs/embeds')
    expect(embeds.payload).not.toContain('EmbedError')
    const told = await outer.fetch('/docs/to-path')
    expect(told.payload).toBe('Location: /docs/page?a=1')
  })

  it('is not mistaken for the begin of another name', async () => {
    const app = new HttpApp((ctx) =>
      wf
        .page()
        .add(wf.tag('a').attr('href', '/docs-old'), wf.tag('a').attr('href', '/docs?x'))
        .draw(ctx),
    )
    const outer = new HttpApp(() => undefined, false)
    outer.app.use(mount('/docs', app.app))
    const found = addresses((await outer.ask('/docs/x')).payload)
    expect(found).toContain('/docs/docs-old')
    expect(found).toContain('/docs?x')
  })

  it('is found where the app is mounted on a path that repeats it', async () => {
    const { ask } = mounted('/page')
    expect((await ask('/page')).payload).toContain('data-location="/page/page"')
  })

  it('is that of the whole address where a client asks for one', async () => {
    const { Loopback } = await import('./loopback.js')
    const outer = new HttpApp(() => undefined, false)
    outer.app.use(mount('/docs', pages().app))
    const answer = await (await Loopback.of(outer)).get('http://evil.example/docs/page')
    expect(answer).toContain('data-location="/docs/page"')
    expect(answer).not.toContain('evil.example')
  })
})
