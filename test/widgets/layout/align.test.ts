import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('Aligned things', () => {
  it.each([
    ['Left', wf.alignLeft('a')],
    ['Center', wf.alignCenter('a')],
    ['Right', wf.alignRight('a')],
  ])('are put to: %s', async (side, align) => {
    expect(await draw(() => align.add('b'))).toBe(`<div class="Align Align${side}">ab</div>`)
  })

  it('are not drawn when there are none', async () => {
    expect(await draw(() => wf.alignCenter())).toBeHtml(
      '<span class="Empty Align AlignCenter" hidden></span>',
    )
  })
})
