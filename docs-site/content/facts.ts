import type { Content } from 'bespa'
import { wf } from '../site/site-factory.js'

/** One thing and what there is to know about it. See {@link withCode} for the marks. */
export type Fact = readonly [subject: string, meaning: string]

/** A list of things and their meanings: two columns where there is room for them. */
export function factList(facts: readonly Fact[]): Content {
  return wf
    .tag('dl')
    .class('Shapes Block')
    .add(
      facts.map(([subject, meaning]) =>
        wf.tag('div').add(wf.tag('dt').add(withCode(subject)), wf.tag('dd').add(withCode(meaning))),
      ),
    )
}

/**
 * A table of facts, for what has more than two columns. The first cell of a row names it. On narrow
 * screens it scrolls sideways.
 *
 * @param caption what the table is about
 */
export function factTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Content {
  const head = columns.map((title) => wf.tag('th').attr('scope', 'col').add(title))
  const body = rows.map(([subject = '', ...cells]) =>
    wf.tag('tr').add(
      wf.tag('th').attr('scope', 'row').add(withCode(subject)),
      cells.map((cell) => wf.tag('td').add(withCode(cell))),
    ),
  )
  return wf
    .tag('section')
    .class('FactTable Block')
    .attr('aria-label', caption)
    .attr('tabindex', 0)
    .add(
      wf.tag('table').add(wf.tag('thead').add(wf.tag('tr').add(head)), wf.tag('tbody').add(body)),
    )
}

/** Text in which words between backticks are code, and `[words](/path)` is a link. */
export function withCode(text: string): Content {
  return text.split(/(`[^`]*`|\[[^\]]*\]\([^)\s]*\))/).map((part) => {
    if (part.startsWith('`')) return wf.code(part.slice(1, -1))
    const [, label, href] = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(part) ?? []
    return label === undefined || href === undefined ? part : wf.link(href).add(label)
  })
}
