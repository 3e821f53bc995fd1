import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

/** The text with what is underlined in brackets. */
async function underlined(text: string, terms: string, prefixOnly = false): Promise<string> {
  const html = await draw(() => wf.underliner(text, terms).withPrefixOnly(prefixOnly))
  const [, inner = ''] = /^<span class="Underliner">(.*)<\/span>$/s.exec(html) ?? []
  return inner.replaceAll('<mark>', '[').replaceAll('</mark>', ']')
}

describe('Search terms in a text', () => {
  it.each([
    ['New Hampshire', 'new', '[New] Hampshire'],
    ['banana', 'an', 'b[anan]a'],
    ['New York', 'york NEW', '[New] [York]'],
    ['abcdef', 'abc cde', '[abcde]f'],
    ['a  b\n c', 'b', 'a  [b]\n c'],
    ['  a ', 'a', '  [a] '],
    ['nothing here', 'x', 'nothing here'],
    ['as it is', ' \t ', 'as it is'],
    ['Straße', 'STRASSE', '[Straße]'],
    ['STRASSE', 'straße', '[STRASSE]'],
    ['Straße', 's', '[S]traße'],
    ['İstanbul ist', 'ist', '[İst]anbul [ist]'],
    ['ﬁne file', 'fi', '[ﬁ]ne [fi]le'],
    ['ΟΔΟΣ', 'οδος', '[ΟΔΟΣ]'],
    ['caf\u00e9', 'cafe\u0301', '[caf\u00e9]'],
    ['cafe\u0301', 'caf\u00e9', '[cafe\u0301]'],
    ['caf\u00e9', 'cafe', 'caf\u00e9'],
    ['cafe\u0301', 'cafe', 'cafe\u0301'],
    ['👍🏽 yes', '👍🏽', '[👍🏽] yes'],
    ['a+b (c)', '+b (c', 'a[+b] [(c])'],
  ])('%j, %j: %j', async (text, terms, expected) => {
    expect(await underlined(text, terms)).toBe(expected)
  })

  it.each([
    ['banana anchor', 'an', 'banana [an]chor'],
    ['(foo) barfoo', 'foo', '([foo]) barfoo'],
    ['e-mail mailbox', 'mail', 'e-[mail] [mail]box'],
    ['\u00c9t\u00e9', '\u00e9', '[\u00c9]t\u00e9'],
  ])('only where words begin: %j, %j: %j', async (text, terms, expected) => {
    expect(await underlined(text, terms, true)).toBe(expected)
  })

  it('are no way to write HTML', async () => {
    expect(await underlined('<b>&amp;', '<b')).toBe('[&lt;b]&gt;&amp;amp;')
  })

  it('are hidden like all else, and not drawn without text', async () => {
    expect(await draw(() => wf.underliner('a', 'a').hideIf(true))).toContain('Empty')
    expect(await draw(() => wf.underliner('', 'a'))).toContain('Empty')
  })
})
