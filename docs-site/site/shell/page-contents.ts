import { tag, type Content } from 'bespa'
import type { Section } from './section-headings.js'

/** From how many sections on a list of them is of use. */
const fewest = 3

/**
 * The list “On this page”: beside the text where there is room, else folded above it. Both are drawn,
 * since what is shown folded in one window and open in another cannot be one element; the style sheet
 * takes one of them out of the page, for screen readers too.
 */
export function pageContents(sections: readonly Section[]): {
  readonly folded: Content
  readonly beside: Content
} {
  if (sections.length < fewest) return { folded: null, beside: null }
  return {
    folded: tag('details')
      .class('ContentsFolded Block NoPrint')
      .add(tag('summary').add('On this page'), list(sections)),
    beside: tag('nav')
      .class('ContentsBeside NoPrint')
      .attr('data-widget', 'PageContents')
      .attr('aria-labelledby', 'contents')
      .add(tag('h2').attr('id', 'contents').add('On this page'), list(sections)),
  }
}

function list(sections: readonly Section[]): Content {
  return tag('ul').add(
    sections.map(({ anchor, title }) =>
      tag('li').add(
        tag('a')
          .attr('href', `#${encodeURIComponent(anchor)}`)
          .add(title),
      ),
    ),
  )
}
