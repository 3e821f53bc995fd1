import { about } from './about.js'
import { basics } from './basics.js'
import { build } from './build.js'
import { extend } from './extend.js'
import { home } from './home.js'
import { reference } from './reference.js'
import { tutorial } from './tutorial.js'
import type { OutlinePage, OutlineSection } from './section.js'
import { showcase } from './showcase.js'

/** The tracks of the documentation. */
export const tracks: readonly OutlineSection[] = [
  tutorial,
  basics,
  build,
  extend,
  showcase,
  reference,
]

/**
 * All pages of the site in their order: the one definition that the navigation, the decks of the
 * overviews, the links to the previous and the next page, `/llms.txt` and `/sitemap.xml` are made from.
 */
export const outline: readonly OutlineSection[] = [home, ...tracks, about]

/** All pages, one section after the other. */
export const outlinePages: readonly OutlinePage[] = outline.flatMap(({ pages }) => pages)

const byPath = new Map(outlinePages.map((page) => [page.path, page]))

/** @throws {Error} when the outline has no page with this path */
export function outlinePage(path: string): OutlinePage {
  const page = byPath.get(path)
  if (!page) throw new Error(`${path} is not in the outline of the site`)
  return page
}

/** The section that has a page with this path. */
export function sectionWith(path: string): OutlineSection | undefined {
  return outline.find(({ pages }) => pages.some((page) => page.path === path))
}

/** The pages before and after this one, as one reads. */
export function neighbors(path: string): { before?: OutlinePage; after?: OutlinePage } {
  const at = outlinePages.findIndex((page) => page.path === path)
  if (at < 0) return {}
  const [before, after] = [outlinePages[at - 1], outlinePages[at + 1]]
  return { ...(before && { before }), ...(after && { after }) }
}
