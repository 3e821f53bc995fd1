import { HeadingWidget, plainText, type Content, type Context } from 'bespa'

/** A section of a page, for the list of what is on it. */
export interface Section {
  readonly anchor: string
  readonly title: string
}

/**
 * The sections of a page: its headings of the second level, as far as they stand directly in it and do
 * not come and go. Those that have no anchor get one that is made from their text.
 */
export function sectionsOf(content: readonly Content[], ctx: Context): Section[] {
  const headings = headingsIn(content).filter(
    (heading) => heading.level === 2 && !heading.redrawable && heading.shown(ctx),
  )
  const taken = new Set(headings.map(({ anchor }) => anchor))
  return headings.map((heading) => {
    const title = plainText(heading.children(), ctx)
    if (heading.anchor === '') heading.withAnchor(freeName(slug(title), taken))
    taken.add(heading.anchor)
    return { anchor: heading.anchor, title }
  })
}

function headingsIn(content: readonly Content[]): HeadingWidget[] {
  return content.flatMap((item): HeadingWidget[] => {
    if (item instanceof HeadingWidget) return [item]
    return isList(item) ? headingsIn(item) : []
  })
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content)
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name || 'section'
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`
  return free
}
