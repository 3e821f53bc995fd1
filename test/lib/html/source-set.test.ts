import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Rendering } from '../../../lib/html/content.js'
import { HtmlOutput } from '../../../lib/html/html-output.js'
import { sourceCandidates } from '../../../lib/html/source-set.js'
import { tag } from '../../../lib/html/tag.js'
import { draw } from '../../support/draw.js'

const data = 'data:image/png;base64,AAAA'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

describe('A srcset', () => {
  it.each([
    ['a.png', ['a.png|']],
    ['a.png 1x, b.png 2x', ['a.png|1x', 'b.png|2x']],
    ['a.png 480w,b.png 800w', ['a.png|480w', 'b.png|800w']],
    ['a.png, b.png 2x', ['a.png|', 'b.png|2x']],
    ['a.png,b.png', ['a.png,b.png|']],
    [' ,, a.png\n\t1x ,, ', ['a.png|1x']],
    [`${data} 1x, ${data}, b.png`, [`${data}|1x`, `${data}|`, 'b.png|']],
    ['a.png,,,, b.png', ['a.png|', 'b.png|']],
    ['', []],
    [' , ', []],
  ])('%j is read as browsers read it', (srcset, expected) => {
    const candidates = sourceCandidates(srcset)
    expect(candidates.map(({ url, descriptor }) => `${url}|${descriptor}`)).toEqual(expected)
  })

  // With steps by the square of its length this would not end before the test is given up.
  it('is read in one go also when it consists of commas', () => {
    expect(sourceCandidates(`a${','.repeat(1_000_000)}b`)).toHaveLength(1)
  })

  it.each(['img', 'source'])('may name pictures of every safe kind: <%s>', async (element) => {
    const srcset = `a.png 1x, https://images.example/b.png 2x, ${data} 3x`
    expect(await draw(() => tag(element).attr('srcset', srcset))).toBe(
      `<${element} srcset="${srcset}">`,
    )
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'java\u0001script:x'])(
    'is dropped whole when one address is unsafe: %s',
    async (url) => {
      for (const name of ['srcset', 'SRCSET', 'imagesrcset']) {
        expect(await draw(() => tag('img').attr(name, `a.png 1x, ${url} 2x`))).toBe('<img>')
      }
      expect(console.warn).toHaveBeenCalled()
    },
  )

  it('is dropped from an output’s own attributes too, and completed there', () => {
    const out = new HtmlOutput({ address: (path: string) => `/app${path}` } as Rendering)
    expect(out.attribute('srcset', 'javascript:x 1x')).toBe('')
    expect(out.attribute('srcset', '/a.png 1x, b.png')).toBe(' srcset="/app/a.png 1x, b.png"')
  })
})
