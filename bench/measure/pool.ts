import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Timing } from './compare.js'

const processCount = Number(process.env['BENCH_PROCESSES'] ?? 5)

/**
 * Measures in several processes, one after the other, and puts their rounds together: V8 sometimes
 * compiles the very same program so that it is much slower, for as long as the process lives.
 *
 * @param command what `main.ts` is called with; it sends a list of lists of timings
 */
export async function pool(command: string): Promise<Timing[][]> {
  let pooled: Timing[][] = []
  for (let count = 0; count < processCount; count++) {
    const child = fork(process.argv[1] ?? '', [command])
    const [tables] = (await once(child, 'message')) as [Timing[][]]
    await once(child, 'exit')
    pooled = tables.map((timings, table) =>
      timings.map((timing, at) => join(pooled[table]?.[at], timing)),
    )
  }
  return pooled
}

function join(before: Timing | undefined, timing: Timing): Timing {
  return { ...timing, rounds: [...(before?.rounds ?? []), ...timing.rounds] }
}
