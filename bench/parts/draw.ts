import { compare, type Timing } from '../measure/compare.js'
import { pool } from '../measure/pool.js'
import { printTable } from '../measure/print-table.js'
import { median, ratio, spread } from '../measure/statistics.js'
import { prepareAll, type Prepared } from '../prepared.js'

/** How long it takes to draw whole pages, by BESPA and by its peers. */
export async function measureDraw(): Promise<void> {
  const tables = await pool('draw-rounds')
  prepareAll().forEach(({ title }, at) => {
    print(title, tables[at] ?? [])
  })
}

/** The timings of one process, for each page. */
export function drawRounds(): Timing[][] {
  return prepareAll().map((page) => compare([...variantsOf(page), ...page.peers]))
}

function variantsOf(page: Prepared) {
  return [
    page.bespa('BESPA'),
    ...(page.hasLazyPart ? [page.bespa('BESPA, function children', { lazy: true })] : []),
    ...(page.hasTagsOnly ? [page.bespa('BESPA, tag() only', { tagsOnly: true })] : []),
    page.document('BESPA, whole document'),
  ]
}

function print(title: string, timings: readonly Timing[]): void {
  const roundsOf = (name: string) => timings.find((timing) => timing.name === name)?.rounds ?? []
  const [template, preact] = [roundsOf('template literal'), roundsOf('preact')]
  printTable(`Drawing a page: ${title} (${template.length} rounds)`, [
    ['', 'µs', 'middle 80 %', 'characters', 'speed ÷ template', 'speed ÷ preact'],
    ...timings.map(({ name, characters, rounds }) => [
      name,
      median(rounds).toFixed(2),
      spread(rounds, 2),
      String(characters),
      ratio(template, rounds).toFixed(2),
      ratio(preact, rounds).toFixed(2),
    ]),
  ])
}
