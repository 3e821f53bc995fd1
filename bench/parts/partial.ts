import { compare, roundCount } from '../measure/compare.js'
import { printTable } from '../measure/print-table.js'
import { median, ratio, spread } from '../measure/statistics.js'
import { prepareAll } from '../prepared.js'

/** How much less it takes to draw one small widget of a page again than the whole page. */
export function measurePartial(): void {
  const rows = prepareAll().flatMap((workload) => {
    const [full, ...redraws] = compare([
      workload.bespa('full'),
      workload.redraw(workload.title),
      ...(workload.hasLazyPart
        ? [workload.redraw(`${workload.title}, function children`, { lazy: true })]
        : []),
    ])
    return redraws.map(({ name, rounds }) => [
      name,
      median(full!.rounds).toFixed(2),
      median(rounds).toFixed(2),
      spread(rounds, 2),
      `${(ratio(rounds, full!.rounds) * 100).toFixed(2)} %`,
    ])
  })
  printTable(`Drawing one small widget again (${roundCount} rounds)`, [
    ['', 'full µs', 'redraw µs', 'middle 80 %', 'share'],
    ...rows,
  ])
}
