import { Factory, type IconWidget, type MenuEntry } from 'bespa'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const edit = () => wf.link('?edit=7').add('Edit')

describe('A menu', () => {
  it('is a button that opens a list of links, without a script too', async () => {
    expect(await draw(() => wf.menu('Share').add(edit()).withId('menu'))).toBeHtml(
      '<div class="Menu NoPrint" data-widget="Menu"><button class="MenuButton" type="button" id="menu-button" aria-controls="menu-popup" popovertarget="menu-popup">Share<svg…</svg></button><div class="MenuPopup" id="menu-popup" popover="auto" role="group" aria-labelledby="menu-button"><a class="Link" href="?edit=7">Edit</a></div></div>',
    )
  })

  it('of three dots has a name', async () => {
    for (const menu of [wf.menuEllipsisH(), wf.menuEllipsisV()]) {
      const html = await draw(() => menu.add(edit()))
      expect(html).toContain('class="IconTarget"')
      expect(html).toContain('aria-label="More actions"')
    }
    const wording = () => ({ nav: { more: 'Mehr' } })
    expect(await draw(() => wf.menuEllipsisH().add(edit()), { wording })).toContain('"Mehr"')
  })

  it('has the name that it is given', async () => {
    const menu = wf.menuEllipsisV().add(edit()).withAltText('Actions on Ada')
    expect(await draw(() => menu)).toContain('aria-label="Actions on Ada"')
  })

  it('leaves out what is not there', async () => {
    const html = await draw(() => wf.menu('Share').add(null, undefined, edit()).add(false))
    expect(html.match(/<a /g)).toHaveLength(1)
  })

  it('accepts only links as entries', () => {
    expectTypeOf<string>().not.toExtend<MenuEntry>()
    expectTypeOf<IconWidget>().not.toExtend<MenuEntry>()
  })

  it('is not drawn without entries', async () => {
    expect(await draw(() => wf.menu('Share').add(false))).toBeHtml(
      '<span class="Empty Menu NoPrint" hidden></span>',
    )
  })
})
