import process from 'node:process'
import { performance } from 'node:perf_hooks'

/** Text that has made scanners slow, repeated up to a length. */
export const patterns = {
  slashes: '/',
  hyphens: '-',
  'dotted words': 'a.',
  brackets: '[',
  'angle brackets': '>',
  tags: '<b>',
  digits: '1',
  quotes: '"',
  words: 'a ',
  commas: ',',
  pairs: 'a&',
  'list items': '- ',
  letters: 'a',
} as const

/** The pattern repeated up to `length` characters, with an end that no scanner expects. */
export function hostile(pattern: string, length: number): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length - 1) + '\u00e9'
}

const short = 16 * 1024
const long = 64 * 1024
/** What is over so soon grows too slowly to matter, and cannot be compared. */
const negligible = 500
/** From 16 KB to 64 KB, n·log n grows 4.6 times and n² 16 times; collecting garbage comes on top. */
const most = 11

/**
 * How many times longer `use` keeps the processor busy with 64 KB than with 16 KB. Counted in CPU time,
 * so that other processes make no difference; of several runs the shortest counts.
 *
 * @returns 1 when 64 KB take no time to speak of
 */
export async function growth(use: (text: string) => unknown, pattern: string): Promise<number> {
  const texts = { short: hostile(pattern, short), long: hostile(pattern, long) }
  let [less, more] = [Infinity, Infinity]
  for (let run = 0; run < 5; run++) {
    more = Math.min(more, await milliseconds(use, texts.long))
    if (more < negligible) return 1
    less = Math.min(less, await milliseconds(use, texts.short))
    if (more / less <= most) return more / less
  }
  return more / less
}

/** The largest growth that is allowed. */
export const allowedGrowth = most

async function milliseconds(use: (text: string) => unknown, text: string): Promise<number> {
  const [before, start] = [process.cpuUsage(), performance.now()]
  try {
    await use(text)
  } catch {
    // To refuse the text is as good as to take it.
  }
  const { user, system } = process.cpuUsage(before)
  // Other threads of this process may work as well: a scan is over no later than the clock says.
  return Math.min((user + system) / 1000, performance.now() - start)
}
