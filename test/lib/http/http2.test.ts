import { connect, createServer, type IncomingHttpHeaders } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { stateOf } from '../../../lib/index.js'
import { inner, outer } from './embedding-app.js'
import { HttpApp } from './http-app.js'
import { field, multipart, multipartType } from './multipart.js'

/** Sends one request over HTTP/2. */
async function ask(app: HttpApp, headers: Record<string, string>, body?: string | Buffer) {
  const handle = app.app.callback()
  const server = createServer(
    (request, response) => void handle(request as never, response as never),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  try {
    const stream = client.request({
      ':authority': 'app.example',
      // As browsers do, which know the length of a form.
      'content-length': Buffer.byteLength(body ?? ''),
      ...headers,
    })
    const head = new Promise<IncomingHttpHeaders>((resolve) => stream.once('response', resolve))
    stream.end(body)
    let text = ''
    for await (const chunk of stream) text += String(chunk)
    return { status: (await head)[':status'], text }
  } finally {
    client.close()
    server.close()
  }
}

describe('Over HTTP/2', () => {
  const app = new HttpApp({
    '/state': (ctx) => (ctx.body = [...stateOf(ctx)]),
    '/embeds': outer('/inner?x=1'),
    '/inner': inner,
    '/throws': () => {
      throw new Error('no')
    },
  })

  it('posted forms are read', async () => {
    const post = { ':method': 'POST', ':path': '/state?q=1' }
    const form = { ...post, 'content-type': 'application/x-www-form-urlencoded' }
    expect(await ask(app, form, 'a=1')).toEqual({ status: 200, text: '[["q","1"],["a","1"]]' })
    const typed = { ...post, 'content-type': multipartType }
    expect(await ask(app, typed, multipart(field('a', '2')))).toEqual({
      status: 200,
      text: '[["q","1"],["a","2"]]',
    })
  })

  it('a post of this site passes, and one of another is refused', async () => {
    const post = { ':method': 'POST', ':path': '/state' }
    expect((await ask(app, { ...post, origin: 'https://app.example' })).status).toBe(200)
    expect((await ask(app, { ...post, origin: 'https://evil.example' })).status).toBe(403)
  })

  it('pages are embedded', async () => {
    expect((await ask(app, { ':path': '/embeds' })).text).toContain('inner /inner?x=1')
  })

  it('thrown errors are answered with 500', async () => {
    expect((await ask(app, { ':path': '/throws' })).status).toBe(500)
  })
})
