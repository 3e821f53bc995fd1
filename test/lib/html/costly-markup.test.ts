import { describe, expect, it } from 'vitest'
import { html, markdown } from '../../../lib/html/markup.js'
import { draw } from '../../support/draw.js'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe('Markup that is made to cost', () => {
  it.each([
    ['quotes within quotes', '>'.repeat(2000)],
    ['lists within lists', `${'- '.repeat(1500)}x`],
    ['numbered lists within lists', `${'1. '.repeat(1500)}x`],
    ['an address without end', `${'a.'.repeat(30_000)}@`],
    ['links that never close', '['.repeat(50_000)],
    ['emphasis that never closes', '*a _b '.repeat(20_000)],
  ])('is written as text by markdown(): %s', async (_, source) => {
    expect(await draw(() => markdown(source))).toBe(escaped(source))
  })

  it('is written as text by html(): elements in elements', async () => {
    const source = '<b>'.repeat(100_000)
    expect(await draw(() => html(source))).toBe(escaped(source))
  })

  it.each([
    ['a long document', 'Some *text* with a [link](/x) and `code`.\n\n'.repeat(2000)],
    ['a long address', `[x](https://example.org/${'a'.repeat(3000)})`],
    ['a nested list', '- a\n  - b\n    - c\n      - d\n'],
    ['a quote in a quote', '> > > quoted'],
  ])('is something else than %s', async (_, source) => {
    expect(await draw(() => markdown(source))).toMatch(/<(p|ul|blockquote)>/)
  })

  it('is something else than a long table or many paragraphs', async () => {
    const source = `<table>${'<tr><td>1</td></tr>'.repeat(2000)}</table>${'<p>x<br>'.repeat(2000)}`
    expect(await draw(() => html(source))).toContain('<td>1</td>')
  })
})
