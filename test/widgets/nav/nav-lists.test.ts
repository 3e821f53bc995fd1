import { Factory } from 'bespa'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const home = () => wf.navTarget('Home', '/home')
const lists = [
  ['NavRail', 'NavTarget NavRailTarget', () => wf.navRail()],
  ['NavDrawer', 'NavTarget', () => wf.navDrawer()],
  ['NavStrip', 'NavTarget NavStripTarget', () => wf.navStrip()],
] as const

describe.each(lists)('%s', (name, target, make) => {
  it('lists what was added at both ends', async () => {
    const html = await draw(() => make().addBottom('last').addTop(home()).addTop(wf.rule(), 'two'))
    expect(html).toMatch(
      new RegExp(
        `^<div class="${name}"><ul class="NavGroup"><li><div class="${target}">.*</div></li>` +
          '<li><hr class="Rule Block"></li><li>two</li></ul>' +
          '<ul class="NavGroup NavGroupEnd"><li>last</li></ul></div>$',
      ),
    )
  })

  it('gives each of a list a line of its own, and none to what draws nothing', async () => {
    const html = await draw(() => make().addTop([home(), [home()]], null, false, undefined, '', 0))
    expect(html.match(/<li>/g)).toHaveLength(3)
  })

  it('is not drawn without entries, or hidden', async () => {
    const placeholder = `<span class="Empty ${name}" hidden></span>`
    expect(await draw(() => make().addTop([], null).addBottom(false))).toBeHtml(placeholder)
    expect(await draw(() => make().addTop(home()).hideIf(true))).toBeHtml(placeholder)
  })

  it('is a landmark when it has a name', async () => {
    const html = await draw(() => make().withAltText('Settings').addTop(home()))
    expect(html).toMatch(new RegExp(`^<nav class="${name}" aria-label="Settings">`))
  })
})

describe('A rail and a drawer', () => {
  it.each([
    ['rail', () => wf.navRail()],
    ['drawer', () => wf.navDrawer()],
  ] as const)('have a height: %s', async (_, make) => {
    const start = async (height: string | number) =>
      (await draw(() => make().withHeight(height).addTop('x'))).split('>')[0]
    expect(await start(400)).toContain('style="block-size: 400px"')
    expect(await start('50vh')).toContain('style="block-size: 50vh"')
    expect(await start('')).not.toContain('style')
    expect(() => make().withHeight('1px; color: red')).toThrow(TypeError)
  })

  it('keep their type in a chain', () => {
    const chain = () => wf.navDrawer().addTop().addBottom().withAltText('x').withHeight(1)
    expectTypeOf(chain).returns.toExtend<ReturnType<typeof wf.navDrawer>>()
    const railChain = () => wf.navRail().addTop().redrawIf(true).withHeight(1)
    expectTypeOf(railChain).returns.toExtend<ReturnType<typeof wf.navRail>>()
  })
})

describe('A headline in a drawer', () => {
  it('is text, and no heading of the page', async () => {
    expect(await draw(() => wf.navHeadline('Mail ', wf.icon('mail').hideIf(true)))).toMatch(
      /^<div class="NavHeadline">Mail /,
    )
    expect(await draw(() => wf.navHeadline())).toContain('Empty')
  })
})
