/** Of a longer text only the start counts. */
const longest = 100

/**
 * The names that differ least from the one that was meant, best first: counted by the letters that
 * have to be added, left out or changed (Levenshtein's distance). Names that begin alike go first.
 */
export function nearestNames(text: string, names: readonly string[], count: number): string[] {
  const meant = text.slice(0, longest)
  return names
    .map((name) => ({ name, distance: distance(meant, name) - commonStart(meant, name) / 100 }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ name }) => name)
}

function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = (row[j - 1] ?? 0) + Number(from[i - 1] !== to[j - 1])
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
