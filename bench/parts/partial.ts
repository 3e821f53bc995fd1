import { compare, type Timing } from '../measure/compare.js'
import { pool } from '../measure/pool.js'
import { printTable } from '../measure/print-table.js'
import { median, ratio, spread } from '../measure/statistics.js'
import { prepareAll } from '../prepared.js'

/** How much less it takes to draw one small widget of a page again than the whole page. */
export async function measurePartial(): Promise<void> {
  const tables = await pool('partial-rounds')
  const rows = tables.flatMap(([full, ...redraws]) =>
    redraws.map(({ name, rounds }) => [
      name,
      median(full?.rounds ?? []).toFixed(2),
      median(rounds).toFixed(2),
      spread(rounds, 2),
      `${(ratio(rounds, full?.rounds ?? []) * 100).toFixed(2)} %`,
    ]),
  )
  const count = tables[0]?.[0]?.rounds.length ?? 0
  printTable(`Drawing one small widget again (${count} rounds)`, [
    ['', 'full µs', 'redraw µs', 'middle 80 %', 'share'],
    ...rows,
  ])
}

/** The timings of one process, for each page: the full draw first. */
export function partialRounds(): Timing[][] {
  return prepareAll().map((page) =>
    compare([
      page.bespa('full'),
      page.redraw(page.title),
      ...(page.hasLazyPart
        ? [page.redraw(`${page.title}, function children`, { lazy: true })]
        : []),
    ]),
  )
}
