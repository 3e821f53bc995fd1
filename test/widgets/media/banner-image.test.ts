import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A banner image', () => {
  it('is a real image, decoration unless it is told otherwise', async () => {
    expect(await draw(() => wf.bannerImage('/lake.jpg'))).toBeHtml(
      '<img class="BannerImage" alt="" loading="lazy" decoding="async" src="/lake.jpg">',
    )
    const image = wf.bannerImage('/lake.jpg').withAltText('The lake')
    expect(await draw(() => image)).toContain('alt="The lake"')
  })

  it('keeps the part in sight that it is told to', async () => {
    const image = wf.bannerImage('/lake.jpg')
    expect(await draw(() => image.withAnchorTop())).toContain('class="BannerImage BannerImageTop"')
    expect(await draw(() => image.withAnchorBottom())).toContain('BannerImageBottom"')
    expect(await draw(() => image.withAnchorCenter())).toContain('class="BannerImage"')
  })

  it('has the height that it is given', async () => {
    const image = wf.bannerImage('/lake.jpg').withHeight(200)
    expect(await draw(() => image)).toContain('style="block-size: 200px"')
    expect(await draw(() => image.withHeight(''))).not.toContain('style')
    expect(() => image.withHeight('1px;inset:0')).toThrow(/withHeight/)
  })

  it('takes any address as it is: it never becomes style', async () => {
    const address = `/a'b");c.jpg`
    expect(await draw(() => wf.bannerImage(address))).toContain(`src="/a&#39;b&quot;);c.jpg"`)
  })

  it('is not drawn without an address', async () => {
    expect(await draw(() => wf.bannerImage(''))).toContain('Empty')
  })
})
