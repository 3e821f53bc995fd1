import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const icon = (spec: string) => draw(() => wf.icon(spec))

describe('An icon', () => {
  it('is a drawing that screen readers pass over', async () => {
    expect(await icon('home')).toBeHtml(
      '<svg class="Icon" viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor" d="…"/></svg>',
    )
  })

  it.each(['more_vert', 'More Vert', ' more-vert '])('is found as “%s”', async (name) => {
    expect(await icon(name)).toBe(await icon('more_vert'))
  })

  it('is an outline unless the filled form is asked for', async () => {
    const filled = await draw(() => wf.icon('favorite').withFill())
    expect(await icon('favorite')).not.toBe(filled)
    expect(await draw(() => wf.icon('favorite').withFill().withFill(false))).toBe(
      await icon('favorite'),
    )
  })

  it('that has only one form shows it either way', async () => {
    expect(await draw(() => wf.icon('check').withFill())).toBe(await icon('check'))
  })

  it('says what it means when it is told to', async () => {
    const html = await draw(() => wf.icon('check').withAltText('Done & dusted'))
    expect(html).toContainHtml('<svg role="img" …><title>Done &amp; dusted</title>')
    expect(html).not.toContain('aria-hidden')
  })

  it('grows with its multiplier, of which 1 is its usual size', async () => {
    expect(await draw(() => wf.icon('check').withSizeMultiplier(2))).toContain('font-size: 2.4em')
    expect(await draw(() => wf.icon('check').withSizeMultiplier(2).withSizeMultiplier(0))).toBe(
      await icon('check'),
    )
  })

  it.each(['arrow_back', 'chevron_right', 'send', 'undo', 'format_list_bulleted', 'dock_to_left'])(
    'that shows a direction is mirrored in right-to-left text: %s',
    async (name) => {
      expect(await icon(name)).toContain('IconDirectional')
    },
  )

  it.each(['check', 'arrow_upward', 'schedule', 'format_list_numbered', 'refresh'])(
    'that shows none is not: %s',
    async (name) => {
      expect(await icon(name)).not.toContain('IconDirectional')
    },
  )

  it('that does not exist is reported in development, with names that come near', async () => {
    await expect(icon('arow_back')).rejects.toThrow(/unknown-icon.*“arow_back”.*arrow_back/)
  })

  it('that does not exist leaves its room empty in production', async () => {
    const html = await draw(() => wf.icon('no such icon'), { development: false })
    expect(html).toBeHtml('<svg class="Icon" viewBox="0 0 24 24" aria-hidden="true"></svg>')
  })

  it.each(['constructor', '__proto__', 'tostring'])('is none by the name of %s', async (name) => {
    const html = await draw(() => wf.icon(name), { development: false })
    expect(html).toContain('></svg>')
  })
})

describe('An icon of one’s own', () => {
  const lines =
    '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" fill="none" stroke="currentColor" class="mine">' +
    '<path d="M4 4h16"/><circle cx="12" cy="12" r="3"/></svg>'

  it('keeps its shapes and their paint, at the size of an icon', async () => {
    expect(await icon(lines)).toBeHtml(
      '<svg class="Icon" viewBox="0 0 32 32" aria-hidden="true">' +
        '<g fill="none" stroke="currentColor"><path d="M4 4h16"></path>' +
        '<circle cx="12" cy="12" r="3"></circle></g></svg>',
    )
  })

  it('loses everything that could run or load something', async () => {
    const html = await icon(
      '<svg viewBox="0 0 24 24" onload="x()"><script>x()</script><style>*{color:red}</style>' +
        '<foreignObject><img src="x"></foreignObject><a href="javascript:x()"><path d="M0 0" onclick="x()"/></a>' +
        '<use href="https://evil.example/x.svg#a"/></svg>',
    )
    expect(html).toBeHtml(
      '<svg class="Icon" viewBox="0 0 24 24" aria-hidden="true"><g><path d="M0 0"></path></g></svg>',
    )
  })

  it.each([
    '<svg viewBox="0 0 24 24"><path fill="url(https://evil.example/)" d="M0 0"/></svg>',
    '<svg viewBox="0 0 24 onload"><path d="M0 0"/></svg>',
    '<svg>',
  ])('is refused when it is not one: %s', (source) => {
    expect(() => wf.icon(source)).toThrow(/not an SVG of plain shapes/)
  })
})
