import { PassThrough } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import compress from 'koa-compress'
import { describe, expect, it } from 'vitest'
import { bespa } from '../../../lib/index.js'
import { parseHtml } from '../../support/html.js'
import { embedded, embedding, frame, inner, outer } from './embedding-app.js'
import { HttpApp, wf, type Handler } from './http-app.js'

describe('When it cannot be shown', () => {
  const shown = (answer: Handler) => embedded(embedding('/inner', { '/inner': answer }))

  it('the page around says why, and stands', async () => {
    const app = new HttpApp({
      '/': (ctx) => wf.page().add('before', frame(ctx, '/inner'), 'after').draw(ctx),
      '/inner': (ctx) => ctx.throw(403, 'Not <b>for</b> you.'),
    })
    const response = await app.ask('/')
    expect(response.statusCode).toBe(200)
    const document = parseHtml(response.payload)
    expect(document.querySelector('.Embed [role=alert]')?.textContent).toBe('Not <b>for</b> you.')
    expect(document.querySelector('main')?.textContent).toMatch(/before.*after/)
    expect(document.querySelector('b')).toBeNull()
  })

  it('an error tells nothing of its inside', async () => {
    expect(
      await shown(() => {
        throw new Error('secret')
      }),
    ).toBe('refused: Something went wrong on the server.')
    expect(await shown((ctx) => ctx.throw(404, 'No such order.'))).toBe('refused: No such order.')
    expect(await shown(() => undefined)).toBe('refused: Not Found')
    expect(
      await shown((ctx) => {
        ctx.status = 404
        return wf.page().add('secret').draw(ctx)
      }),
    ).toBe('refused: The embedded page is not available (404).')
    expect(
      await shown((ctx) => {
        ctx.status = 502
        ctx.body = '<h1>Bad gateway of secret</h1>'
      }),
    ).toBe('refused: The embedded page is not available (502).')
    expect(
      await shown((ctx) => {
        ctx.status = 500
        ctx.body = 'x'.repeat(300)
      }),
    ).toBe('refused: The embedded page is not available (500).')
  })

  it.each<[string, Handler]>([
    ['JSON', (ctx) => (ctx.body = { secret: 1 })],
    ['a file', (ctx) => (ctx.body = Buffer.from('secret'))],
    ['nothing', (ctx) => (ctx.status = 204)],
    ['not modified', (ctx) => (ctx.status = 304)],
    ['text', (ctx) => (ctx.body = 'secret')],
    ['HTML that is no page', (ctx) => (ctx.body = '<p>secret</p>')],
    ['text that looks like a redirect', (ctx) => (ctx.body = 'Location: /secret')],
  ])('%s is not a page', async (_, answer) => {
    expect(await shown(answer)).toBe(
      'refused: The embedded address answers with something that is not a page.',
    )
  })

  it('a stream of events is not waited for', async () => {
    const stream = new PassThrough()
    const answer = await shown((ctx) => {
      ctx.type = 'text/event-stream'
      ctx.body = stream
      stream.write('data: 1\n\n')
    })
    expect(answer).toBe('refused: The embedded address answers with something that is not a page.')
    expect(stream.destroyed).toBe(true)
  })

  it('HTML without end is given up', async () => {
    const stream = new PassThrough()
    const answer = await shown((ctx) => {
      ctx.type = 'html'
      ctx.body = stream
      const more = () => {
        while (!stream.destroyed && stream.write(Buffer.alloc(65_536, 'x')));
      }
      stream.on('drain', more)
      more()
    })
    expect(answer).toBe('refused: The embedded page could not be read.')
    expect(stream.destroyed).toBe(true)
  })

  it('an answer that breaks off is none', async () => {
    const broken = 'refused: The embedded page could not be read.'
    expect(
      await shown((ctx) => {
        ctx.respond = false
        ctx.res.destroy()
      }),
    ).toBe(broken)
    expect(
      await shown((ctx) => {
        ctx.respond = false
        ctx.res.setHeader('Content-Type', 'text/html')
        ctx.res.write('<section class="Page"')
        setTimeout(() => ctx.res.destroy(), 5)
      }),
    ).toBe(broken)
  })
})

describe('A compressed answer', () => {
  it('is refused, because identity was asked for', async () => {
    const answer = embedding('/inner', {
      '/inner': (ctx) => {
        ctx.set('Content-Encoding', 'gzip')
        ctx.type = 'html'
        ctx.body = gzipSync('<section class="Page">page</section>')
      },
    })
    expect(await embedded(answer)).toBe('refused: The embedded page could not be read.')
  })

  it('is not given by middleware that compresses what clients can unpack', async () => {
    const app = new HttpApp({ '/': outer('/inner'), '/inner': inner }, false)
    app.app.use(compress({ threshold: 0 }))
    app.app.use(bespa({ development: false })).use(app.handle)
    const answer = await app.ask({ url: '/', headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(answer.rawPayload).toString()).toContain('inner /inner')
  })
})

describe('An error in JSON', () => {
  it.each([
    ['{"message":"No such order."}', 'application/json'],
    ['{"error":"No such order."}', 'application/json'],
    ['{"error":{"code":7,"message":"No such order."}}', 'application/json'],
    ['{"title":"Not found","detail":"No such order."}', 'application/problem+json'],
    ['{"title":"No such order."}', 'application/problem+json'],
  ])('is told in its own words: %s', async (body, type) => {
    const app = embedding('/inner', {
      '/inner': (ctx) => {
        ctx.status = 404
        ctx.type = type
        ctx.body = body
      },
    })
    expect(await embedded(app)).toBe('refused: No such order.')
  })

  it.each(['[]', 'null', '{"message":5}', 'no JSON', '{"message":""}'])(
    'that says nothing is told in general words: %s',
    async (body) => {
      const app = embedding('/inner', {
        '/inner': (ctx) => {
          ctx.status = 404
          ctx.type = 'json'
          ctx.body = body
        },
      })
      expect(await embedded(app)).toBe('refused: The embedded page is not available (404).')
    },
  )
})
