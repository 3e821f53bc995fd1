import { describe, expect, it } from 'vitest'
import { tag } from '../../../lib/html/tag.js'
import { box } from '../../support/box.js'
import { draw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

const hidden = (element: string) => box('x').withElement(element).hideIf(true)

/** The elements from a placeholder up to `<section>`, as the parser has placed it. */
async function placeOf(...elements: string[]): Promise<string[]> {
  const [root = '', ...others] = elements
  const inner = others.reduceRight<ReturnType<typeof tag> | ReturnType<typeof box>>(
    (content, name) => tag(name).add(content, tag(name === 'select' ? 'option' : 'g').add()),
    hidden(root),
  )
  const document = parseHtml(await draw(() => inner))
  const place: string[] = []
  const placeholder = document.querySelector('.Empty')
  for (let at = placeholder?.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    place.unshift(at.localName)
  }
  return place
}

describe('The placeholder of a hidden element', () => {
  it.each([
    ['g', 'svg'],
    ['circle', 'svg'],
    ['tspan', 'svg', 'text'],
    ['lineargradient', 'svg', 'defs'],
    ['foreignobject', 'svg'],
    ['svg', 'svg'],
    ['a', 'svg'],
    ['a', 'svg', 'text'],
    ['title', 'svg', 'g'],
    ['style', 'svg'],
    ['script', 'svg', 'g'],
    ['mi', 'math', 'mrow'],
    ['math', 'p'],
    ['svg', 'p'],
    ['div', 'p'],
    ['a', 'p'],
  ])('stays in place where a %s stood in %s', async (element, ...around) => {
    expect(await placeOf(element, ...around)).toEqual(around)
  })

  it.each([
    ['tr', '<table><tbody>', '</tbody></table>', 'tbody'],
    ['td', '<table><tr>', '</tr></table>', 'tr'],
    ['tbody', '<table>', '</table>', 'table'],
    ['caption', '<table>', '</table>', 'table'],
    ['col', '<table><colgroup>', '</colgroup></table>', 'colgroup'],
    ['option', '<select>', '</select>', 'select'],
    ['optgroup', '<select>', '</select>', 'select'],
    ['li', '<ul>', '</ul>', 'ul'],
    ['dd', '<dl>', '</dl>', 'dl'],
    ['source', '<picture>', '</picture>', 'picture'],
    ['track', '<video>', '</video>', 'video'],
    ['mtd', '<math><mtable><mtr>', '</mtr></mtable></math>', 'mtr'],
    ['mtr', '<math><mtable>', '</mtable></math>', 'mtable'],
  ])('keeps the place of a %s in %s…', async (element, before, after, parent) => {
    const html = before + (await draw(() => hidden(element))) + after
    const placeholder = parseHtml(html).querySelector('.Empty')
    expect(placeholder?.parentElement?.localName).toBe(parent)
  })

  it.each(['g', 'a'])('leaves what follows a hidden %s in the drawing', async (element) => {
    const drawing = () => tag('svg').add(hidden(element), tag('circle').attr('r', '4'))
    expect(parseHtml(await draw(drawing)).querySelector('svg > circle')).not.toBeNull()
  })
})
