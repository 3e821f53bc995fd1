import { inProcesses } from '../measure/pool.js'
import { printTable } from '../measure/print-table.js'
import { median } from '../measure/statistics.js'
import { prepareAll } from '../prepared.js'

const collections = 40
const drawsAfter = 20

/** The draws of one page: in a row, and after all garbage was collected. */
export interface CollectedTiming {
  readonly title: string
  /** Microseconds for one draw in a row of draws. */
  readonly warm: readonly number[]
  /** Microseconds for the first, second, … draw after each collection. */
  readonly after: readonly (readonly number[])[]
}

/**
 * How much slower the first pages are after a full garbage collection, when no page is alive: V8 then
 * forgets what it has learned about the objects of a page.
 */
export async function measureCollected(): Promise<void> {
  const processes = await inProcesses<CollectedTiming[]>('collected-rounds')
  const rows = (processes[0] ?? []).map(({ title }, at) => {
    const timings = processes.flatMap((all) => all[at] ?? [])
    const warm = median(timings.flatMap((timing) => timing.warm))
    const ratioOf = (from: number, to: number) => {
      const draws = timings.flatMap(({ after }) => after.slice(from, to).flat())
      return (median(draws) / warm).toFixed(2)
    }
    return [title, warm.toFixed(1), ratioOf(0, 1), ratioOf(1, 2), ratioOf(2, 10), ratioOf(10, 20)]
  })
  printTable('The first draws after a full collection, as multiples of a draw in a row', [
    ['', 'in a row, µs', '1st', '2nd', '3rd to 10th', '11th to 20th'],
    ...rows,
  ])
}

/** The timings of one process, for each page. */
export function collectedRounds(): CollectedTiming[] {
  return prepareAll().map((page) => {
    const contender = page.bespa('BESPA')
    const time = () => {
      contender.prepare(1)
      const start = process.hrtime.bigint()
      const html = contender.draw()
      if (html.charCodeAt(html.length - 1) !== 62) throw new Error('A page ends with a tag')
      return Number(process.hrtime.bigint() - start) / 1000
    }
    for (let draw = 0; draw < 2000; draw++) time()
    const warm = Array.from({ length: 500 }, time)
    const after = Array.from({ length: drawsAfter }, () => [] as number[])
    for (let collection = 0; collection < collections; collection++) {
      globalThis.gc?.()
      for (const times of after) times.push(time())
    }
    return { title: page.title, warm, after }
  })
}
