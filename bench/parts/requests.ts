import { type ChildProcess, fork } from 'node:child_process'
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

/** What a server has done within a while. */
interface Sample {
  /** Answers per second. */
  readonly rate: number
  /** Microseconds of the server's processor for one answer. */
  readonly processor: number
}

/**
 * How many requests per second a server answers, and how much of its processor one request takes: with
 * pages of BESPA, and with a fixed string.
 */
export async function measureRequests(): Promise<void> {
  const server = fork(process.argv[1] ?? '', ['serve'])
  const [pairs] = (await once(server, 'message')) as [LoadPair[]]
  const samples = pairs.map((pair) => ({ ...pair, drawn: [] as Sample[], limits: [] as Sample[] }))
  for (const { bespa, fixed } of samples) {
    await load(server, bespa, warmUpMilliseconds)
    await load(server, fixed, warmUpMilliseconds)
  }
  for (let round = 0; round < rounds; round++) {
    for (const { bespa, fixed, drawn, limits } of samples) {
      drawn.push(await load(server, bespa, sampleMilliseconds))
      limits.push(await load(server, fixed, sampleMilliseconds))
    }
  }
  server.disconnect()
  const columns = ['BESPA', 'middle 80 %', 'fixed string', 'middle 80 %', 'share']
  const figures = (above: readonly number[], below: readonly number[], share: number) => [
    ...[above, below].flatMap((values) => [median(values).toFixed(0), spread(values, 0)]),
    share.toFixed(2),
  ]
  printTable(`Requests per second (${rounds} rounds, ${connectionCount} connections)`, [
    ['', ...columns],
    ...samples.map(({ title, drawn, limits }) => {
      const [rates, most] = [drawn.map(({ rate }) => rate), limits.map(({ rate }) => rate)]
      return [title, ...figures(rates, most, ratio(rates, most))]
    }),
  ])
  printTable(`Microseconds of the server's processor for one request (${rounds} rounds)`, [
    ['', ...columns],
    ...samples.map(({ title, drawn, limits }) => {
      const times = drawn.map(({ processor }) => processor)
      const least = limits.map(({ processor }) => processor)
      return [title, ...figures(times, least, ratio(least, times))]
    }),
  ])
}

/** Asks again and again for a while. */
async function load(
  server: ChildProcess,
  target: LoadTarget,
  milliseconds: number,
): Promise<Sample> {
  const connections = Array.from({ length: connectionCount }, () => new Connection(target))
  const count = () => connections.reduce((sum, { answers }) => sum + answers, 0)
  await wait(100)
  const busyBefore = await processorTime(server)
  const [before, start] = [count(), performance.now()]
  await wait(milliseconds)
  const [answers, elapsed] = [count() - before, performance.now() - start]
  const processor = ((await processorTime(server)) - busyBefore) / answers
  for (const connection of connections) connection.close()
  return { rate: (answers * 1000) / elapsed, processor }
}

/** Microseconds that the server has computed so far. */
async function processorTime(server: ChildProcess): Promise<number> {
  server.send('processor time')
  const [time] = (await once(server, 'message')) as [number]
  return time
}
