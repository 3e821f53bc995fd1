import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A button that copies', () => {
  it('is a real button with a name, and a place from which its success is spoken', async () => {
    const html = await draw(() => wf.copyToClipboard('npm test'))
    expect(html).toBeHtml(
      '<span class="CopyToClipboard NoPrint" data-widget="CopyToClipboard" data-text="npm test" …>…',
    )
    expect(html).toContainHtml(
      '<button class="IconTarget" type="button" aria-label="Copy to clipboard">',
    )
    // The page has one announcer; a title would be read a second time.
    expect(html).not.toMatch(/role="status"|title=/)
  })

  it('has the name that it is given, and never none', async () => {
    const button = wf.copyToClipboard('x').withAltText('Copy the token')
    expect(await draw(() => button)).toContain('aria-label="Copy the token"')
    expect(await draw(() => button.withAltText(''))).toContain('aria-label="Copy to clipboard"')
  })

  it('speaks the language of the page', async () => {
    const wording = () => ({ feedback: { copy: 'Kopieren', copied: 'Kopiert' } })
    const html = await draw(() => wf.copyToClipboard('x'), { wording })
    expect(html).toContain('aria-label="Kopieren"')
    expect(html).toContainHtml(
      '<span data-copied="Kopiert" data-failed="It could not be copied" …>',
    )
  })
})
