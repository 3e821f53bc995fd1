import { afterEach, describe, expect, it, vi } from 'vitest'
import { embed, stateOf, tag, type BespaOptions } from '../../../lib/index.js'
import { startTag } from '../../../lib/html/start-tag.js'
import { drawingOf } from '../../../widgets/text/svg-markup.js'
import { Factory } from '../../../widgets/factory.js'
import { parseHtml } from '../../support/html.js'
import { header, HttpApp, type Handler } from './http-app.js'

const wf = new Factory()
afterEach(() => vi.useRealTimers())

describe('Pages that embed each other', () => {
  const twice: Handler = (ctx) =>
    wf
      .page()
      .add([1, 2].map((at) => wf.embed((scope) => embed(ctx, `/twice?at=${at}`, { scope }))))
      .draw(ctx)

  it('are limited in number, not only in depth', async () => {
    let drawn = 0
    const count: Handler = (ctx) => {
      drawn++
      return twice(ctx)
    }
    const app = new HttpApp({ '/twice': count }, { limits: { embeddedPages: 20 } })
    const { payload } = await app.ask('/twice')
    expect(drawn).toBe(21)
    expect(payload).toContain('Too many pages are embedded in this one.')
  })

  it('are counted for each request by itself', async () => {
    const app = new HttpApp(
      {
        '/': (ctx) => wf.page().add(wf.embed((scope) => embed(ctx, '/in', { scope }))).draw(ctx),
        '/in': (ctx) => wf.page().add('inside').draw(ctx),
      },
      { limits: { embeddedPages: 1 } },
    ) // prettier-ignore
    for (let request = 0; request < 3; request++) {
      expect((await app.ask('/')).payload).toContain('inside')
    }
  })
})

describe('A page that is never drawn to its end', () => {
  it.each<[string, BespaOptions, number]>([
    ['after 30 seconds', {}, 30_000],
    ['after the time that the app sets', { drawTimeout: 500 }, 500],
  ])('is answered with 503 %s', async (_, options, milliseconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let resolve: (content: string) => void = () => undefined
    const app = new HttpApp(
      (ctx) =>
        wf
          .page()
          .add(new Promise<string>((done) => (resolve = done)))
          .draw(ctx),
      options,
    )
    const answer = app.ask('/')
    await vi.advanceTimersByTimeAsync(milliseconds)
    const response = await answer
    expect(response.statusCode).toBe(503)
    expect(app.errors).toHaveLength(1)
    resolve('late')
    await vi.advanceTimersByTimeAsync(1)
    expect(app.errors).toHaveLength(1)
  })

  it('leaves no timer behind when it is drawn in time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const app = new HttpApp((ctx) => wf.page().add(Promise.resolve('there')).draw(ctx))
    expect((await app.ask('/')).payload).toContain('there')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('What requests bring', () => {
  const long = 'x'.repeat(2000)

  it('is not remembered as a class, once it is long', () => {
    expect(startTag('p').withClass(long)).not.toBe(startTag('p').withClass(long))
    expect(startTag('p').withClass('Card')).toBe(startTag('p').withClass('Card'))
  })

  it('is not remembered as an attribute, once it is long', () => {
    expect(startTag('p').withValue(`data-${long}`)).not.toBe(
      startTag('p').withValue(`data-${long}`),
    )
  })

  it('is not remembered as an icon, once it is long', () => {
    const icon = `<svg viewBox="0 0 24 24"><path d="M0 0${' 1'.repeat(1000)}"/></svg>`
    expect(drawingOf(icon)).not.toBe(drawingOf(icon))
    const short = '<svg viewBox="0 0 24 24"><path d="M0 0"/></svg>'
    expect(drawingOf(short)).toBe(drawingOf(short))
  })

  it('is counted before it is taken apart', async () => {
    const app = new HttpApp((ctx) => (ctx.body = 'x'))
    expect((await app.post('/', 'a&'.repeat(500_000))).statusCode).toBe(413)
    expect((await app.ask(`/?${'a&'.repeat(2000)}`)).statusCode).toBe(413)
    expect((await app.ask(`/${'a'.repeat(300_000)}`)).statusCode).toBe(414)
  })

  it('prints nothing in production, however dangerous it is', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const app = new HttpApp((ctx) =>
      wf
        .page()
        .add(tag('a').attr('href', stateOf(ctx).get('href')).add('x'))
        .draw(ctx),
    )
    for (let at = 0; at < 5; at++) await app.ask(`/?href=javascript:alert(${at})`)
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })
})

describe('A drawing that loads something', () => {
  it.each([
    'url(#a)',
    '\\75rl(https://evil.example/x)',
    'u\\72l(https://evil.example/x)',
    'image-set(&quot;https://evil.example/x&quot; 1x)',
    '-webkit-image-set(url(x) 1x)',
    'image(&quot;https://evil.example/x&quot;)',
    'src(&quot;https://evil.example/x&quot;)',
    'cross-fade(url(x), red)',
    'URL(x)',
    'red) url(x',
  ])('is refused: fill="%s"', (fill) => {
    const icon = `<svg viewBox="0 0 24 24"><path fill="${fill}" d="M0 0"/></svg>`
    expect(() => drawingOf(icon)).toThrow(TypeError)
  })

  it.each(['rgb(1 2 3 / 50%)', 'color-mix(in oklab, red, blue)', 'var(--md-primary)', 'none'])(
    'is not one with fill="%s"',
    (fill) => {
      const icon = `<svg viewBox="0 0 24 24"><path fill="${fill}" d="M0 0"/></svg>`
      expect(drawingOf(icon).body).toContain(fill)
    },
  )

  it.each(['image-set(x 1x)', 'src(var(--x))', 'cross-fade(a, b)', 'element(#a)', 'paint(a)'])(
    'is refused in a style: %s',
    (value) => {
      expect(() => tag('p').style('background-image', value)).toThrow('unsafe-markup')
    },
  )
})

describe('An answer to an error', () => {
  it.each<[string, Handler]>([
    [
      'a header of the error that is none',
      () => {
        throw Object.assign(new Error('x'), { status: 401, headers: { 'bad name': 'x' } })
      },
    ],
    [
      'a message that cannot be read',
      () => {
        const error = new Error('x')
        Object.defineProperty(error, 'status', {
          get: () => {
            throw new Error('no status')
          },
        })
        throw error
      },
    ],
  ])('has the security headers in spite of %s', async (_, handler) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const response = await new HttpApp(handler).ask('/')
    expect(response.statusCode).toBe(500)
    expect(header(response, 'content-security-policy')).toContain("default-src 'self'")
    expect(header(response, 'x-content-type-options')).toBe('nosniff')
  })

  it('has them in spite of a listener that throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const app = new HttpApp(() => {
      throw new Error('first')
    })
    app.app.on('error', () => {
      throw new Error('second')
    })
    const response = await app.ask('/')
    expect(header(response, 'content-security-policy')).toContain("default-src 'self'")
    expect(response.payload).toBe('Something went wrong on the server.')
  })
})

describe('Cross-Origin-Opener-Policy', () => {
  it.each<[BespaOptions, string]>([
    [{}, 'same-origin'],
    [{ crossOriginOpenerPolicy: 'same-origin-allow-popups' }, 'same-origin-allow-popups'],
    [{ crossOriginOpenerPolicy: false }, ''],
  ])('with %j is %j', async (options, value) => {
    const app = new HttpApp((ctx) => wf.page().draw(ctx), options)
    expect(header(await app.ask('/'), 'cross-origin-opener-policy')).toBe(value)
    expect(header(await app.ask('/bespa/none'), 'cross-origin-opener-policy')).toBe(value)
  })

  it('is left to a handler that sets its own', async () => {
    const app = new HttpApp((ctx) => {
      ctx.set('Cross-Origin-Opener-Policy', 'unsafe-none')
      ctx.body = 'x'
    })
    expect(header(await app.ask('/'), 'cross-origin-opener-policy')).toBe('unsafe-none')
  })
})

describe('The answer to a posted password', () => {
  const login: Handler = (ctx) => wf.page().add(wf.link('?more=1').add('more')).draw(ctx)
  const body = 'user=ann&password=hunter2&token=s3cret'

  it('keeps it neither in the state nor in any address', async () => {
    const { payload } = await new HttpApp(login).post('/login?lang=de', body)
    for (const secret of ['hunter2', 's3cret', 'user']) expect(payload).not.toContain(secret)
    const state = parseHtml(payload).querySelector('.State')?.textContent ?? ''
    expect(JSON.parse(state)).toEqual({ lang: 'de' })
  })

  it('keeps what an input of the page shows, and what the handler sets', async () => {
    const app = new HttpApp((ctx) => {
      const state = stateOf(ctx).set('saved', '1')
      expect(state.get('password')).toBe('hunter2')
      const form = wf.form().add(wf.inputText('user', ''), wf.inputPassword('password', ''))
      return wf.page().add(form).draw(ctx)
    })
    const { payload } = await app.post('/login', body)
    expect(payload).not.toContain('hunter2')
    const state = parseHtml(payload).querySelector('.State')?.textContent ?? ''
    expect(JSON.parse(state)).toEqual({ user: 'ann', saved: '1' })
  })

  it('is no part of the address that the handler redirects to', async () => {
    const app = new HttpApp((ctx) => wf.redirect(ctx, '?saved=1#top'))
    const response = await app.post('/login?lang=de', body)
    expect(header(response, 'location')).toBe('/login?lang=de&saved=1#top')
  })
})
