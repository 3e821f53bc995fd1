import { tag, type Content } from 'bespa'
import { apiConstructors } from './api/api-reference.js'
import { shownOn } from './shown-on.js'

/** Links from a page of the showcase to the reference of the widgets that it shows. */
export function usedOn(path: string): Content {
  const used = apiConstructors().filter(({ name }) => shownOn(name).includes(path))
  if (used.length === 0) return null
  const links = used.map(({ name, href }, at) => [
    at > 0 && ', ',
    tag('a')
      .attr('href', href)
      .add(tag('code').add(`wf.${name}()`)),
  ])
  return [
    tag('h2').attr('id', 'api').class('Heading HeadlineMedium').add('API'),
    tag('p').add('Parameters, methods and defaults of the widgets on this page: ', links, '.'),
  ]
}
