import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { WebSocket } from 'ws'
import { bespa } from 'bespa'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { serveSockets, SocketFeed } from '../../../docs-site/content/examples/socket-feed.js'
import { MemoryLog } from '../../../docs-site/content/live/memory-log.js'
import { wf } from '../../../docs-site/site/site-factory.js'
import { useChromium } from '../harness.js'

const { openPage } = useChromium()

createSite()

let log: MemoryLog
let server: Server
let sockets: ReturnType<typeof serveSockets>
let host: string

beforeEach(async () => {
  log = new MemoryLog()
  const app = new Koa()
  app.use(bespa({ development: false }))
  app.use(async (ctx) => {
    const notif = wf.stateOf(ctx).get('notif')
    await wf
      .page()
      .withLang('en')
      .withTitle('Sockets')
      .add(
        wf.headlineLarge('Sockets'),
        new SocketFeed('/socket'),
        wf.block(wf.code(`notif ${notif}`)).redrawIfChanged(ctx, 'notif'),
      )
      .draw(ctx)
  })
  const handle = app.callback()
  server = createServer((request, response) => void handle(request, response))
  sockets = serveSockets(server, '/socket', 'page', log)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterEach(() => {
  for (const socket of sockets.clients) socket.terminate()
  server.closeAllConnections()
  server.close()
})

describe('A feed over a WebSocket', () => {
  it('redraws what depends on the key, and goes on where it was when it was cut', async () => {
    const page = await openPage(`http://${host}`)
    const text = () => page.textContent('code')
    await expect.poll(() => sockets.clients.size).toBe(1)
    await log.publish('page', '?notif=1')
    await expect.poll(text).toBe('notif 1')
    for (const socket of sockets.clients) socket.terminate()
    await log.publish('page', '?notif=2')
    await expect.poll(text).toBe('notif 2')
    await page.close()
    await expect.poll(() => sockets.clients.size).toBe(0)
  })

  it.each([
    ['of another site', '/socket', { origin: 'https://evil.example' }],
    ['that says not where it comes from', '/socket', {}],
    ['whose origin is no address', '/socket', { origin: 'nonsense' }],
    ['whose origin only begins like ours', '/socket', { origin: 'self.evil.example' }],
    ['for another path', '/other', { origin: 'self' }],
    ['for a path that is none', '//', { origin: 'self' }],
  ])('is refused to one %s', async (_, path, { origin }: { origin?: string }) => {
    const options = origin ? { origin: origin.replace(/^self/, `http://${host}`) } : {}
    const socket = new WebSocket(`ws://${host}${path}`, options)
    const message = await new Promise((resolve) => {
      socket.once('error', ({ message }) => resolve(message)).once('open', () => resolve('open'))
    })
    expect(message).toContain('403')
  })
})
