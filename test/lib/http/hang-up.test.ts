import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import Koa from 'koa'
import { bespa } from 'bespa'
import { expect, it } from 'vitest'

/** What the app reports when a client hangs up while it gets a stream that `end` ends. */
async function reported(type: string, end: (stream: PassThrough) => void): Promise<unknown[]> {
  const stream = new PassThrough()
  const errors: unknown[] = []
  const app = new Koa().use(bespa()).use((ctx) => {
    ctx.type = type
    ctx.body = stream
    stream.write('data: 1\n\n')
  })
  app.on('error', (error) => errors.push(error))
  const server = createServer(app.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => {
    const request = get({ port, path: '/feed' }, (answer) => {
      answer.on('error', () => undefined)
      answer.once('data', () => end(stream))
      // The server closes a stream that nobody reads any more.
      stream.once('close', resolve)
      if (end === hangUp) answer.once('data', () => request.destroy())
    })
    request.on('error', () => undefined)
  })
  await new Promise((resolve) => setImmediate(resolve))
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return errors
}

const hangUp = () => undefined

it.each(['text/event-stream', 'text/csv'])(
  'A client that leaves a stream of %s is no error of the app',
  async (type) => {
    expect(await reported(type, hangUp)).toEqual([])
  },
)

it('A stream that fails by itself is one', async () => {
  const failure = new Error('The feed broke')
  expect(await reported('text/event-stream', (stream) => stream.destroy(failure))).toContain(
    failure,
  )
})
