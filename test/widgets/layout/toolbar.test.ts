import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

describe('A toolbar', () => {
  it('has a group at each end', async () => {
    expect(await draw(() => wf.toolbar().addLeft('a', 'b').addRight('c'))).toBe(
      '<div class="Toolbar Block ToolbarAlignCenter ToolbarWrap ToolbarStickyLast">' +
        '<div class="ToolbarStart">ab</div><div class="ToolbarEnd">c</div></div>',
    )
  })

  it('leaves out a group that is empty, and everything when both are', async () => {
    expect(await draw(() => wf.toolbar().addRight('c'))).not.toContain('ToolbarStart')
    expect(await draw(() => wf.toolbar())).toContain('Empty')
  })

  it('gives a hidden tool no room', async () => {
    const html = await draw(() => wf.toolbar().addLeft('a', wf.block('b').hideIf(true), 'c'))
    expect(html).toContainHtml('a<span class="Empty Block" hidden></span>c')
  })

  it('aligns and wraps as it is told', async () => {
    const html = await draw(() => wf.toolbar().addLeft('a').withWrap(false).withAlignTop())
    expect(html).toContain('class="Toolbar Block ToolbarAlignTop ToolbarStickyLast"')
    expect(await draw(() => wf.toolbar().addLeft('a').withAlignBottom())).toContain('AlignBottom')
    expect(await draw(() => wf.toolbar().addLeft('a').withAlignTop().withAlignCenter())).toContain(
      'AlignCenter',
    )
  })

  it('stays in sight as the last of its page, always, or never', async () => {
    const always = await draw(() => wf.toolbar().addLeft('a').withSticky())
    expect(always).toContain('ToolbarSticky"')
    const never = await draw(() => wf.toolbar().addLeft('a').withSticky(false))
    expect(never).not.toContain('Sticky')
  })

  it('is a named group for screen readers when it has a name', async () => {
    expect(await draw(() => wf.toolbar().addLeft('a').withAltText('Order'))).toContainHtml(
      '<div role="group" aria-label="Order" …>',
    )
  })
})
