import { outlinePages } from './outline/outline.js'
import type { OutlinePage } from './outline/section.js'

/** Below this likeness two texts have only letters in common. */
const least = 0.35

/**
 * The pages whose paths or titles are most like a path that does not exist, the nearest first.
 *
 * @param count how many at most
 */
export function nearestPages(path: string, count = 5): OutlinePage[] {
  return outlinePages
    .map((page) => ({ page, likeness: likenessOf(page, path) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, count)
    .map(({ page }) => page)
}

function likenessOf({ path, title }: OutlinePage, wanted: string): number {
  const name = (one: string) => one.replace(/^.*\//, '')
  return Math.max(
    likeness(path, wanted),
    likeness(name(path), name(wanted)),
    likeness(title, name(wanted)),
  )
}

/** How many pairs of letters two texts share, from 0 to 1 (the coefficient of Sørensen and Dice). */
function likeness(one: string, other: string): number {
  const [pairs, others] = [letterPairs(one), letterPairs(other)]
  const all = pairs.size + others.size
  if (all === 0) return 0
  return (2 * [...pairs].filter((pair) => others.has(pair)).length) / all
}

function letterPairs(text: string): Set<string> {
  const letters = text
    .toLowerCase()
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const pairs = new Set<string>()
  for (let at = 1; at < letters.length; at++) pairs.add(letters.slice(at - 1, at + 1))
  return pairs
}
