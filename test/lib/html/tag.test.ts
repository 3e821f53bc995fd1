import { describe, expect, it } from 'vitest'
import { htmlUnsafe } from '../../../lib/html/markup.js'
import { tag } from '../../../lib/html/tag.js'
import { UsageError } from '../../../lib/usage-error.js'
import { ask, draw } from '../../support/draw.js'

describe('A tag', () => {
  it('draws an element around its content', async () => {
    expect(await draw(() => tag('p').add('a', tag('b').add(1), ['c']).add('d'))).toBe(
      '<p>a<b>1</b>cd</p>',
    )
  })

  it('can be drawn several times', async () => {
    const item = tag('li').class('A').attr('title', 'x').add('y')
    const once = '<li class="A" title="x">y</li>'
    expect(await draw(() => [item, tag('ul').add(item)])).toBeHtml(`${once}<ul>${once}</ul>`)
    expect(await draw(() => item)).toBeHtml(once)
  })

  it('that resembles another one is not changed by it', async () => {
    const [a, b] = [tag('p').class('A').attr('id', 'a'), tag('p').class('A').attr('id', 'b')]
    a.class('Only')
    b.attr('id', '').style('gap', '1px')
    expect(await draw(() => [a, b, tag('p').class('A')])).toBeHtml(
      '<p class="A Only" id="a"></p><p class="A" style="gap: 1px"></p><p class="A"></p>',
    )
  })

  it.each('area base br col embed hr img input link meta source track wbr'.split(' '))(
    'is void when HTML says so: %s',
    async (name) => {
      expect(await draw(() => tag(name))).toBe(`<${name}>`)
      expect(await draw(() => tag(name).class('A').noEnd())).toBe(`<${name} class="A">`)
    },
  )

  it('leaves its end out when told so', async () => {
    expect(await draw(() => ['a', tag('li').noEnd().add('x')])).toBe('a<li>x')
  })

  it.each([
    '',
    'P',
    'a b',
    'a>',
    '<a',
    'a/',
    '1a',
    'ä',
    'a"',
    "a'",
    'a=b',
    'script>alert(1)</script',
    'a\n',
    '-a',
  ])('cannot have the name %j', (name) => {
    expect(() => tag(name)).toThrow(UsageError)
    expect(() => tag(name)).toThrow('unsafe-markup')
  })

  it('can be an element of the app’s own', async () => {
    expect(await draw(() => tag('my-chart-2').add('x'))).toBe('<my-chart-2>x</my-chart-2>')
  })

  it.each(['script', 'style'])('%s takes no content, which would not be escaped', async (name) => {
    const { error } = await ask(() => tag(name).add('alert(1)'))
    expect(error?.message).toContain('unsafe-markup')
    expect((await ask(() => tag(name).add(htmlUnsafe('x')))).error).toBeInstanceOf(UsageError)
  })

  it('can be a script with an address', async () => {
    expect(await draw(() => tag('script').attr('src', '/x.js'))).toBe(
      '<script src="/x.js"></script>',
    )
  })

  it.each(['textarea', 'pre'])('%s keeps the empty line it begins with', async (name) => {
    for (const content of ['\na', '\n\na', 'a', ['', '\na'], ['\n', 'a'], '\r\na']) {
      const { document } = await ask(() => tag(name).add(content))
      const expected = [content].flat().join('').replaceAll('\r\n', '\n')
      expect(document.querySelector(name)?.textContent).toBe(expected)
    }
  })
})

describe('Tag.children', () => {
  it('are what was added, so that pages find the widgets in it', () => {
    expect(tag('p').add('a', 1).add(null).children()).toEqual(['a', 1, null])
    expect(tag('p').children()).toEqual([])
  })

  it('are none while the tag is not shown', () => {
    expect(tag('p').add('a').when(false).children()).toEqual([])
  })
})
