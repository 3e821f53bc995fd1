import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('An info bubble', () => {
  it('is a button that opens an explanation, without a script too', async () => {
    const html = await draw(() => wf.infoBubble('Without ', 'tax.').withId('tax'))
    expect(html).toBeHtml(
      '<span class="InfoBubble" data-widget="InfoBubble"><button class="IconTarget" type="button" aria-label="More information" aria-controls="tax-popup" aria-describedby="tax-popup" popovertarget="tax-popup"><svg…</svg></button><span class="InfoBubblePopup" id="tax-popup" popover="auto">Without tax.</span></span>',
    )
  })

  it('is called help where it is a question mark', async () => {
    expect(await draw(() => wf.helpBubble('x'))).toContain('aria-label="Help"')
    const bubble = wf.helpBubble().add('x').withAltText('About rates')
    expect(await draw(() => bubble)).toContain('aria-label="About rates"')
    const wording = () => ({ feedback: { help: 'Hilfe' } })
    expect(await draw(() => wf.helpBubble('x'), { wording })).toContain('aria-label="Hilfe"')
  })

  it('can contain block elements', async () => {
    const html = await draw(() => wf.infoBubble(wf.block('x')).withElement('div'))
    expect(html).toBeHtml('<div class="InfoBubble" …>…<div class="InfoBubblePopup" …>…</div></div>')
  })

  it('is not drawn when there is nothing to explain', async () => {
    expect(await draw(() => wf.infoBubble())).toBeHtml(
      '<span class="Empty InfoBubble" hidden></span>',
    )
  })
})

describe('An info link', () => {
  it('leads to the explanation, and has a name', async () => {
    expect(await draw(() => wf.infoLink('/rates'))).toBeHtml(
      '<span class="InfoLink"><a class="Link LinkIcon" aria-label="More information" href="/rates"><svg…',
    )
    expect(await draw(() => wf.helpLink('/rates'))).toContain('aria-label="Help"')
    const link = wf.helpLink('/rates').withAltText('About rates')
    expect(await draw(() => link)).toContain('aria-label="About rates"')
  })

  it('says that it opens a new window', async () => {
    const html = await draw(() => wf.helpLink('/rates').withTarget('_blank'))
    expect(html).toContainHtml(
      '<a aria-label="Help (opens in a new window)" href="/rates" target="_blank" rel="noopener" …>',
    )
    expect(await draw(() => wf.helpLink('/x').withTarget('frame'))).toContain(
      'aria-label="Help" href="/x" target="frame"',
    )
  })

  it('is not drawn when there is nowhere to lead to', async () => {
    expect(await draw(() => wf.infoLink(''))).toBeHtml(
      '<span class="Empty InfoLink" hidden></span>',
    )
  })
})
