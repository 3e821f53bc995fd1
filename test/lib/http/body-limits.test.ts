import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { HttpApp, stateApp, valuesOf, wf } from './http-app.js'
import { boundary, field, multipart, multipartType } from './multipart.js'

const form = 'application/x-www-form-urlencoded'
const many = (count: number) => Array.from({ length: count }, (_, at) => `k${at}=1`).join('&')

describe('A request that brings too much', () => {
  it.each([
    ['a body of 2 MB', form, `a=${'x'.repeat(2 * 1024 * 1024)}`, 413],
    ['a JSON body of 2 MB', 'application/json', `{"a":"${'x'.repeat(2 * 1024 * 1024)}"}`, 413],
    ['a text of 2 MB', 'text/plain', 'x'.repeat(2 * 1024 * 1024), 413],
    ['10,000 keys', form, many(10_000), 413],
    ['a key of 100 KB', form, `${'k'.repeat(100_000)}=1`, 400],
    ['a multipart field of 2 MB', multipartType, multipart(field('a', 'x'.repeat(2 ** 21))), 413],
    [
      '10,000 multipart fields',
      multipartType,
      multipart(...Array.from({ length: 10_000 }, (_, at) => field(`k${at}`, '1'))),
      413,
    ],
    [
      'a multipart field whose name has 2,000 characters',
      multipartType,
      multipart(field('k'.repeat(2000), '1')),
      400,
    ],
  ])('%s is refused in words, to a person and to the runtime', async (_, type, body, status) => {
    const app = new HttpApp(() => expect.unreachable('the handler must not run'))
    const page = await app.post('/', body, { 'content-type': type })
    expect(page.statusCode).toBe(status)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.payload).toMatch(/<p>(This|The request) [^<]+\.<\/p>/)
    const text = await app.fetchPost('/', body, { 'content-type': type })
    expect(text.statusCode).toBe(status)
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text.payload).toMatch(/^(This|The request) .{10,80}\.$/)
  })

  it('keys of query and body count together', async () => {
    const app = stateApp({ limits: { keys: 10 } })
    expect((await app.post(`/?${many(5)}`, 'a=1&b=2&c=3&d=4&e=5')).statusCode).toBe(200)
    expect((await app.post(`/?${many(6)}`, 'a=1&b=2&c=3&d=4&e=5')).statusCode).toBe(413)
    expect((await app.ask(`/?${many(11)}`)).statusCode).toBe(413)
    expect((await app.ask(`/?${'k'.repeat(201)}=1`)).statusCode).toBe(400)
    expect((await app.ask(`/?${'k'.repeat(200)}=1`)).statusCode).toBe(200)
  })

  it('changed keys count too: a list without end is refused', async () => {
    const app = stateApp()
    const list = Array.from({ length: 200_000 }, (_, at) => `k${at}`).join(',')
    expect((await app.fetchPost('/', `_changed=${list}`)).statusCode).toBe(413)
    expect((await app.fetchPost('/', `_private=${list}`)).statusCode).toBe(413)
    expect((await app.fetchPost('/', `_changed=${'k'.repeat(300_000)}`)).statusCode).toBe(400)
  })

  it('each limit can be set, and the others stay', async () => {
    const app = stateApp({ limits: { bodyBytes: 100 } })
    expect((await app.post('/', `a=${'x'.repeat(98)}`)).statusCode).toBe(200)
    expect((await app.post('/', `a=${'x'.repeat(99)}`)).statusCode).toBe(413)
    expect((await app.ask(`/?${many(1001)}`)).statusCode).toBe(413)
  })
})

describe('A compressed body', () => {
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, 'a'))

  it.each([
    ['gzip', 'gzip', gzipSync('a=1')],
    ['a gzip bomb', 'gzip', bomb],
    ['a truncated gzip', 'gzip', bomb.subarray(0, 100)],
    ['what only claims to be gzip', 'gzip', Buffer.from('a=1')],
    ['deflate', 'deflate', deflateSync('a=1')],
    ['brotli', 'br', brotliCompressSync('a=1')],
    ['an unknown encoding', 'zstd', Buffer.from('a=1')],
  ])('%s is refused unread', async (_, encoding, body) => {
    const app = new HttpApp(() => expect.unreachable('the handler must not run'))
    const response = await app.post('/', body, { 'content-encoding': encoding })
    expect(response.statusCode).toBe(415)
    expect(response.payload).toContain('compressed')
  })

  it('one that is not compressed may say so', async () => {
    const response = await stateApp().post('/', 'a=1', { 'content-encoding': 'identity' })
    expect(valuesOf(response)).toEqual([['a', '1']])
  })

  it('a body of a kind that BESPA does not read is left to the handler', async () => {
    const app = new HttpApp(async (ctx) => {
      const chunks: Buffer[] = []
      for await (const chunk of ctx.req) chunks.push(chunk as Buffer)
      ctx.body = Buffer.concat(chunks)
    })
    const headers = { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' }
    expect((await app.post('/', gzipSync('raw'), headers)).rawPayload).toEqual(gzipSync('raw'))
  })
})

describe('A body that cannot be read', () => {
  const good = multipart(field('a', '1'))
  const cases: [string, string, string | Buffer][] = [
    ['multipart without a boundary', 'multipart/form-data', good],
    ['multipart with an empty boundary', 'multipart/form-data; boundary=', good],
    ['multipart with another boundary', 'multipart/form-data; boundary=other', good],
    ['multipart that is cut off', multipartType, good.subarray(0, good.length - 8)],
    ['multipart cut off in a header', multipartType, good.subarray(0, 30)],
    ['multipart with a broken header', multipartType, `--${boundary}\r\nContent Type\r\n\r\n1`],
    ['multipart without a colon', multipartType, `--${boundary}\r\n: x\r\n\r\n1\r\n`],
    ['multipart that is none', multipartType, 'a=1&b=2'],
    ['a boundary that names another format', 'multipart/form-data; boundary=a-json', good],
    ['a boundary that names a file format', 'multipart/form-data; boundary=octet-stream', good],
  ]

  it.each([
    ['JSON that is none', '{"a":'],
    ['a JSON text', '"a"'],
    ['a JSON number', '5'],
    ['JSON with __proto__', '{"__proto__":{"admin":"1"}}'],
  ])('%s is refused, so that no handler takes it for an empty one', async (_, body) => {
    const answer = await stateApp().post('/', body, { 'content-type': 'application/json' })
    expect(answer.statusCode).toBe(400)
  })

  it.each(cases)('%s: a plain form gets an empty state', async (_, type, body) => {
    const response = await stateApp().post('/?q=1', body, { 'content-type': type })
    expect(response.statusCode).toBe(200)
    expect(valuesOf(response)).toEqual([['q', '1']])
  })

  it.each(cases)('%s: the runtime is told', async (_, type, body) => {
    const response = await stateApp().fetchPost('/?q=1', body, { 'content-type': type })
    expect([response.statusCode, response.payload]).toEqual([400, 'The request could not be read.'])
  })

  it('a length that is not the true one', async () => {
    const wrong = { 'content-length': '100' }
    expect(valuesOf(await stateApp().post('/', 'a=1', wrong))).toEqual([])
    expect((await stateApp().fetchPost('/', 'a=1', wrong)).statusCode).toBe(400)
  })
})

describe('A body of any other kind leaves the state alone', () => {
  it.each([
    ['JSON', 'application/json', '{"a":"1","_changed":"a"}'],
    ['JSON with a suffix', 'application/vnd.api+json', '{"a":"1"}'],
    ['a list', 'application/json', '["a"]'],
    ['text', 'text/plain', 'a=1'],
    ['XML', 'text/xml', '<a>1</a>'],
    ['bytes', 'application/octet-stream', 'a=1'],
    ['nothing said', '', 'a=1'],
  ])('%s', async (_, type, body) => {
    const response = await stateApp().post('/?q=1', body, { 'content-type': type })
    expect(response.statusCode).toBe(200)
    expect(valuesOf(response)).toEqual([['q', '1']])
  })

  it('a body that comes with GET', async () => {
    const headers = { 'content-type': form }
    const response = await stateApp().ask({ method: 'GET', url: '/', payload: 'a=1', headers })
    expect(valuesOf(response)).toEqual([])
  })

  it.each(['PUT', 'PATCH', 'DELETE'] as const)('but %s is read as POST is', async (method) => {
    const headers = { 'content-type': form }
    const response = await stateApp().ask({ method, url: '/', payload: 'a=1', headers })
    expect(valuesOf(response)).toEqual([['a', '1']])
  })
})

describe('Odd keys and values arrive as they were sent', () => {
  const odd: [string, string][] = [
    ['__proto__', 'x'],
    ['constructor', 'y'],
    ['toString', 'z'],
    ['hasOwnProperty', '1'],
    ['a[b][c]', '2'],
    ['a[]', '3'],
    ['a.b', '4'],
    ['0', '5'],
    ['ключ ☃', '日本語 🎉'],
    ['empty', ''],
  ]
  const query = new URLSearchParams(odd).toString()

  it('when they are in a query', async () => {
    expect(valuesOf(await stateApp().ask(`/?${query}`))).toEqual(odd)
  })

  it('when they are in an urlencoded form', async () => {
    expect(valuesOf(await stateApp().post('/', query))).toEqual(odd)
  })

  it('when they are in a multipart form', async () => {
    const body = multipart(...odd.map(([name, value]) => field(name, value)))
    const response = await stateApp().post('/', body, { 'content-type': multipartType })
    expect(valuesOf(response)).toEqual(odd)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('a multipart form may repeat every key, also __proto__', async () => {
    const body = multipart(
      field('__proto__', '1'),
      field('a', '2'),
      field('__proto__', '3'),
      field('a', '4'),
      field('a%22b', '5'),
    )
    const response = await stateApp().post('/', body, { 'content-type': multipartType })
    expect(valuesOf(response)).toEqual([
      ['__proto__', '1', '3'],
      ['a', '2', '4'],
      ['a"b', '5'],
    ])
  })

  it('the hidden state carries them, but for what begins with _ as keys of the protocol do', async () => {
    const app = new HttpApp((ctx) => wf.page().draw(ctx))
    const { payload } = await app.ask('/?__proto__=1&constructor=2&toString=3')
    expect(payload).toContain(
      '{&quot;constructor&quot;:&quot;2&quot;,&quot;toString&quot;:&quot;3&quot;}',
    )
  })

  it.each([
    ['100%', '100%'],
    ['%zz', '%zz'],
    ['%E4', '\ufffd'],
    ['%ed%a0%80', '\ufffd\ufffd\ufffd'],
    ['%00', '\0'],
    ['%F0%9F', '\ufffd'],
  ])('broken percent-encoding %s is no error', async (sent, read) => {
    expect(valuesOf(await stateApp().ask(`/?a=${sent}`))).toEqual([['a', read]])
    expect(valuesOf(await stateApp().post('/', `a=${sent}`))).toEqual([['a', read]])
    expect((await stateApp().ask(`/${sent}?a=1`)).statusCode).toBe(200)
    expect(valuesOf(await stateApp().post('/', `a=1&_changed=${sent},b`))).toEqual([['a', '1']])
  })

  it('multipart fields keep their text, whatever their part says of its encoding', async () => {
    const disposition = (name: string) => `Content-Disposition: form-data; name="${name}"`
    const body = multipart(
      [[disposition('seven'), 'Content-Transfer-Encoding: 7bit'], 'seven'],
      [[disposition('eight'), 'Content-Transfer-Encoding: 8bit'], 'größer'],
      [[disposition('binary'), 'Content-Transfer-Encoding: binary'], 'größer'],
      [[disposition('typed'), 'Content-Type: text/plain; charset=utf-8'], 'größer'],
      ['Content-Disposition: form-data', 'nameless'],
    )
    const response = await stateApp().post('/', body, { 'content-type': multipartType })
    expect(valuesOf(response)).toEqual([
      ['seven', 'seven'],
      ['eight', 'größer'],
      ['binary', 'größer'],
      ['typed', 'größer'],
    ])
  })
})

describe('The list of changed keys', () => {
  const changes = new HttpApp((ctx) => {
    const state = wf.stateOf(ctx)
    ctx.body = ['a', 'b,c', 'd%e', 'unknown', '__proto__', ''].filter((key) => state.changed(key))
  })

  it('may name keys that the page does not know', async () => {
    const list = 'unknown,a,__proto__,,b%252Cc,d%2525e'
    const { payload } = await changes.fetchPost('/', `a=1&_changed=${list}`)
    expect(payload).toBe('["a","b,c","d%e","unknown","__proto__"]')
  })

  it('may be empty, which still asks for the widgets alone', async () => {
    const app = stateApp()
    const partial = async (body: string) =>
      (await app.fetchPost('/', body)).json<{ partial: boolean }>().partial
    expect(await partial('_changed=')).toBe(true)
    expect(await partial('a=1')).toBe(false)
  })
})
