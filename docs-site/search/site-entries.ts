import { usageErrors } from 'bespa'
import { basics } from '../site/outline/basics.js'
import { outline } from '../site/outline/outline.js'
import type { OutlineSection } from '../site/outline/section.js'
import { showcase } from '../site/outline/showcase.js'
import type { SearchEntry, SearchKind } from './search-entry.js'
import type { ReadPage } from './site-text.js'

/** Pages that only list names. */
const lists = new Set(['/api', '/help', '/showcase/index'])

/** The pages of the site and their sections. */
export function pageEntries(pages: readonly ReadPage[]): SearchEntry[] {
  return pages.flatMap(({ page, sections }) => {
    const section = outline.find((one) => one.pages.includes(page))
    const kind = kindOf(section)
    const track = section?.title ?? 'BESPA'
    const { path, title, summary } = page
    const opening = sections.find(({ anchor }) => anchor === '')?.text ?? ''
    const text = `${summary}\n${opening}`
    const whole: SearchEntry = { kind, title, trail: track, href: path, text, isPage: true }
    // The entries of lists of names are found themselves.
    const parts = (lists.has(path) ? [] : sections)
      .filter(({ anchor }) => anchor !== '')
      .map((part): SearchEntry => ({
        kind,
        title: part.title,
        trail: `${track} › ${title}`,
        href: `${path}#${encodeURIComponent(part.anchor)}`,
        text: part.text,
      }))
    return [whole, ...parts]
  })
}

function kindOf(section: OutlineSection | undefined): SearchKind {
  if (section === basics) return 'concepts'
  return section === showcase ? 'widgets' : 'guides'
}

/** The codes of usage errors. */
export function errorEntries(): SearchEntry[] {
  return Object.entries(usageErrors).map(([code, { title, remedy }]) => ({
    kind: 'errors',
    title: code,
    trail: 'Errors',
    href: `/help/${code}`,
    text: `${title}\n${remedy}`,
    name: code,
    isPage: true,
  }))
}
