import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A gallery', () => {
  it('is a list of the things in it', async () => {
    expect(await draw(() => wf.gallery('a', ['b', null]).add(wf.block('c')))).toBe(
      '<ul class="Gallery Block"><li>a</li><li>b</li><li><div class="Block">c</div></li></ul>',
    )
  })

  it('has an entry for each thing that a function or a promise brings', async () => {
    expect(await draw(() => wf.gallery(() => Promise.resolve(['a', null, ['b']])))).toBe(
      '<ul class="Gallery Block"><li>a</li><li>b</li></ul>',
    )
  })

  it('is not drawn without content', async () => {
    expect(await draw(() => wf.gallery())).toBeHtml(
      '<span class="Empty Gallery Block" hidden></span>',
    )
  })

  it('has a name for users of screen readers, and the gap that it is told', async () => {
    const html = await draw(() => wf.gallery('a').withAltText('Guests').withGap('1rem'))
    expect(html).toContainHtml('<ul aria-label="Guests" style="gap: 1rem" …>')
    expect(() => wf.gallery().withGap('wide')).toThrow(/withGap/)
  })
})
