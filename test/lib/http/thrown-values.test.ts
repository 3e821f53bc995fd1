import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { header, HttpApp, type Handler } from './http-app.js'

describe('An error with a status', () => {
  const answers = async (handler: Handler) => {
    const app = new HttpApp(handler)
    const page = await app.ask('/')
    const [, text] = /<p>(.*?)<\/p>/s.exec(page.payload) ?? []
    return [page.statusCode, text, (await app.fetch('/')).payload]
  }

  it('shows its message when it is one for the user', async () => {
    const message = 'Ask <b>Ada</b> for access.'
    expect(await answers((ctx) => ctx.throw(403, message))).toEqual([
      403,
      'Ask &lt;b&gt;Ada&lt;/b&gt; for access.',
      message,
    ])
    expect(await answers((ctx) => ctx.throw(404))).toEqual([404, 'Not Found', 'Not Found'])
    expect(await answers((ctx) => ctx.assert(false, 422, 'No.'))).toEqual([422, 'No.', 'No.'])
  })

  it('else keeps it to itself', async () => {
    const failed = 'Something went wrong on the server.'
    const refused = 'The server cannot answer this request.'
    const cases: [Handler, number, string][] = [
      [(ctx) => ctx.throw(503, 'The password is x.'), 503, failed],
      [(ctx) => ctx.throw(500, 'The password is x.', { expose: true }), 500, failed],
      [(ctx) => ctx.throw(400, 'The password is x.', { expose: false }), 400, refused],
      [() => fail({ status: 418 }), 418, refused],
      [() => fail({ statusCode: 409 }), 409, refused],
      [() => fail({ status: 404 }), 404, 'There is no such page.'],
      [() => fail({ status: 200 }), 500, failed],
      [() => fail({ status: 302 }), 500, failed],
      [() => fail({ status: 999 }), 500, failed],
      [() => fail({ status: '404' }), 500, failed],
      [() => fail({ status: NaN }), 500, failed],
      [() => fail({ status: 404.5 }), 500, failed],
      [() => fail({ message: { toString: () => 'x' } }), 500, failed],
      [() => fail({ status: 400, expose: true, message: 5 }), 400, '5'],
    ]
    for (const [handler, status, text] of cases) {
      expect(await answers(handler)).toEqual([status, text, text])
    }
  })

  it('is a 500 when the server has lost a file of its own', async () => {
    const { readFile } = await import('node:fs/promises')
    const [status] = await answers(() => readFile('/nowhere/at/all'))
    expect(status).toBe(500)
  })

  it('may bring headers, as in any Koa app', async () => {
    const headers = { 'WWW-Authenticate': 'Basic', 'Content-Length': '1', 'Content-Type': 'x/y' }
    const app = new HttpApp((ctx) => ctx.throw(401, 'Sign in first.', { headers }))
    const response = await app.ask('/')
    expect(header(response, 'www-authenticate')).toBe('Basic')
    expect(header(response, 'content-type')).toBe('text/html; charset=utf-8')
    expect(response.payload).toContain('Sign in first.')
  })
})

function fail(properties: object): never {
  throw Object.assign(new Error('The password is x.'), properties)
}

describe('What is thrown and no error', () => {
  const foreign: unknown = runInNewContext('new Error("from another realm")')
  const hostile = {
    toString() {
      throw new Error('no')
    },
  }

  it.each([
    ['a text', 'boom', 'boom'],
    ['a number', 5, '5'],
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['a symbol', Symbol('boom'), 'boom'],
    ['an object', { reason: 'boom' }, 'boom'],
    ['an object without a prototype', Object.create(null), 'Object'],
    ['an object that cannot be written', hostile, 'toString'],
    ['an error of another realm', foreign, 'from another realm'],
    ['a frozen error', Object.freeze(new Error('cold')), 'cold'],
    ['an error without a stack', Object.assign(new Error('bare'), { stack: undefined }), 'bare'],
  ])('%s', async (_, thrown: unknown, shown) => {
    const handler = () => {
      throw thrown
    }
    const development = new HttpApp(handler, { development: true })
    const response = await development.ask('/')
    expect(response.statusCode).toBe(500)
    expect(response.payload).toContain(shown)
    expect(header(response, 'content-security-policy')).not.toBe('')
    expect(development.errors).toHaveLength(1)
    expect(development.errors[0]).toHaveProperty('message')
    const production = await new HttpApp(handler).fetch('/')
    expect(production.payload).toBe('Something went wrong on the server.')
  })
})
