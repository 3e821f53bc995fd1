import { describe, expect, it } from 'vitest'
import { bespa, embed, stateOf } from '../../../lib/index.js'
import { EmbedWidget } from '../../../widgets/surface/embed.js'
import { embedded, embedding, frame, inner, outer } from './embedding-app.js'
import { header, HttpApp, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

describe('An embedded page', () => {
  it('is its .Page element alone: no head, navigation, banner or second main', async () => {
    const app = embedding('/inner?x=1', {
      '/inner': (ctx) =>
        wf.page().withTitle('Inner').addNavigation('navigation').add('content').draw(ctx),
    })
    const document = parseHtml(await embedded(app))
    const [page] = document.body.children
    expect(document.body.children).toHaveLength(1)
    expect([page?.localName, page?.className]).toEqual(['section', 'Page'])
    expect(page?.getAttribute('data-location')).toBe('/inner')
    expect(page?.firstElementChild?.className).toBe('State')
    expect(page?.firstElementChild?.textContent).toBe('{"x":"1"}')
    expect(page?.textContent).toContain('content')
    expect(page?.textContent).not.toContain('navigation')
    expect(document.querySelector('main, nav, .FetchError, .TopNav, .SkipLink')).toBeNull()
  })

  it('is drawn whole, also when the page around is redrawn in part', async () => {
    const app = new HttpApp({
      '/': (ctx) =>
        wf
          .page()
          .add(new EmbedWidget((scope) => embed(ctx, '/inner?y=2', { scope })).redrawIf(true))
          .draw(ctx),
      '/inner': (ctx) =>
        wf
          .page()
          .add(`partial: ${stateOf(ctx).hasChanges()}`)
          .draw(ctx),
    })
    const { payload } = await app.fetchPost('/', 'x=1&_changed=x')
    expect(payload).toContain('partial: false')
    const states = [...parseHtml(payload).querySelectorAll('.State')].map((one) => one.textContent)
    expect(states).toEqual(['{"y":"2"}', '{"x":"1"}'])
  })

  it('has DOM ids of its own, those of nested pages and of twins included', async () => {
    const app = new HttpApp({
      '/': (ctx) => wf.page().add(frame(ctx, '/middle'), frame(ctx, '/middle')).draw(ctx),
      '/middle': (ctx) => wf.page().add(frame(ctx, '/inner')).draw(ctx),
      '/inner': inner,
    })
    const document = parseHtml(await embedded(app))
    const scopes = [...document.querySelectorAll('[data-scope]')].map((one) =>
      one.getAttribute('data-scope'),
    )
    expect(scopes).toHaveLength(4)
    expect(new Set(scopes).size).toBe(4)
    expect(scopes[1]?.startsWith(scopes[0] ?? '-')).toBe(true)
  })

  it('may be asked for by POST with a body', async () => {
    const app = embedding(
      '/inner?a=1',
      {
        '/inner': (ctx) =>
          wf
            .page()
            .add(`${ctx.method} ${[...stateOf(ctx)].join(' ')}, by ${stateOf(ctx).get('_submit')}`)
            .draw(ctx),
      },
      { method: 'POST', body: 'b=2&_submit=form' },
    )
    expect(await embedded(app)).toContain('POST a,1 b,2, by form')
  })

  it('is asked for by GET, whatever the page around was asked for by', async () => {
    const app = embedding('/inner', {
      '/inner': (ctx) =>
        wf
          .page()
          .add(`${ctx.method} [${[...stateOf(ctx)].join(' ')}] ${ctx.get('Content-Length')}.`)
          .draw(ctx),
    })
    expect((await app.post('/', 'a=1')).payload).toContain('GET [] .')
  })
})

describe('It inherits', () => {
  const asked = async (headers: Record<string, string>, name: string) => {
    const app = embedding('/inner', {
      '/inner': (ctx) =>
        wf
          .page()
          .add(`[${ctx.get(name)}]`)
          .draw(ctx),
    })
    const { payload } = await app.ask({ url: '/', headers })
    return /\[(.*)\]/.exec(payload)?.[1]
  }

  it.each([
    ['accept-language', 'de'],
    ['authorization', 'Bearer x'],
    ['user-agent', 'a browser'],
    ['x-forwarded-for', '10.0.0.1'],
    ['x-request-id', '7'],
    ['x-remote-user', 'ada'],
    ['traceparent', '00-1-2-01'],
    ['dnt', '1'],
  ])('the header %s', async (name, value) => {
    expect(await asked({ [name]: value }, name)).toBe(value)
  })

  it.each([
    ['if-none-match', '"x"'],
    ['if-modified-since', 'Sun, 01 Nov 2026 00:00:00 GMT'],
    ['range', 'bytes=0-1'],
    ['origin', 'https://evil.example'],
    ['content-type', 'text/plain'],
    ['content-encoding', 'gzip'],
    ['expect', '100-continue'],
    ['connection', 'close'],
    ['bespa-nonce', 'AAAABBBBCCCCDDDDEEEEFFFF'],
    ['bespa-scope', 'x'],
    ['sec-fetch-mode', 'navigate'],
  ])('but not %s, which speaks of the other request', async (name, value) => {
    expect(await asked({ [name]: value }, name)).toBe('')
  })

  it('cookies, and over them those that have just been set', async () => {
    const app = new HttpApp({
      '/': async (ctx) => {
        ctx.cookies.set('b', 'new')
        ctx.cookies.set('c', 'set')
        ctx.cookies.set('d', null)
        ctx.append('Set-Cookie', 'e=; Max-Age=0')
        // The age counts, whatever the date says (RFC 6265, section 4.1.2.2).
        ctx.append('Set-Cookie', 'f=kept; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60')
        ctx.body = await embed(ctx, '/inner')
      },
      '/inner': (ctx) =>
        wf
          .page()
          .add(`[${ctx.get('Cookie')}]`)
          .draw(ctx),
    })
    const cookie = 'a=1; b=old; d=4; e=5'
    expect((await app.ask({ url: '/', headers: { cookie } })).payload).toContain(
      '[a=1; b=new; c=set; f=kept]',
    )
  })

  it('ctx.state, without being able to change the original', async () => {
    const app = new HttpApp({
      '/': async (ctx) => {
        const state = ctx.state as Record<string, unknown>
        state['user'] = { name: 'Ada' }
        const html = await embed(ctx, '/inner')
        ctx.body = `${html} and then ${String(state['user'])} ${String(state['extra'])}`
      },
      '/inner': async (ctx) => {
        const state = ctx.state as Record<string, unknown>
        const { name } = state['user'] as { name: string }
        state['user'] = 'somebody else'
        state['extra'] = 'x'
        await wf.page().add(`user ${name}`).draw(ctx)
      },
    })
    expect(await embedded(app)).toMatch(/user Ada.*and then \[object Object\] undefined/)
  })

  it('the address, the host and the protocol of the client', async () => {
    const app = embedding('/inner', {
      '/inner': (ctx) => wf.page().add(`[${ctx.ip} ${ctx.href} ${ctx.secure}]`).draw(ctx),
    })
    app.app.proxy = true
    const { payload } = await app.ask({
      url: '/',
      remoteAddress: '10.1.2.3',
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'public.example' },
    })
    expect(payload).toContain('[10.1.2.3 https://public.example/inner true]')
  })

  it('the session that a middleware before bespa() keeps', async () => {
    const sessions = new Map([['7', { user: 'Ada', visits: 0 }]])
    const app = new HttpApp(
      {
        '/': outer('/inner'),
        '/inner': (ctx) => {
          const { session } = ctx as unknown as { session?: { user: string; visits: number } }
          if (session) session.visits++
          return wf
            .page()
            .add(`user ${session?.user ?? 'nobody'}`)
            .draw(ctx)
        },
      },
      false,
    )
    app.app.use(async (ctx, next) => {
      const id = ctx.cookies.get('sid')
      Object.assign(ctx, { session: sessions.get(id ?? '') })
      await next()
      if (id) ctx.cookies.set('sid', id, { overwrite: true })
    })
    app.app.use(bespa({ development: false })).use(app.handle)
    const response = await app.ask({ url: '/', headers: { cookie: 'sid=7' } })
    expect(response.payload).toContain('user Ada')
    expect(sessions.get('7')?.visits).toBe(1)
    expect(header(response, 'set-cookie')).toBe('sid=7; path=/; httponly')
    expect((await app.ask('/')).payload).toContain('user nobody')
  })
})

describe('Its cookies', () => {
  it('reach the browser, beside those of the page around', async () => {
    const app = new HttpApp({
      '/': async (ctx) => {
        ctx.cookies.set('outer', '1')
        ctx.body = await embed(ctx, '/inner')
      },
      '/inner': async (ctx) => {
        ctx.cookies.set('inner', '2')
        ctx.cookies.set('second', '3')
        await inner(ctx)
      },
    })
    const cookies = (await app.ask('/')).cookies as { name: string }[]
    expect(cookies.map(({ name }) => name)).toEqual(['outer', 'inner', 'second'])
  })

  it('reach it even when the page cannot be shown', async () => {
    const app = embedding('/inner', {
      '/inner': (ctx) => {
        ctx.cookies.set('inner', '2')
        ctx.throw(403)
      },
    })
    expect(header(await app.ask('/'), 'set-cookie')).toContain('inner=2')
  })
})
