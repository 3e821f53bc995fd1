import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import Koa from 'koa'
import { expect, it } from 'vitest'
import { AssetRegistry, bespa } from '../../../lib/index.js'

it('The event stream that tells of restarts may be left by the browser without an error', async () => {
  const errors: unknown[] = []
  const app = new Koa()
  app.on('error', (error) => errors.push(error))
  let left: Promise<unknown> | undefined
  app.use((ctx, next) => {
    left = once(ctx.res, 'close')
    return next()
  })
  app.use(bespa({ development: true, reload: true, assets: new AssetRegistry() }))
  const server = app.listen(0)
  try {
    const { port } = server.address() as AddressInfo
    const request = get({ port, path: '/bespa/reload' })
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    const [event] = (await once(answer, 'data')) as [Buffer]
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(String(event)).toMatch(/^data: [\w-]{36}\n\n$/)
    answer.destroy()
    await left
    await setImmediate()
    expect(errors).toEqual([])
  } finally {
    server.close()
  }
})
