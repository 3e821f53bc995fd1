import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import Koa from 'koa'
import { expect, it } from 'vitest'
import { compression } from '../../docs-site/site/serving/compression.js'
import { send } from '../support/send.js'

const headers = { 'accept-encoding': 'gzip, br' }

function answering(type: string, body: () => string | PassThrough): Koa {
  const app = new Koa()
  app.use(compression())
  app.use((ctx) => {
    ctx.type = type
    ctx.body = body()
  })
  return app
}

it('leaves event streams as they are', async () => {
  const text = () => 'data: 1\n\n'.repeat(500)
  const { headers: sent, payload } = await send(answering('text/event-stream', text), {
    url: '/',
    headers,
  })
  expect(sent).not.toHaveProperty('content-encoding')
  expect(payload).toBe(text())
})

it('compresses pages, and sends each piece of one that is streamed at once', async () => {
  const stream = new PassThrough()
  const server = answering('html', () => stream).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  stream.write('<p>first</p>')
  const response = await fetch(`http://localhost:${port}/`, { headers })
  expect(response.headers.get('content-encoding')).toBe('br')
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe('<p>first</p>')
  stream.end('<p>last</p>')
  expect((await reader.read()).value).toBe('<p>last</p>')
  server.close()
})
