import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Timing } from './compare.js'

const processCount = Number(process.env['BENCH_PROCESSES'] ?? 5)

/**
 * Measures in several processes, one after the other: V8 sometimes compiles the very same program so
 * that it is much slower, for as long as the process lives.
 *
 * @param command what `main.ts` is called with; it sends its result
 */
export async function inProcesses<T>(command: string): Promise<T[]> {
  const results: T[] = []
  for (let count = 0; count < processCount; count++) {
    const child = fork(process.argv[1] ?? '', [command])
    const [result] = (await once(child, 'message')) as [T]
    await once(child, 'exit')
    results.push(result)
  }
  return results
}

/**
 * Measures in several processes and puts their rounds together.
 *
 * @param command as for {@link inProcesses}; it sends a list of lists of timings
 */
export async function pool(command: string): Promise<Timing[][]> {
  let pooled: Timing[][] = []
  for (const tables of await inProcesses<Timing[][]>(command)) {
    pooled = tables.map((timings, table) =>
      timings.map((timing, at) => join(pooled[table]?.[at], timing)),
    )
  }
  return pooled
}

function join(before: Timing | undefined, timing: Timing): Timing {
  return { ...timing, rounds: [...(before?.rounds ?? []), ...timing.rounds] }
}
