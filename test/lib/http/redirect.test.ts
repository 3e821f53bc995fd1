import type { Context } from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { redirect, stateOf } from '../../../lib/index.js'
import { header, HttpApp } from './http-app.js'
import { parseHtml } from '../../support/html.js'

vi.spyOn(console, 'warn').mockImplementation(() => undefined)

const to = (action: string, options?: { external?: boolean }) =>
  new HttpApp((ctx) => redirect(ctx, action, options))

/** Where an ordinary browser is sent. */
async function location(action: string, url = '/orders/list'): Promise<string> {
  return header(await to(action).ask(url), 'location')
}

/** What the runtime is told. */
async function told(action: string, url = '/orders/list'): Promise<string> {
  return (await to(action).fetch(url)).payload
}

const refused = [
  'https://evil.example',
  'http://evil.example/x',
  'HTTPS://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  'javascript\u0000:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  'mailto:a@example.org',
  '^javascript:alert(1)',
  '^^javascript:alert(1)',
  '~javascript:alert(1)',
  '~https://evil.example',
  '^//evil.example',
  '^/\\evil.example',
  '~ javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  '\n//evil.example',
  ' //evil.example',
  '/x\r\nSet-Cookie: a=1',
  '?a=1\r\nSet-Cookie: a=1',
  '',
  '^',
  '~',
  '-0',
  '-x',
  '/'.padEnd(9000, 'x'),
]

describe('What is not allowed leads to the root', () => {
  it.each(refused)('%j', async (action) => {
    const ordinary = await to(action).ask('/orders')
    expect(header(ordinary, 'location')).toBe('/')
    expect(ordinary.headers).not.toHaveProperty('set-cookie')
    expect((await to(action).fetch('/orders')).payload).toBe('Location: /')
    const posted = await to(action).post('/orders', 'a=1')
    expect([posted.statusCode, header(posted, 'location')]).toEqual([303, '/'])
  })

  it('and is told to the developer, not to the user', async () => {
    expect((await to('//evil.example').ask('/')).payload).not.toContain('evil')
  })

  it('an address that only looks odd stays on this host', async () => {
    for (const [action, expected] of [
      ['/%0d%0aSet-Cookie:%20a=1', '/%0d%0aSet-Cookie:%20a=1'],
      ['/%5Cevil.example', '/%5Cevil.example'],
      ['/%2F/evil.example', '/%2F/evil.example'],
      ['/ü?q=<b>"', '/%C3%BC?q=%3Cb%3E%22'],
      ['/\ud800', '/%EF%BF%BD'],
      ['/a:b', '/a:b'],
      ['/?next=https://evil.example', '/?next=https://evil.example'],
    ] as const) {
      const response = await to(action).ask('/')
      expect(header(response, 'location')).toBe(expected)
      expect(new URL(expected, 'http://app.example').host).toBe('app.example')
      expect(parseHtml(response.payload).body.children).toHaveLength(0)
    }
  })
})

describe('An ordinary browser', () => {
  it.each([
    ['GET', 302],
    ['HEAD', 302],
    ['POST', 303],
    ['PUT', 303],
    ['PATCH', 303],
    ['DELETE', 303],
  ] as const)('is redirected after %s with %i, never to post again', async (method, status) => {
    const response = await to('/next').ask({ method, url: '/' })
    expect([response.statusCode, header(response, 'location')]).toEqual([status, '/next'])
    expect(header(response, 'cache-control')).toBe('no-store')
    expect(response.headers).not.toHaveProperty('bespa-location')
  })

  it('goes to paths as they are', async () => {
    expect(await location('/next?a=1#part')).toBe('/next?a=1#part')
    expect(await location('detail')).toBe('detail')
    expect(await location('../detail')).toBe('../detail')
  })

  it('has actions resolved against the page', async () => {
    expect(await location('?a=1')).toBe('/orders/list?a=1')
    expect(await location('?a=1', '/orders/list?b=2&a=0')).toBe('/orders/list?b=2&a=1')
    expect(await location('?b=', '/orders/list?b=2')).toBe('/orders/list')
    expect(await location('?', '/orders/list?b=2')).toBe('/orders/list?b=2')
    expect(await location('?a=1&a=2')).toBe('/orders/list?a=1&a=2')
  })

  it('is its own parent and top page', async () => {
    expect(await location('^?a=1')).toBe('/orders/list?a=1')
    expect(await location('~?a=1', '/?b=2')).toBe('/?b=2&a=1')
    expect(await location('^^/next')).toBe('/next')
    expect(await location('~/next')).toBe('/next')
  })

  it('gets no keys of the protocol but _back into its address', async () => {
    expect(await location('?a=1', '/x?_submit=form&_target=_top&_back=%2Fhome')).toBe(
      '/x?_back=%2Fhome&a=1',
    )
  })

  it('gets nothing that was posted into its address: it could be a password', async () => {
    const response = await to('?saved=1').post('/login?tab=2&user=', 'user=ada&password=secret')
    expect(header(response, 'location')).toBe('/login?tab=2&saved=1')
  })

  it('goes back to the page it has come from, if that is one of this host', async () => {
    const from = async (referer: string, host = 'app.example') =>
      header(await to('-1').ask({ url: '/x', headers: { referer, host } }), 'location')
    expect(await from('http://app.example/list?page=2#row')).toBe('/list?page=2')
    expect(await from('http://app.example/list', 'app.example:80')).toBe('/list')
    expect(await from('https://evil.example/list')).toBe('/')
    expect(await from('http://app.example//evil.example')).toBe('/')
    expect(await from('http://app.example/\\evil.example')).toBe('/')
    expect(await from('http://app.example/.//evil.example')).toBe('/')
    expect(await from('javascript:alert(1)')).toBe('/')
    expect(await from('nonsense')).toBe('/')
    expect(await location('-2')).toBe('/')
  })
})

describe('The runtime', () => {
  it('gets an envelope instead of a redirect', async () => {
    const response = await to('/next').fetch('/')
    expect([response.statusCode, response.payload]).toEqual([200, 'Location: /next'])
    expect(header(response, 'content-type')).toBe('text/plain; charset=utf-8')
    expect(header(response, 'bespa-location')).toBe('1')
    expect(header(response, 'cache-control')).toBe('no-store')
    expect(header(response, 'vary')).toContain('Bespa-Fetch')
    expect(response.headers).not.toHaveProperty('location')
  })

  it('gets it for nested, partial and posted requests alike', async () => {
    expect((await to('/next').fetch('/?_changed=a')).payload).toBe('Location: /next')
    expect((await to('/next').fetchPost('/', 'a=1&_changed=a')).payload).toBe('Location: /next')
  })

  it('resolves actions by itself', async () => {
    for (const action of ['^?a=', '~?a=1', '^^/next', '~/next', '-1', '-12', 'detail']) {
      expect(await told(action, '/orders?b=1')).toBe(`Location: ${action}`)
    }
  })

  it('learns the address of a page that changes its own state while it is loaded', async () => {
    expect(await told('?a=1#x', '/orders?b=1&_back=%2F')).toBe(
      'Location: /orders?b=1&_back=%2F&a=1#x',
    )
    expect((await to('?a=1').fetchPost('/orders', 'b=1&_changed=')).payload).toBe('Location: ?a=1')
  })

  it('does not take page text for a redirect: only the header makes it one', async () => {
    const app = new HttpApp((ctx) => {
      ctx.body = 'Location: /evil'
    })
    expect((await app.fetch('/')).headers).not.toHaveProperty('bespa-location')
  })
})

describe('The way back', () => {
  const back = '_back=%2Flist%3Fpage%3D2'

  it('is kept when a redirect leads to a path', async () => {
    expect(await location('/edit', `/x?${back}`)).toBe(`/edit?${back}`)
    expect(await told('/edit?a=1#part', `/x?${back}`)).toBe(`Location: /edit?a=1&${back}#part`)
    expect(await told('/edit', '/x?_back=0')).toBe('Location: /edit?_back=0')
    expect(await told('/edit', '/x?_back=-2')).toBe('Location: /edit?_back=-2')
    expect(await told('/edit', '/x?_back=%5E%3Fmodal%3D')).toBe(
      'Location: /edit?_back=%5E%3Fmodal%3D',
    )
    expect(await told('detail', `/x?${back}`)).toBe(`Location: detail?${back}`)
  })

  it('leaves the rest of the path as it was written', async () => {
    expect(await told('/edit?q=a%20b&flag', `/x?${back}`)).toBe(
      `Location: /edit?q=a%20b&flag&${back}`,
    )
  })

  it('does not replace one that the path has', async () => {
    expect(await told('/edit?_back=%2Fother', `/x?${back}`)).toBe('Location: /edit?_back=%2Fother')
    expect(await told('/edit?_back=', `/x?${back}`)).toBe('Location: /edit?_back=')
  })

  it('does not go along with an action', async () => {
    for (const action of ['^?a=1', '~?a=1', '^/edit', '~/edit', '^^/edit', '-1']) {
      expect(await told(action, `/x?${back}`)).toBe(`Location: ${action}`)
    }
    expect(await location('^/edit', `/x?${back}`)).toBe('/edit')
  })

  it('does not leave this host', async () => {
    const app = to('https://other.example/x', { external: true })
    expect(header(await app.ask(`/x?${back}`), 'location')).toBe('https://other.example/x')
  })

  it.each(refused.filter(Boolean))('does not go along when it is %j', async (hostile) => {
    const query = new URLSearchParams({ _back: hostile.slice(0, 8000) }).toString()
    if (hostile.length > 8000) return
    expect(await told('/edit', `/x?${query}`)).toBe('Location: /edit')
    expect(await location('/edit', `/x?${query}`)).toBe('/edit')
  })

  it('is kept when it was posted in the body', async () => {
    const response = await to('/edit').post('/x', back)
    expect(header(response, 'location')).toBe(`/edit?${back}`)
  })
})

describe('The way out', () => {
  const out = async (action: string) => {
    const app = to(action, { external: true })
    return [header(await app.ask('/'), 'location'), (await app.fetch('/')).payload]
  }

  it('is open when it is asked for', async () => {
    expect(await out('https://other.example/a?b#c')).toEqual([
      'https://other.example/a?b#c',
      'Location: https://other.example/a?b#c',
    ])
    expect(await out('http://other.example')).toEqual([
      'http://other.example/',
      'Location: http://other.example/',
    ])
    expect(await out('/inside')).toEqual(['/inside', 'Location: /inside'])
  })

  it.each([
    'javascript:alert(1)',
    '//other.example',
    'data:text/html,x',
    'file:///x',
    'mailto:a@b.c',
    '^https://x.example',
  ])('is not open for %s', async (action) => {
    expect(await out(action)).toEqual(['/', 'Location: /'])
  })

  it('cannot split a response header', async () => {
    const [location] = await out('https://other.example/\r\nSet-Cookie: a=1')
    expect(location).toBe('https://other.example/Set-Cookie:%20a=1')
  })
})

describe('Where a redirect is called', () => {
  it('without bespa() it still redirects', async () => {
    const app = new HttpApp((ctx) => redirect(ctx, '?a=1'), false)
    app.app.use(app.handle)
    expect(header(await app.ask('/x?b=2'), 'location')).toBe('/x?b=2&a=1')
  })

  it('what the handler has set on the state before does not matter to the address', async () => {
    const app = new HttpApp((ctx) => {
      stateOf(ctx).set('b', '3')
      redirect(ctx, '?a=1')
    })
    expect(header(await app.ask('/x?b=2'), 'location')).toBe('/x?b=3&a=1')
  })
})

describe('A redirect to a change of state', () => {
  /** What the answer to a body says to the runtime. */
  const answered = async (body: string, handle: (ctx: Context) => void) =>
    (await new HttpApp(handle).fetchPost('/x', body)).payload

  it.each([
    ['a value', 'a=1&c=3&_changed=a', 'Location: ?b=2&a=1'],
    ['several values of a key', 'a=1&a=2&_changed=a', 'Location: ?b=2&a=1&a=2'],
    ['a key that was cleared', 'c=3&_changed=a', 'Location: ?b=2&a='],
    ['a key that needs escaping', 'x%26y=%23&_changed=x%26y', 'Location: ?b=2&x%26y=%23'],
    ['not what it names itself', 'b=1&a=1&_changed=b,a', 'Location: ?b=2&a=1'],
    ['no private key', 'a=1&pw=x&_changed=a,pw&_private=pw', 'Location: ?b=2&a=1'],
    ['no key of the protocol', 'a=1&_submit=f&_changed=a,_submit', 'Location: ?b=2&a=1'],
    ['nothing else, where nothing moved', 'c=3&_changed=', 'Location: ?b=2'],
  ])('takes along what the request has changed: %s', async (_, body, told) => {
    expect(await answered(body, (ctx) => redirect(ctx, '?b=2'))).toBe(told)
  })

  it('keeps its fragment at the end', async () => {
    expect(await answered('a=1&_changed=a', (ctx) => redirect(ctx, '?b=2#rows'))).toBe(
      'Location: ?b=2&a=1#rows',
    )
  })

  it('takes along what the handler has made of the state', async () => {
    const told = await answered('a=1&c=3&d=4&_changed=a', (ctx) => {
      stateOf(ctx).set('a', '5').set('e', '6').del('c').del('unknown')
      redirect(ctx, '?b=2')
    })
    expect(told).toBe('Location: ?b=2&a=5&e=6&c=')
  })

  it('goes alone when it changes nothing by itself, so that it does not lead to itself', async () => {
    const told = await answered('a=1&b=2&_changed=a,b', (ctx) => redirect(ctx, '?b=2'))
    expect(told).toBe('Location: ?b=2')
  })

  it.each(['^?b=2', '~?b=2', '/y?b=2'])('of another page takes nothing along: %s', async (to) => {
    const told = await answered('a=1&_changed=a', (ctx) => redirect(ctx, to))
    expect(told).toBe(`Location: ${to}`)
  })
})
