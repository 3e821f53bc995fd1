import { compare, roundCount, type Timing } from '../measure/compare.js'
import { printTable } from '../measure/print-table.js'
import { median, ratio, spread } from '../measure/statistics.js'
import { prepareAll, type Prepared } from '../prepared.js'

/** How long it takes to draw whole pages, by BESPA and by its peers. */
export function measureDraw(): void {
  for (const workload of prepareAll()) measure(workload)
}

function measure(workload: Prepared): void {
  const { title, hasLazyPart, peers } = workload
  const own = [
    workload.bespa('BESPA'),
    ...(hasLazyPart ? [workload.bespa('BESPA, function children', { lazy: true })] : []),
    ...(title.startsWith('Table') ? [workload.bespa('BESPA, tag() only', { tagsOnly: true })] : []),
    workload.document('BESPA, whole document'),
  ]
  const contenders = [...own, ...peers]
  const timings = compare(contenders)
  const rounds = (name: string) => timings.find((timing) => timing.name === name)!.rounds
  const [template, preact] = [rounds('template literal'), rounds('preact')]
  const row = ({ name, rounds }: Timing, at: number) => [
    name,
    median(rounds).toFixed(2),
    spread(rounds, 2),
    String(contenders[at]!.draw().length),
    ratio(template, rounds).toFixed(2),
    ratio(preact, rounds).toFixed(2),
  ]
  printTable(`Drawing a page: ${title} (${roundCount} rounds)`, [
    ['', 'µs', 'middle 80 %', 'characters', 'speed ÷ template', 'speed ÷ preact'],
    ...timings.map(row),
  ])
}
