import { describe, expect, it } from 'vitest'
import { escapeHtml } from '../../../lib/html/escape.js'
import { text } from '../../../lib/html/markup.js'
import { tag } from '../../../lib/html/tag.js'
import { Page } from '../../../lib/page/page.js'
import { box } from '../../support/box.js'
import { ask, draw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

const pieces = [
  '<script>alert(1)</script>',
  '</script>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  '`',
  '&lt;',
  '&amp;amp;',
  '&#x3c;',
  '&',
  '&notin',
  '</div></main>',
  '</title>',
  '</textarea>',
  '{{x}}',
  '${x}',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u202e',
  '🙂',
  'é',
  ' ',
  '\n',
  '\t',
  '=',
  '/',
  '\\',
]

/** Texts put together from nasty pieces; always the same ones. */
function* nastyTexts(count: number): Generator<string> {
  let seed = 7
  const next = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % below
  }
  yield* pieces
  for (let at = 0; at < count; at++) {
    yield Array.from({ length: 1 + next(5) }, () => pieces[next(pieces.length)]).join('')
  }
}

const nasty = [...nastyTexts(200)]

describe('Nasty text', () => {
  it('comes out of the browser’s parser as it went in, as text and as attribute', async () => {
    const { document, error } = await ask(() =>
      nasty.map((one) => tag('p').class('Sample').attr('title', one).attr('data-x', one).add(one)),
    )
    expect(error).toBeUndefined()
    const found = [...document.querySelectorAll('p.Sample')]
    expect(found.map((element) => element.textContent)).toEqual(nasty)
    expect(found.map((element) => element.getAttribute('title'))).toEqual(nasty)
    expect(found.map((element) => element.attributes.length)).toEqual(nasty.map(() => 3))
    expect(document.querySelectorAll('main script, main img')).toHaveLength(0)
  })

  it('stays text in all the other places where a page takes text', async () => {
    for (const one of pieces) {
      const { document } = await ask((ctx) => {
        ctx.state['unused'] = one
        return new Page()
          .withTitle(one)
          .withDescription(one)
          .withId(one)
          .withTarget(one)
          .addNavigation(one)
          .add(text(one), box(one).withId(`box ${one}`), tag('p').class(one))
      })
      const squeezed = one.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '')
      const main = document.querySelector('main')!
      expect(document.title).toBe(squeezed)
      expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBe(one)
      expect(main.dataset['id']).toBe(one)
      expect(main.dataset['target']).toBe(one)
      expect(document.querySelector('nav')?.textContent).toBe(one)
      expect(main.querySelector('div:last-of-type')?.getAttribute('data-id')).toBe(`box ${one}`)
      expect(main.querySelector('p')?.className).toBe(one)
      expect(document.querySelectorAll('main img, main script')).toHaveLength(0)
    }
  })

  it('stays text in the state', async () => {
    const url = `/?${new URLSearchParams(nasty.map((one, at) => [`k${at}${one}`.slice(0, 199), one]))}`
    const { document, error } = await ask(() => 'x', { url })
    expect(error).toBeUndefined()
    const state = JSON.parse(document.querySelector('.State')?.textContent ?? '') as object
    expect(Object.values(state)).toEqual(nasty)
    expect(document.querySelector('.State')?.children).toHaveLength(0)
  })

  it('stays text in the error page of development', async () => {
    for (const one of pieces) {
      const { document } = await ask(() => {
        throw new Error(one)
      })
      expect(document.querySelector('main p')?.textContent).toBe(one)
      expect(document.querySelectorAll('main script, main img')).toHaveLength(0)
    }
  })
})

describe('escape', () => {
  it('leaves text without special characters as it is', () => {
    expect(escapeHtml('Grüße, 漢字 🙂 `=/')).toBe('Grüße, 漢字 🙂 `=/')
    expect(escapeHtml('')).toBe('')
  })

  it('replaces the five special characters, wherever they stand', () => {
    expect(escapeHtml(`<>&"'`)).toBe('&lt;&gt;&amp;&quot;&#39;')
    expect(escapeHtml('a<b')).toBe('a&lt;b')
    expect(escapeHtml('<a')).toBe('&lt;a')
    expect(escapeHtml('a<')).toBe('a&lt;')
  })

  it('survives a parser, also for long text', async () => {
    const long = `${'x'.repeat(100_000)}<${'&'.repeat(1000)}`
    expect(parseHtml(`<p>${escapeHtml(long)}`).body.textContent).toBe(long)
    expect(await draw(() => long)).toBe(escapeHtml(long))
  })
})
