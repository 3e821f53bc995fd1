import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import Koa from 'koa'
import { bespa } from 'bespa'
import { Feeds } from '../../docs-site/content/live/feeds.js'
import { MemoryLog } from '../../docs-site/content/live/memory-log.js'
import { printTable } from '../measure/print-table.js'
import { median } from '../measure/statistics.js'

const count = 1000
const rounds = 5
const deadline = 60_000

/** What the node is asked, by a number that it answers with. */
interface Order {
  readonly do: 'memory' | 'publish' | 'open'
  readonly action?: string
}

/** The node: serves feeds in a process of its own, and tells its memory when it is asked. */
export function serveFeeds(): void {
  const log = new MemoryLog()
  const feeds = new Feeds(log)
  const app = new Koa()
  app.silent = true
  app.use(bespa())
  app.use((ctx) => feeds.answer(ctx, ['page']))
  const handle = app.callback()
  const server = createServer((asked, answer) => void handle(asked, answer))
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.on('message', (order: Order) => {
    if (order.do === 'publish')
      void log.publish('page', order.action ?? '').then(() => process.send?.(0))
    else if (order.do === 'open') process.send?.(feeds.size)
    else process.send?.(memory())
  })
  process.once('disconnect', () => process.exit())
}

function memory(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** How much memory an open feed takes, how long an event is on its way to all, and what closing gives back. */
export async function measureFeeds(): Promise<void> {
  const node = fork(process.argv[1] ?? '', ['serve-feeds'], { execArgv: process.execArgv })
  const limit = setTimeout(() => node.kill('SIGKILL'), deadline)
  try {
    const ask = async (order: Order): Promise<number> => {
      node.send(order)
      const [answer] = (await once(node, 'message')) as [number]
      return answer
    }
    const [port] = (await once(node, 'message')) as [number]
    await close(await open(port, 50))
    await settled(ask, 0)
    const before = await ask({ do: 'memory' })
    const feeds = await open(port, count)
    await settled(ask, count)
    const during = await ask({ do: 'memory' })
    const times: number[] = []
    for (let round = 1; round <= rounds; round++) times.push(await tell(feeds, round, ask))
    await close(feeds)
    await settled(ask, 0)
    const after = await ask({ do: 'memory' })
    printTable(`${count} open feeds on one node`, [
      ['', 'measured'],
      ['memory for each feed', `${((during - before) / count / 1024).toFixed(1)} KiB`],
      ['an event to all, median', `${median(times).toFixed(0)} ms`],
      ['an event to all, slowest', `${Math.max(...times).toFixed(0)} ms`],
      ['given back by closing', `${((100 * (during - after)) / (during - before)).toFixed(0)} %`],
    ])
  } finally {
    clearTimeout(limit)
    node.kill('SIGKILL')
  }
}

async function open(port: number, number: number): Promise<IncomingMessage[]> {
  const feeds: IncomingMessage[] = []
  for (let at = 0; at < number; at++) {
    const asking = request({ host: '127.0.0.1', port, path: '/feed', agent: false }).end()
    const [feed] = (await once(asking, 'response')) as [IncomingMessage]
    feed.on('error', () => undefined).resume()
    feeds.push(feed)
  }
  return feeds
}

/** Publishes an event. @returns after how many milliseconds the last feed had it */
async function tell(
  feeds: readonly IncomingMessage[],
  round: number,
  ask: (order: Order) => Promise<number>,
): Promise<number> {
  const action = `?round=${round}`
  const started = performance.now()
  const heard = feeds.map(async (feed) => {
    for (;;) {
      const [text] = (await once(feed, 'data')) as [Buffer]
      if (text.includes(action)) return
    }
  })
  await ask({ do: 'publish', action })
  await Promise.all(heard)
  return performance.now() - started
}

async function close(feeds: readonly IncomingMessage[]): Promise<void> {
  for (const feed of feeds) feed.destroy()
  await delay(0)
}

/** Waits until so many feeds are open, and what they have left behind may be collected. */
async function settled(ask: (order: Order) => Promise<number>, number: number): Promise<void> {
  while ((await ask({ do: 'open' })) !== number) await delay(50)
  await delay(500)
}
