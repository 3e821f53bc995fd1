import { nearest } from 'bespa'
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
  const name = lastPart(path)
  const byPath = (page: OutlinePage) => [
    page.path,
    page.title,
    lastPart(page.path),
    ...byWord(page.path),
  ]
  const found = [path, name].flatMap((meant) =>
    nearest(meant, outlinePages, byPath, { count, least }),
  )
  return [...new Set(found)].slice(0, count)
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The paths that have one word of the last part: `tabs` means `tab-switcher`. */
function byWord(path: string): string[] {
  const name = lastPart(path)
  const section = path.slice(0, path.length - name.length)
  return name.split('-').map((word) => section + word)
}
