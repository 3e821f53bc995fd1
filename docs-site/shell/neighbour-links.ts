import { IconWidget, tag, type Content } from 'bespa'
import { neighbours } from '../outline/outline.js'
import type { OutlinePage } from '../outline/section.js'

/** The links at the end of a page that lead to the one before and the one after it, as one reads. */
export function neighbourLinks(path: string): Content {
  const { before, after } = neighbours(path)
  return tag('nav')
    .class('Neighbours NoPrint')
    .attr('aria-label', 'Before and after this page')
    .add(before && neighbour('prev', before), after && neighbour('next', after))
}

function neighbour(rel: 'prev' | 'next', { path, title }: OutlinePage): Content {
  const isNext = rel === 'next'
  const arrow = new IconWidget(isNext ? 'arrow_forward' : 'arrow_back')
  const label = tag('span')
    .class('NeighbourText')
    .add(
      tag('span')
        .class('NeighbourSide')
        .add(isNext ? 'Next' : 'Previous'),
      ' ',
      title,
    )
  return tag('a')
    .class('Neighbour')
    .attr('href', path)
    .attr('rel', rel)
    .add(isNext ? [label, arrow] : [arrow, label])
}
