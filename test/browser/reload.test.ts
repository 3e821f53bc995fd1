import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bespa, Factory } from 'bespa'
import Koa from 'koa'
import { afterEach, expect, it } from 'vitest'
import { useChromium } from './harness.js'

const { openPage } = useChromium()
const wf = new Factory()
let server: Server | undefined

/** Serves a page that reloads when the server is restarted. */
async function start(port = 0): Promise<number> {
  const app = new Koa()
    .use(bespa({ development: true, reload: true }))
    .use((ctx) => wf.page().withTitle('Dev').add('Hello').draw(ctx))
  server = createServer(app.callback())
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function stop(): Promise<void> {
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined))
  server = undefined
}

afterEach(stop)

// The guard of the page fails the test on any error in the console.
it('A page waits for a server that is being restarted with one quiet line', async () => {
  const port = await start()
  const page = await openPage(`http://127.0.0.1:${port}/`)
  const lines: string[] = []
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`))
  const told = page.waitForEvent('console')
  await stop()
  await told
  await start(port)
  await page.waitForRequest(/bespa\/reload/)
  expect(lines).toEqual(['info: [bespa] The server is being restarted.'])
})
