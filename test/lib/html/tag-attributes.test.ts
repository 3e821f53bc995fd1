import { afterEach, describe, expect, it, vi } from 'vitest'
import { tag, type AttributeValue } from '../../../lib/html/tag.js'
import { UsageError } from '../../../lib/usage-error.js'
import { draw } from '../../support/draw.js'

afterEach(() => vi.restoreAllMocks())

describe('Tag.attr', () => {
  it('sets attributes in the order of the calls', async () => {
    const drawn = draw(() =>
      tag('p').attr('lang', 'de').class('A').attr('dir', 'rtl').style('gap', 0),
    )
    expect(await drawn).toBeHtml('<p lang="de" class="A" dir="rtl" style="gap: 0"></p>')
  })

  it('replaces a former value, which keeps its place', async () => {
    expect(await draw(() => tag('p').attr('id', 'a').attr('lang', 'de').attr('id', 'b'))).toBeHtml(
      '<p id="b" lang="de"></p>',
    )
  })

  it('replaces all classes', async () => {
    expect(await draw(() => tag('p').class('A').class('B').attr('class', 'C'))).toBe(
      '<p class="C"></p>',
    )
    expect(await draw(() => tag('p').attr('class', 'A').class('B'))).toBe('<p class="A B"></p>')
    expect(await draw(() => tag('p').attr('class', true).class('B'))).toBe('<p class="B"></p>')
  })

  it.each<[AttributeValue, string]>([
    ['x', '<p title="x"></p>'],
    [0, '<p title="0"></p>'],
    [-1.5, '<p title="-1.5"></p>'],
    [true, '<p title></p>'],
    [false, '<p></p>'],
    [null, '<p></p>'],
    [undefined, '<p></p>'],
    ['', '<p></p>'],
    [' ', '<p title=" "></p>'],
  ])('given %j draws %s', async (value, expected) => {
    expect(await draw(() => tag('p').attr('title', value))).toBe(expected)
  })

  it.each<AttributeValue>([false, null, undefined, ''])(
    'given %j takes a former value away',
    async (value) => {
      expect(await draw(() => tag('p').attr('title', 'x').attr('title', value))).toBe('<p></p>')
      expect(await draw(() => tag('p').attr('title', true).attr('title', value))).toBe('<p></p>')
    },
  )

  it('turns a value into a bare name and back', async () => {
    expect(await draw(() => tag('p').attr('title', 'x').attr('title', true))).toBe('<p title></p>')
    expect(await draw(() => tag('p').attr('title', true).attr('title', 'x'))).toBe(
      '<p title="x"></p>',
    )
  })

  it.each(['value', 'href', 'alt'])('keeps an empty %s, which means something', async (name) => {
    expect(await draw(() => tag('p').attr(name, ''))).toBe(`<p ${name}=""></p>`)
    expect(await draw(() => tag('p').attr(name, null))).toBe('<p></p>')
  })

  it.each([
    'onclick',
    'ONCLICK',
    'OnClick',
    'onx',
    'on',
    'style',
    'STYLE',
    'srcdoc',
    'srcDoc',
    '',
    ' ',
    'a b',
    'a"',
    "a'",
    'a>',
    'a=',
    'a/',
    'a\n',
    '\u0000a',
    'ä',
    '1a',
    '"onclick',
    ' onclick',
    '/onclick',
  ])('refuses the name %j', (name) => {
    for (const value of ['x', '', true, false, null, 1]) {
      expect(() => tag('p').attr(name, value)).toThrow(UsageError)
    }
    expect(() => tag('p').attr(name, 'x')).toThrow('unsafe-markup')
  })

  it('refuses an unsafe name also where the condition does not hold', async () => {
    expect(await draw(() => tag('p').attrIf(false, 'title', 'x').attrIf(true, 'lang', 'de'))).toBe(
      '<p lang="de"></p>',
    )
    expect(() => tag('p').attrIf(true, 'onclick', 'x')).toThrow(UsageError)
  })

  it('takes names such as those of ARIA, data and SVG', async () => {
    expect(
      await draw(() =>
        tag('p')
          .attr('aria-label', 'x')
          .attr('data-a_b.c-1', 'x')
          .attr('viewBox', '0 0 1 1')
          .attr('xml:lang', 'de'),
      ),
    ).toBeHtml('<p aria-label="x" data-a_b.c-1="x" viewBox="0 0 1 1" xml:lang="de"></p>')
  })
})

describe('Tag.class', () => {
  it('joins names with spaces', async () => {
    expect(await draw(() => tag('p').class('A B').class('').class('C').classIf(false, 'D'))).toBe(
      '<p class="A B C"></p>',
    )
    expect(await draw(() => tag('p').classIf(true, 'A').classIf(true, 'B'))).toBe(
      '<p class="A B"></p>',
    )
  })

  it('draws no attribute without a name', async () => {
    expect(await draw(() => tag('p').class(''))).toBe('<p></p>')
  })

  it('escapes class names', async () => {
    expect(await draw(() => tag('p').class('"><b>').class('&'))).toBe(
      '<p class="&quot;&gt;&lt;b&gt; &amp;"></p>',
    )
  })

  it('takes any number of different names', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `Width${at}`)
    for (const name of names) {
      expect(
        await draw(() => tag('p').class('A').class(name).attr('title', name).class('Z')),
      ).toBeHtml(`<p class="A ${name} Z" title="${name}"></p>`)
    }
  })
})

describe('Tag.style', () => {
  it('joins declarations with semicolons', async () => {
    expect(
      await draw(() =>
        tag('p')
          .style('color', 'red')
          .style('--columns', 3)
          .style('gap', '')
          .styleIf(false, 'margin', 0)
          .styleIf(true, 'padding', '1px 2px'),
      ),
    ).toBe('<p style="color: red; --columns: 3; padding: 1px 2px"></p>')
  })

  it.each(['color', '--columns', '--grid-12', '--My_Size2', '-webkit-hyphens', 'MARGIN'])(
    'takes the property %s',
    async (property) => {
      expect(await draw(() => tag('p').style(property, '1'))).toBe(`<p style="${property}: 1"></p>`)
    },
  )

  it.each([
    '',
    ' ',
    'a b',
    'a:b',
    'a;b',
    'a{',
    'ä',
    'color:red;x',
    '"',
    '--a;b',
    '--a b',
    '--a:b',
    '--a\n',
  ])('refuses the property %j', (property) => {
    expect(() => tag('p').style(property, 'x')).toThrow('unsafe-markup')
  })

  it.each([
    'red; position: fixed',
    'red}',
    '{',
    '"',
    "'",
    '<',
    '>',
    '\\3b',
    'url(https://example.org)',
    'URL(x)',
    'expression(alert(1))',
    '/* x',
    '@import',
    'red;',
    'image-set("x")',
    'calc(1px',
    'calc(1px))',
    'red !important)',
    '[a',
    'a]',
  ])('refuses the value %j', (value) => {
    expect(() => tag('p').style('color', value)).toThrow('unsafe-markup')
    expect(() => tag('p').style('--own', value)).toThrow(UsageError)
  })

  it.each([
    'calc(100% - (2 * var(--gap, 8px)))',
    'rgb(var(--md-sys-color-primary))',
    'repeat(auto-fill, minmax(10rem, 1fr))',
    '[full-start] 1fr [full-end]',
    'red !important',
    '1px solid #abc',
  ])('takes the value %j', async (value) => {
    expect(await draw(() => tag('p').style('--own', value))).toBe(`<p style="--own: ${value}"></p>`)
  })
})
