/** About how many characters a rendering may look at: a fraction of a second. */
const budget = 40_000_000
const deepest = 50
/** What may begin something, so that its end is looked for. */
const openers = /[[\]!*_~`<|\\&]/g
/** What could be the first part of an e-mail address is looked through from each of its characters. */
const words = /[\w.!#$%&'*+/=?`{|}~-]+/g
/** Quotes and list items at the start of a line, and how far they are moved in. */
const containers = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)+/gm

/**
 * Whether this Markdown would take very long to render, or nest too deep. Renderers look for the
 * end of all that could begin something, each time up to the end of the paragraph: quadratic time
 * for a text that is made for it. Judged in linear time.
 */
export function isCostly(markdown: string): boolean {
  return isDeep(markdown) || costOf(markdown) > budget
}

function isDeep(markdown: string): boolean {
  for (const [markers] of markdown.matchAll(containers)) {
    const [signs] = [markers.match(/[>*+-]|\d[.)]/g)?.length ?? 0]
    if (signs + (markers.length - markers.trimStart().length) / 2 > deepest) return true
  }
  return false
}

function costOf(markdown: string): number {
  let cost = 0
  for (const paragraph of markdown.split(/\n[ \t]*\n/)) {
    cost += paragraph.length * (paragraph.match(openers)?.length ?? 0)
    for (const [word] of paragraph.matchAll(words)) cost += word.length ** 2
    if (cost > budget) return cost
  }
  return cost
}
