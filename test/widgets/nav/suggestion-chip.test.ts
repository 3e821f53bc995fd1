import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A suggestion chip', () => {
  it('is a link', async () => {
    expect(await draw(() => wf.suggestionChip('?topic=art').add('Art'))).toBeHtml(
      '<a class="SuggestionChip" href="?topic=art"><span class="SuggestionChipText">Art</span></a>',
    )
    expect(await draw(() => wf.suggestionChip('/a').withHref('/b').add('x'))).toContain('href="/b"')
  })

  it('has its icon beside its text', async () => {
    const chip = wf.suggestionChip('/x').add(wf.icon('palette'), 'Art')
    expect(await draw(() => chip)).toBeHtml(
      '<a class="SuggestionChip SuggestionChipWithIcon" href="/x"><svg…</svg><span class="SuggestionChipText">Art</span></a>',
    )
  })

  it('opens where it is told, else where the state says, unless it is an action', async () => {
    const chip = (href: string) => wf.suggestionChip(href).add('x')
    expect(await draw(() => chip('/x').withTarget('_blank'))).toContain(
      'target="_blank" rel="noopener"',
    )
    const url = '/?_target=frame'
    expect(await draw(() => chip('/x'), { url })).toContain('target="frame"')
    expect(await draw(() => chip('?x=1'), { url })).not.toContain('target')
  })

  it('that goes back in the history is watched in the browser', async () => {
    expect(await draw(() => wf.suggestionChip('-1').add('x'))).toContain('data-widget="Link"')
  })

  it('that is disabled is still told as a link, but leads nowhere', async () => {
    expect(await draw(() => wf.suggestionChip('/x').withDisabled().add('x'))).toBeHtml(
      '<a class="SuggestionChip Disabled" role="link" aria-disabled="true"><span class="SuggestionChipText">x</span></a>',
    )
  })

  it('without an address is only text', async () => {
    expect(await draw(() => wf.suggestionChip('').add('x'))).toBe(
      '<span class="SuggestionChip"><span class="SuggestionChipText">x</span></span>',
    )
  })

  it('is not drawn without content', async () => {
    expect(await draw(() => wf.suggestionChip('/x'))).toContain('Empty')
  })
})
