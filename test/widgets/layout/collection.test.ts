import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A collection', () => {
  it('holds things together without a box of its own', async () => {
    expect(await draw(() => wf.collection('a').add(' b'))).toBe('<div class="Collection">a b</div>')
  })

  it('with a width is a box', async () => {
    expect(await draw(() => wf.collection('a').withWidth('50%').withMaxWidth(300))).toBeHtml(
      '<div class="CollectionBox" style="inline-size: 50%; max-inline-size: 300px">a</div>',
    )
    expect(await draw(() => wf.collection('a').withWidth(10).withWidth(''))).toContain(
      'class="Collection">',
    )
  })

  it('can be another element where only text may stand', async () => {
    expect(await draw(() => wf.collection('a').withElement('span'))).toMatch(/^<span .*<\/span>$/)
  })

  it('is not drawn when it is empty', async () => {
    expect(await draw(() => wf.collection())).toBeHtml(
      '<span class="Empty Collection" hidden></span>',
    )
  })
})

describe('A block', () => {
  it('keeps a distance to its neighbors', async () => {
    expect(await draw(() => wf.block('a').withMaxWidth('40rem'))).toBeHtml(
      '<div class="Block" style="max-inline-size: 40rem">a</div>',
    )
  })

  it('takes no width that could bring other declarations along', () => {
    expect(() => wf.block('a').withWidth('1px;position:fixed')).toThrow(/withWidth/)
    expect(() => wf.block('a').withMaxWidth('wide')).toThrow(/withMaxWidth/)
  })
})
