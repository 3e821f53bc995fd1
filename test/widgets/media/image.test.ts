import { Factory } from 'bespa'
import { describe, expect, it, vi } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('An image', () => {
  it('is decoration, and loads when it is needed, unless it is told otherwise', async () => {
    expect(await draw(() => wf.image('/lake.jpg'))).toBeHtml(
      '<img class="Image" alt="" loading="lazy" decoding="async" src="/lake.jpg">',
    )
  })

  it('says what is to be seen', async () => {
    const image = wf.image('/lake.jpg').withAltText('The lake')
    expect(await draw(() => image)).toContain('alt="The lake"')
  })

  it('loads eagerly with withLazy(false)', async () => {
    expect(await draw(() => wf.image('/lake.jpg').withLazy(false))).not.toContain('loading')
  })

  it('has the size that it is given', async () => {
    const image = wf.image('/lake.jpg').withWidth(200).withHeight('10rem')
    expect(await draw(() => image)).toContain('style="inline-size: 200px; block-size: 10rem"')
    expect(await draw(() => image.withWidth('').withHeight(''))).not.toContain('style')
  })

  it('keeps room free while it is loading', async () => {
    const image = wf.image('/lake.jpg').withIntrinsicSize(1200, 800)
    expect(await draw(() => image)).toContainHtml('<img width="1200" height="800" …>')
  })

  it('refuses what is no size', () => {
    const image = wf.image('/lake.jpg')
    expect(() => image.withWidth('1px;position:fixed')).toThrow(/withWidth/)
    expect(() => image.withHeight('tall')).toThrow(/withHeight/)
    expect(() => image.withIntrinsicSize(0, 800)).toThrow(RangeError)
    expect(() => image.withIntrinsicSize(1.5, 800)).toThrow(RangeError)
  })

  it('is not drawn without an address, and never loads a script', async () => {
    expect(await draw(() => wf.image(''))).toContain('Empty')
    vi.spyOn(console, 'warn').mockReturnValue(undefined)
    expect(await draw(() => wf.image('javascript:alert(1)'))).not.toContain('src')
  })
})
