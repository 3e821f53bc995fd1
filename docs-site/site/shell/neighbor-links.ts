import { IconWidget, tag, type Content } from 'bespa'
import { neighbors } from '../outline/outline.js'
import type { OutlinePage } from '../outline/section.js'

/** The links at the end of a page that lead to the one before and the one after it, as one reads. */
export function neighborLinks(path: string): Content {
  const { before, after } = neighbors(path)
  return tag('nav')
    .class('Neighbors NoPrint')
    .attr('aria-label', 'Before and after this page')
    .add(before && neighbor('prev', before), after && neighbor('next', after))
}

function neighbor(rel: 'prev' | 'next', { path, title }: OutlinePage): Content {
  const isNext = rel === 'next'
  const arrow = new IconWidget(isNext ? 'arrow_forward' : 'arrow_back')
  const label = tag('span')
    .class('NeighborText')
    .add(
      tag('span')
        .class('NeighborSide')
        .add(isNext ? 'Next' : 'Previous'),
      ' ',
      title,
    )
  return tag('a')
    .class('Neighbor')
    .attr('href', path)
    .attr('rel', rel)
    .add(isNext ? [label, arrow] : [arrow, label])
}
