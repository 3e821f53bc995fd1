import { Factory, newColor, parseColor } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A swatch', () => {
  it('shows a color and tells its code', async () => {
    expect(await draw(() => wf.swatch(parseColor('#426915')))).toBeHtml(
      '<span class="Swatch" style="--bespa-swatch: #426915" title="#426915" aria-label="#426915" role="img"></span>',
    )
  })

  it('shows colors that let something through', async () => {
    const html = await draw(() => wf.swatch(newColor(128, 66, 105, 21)))
    expect(html).toContain('--bespa-swatch: rgba(66,105,21,0.5)')
  })

  it('tells the color in words, or leaves that to what stands beside', async () => {
    const swatch = wf.swatch(parseColor('#426915'))
    expect(await draw(() => swatch.withAltText('Moss'))).toContainHtml(
      '<span aria-label="Moss" role="img" …>',
    )
    const html = await draw(() => swatch.withAltText(''))
    expect(html).toContain('aria-hidden="true"')
    expect(html).not.toMatch(/title|aria-label|role/)
  })
})
