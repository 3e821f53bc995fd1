import { createReadStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import Koa, { type Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { bespa, embed, WidgetBase, type Output } from '../../../lib/index.js'
import { header, HttpApp, wf, type Handler } from './http-app.js'
import { parseHtml } from '../../support/html.js'
import { Loopback } from './loopback.js'
import { send } from '../../support/send.js'

class Card extends WidgetBase<Card> {
  constructor(readonly content: Fussy) {
    super()
  }

  override children() {
    return [this.content]
  }

  draw(out: Output, ctx: Context) {
    return this.root('div', ctx).add(this.content).draw(out, ctx)
  }
}

class Fussy extends WidgetBase<Fussy> {
  constructor(readonly late = false) {
    super()
  }

  draw(out: Output): void | Promise<void> {
    out.html += '<p>half a page'
    if (this.late) return Promise.reject(new Error('secret <b>late</b>'))
    throw new Error('secret <script>alert(1)</script>')
  }
}

const drawing = (late: boolean): Handler => {
  return (ctx) =>
    wf
      .page()
      .add('first', new Card(new Fussy(late).redrawIfChanged(ctx, 'a')))
      .draw(ctx)
}

describe.each([
  ['at once', false, 'secret <script>alert(1)</script>'],
  ['after a while', true, 'secret <b>late</b>'],
])('An error while drawing, thrown %s', (_, late, message) => {
  it('shows the developer the stack and the widget, as text', async () => {
    const app = new HttpApp(drawing(late), { development: true })
    const response = await app.ask('/')
    expect([response.statusCode, header(response, 'content-type')]).toEqual([
      500,
      'text/html; charset=utf-8',
    ])
    const document = parseHtml(response.payload)
    expect(document.querySelector('main p')?.textContent).toBe(message)
    expect(document.querySelector('main code')?.textContent).toMatch(/Card.*Fussy/)
    expect(document.querySelector('pre')?.textContent).toContain('errors.test.ts')
    expect(document.querySelectorAll('script, b')).toHaveLength(0)
    expect(response.payload).not.toContain('half a page')
  })

  it('shows the user a neutral page', async () => {
    const app = new HttpApp(drawing(late))
    const response = await app.ask('/')
    expect(response.statusCode).toBe(500)
    expect(parseHtml(response.payload).body.textContent).toBe(
      'Error 500Something went wrong on the server.\n',
    )
    expect(response.payload).not.toMatch(/secret|half|Fussy|\.ts/)
    expect(header(response, 'cache-control')).toBe('no-store')
  })

  it('tells the runtime in a short text', async () => {
    const production = new HttpApp(drawing(late))
    for (const url of ['/', '/?_changed=a']) {
      const response = await production.fetch(url)
      expect([response.statusCode, response.payload]).toEqual([
        500,
        'Something went wrong on the server.',
      ])
      expect(header(response, 'content-type')).toBe('text/plain; charset=utf-8')
      expect(header(response, 'cache-control')).toBe('no-store')
      expect(header(response, 'vary')).toBe('Bespa-Fetch')
    }
    const development = new HttpApp(drawing(late), { development: true })
    expect((await development.fetch('/?_changed=a')).payload).toBe(message)
  })

  it('is told to app.on("error") once', async () => {
    for (const development of [true, false]) {
      const app = new HttpApp(drawing(late), { development })
      await app.ask('/')
      expect(app.errors.map(String)).toEqual([`Error: ${message}`])
    }
  })
})

describe('Whatever fails', () => {
  it('HEAD gets the same head and no body', async () => {
    const app = new HttpApp(drawing(false))
    const get = await app.ask('/')
    const head = await app.ask({ method: 'HEAD', url: '/' })
    expect([head.statusCode, head.payload]).toEqual([500, ''])
    expect(header(head, 'content-length')).toBe(header(get, 'content-length'))
    expect(header(head, 'content-type')).toBe(header(get, 'content-type'))
  })

  it('a stream that was to be sent is closed', async () => {
    const stream = new PassThrough()
    const app = new HttpApp((ctx) => {
      ctx.body = stream
      throw new Error('no')
    })
    expect((await app.ask('/')).statusCode).toBe(500)
    expect(stream.destroyed).toBe(true)
  })

  it('an answer that has begun is cut off, not completed with an error page', async () => {
    const app = new HttpApp(async (ctx) => {
      ctx.res.write('half')
      await new Promise((resolve) => setTimeout(resolve, 20))
      throw new Error('no')
    })
    const answer = await (await Loopback.of(app)).post('a=1', 'Connection: close')
    expect(answer).toContain('half')
    expect(answer).not.toMatch(/Error 500|\r\n0\r\n/)
    expect(app.errors.map(String)).toEqual(['Error: no'])
  })

  it('an answer that is complete is sent all the same', async () => {
    const app = new HttpApp((ctx) => {
      ctx.respond = false
      ctx.res.end('complete')
      throw new Error('no')
    })
    const answer = await (await Loopback.of(app)).post('a=1', 'Connection: close')
    expect(answer).toMatch(/complete$/)
  })

  it('a handler that wanted to answer by itself, and has not, is answered for', async () => {
    const app = new HttpApp((ctx) => {
      ctx.respond = false
      throw new Error('no')
    })
    expect((await app.ask('/')).statusCode).toBe(500)
  })

  it('a stream that breaks is told, but not to the client', async () => {
    const app = new HttpApp((ctx) => {
      ctx.type = 'text'
      ctx.body = createReadStream('/nowhere/at/all')
    })
    const answer = await (await Loopback.of(app)).post('', 'Connection: close')
    expect(answer).not.toContain('nowhere')
    expect(String(app.errors[0])).toContain('ENOENT')
  })

  it('the error of an embedded page is told once, and the page around is shown', async () => {
    const app = new HttpApp({
      '/outer': async (ctx) => {
        const told = await embed(ctx, '/inner').catch((error: unknown) => String(error))
        await wf.page().add(told).draw(ctx)
      },
      '/inner': drawing(false),
    })
    const response = await app.ask('/outer')
    expect(response.statusCode).toBe(200)
    expect(response.payload).toContain('EmbedError: Something went wrong on the server.')
    expect(app.errors).toHaveLength(1)
  })

  it('nobody needs to listen', async () => {
    const app = new Koa()
    app.silent = true
    app.use(bespa({ development: false })).use(() => {
      throw new Error('no')
    })
    expect((await send(app, '/')).statusCode).toBe(500)
  })

  it('the error page works without scripts, and its styles come from this app', async () => {
    const { payload } = await new HttpApp(drawing(false)).ask('/')
    const document = parseHtml(payload)
    const sheets = [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'))
    expect(sheets.every((address) => address?.startsWith('/bespa/'))).toBe(true)
    expect(document.documentElement.lang).toBe('en')
    expect(document.querySelectorAll('main, h1')).toHaveLength(2)
    expect(document.querySelectorAll('script, style, [style]')).toHaveLength(0)
  })
})
