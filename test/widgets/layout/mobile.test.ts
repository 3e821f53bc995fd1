import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('What is for some windows only', () => {
  it('is always sent and hidden by CSS only', async () => {
    expect(await draw(() => wf.mobileOnly('a').add('b'))).toBe(
      '<div class="Collection MobileOnly">ab</div>',
    )
    expect(await draw(() => wf.mobileHide('a').withElement('span'))).toBe(
      '<span class="Collection MobileHide">a</span>',
    )
  })

  it('is not drawn when there is nothing', async () => {
    expect(await draw(() => wf.mobileOnly())).toContain('Empty')
  })
})
