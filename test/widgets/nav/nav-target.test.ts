import { Factory } from 'bespa'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { draw, redraw } from '../../support/draw.js'

const wf = new Factory()
const target = (label = 'Orders', href = '/orders') => wf.navTarget(label, href)

/** The labels of the targets that are marked, and how. */
async function current(html: Promise<string>): Promise<string[]> {
  const marked =
    /aria-current="(\w+)"[^>]*>(?:<svg.*?<\/svg>)?(?:<span class="NavTargetLabel">)?([^<]*)/gs
  return [...(await html).matchAll(marked)].map(([, how, label]) => `${label}: ${how}`)
}

describe('A target', () => {
  it('is a link with its label', async () => {
    expect(await draw(() => wf.navDrawer().addTop(target()))).toContainHtml(
      '<li><div class="NavTarget"><a class="NavTargetEntry" href="/orders">Orders</a></div></li>',
    )
  })

  it('escapes its label', async () => {
    expect(await draw(() => target('<script>'))).toContain('&lt;script&gt;')
  })

  it('shows its icon as decoration, filled where the user is', async () => {
    const html = (url: string) => draw(() => target().withIcon('mail'), { url })
    const [elsewhere, here] = await Promise.all([html('/'), html('/orders')])
    expect(elsewhere).toContainHtml('<a …><svg class="Icon" aria-hidden="true" …>…</svg><span')
    expect(here.match(/<path.*?>/)?.[0]).not.toBe(elsewhere.match(/<path.*?>/)?.[0])
    expect(await draw(() => target().withIcon('mail').withIcon(''))).not.toContain('<svg')
  })

  it('has a badge, which is read after the label', async () => {
    expect(await draw(() => target().withBadge('3'))).toContain(
      'Orders</span> <span class="NavBadge">3</span></a>',
    )
    expect(await draw(() => target().withBadge('3', '3 open'))).toContainHtml(
      ' <span class="NavBadge" aria-hidden="true">3</span><span class="VisuallyHidden">3 open</span>',
    )
    expect(await draw(() => target().withBadge('3').withBadge(''))).not.toContain('Badge')
  })

  it('has a badge that is only a dot, whose meaning is told', async () => {
    const dot = '<span class="NavBadge NavBadgeDot" aria-hidden="true"></span>'
    expect(await draw(() => target().withBadge('.'))).toContain(
      `${dot}<span class="VisuallyHidden">new</span>`,
    )
    const wording = () => ({ nav: { news: 'neu' } })
    expect(await draw(() => target().withBadge('.'), { wording })).toContain('>neu<')
    expect(await draw(() => target().withBadge('.', 'changed'))).toContain('>changed<')
  })

  it('opens where it is told to', async () => {
    expect(await draw(() => target().withTarget('_blank'))).toContainHtml(
      '<a href="/orders" target="_blank" rel="noopener" …>',
    )
    expect(await draw(() => target(), { url: '/?_target=frame' })).toContain('target="frame"')
    expect(await draw(() => target('A', '?a=1'), { url: '/?_target=frame' })).not.toContain(
      'target',
    )
  })

  it('that is disabled leads nowhere, and is not the present place', async () => {
    const sub = wf.navDrawer().addTop(target('Inner', '/inner'))
    const html = await draw(() => target().withDisabled().withSubMenu(sub), { url: '/orders' })
    expect(html).toBeHtml(
      '<div class="NavTarget"><a class="NavTargetEntry Disabled" role="link" ' +
        'aria-disabled="true"><span class="NavTargetLabel">Orders</span></a></div>',
    )
  })

  it('leads back in the history', async () => {
    expect(await draw(() => target('Back', '-1'))).toContain('href="-1" data-widget="Link"')
  })

  it('is indented with withTabulation()', async () => {
    expect(await draw(() => target().withTabulation())).toContain('NavTargetTabulated')
    expect(await draw(() => target().withTabulation(false))).not.toContain('NavTargetTabulated')
  })

  it('without a label, or hidden, is not drawn, nor is its sub-menu', async () => {
    const sub = wf.navDrawer().addTop(target('Inner'))
    const html = await draw(() => target().withSubMenu(sub).hideIf(true))
    expect(html).toBeHtml('<span class="Empty NavTarget" hidden></span>')
    expect(await draw(() => target(''))).toContain('Empty')
  })

  it('keeps its type in a chain', () => {
    const chained = () => target().withBadge('1').redrawIf(true).withIcon('mail').hideIf(false)
    expectTypeOf(chained).returns.toExtend<ReturnType<typeof target>>()
  })
})

describe('The present place', () => {
  const drawer = (...hrefs: string[]) =>
    wf.navDrawer().addTop(hrefs.map((href) => target(href, href)))
  const at = (url: string, ...hrefs: string[]) => current(draw(() => drawer(...hrefs), { url }))

  it.each([
    ['/orders', '/orders'],
    ['/orders/7?tab=notes', '/orders'],
    ['/orders/', '/orders'],
    ['/orders', '/orders/'],
    ['/orders', '/orders?open=1'],
    ['/orders', '/orders#top'],
    ['/', '/'],
    ['/f%C3%BCr', '/für'],
  ])('%s is that of %s', async (url, href) => {
    expect(await at(url, href)).toEqual([`${href}: page`])
  })

  it.each([
    ['/ordersheet', '/orders'],
    ['/orders', '/'],
    ['/', ''],
    ['/', '?a=1'],
    ['/', '/\t/example.com['],
    ['/', '^?a=1'],
    ['/orders', 'https://example.com/orders'],
    ['/orders', '//example.com/orders'],
    ['/orders', '-1'],
  ])('%s is not that of “%s”', async (url, href) => {
    expect(await at(url, href)).toEqual([])
  })

  it('is that of one target only: the longest', async () => {
    expect(await at('/orders/open/7', '/orders', '/orders/open', '/')).toEqual([
      '/orders/open: page',
    ])
    expect(await at('/orders', '/orders', '/orders')).toEqual(['/orders: page'])
  })

  it('in a sub-menu marks the targets around as well', async () => {
    const build = () =>
      wf
        .navDrawer()
        .addTop(
          target('Basics', '/basics/overview').withSubMenu(
            wf
              .navDrawer()
              .addTop(target('Overview', '/basics/overview'), target('State', '/basics/state')),
          ),
          target('Home', '/'),
        )
    const url = '/basics/state'
    expect(await current(draw(build, { url }))).toEqual(['Basics: true', 'State: page'])
    expect(await current(draw(build, { url: '/basics/overview' }))).toEqual([
      'Basics: true',
      'Overview: page',
    ])
    expect(await draw(build, { url })).toContain('aria-expanded="true"')
    expect(await draw(build, { url: '/' })).not.toContain('aria-expanded="true"')
  })

  it('is not that of a target that is hidden', async () => {
    const build = () =>
      wf.navDrawer().addTop(target('A', '/orders').hideIf(true), target('B', '/orders'))
    expect(await current(draw(build, { url: '/orders' }))).toEqual(['B: page'])
  })

  it('is found in conditions, elements, and what a function or a promise brings', async () => {
    const url = '/orders'
    const home = () => target('Home', '/')
    const inCondition = () => wf.navDrawer().addTop(wf.if(true).thenAdd(home(), target()))
    const inTag = () => wf.navDrawer().addTop(wf.tag('div').add(target()))
    const later = () => wf.navDrawer().addTop(home(), () => target(), Promise.resolve(home()))
    for (const build of [inCondition, inTag, later]) {
      expect(await current(draw(build, { url }))).toEqual(['Orders: page'])
    }
  })

  it('takes the prefix into account that a trusted proxy has taken off, and no other', async () => {
    const url = '/orders'
    const headers = { 'X-Forwarded-Prefix': '/app' }
    const build = () => drawer('/orders', '/app/other', '/')
    expect(await current(draw(build, { url, headers, proxy: true }))).toEqual(['/orders: page'])
    expect(await current(draw(build, { url: '/', headers, proxy: true }))).toEqual(['/: page'])
    const other = { url: '/other', headers }
    expect(await current(draw(build, { ...other, proxy: true }))).toEqual(['/app/other: page'])
    expect(await current(draw(build, other))).toEqual([])
  })

  it('stays right when one target is drawn again', async () => {
    const html = redraw(
      (ctx) =>
        wf
          .navDrawer()
          .addTop(
            target('Orders', '/orders').withBadge('4').redrawIfChanged(ctx, 'n'),
            target('Open', '/orders/open'),
          ),
      'n=4&_changed=n',
      { url: '/orders/open' },
    )
    expect(await html).toMatch(/^(?:<!--.*?-->)?<div .*>4<\/span><\/a><\/div>$/)
    expect(await current(html)).toEqual([])
  })
})

describe('A target with a sub-menu', () => {
  const inner = () => target('Inner', '/inner')
  const sub = () => wf.navDrawer().addTop(inner())

  it('is a link, with a button that opens the sub-menu', async () => {
    const html = await draw(() => wf.navDrawer().addTop(target().withSubMenu(sub()).withId('t')))
    expect(html).toContainHtml(
      '<div class="NavTarget" data-widget="NavSubMenu"><a class="NavTargetEntry" href="/orders">…</a><button type="button" aria-controls="t-sub" aria-expanded="false" class="NavTargetToggle" aria-label="More of Orders"><svg…</svg></button><div id="t-sub" class="NavTargetPanel">…Inner',
    )
  })

  it('and without an address is that button itself', async () => {
    const html = await draw(() =>
      wf.navDrawer().addTop(target('More', '').withSubMenu(sub()).withId('t')),
    )
    expect(html).toContainHtml(
      '<button type="button" aria-controls="t-sub" aria-expanded="false" class="NavTargetEntry"><span class="NavTargetLabel">More</span><span class="NavTargetArrow"><svg',
    )
    expect(html).not.toContain('NavTargetToggle')
  })

  it('names the button in the language of the page', async () => {
    const wording = () => ({ nav: { subMenu: 'Mehr zu {label}' } })
    const build = () => wf.navDrawer().addTop(target('$& more').withSubMenu(sub()))
    expect(await draw(build, { wording })).toContain('aria-label="Mehr zu $&amp; more"')
  })

  it('in a rail opens it in a popover, which works without a script too', async () => {
    const html = await draw(() => wf.navRail().addTop(target().withSubMenu(sub()).withId('t')))
    expect(html).toContainHtml(
      '<div data-widget="NavFlyOut" …>…<button type="button" aria-controls="t-sub" popovertarget="t-sub" class="NavTargetToggle" …>…<div id="t-sub" class="NavFlyOut" popover="auto"><div class="NavHeadline">Orders</div><div class="NavDrawer">',
    )
  })

  it('has an id that is the same in each drawing', async () => {
    const id = async () =>
      /aria-controls="(\w[\w-]+-sub)"/.exec(
        await draw(() => wf.navDrawer().addTop(target().withSubMenu(sub()))),
      )?.[1]
    expect(await id()).toBe(await id())
    expect(await id()).toMatch(/./)
  })

  it('draws widgets in it again by themselves', async () => {
    const html = await redraw(
      (ctx) =>
        wf
          .navRail()
          .addTop(target().withSubMenu(wf.navDrawer().addTop(inner().redrawIfChanged(ctx, 'n')))),
      'n=1&_changed=n',
    )
    expect(html).toContain('NavTarget')
    expect(html).not.toContain('NavRailTarget')
  })

  it('is an ordinary one when there is nothing in the sub-menu', async () => {
    const html = await draw(() => target().withSubMenu(wf.navDrawer().addTop(false)))
    expect(html).not.toMatch(/button|data-widget/)
  })
})

describe('A target that leads back', () => {
  const nested = (...back: ReturnType<typeof wf.navTargetBack>[]) =>
    target().withSubMenu(wf.navDrawer().addTop(...back, target('Inner', '/inner')))
  const backs = (html: string) => html.match(/NavTargetBack/g)?.length ?? 0

  it('is a button at the beginning of a sub-menu', async () => {
    expect(
      await draw(() => wf.navDrawer().addTop(nested(wf.navTargetBack('Main menu')))),
    ).toContainHtml(
      '<div class="NavTarget NavTargetBack"><button class="NavTargetEntry" type="button"><svg…<span class="NavTargetLabel">Main menu<',
    )
  })

  it('is called “Back”, in the language of the page', async () => {
    const build = () => wf.navDrawer().addTop(nested(wf.navTargetBack()))
    expect(await draw(build)).toContain('NavTargetLabel">Back<')
    const wording = () => ({ nav: { back: 'Zurück' } })
    expect(await draw(build, { wording })).toContain('>Zurück<')
  })

  it('is there once in drawers and strips, also when nobody has added it; not in a rail', async () => {
    expect(backs(await draw(() => wf.navDrawer().addTop(nested(wf.navTargetBack()))))).toBe(1)
    expect(backs(await draw(() => wf.navDrawer().addTop(nested())))).toBe(1)
    expect(backs(await draw(() => wf.navStrip().addTop(nested())))).toBe(1)
    expect(backs(await draw(() => wf.navRail().addTop(nested())))).toBe(0)
  })

  it('is not drawn where there is nothing to go back to', async () => {
    expect(await draw(() => wf.navDrawer().addTop(wf.navTargetBack('Up')))).not.toContain('Up')
  })
})
