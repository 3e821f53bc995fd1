import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A grouping frame', () => {
  it('names the group by its caption', async () => {
    expect(await draw(() => wf.groupingFrame('Delivery').add('a', 'b'))).toBe(
      '<fieldset class="GroupingFrame Block"><legend>Delivery</legend>' +
        '<div class="GroupingFrameContent">ab</div></fieldset>',
    )
  })

  it('escapes its caption', async () => {
    expect(await draw(() => wf.groupingFrame('<b>').add('a'))).toContain(
      '<legend>&lt;b&gt;</legend>',
    )
  })

  it('is closed when it has no caption', async () => {
    expect(await draw(() => wf.groupingFrame('').add('a'))).not.toContain('legend')
  })

  it('is not drawn around nothing', async () => {
    expect(await draw(() => wf.groupingFrame('Delivery'))).toContain('Empty')
  })
})
