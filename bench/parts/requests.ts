import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Connection } from '../load/connection.js'
import type { LoadPair, LoadTarget } from '../load/load-target.js'
import { roundCount } from '../measure/compare.js'
import { printTable } from '../measure/print-table.js'
import { median, ratio, spread } from '../measure/statistics.js'

const connectionCount = 16
const warmUpMilliseconds = 1500
const sampleMilliseconds = 1000
const rounds = Math.max(3, roundCount)

/** How many requests per second a server answers: with pages of BESPA, and with a fixed string. */
export async function measureRequests(): Promise<void> {
  const server = fork(process.argv[1] ?? '', ['serve'])
  const [pairs] = (await once(server, 'message')) as [LoadPair[]]
  const samples = pairs.map((pair) => ({ ...pair, rates: [] as number[], limits: [] as number[] }))
  for (const { bespa, fixed } of samples) {
    await load(bespa, warmUpMilliseconds)
    await load(fixed, warmUpMilliseconds)
  }
  for (let round = 0; round < rounds; round++) {
    for (const { bespa, fixed, rates, limits } of samples) {
      rates.push(await load(bespa, sampleMilliseconds))
      limits.push(await load(fixed, sampleMilliseconds))
    }
  }
  server.disconnect()
  printTable(`Requests per second (${rounds} rounds, ${connectionCount} connections)`, [
    ['', 'BESPA', 'middle 80 %', 'fixed string', 'middle 80 %', 'share'],
    ...samples.map(({ title, rates, limits }) => [
      title,
      ...[rates, limits].flatMap((values) => [median(values).toFixed(0), spread(values, 0)]),
      ratio(rates, limits).toFixed(2),
    ]),
  ])
}

/** Answers per second. */
async function load(target: LoadTarget, milliseconds: number): Promise<number> {
  const connections = Array.from({ length: connectionCount }, () => new Connection(target))
  const count = () => connections.reduce((sum, { answers }) => sum + answers, 0)
  await wait(100)
  const [before, start] = [count(), performance.now()]
  await wait(milliseconds)
  const rate = ((count() - before) * 1000) / (performance.now() - start)
  for (const connection of connections) connection.close()
  return rate
}
