import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('Code', () => {
  it('within a line is left alone by translators and right-to-left pages', async () => {
    expect(await draw(() => wf.code('a < b'))).toBeHtml(
      '<code class="Code" dir="ltr" translate="no">a &lt; b</code>',
    )
  })

  it('in a block keeps its line breaks', async () => {
    expect(await draw(() => wf.plainCodeBlock('\na', 1).withLanguage(' TypeScript '))).toBeHtml(
      '<pre class="Code Block" dir="ltr" translate="no">' +
        '<code class="language-typescript">\na1</code></pre>',
    )
  })

  it('in a block with a line too long for a phone can be scrolled with the keyboard', async () => {
    const long = 'x'.repeat(45)
    expect(await draw(() => wf.plainCodeBlock('a\n', long))).toContainHtml(
      '<pre class="Code Block" dir="ltr" translate="no" tabindex="0">',
    )
    expect(await draw(() => wf.plainCodeBlock('a\n', long.slice(1)))).not.toContain('tabindex')
  })

  it.each([
    ['C++', 'language-c++'],
    ['x y" onclick="z', 'language-xyonclickz'],
  ])('of the language %s has the class %s', async (language, name) => {
    expect(await draw(() => wf.code('x').withLanguage(language))).toContain(`class="Code ${name}"`)
  })

  it('can be without a language again', async () => {
    expect(await draw(() => wf.code('x').withLanguage('js').withLanguage(''))).toContain(
      'class="Code"',
    )
  })

  it('is not drawn when there is none', async () => {
    expect(await draw(() => wf.plainCodeBlock())).toContain('Empty')
  })
})
