/** How to choose among what is nearest. */
export interface NearestOptions {
  /** How many at most. */
  readonly count: number
  /** How like a text must be at least, from 0 to 1. Default 0. */
  readonly least?: number
}

/**
 * The items whose texts are most like the one that was meant, the best first: for “did you mean”.
 *
 * @param textsOf the texts that an item goes by; the most similar one counts
 * @example
 * nearest('arow_back', names, (name) => [name], { count: 3 })
 */
export function nearest<T>(
  meant: string,
  items: readonly T[],
  textsOf: (item: T) => readonly string[],
  { count, least = 0 }: NearestOptions,
): T[] {
  const pairs = letterPairs(meant)
  const likeness = (text: string) => shared(pairs, letterPairs(text))
  return items
    .map((item) => ({ item, likeness: Math.max(...textsOf(item).map(likeness)) }))
    .filter((one) => one.likeness >= least)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, count)
    .map(({ item }) => item)
}

/** The share of pairs of letters that two texts have in common (the coefficient of Sørensen and Dice). */
function shared(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const all = pairs.size + others.size
  let both = 0
  for (const pair of pairs) if (others.has(pair)) both++
  return all === 0 ? 0 : (2 * both) / all
}

function letterPairs(text: string): Set<string> {
  const letters = text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const pairs = new Set<string>()
  for (let at = 1; at < letters.length; at++) pairs.add(letters.slice(at - 1, at + 1))
  return pairs
}
