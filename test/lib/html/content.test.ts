import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { text } from '../../../lib/html/markup.js'
import { tag } from '../../../lib/html/tag.js'
import { Page } from '../../../lib/page/page.js'
import { box } from '../../support/box.js'
import { draw } from '../../support/draw.js'

/** Draws content in a page of this language. */
function drawIn(lang: string, content: Content): Promise<string> {
  return draw(() => new Page().withLang(lang).add(content))
}

describe('Content that draws nothing', () => {
  const nothing: [string, Content][] = [
    ['null', null],
    ['undefined', undefined],
    ['true', true],
    ['false', false],
    ['an empty text', ''],
    ['an empty list', []],
    ['a list of nothings', [null, [undefined, [false, '']], true]],
    ['an invalid date', new Date(NaN)],
    ['a function that gives nothing', () => undefined],
    ['a promise of nothing', Promise.resolve(null)],
  ]

  it.each(nothing)('is %s', async (_, content) => {
    expect(await draw(() => ['a', content, 'b'])).toBe('ab')
  })

  it.each(nothing)('is %s, also within a tag and a widget', async (_, content) => {
    expect(await draw(() => tag('p').add(content))).toBe('<p></p>')
    expect(await draw(() => box(content))).toBe('<div></div>')
  })

  it('is what a condition leaves that does not hold', async () => {
    const orders: string[] = []
    expect(await draw(() => [orders.length > 0 && box('orders'), 'end'])).toBe('end')
  })
})

describe('Text as content', () => {
  it('escapes text that is added as content', async () => {
    expect(await draw(() => `<b>&"'</b>`)).toBe('&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;')
  })

  it('is what text() gives too', async () => {
    expect(await draw(() => text('<i>'))).toBe('&lt;i&gt;')
  })

  it('keeps white space and characters of all languages', async () => {
    expect(await draw(() => '  a\n\tб 漢字 🙂 ')).toBe('  a\n\tб 漢字 🙂 ')
  })
})

describe('Numbers as content', () => {
  it.each<[string, number | bigint, string]>([
    ['en', 0, '0'],
    ['en', -0, '0'],
    ['en', 1234.5, '1,234.5'],
    ['en', -1234, '-1,234'],
    ['en', 12345678901234567890n, '12,345,678,901,234,567,890'],
    ['en', 0n, '0'],
    ['en', 0.1 + 0.2, '0.3'],
    ['en', Infinity, '∞'],
    ['en', NaN, 'NaN'],
    ['de', 1234.5, '1.234,5'],
    ['hi', 1234567, '12,34,567'],
    ['ar-EG', 12, '١٢'],
  ])('are written as in the language %s: %d → %s', async (lang, value, expected) => {
    expect(await drawIn(lang, value)).toBe(expected)
  })

  it('are formatted by the language of their own page, not of the one before', async () => {
    expect(await drawIn('de', 1234.5)).toBe('1.234,5')
    expect(await drawIn('en', 1234.5)).toBe('1,234.5')
  })
})

describe('Dates as content', () => {
  const date = new Date(2024, 2, 9, 17, 5)

  it.each(['en', 'en-GB', 'de', 'ja'])('are written with their time in %s', async (lang) => {
    const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' })
    expect(await drawIn(lang, date)).toBe(format.format(date))
  })

  it('are written in German in a German page', async () => {
    expect(await drawIn('de', date)).toBe('09.03.2024, 17:05')
  })
})

describe('Lists as content', () => {
  it('are drawn in order, however deep', async () => {
    const list = ['a', ['b', [['c'], 1, [null, [box('d')]]], false], 'e']
    expect(await draw(() => list)).toBe('abc1<div>d</div>e')
  })

  it('may be given where single things may', async () => {
    const items = ['x', 'y'].map((name) => tag('li').add(name))
    expect(await draw(() => tag('ul').add('first', items, 'last'))).toBe(
      '<ul>first<li>x</li><li>y</li>last</ul>',
    )
  })

  it('draws lists that are frozen', async () => {
    expect(await draw(() => Object.freeze(['a', Object.freeze(['b'])]))).toBe('ab')
  })
})

describe('A page', () => {
  it('takes all its content in one call or in several', async () => {
    expect(await draw(() => new Page().add('a', 'b').add().add(['c']))).toBe('abc')
  })
})
