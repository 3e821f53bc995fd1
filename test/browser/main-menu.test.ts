import type { Page } from 'playwright-core'
import { Factory, type Context, type NavDrawerWidget } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { stopClock } from './clock.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function section(label: string, path: string, ...names: string[]) {
  const subMenu = (): NavDrawerWidget =>
    wf
      .navDrawer()
      .addTop(names.map((name) => wf.navTarget(name, `${path}/${name}`).withIcon('article')))
  return wf.navTarget(label, `${path}/first`).withIcon('school').withSubMenu(subMenu())
}

function targets(ctx: Context) {
  return [
    wf.navTarget('Home', '/').withIcon('home'),
    section('Basics', '/basics', 'first', 'second', 'third'),
    section('Build', '/build', 'first', 'forms', 'all that belongs to deployment'),
    wf.navTarget('Mark', '?marked=1').withIcon('star'),
    wf
      .navTarget('Orders', '/orders')
      .withIcon('list')
      .withBadge(wf.stateOf(ctx).get('marked'), '1 open')
      .redrawIfChanged(ctx, 'marked'),
  ]
}

function menuPage(ctx: Context) {
  const state = wf.stateOf(ctx)
  const page = wf.page().withTitle('Menu').withLang('en')
  if (state.get('dir') === 'rtl') page.withDir('rtl')
  return page
    .add(
      wf
        .mainMenu()
        .withRail(
          wf
            .navRail()
            .addTop(targets(ctx))
            .addBottom(wf.navTarget('Profile', '/profile').withIcon('person').withBadge('.')),
        )
        .withHorizontal(
          wf
            .navStrip()
            .addTop(wf.navTarget('Acme', '/').withIcon('home'))
            .addBottom(wf.menu('Account').add(wf.link('/profile').add('Profile'))),
        )
        .redrawIfChanged(ctx, 'all'),
    )
    .add(
      wf.headlineLarge(`At ${ctx.path}`),
      wf.tag('button').attr('id', 'inside').add('Inside'),
      Array.from({ length: 60 }, () => wf.tag('p').add('Text')),
    )
}

const open = async (path: string, width: number, context = {}) => {
  const fixture = new Fixture()
  for (const each of [
    '/',
    '/basics/first',
    '/basics/second',
    '/build/forms',
    '/orders',
    '/profile',
  ])
    fixture.page(each, menuPage)
  return openPage((await serve(fixture.app)) + path, {
    context: { viewport: { width, height: 700 }, reducedMotion: 'reduce' as const, ...context },
  })
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: active } = document
    return active?.ariaLabel ?? active?.textContent.trim()
  })
/** Without the scroll bar, whose place is kept free. */
const innerWidth = (page: Page) => page.evaluate(() => document.body.offsetWidth)
const drawerIsOpen = (page: Page) =>
  page.locator('.MainMenuDrawer').evaluate((drawer) => drawer.matches(':popover-open'))
const openFlyOut = (page: Page) =>
  page.evaluate(() => document.querySelector('.NavFlyOut:popover-open > .NavHeadline')?.textContent)
const menuButton = '.MainMenuBar > .MainMenuButton'
const inRail = (label: string) => `.NavRailTarget > .NavTargetEntry:has-text("${label}")`
const inDrawer = (page: Page, name: string) =>
  page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name, exact: true })
const inPopover = (page: Page, name: string) =>
  page.locator('.MainMenuDrawer').getByRole('link', { name, exact: true })
const more = (page: Page, label: string) => page.getByRole('button', { name: `More of ${label}` })

describe('The main menu in a narrow window', () => {
  it('is a bar with a named button and the strip', async () => {
    const page = await open('/', 400)
    const bar = (await page.locator('.TopNav').boundingBox())!
    expect(bar).toMatchObject({ x: 0, y: 0, width: await innerWidth(page), height: 56 })
    const navigation = page.getByRole('navigation', { name: 'Main' })
    expect(await navigation.getByRole('link').allTextContents()).toEqual(['Acme'])
    const button = page.getByRole('button', { name: 'Menu', exact: true, expanded: false })
    expect(await button.boundingBox()).toMatchObject({ width: 48, height: 48 })
    await page.evaluate(() => scrollTo(0, 500))
    expect((await page.locator('.TopNav').boundingBox())!.y).toBe(0)
  })

  it('opens its drawer by the keyboard, keeps the focus in it, and gives it back by Escape', async () => {
    const page = await open('/', 400)
    await page.focus(menuButton)
    await page.keyboard.press('Enter')
    expect(await drawerIsOpen(page)).toBe(true)
    expect(await page.getAttribute(menuButton, 'aria-expanded')).toBe('true')
    expect(await focused(page)).toBe('Close menu')
    const seen = new Set<string | undefined>()
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      seen.add(await focused(page))
    }
    expect(seen).toContain('Profile new')
    expect(seen).not.toContain('Inside')
    expect(seen).not.toContain('second')
    await page.keyboard.press('Escape')
    expect(await drawerIsOpen(page)).toBe(false)
    await expect.poll(() => page.getAttribute(menuButton, 'aria-expanded')).toBe('false')
    expect(await focused(page)).toBe('Menu')
  })

  it('darkens all behind its drawer, the room of the scroll bar too, and keeps it still', async () => {
    const page = await open('/', 400)
    const root = (name: 'backgroundColor' | 'overflowY') =>
      page.evaluate((of) => getComputedStyle(document.documentElement)[of], name)
    const before = [await root('backgroundColor'), await root('overflowY')]
    await page.click(menuButton)
    expect(await root('backgroundColor')).toMatch(/^color\(srgb/)
    expect(await root('overflowY')).toBe('hidden')
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => [await root('backgroundColor'), await root('overflowY')])
      .toEqual(before)
  })

  it('closes its drawer by its button, and by a click beside it', async () => {
    const page = await open('/', 400)
    await page.click(menuButton)
    await page.click('.MainMenuDrawer .MainMenuButton')
    expect(await drawerIsOpen(page)).toBe(false)
    expect(await focused(page)).toBe('Menu')
    await page.click(menuButton)
    const drawer = page.locator('.MainMenuDrawer')
    await expect.poll(async () => (await drawer.boundingBox())?.x).toBe(0)
    await page.mouse.click(4, 400)
    expect(await drawerIsOpen(page)).toBe(true)
    await page.mouse.click(380, 400)
    expect(await drawerIsOpen(page)).toBe(false)
  })

  it('closes its drawer when something in it is followed, an action too', async () => {
    const page = await open('/', 400)
    await page.click(menuButton)
    await inDrawer(page, 'Mark').click()
    expect(await drawerIsOpen(page)).toBe(false)
    await page.waitForURL('**/?marked=1')
    await page.click(menuButton)
    await inDrawer(page, 'Orders 1 open').click()
    await page.waitForURL('**/orders')
    expect(await drawerIsOpen(page)).toBe(false)
  })

  it('keeps its strip while a menu in it is open', async () => {
    const page = await open('/', 400)
    await page.click('.NavStrip >> text=Account')
    await page.waitForSelector('.MenuPopup:popover-open')
    expect(await page.locator('.NavStrip').getByText('Acme').isVisible()).toBe(true)
  })

  it('closes its drawer when the window becomes wide', async () => {
    const page = await open('/', 400)
    await page.click(menuButton)
    await page.setViewportSize({ width: 1200, height: 700 })
    await expect.poll(() => drawerIsOpen(page)).toBe(false)
    await page.click('#inside')
    expect(await focused(page)).toBe('Inside')
  })

  it('shows a sub-menu in the place of the targets, and leads back', async () => {
    const page = await open('/', 400)
    await page.click(menuButton)
    await more(page, 'Basics').focus()
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Back')
    expect(await inDrawer(page, 'second').isVisible()).toBe(true)
    expect(await inDrawer(page, 'Home').isVisible()).toBe(false)
    expect(await inDrawer(page, 'Profile new').isVisible()).toBe(false)
    await page.keyboard.press('Space')
    expect(await focused(page)).toBe('More of Basics')
    expect(await inDrawer(page, 'second').isVisible()).toBe(false)
    expect(await inDrawer(page, 'Profile new').isVisible()).toBe(true)
    await inDrawer(page, 'Basics').click()
    await page.waitForURL('**/basics/first')
  })

  it('begins in the sub-menu that holds the page, and marks it', async () => {
    const page = await open('/basics/second', 400)
    await page.click(menuButton)
    const marked = page.getByRole('dialog').locator('[aria-current=page]:visible')
    expect(await marked.allTextContents()).toEqual(['second'])
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await page.locator('.MainMenuDrawer .Selected:visible').allTextContents()).toHaveLength(
      1,
    )
  })

  it('keeps drawer, sub-menu and focus when it is drawn again', async () => {
    const page = await open('/', 400)
    await page.click(menuButton)
    await more(page, 'Basics').click()
    await inDrawer(page, 'third').focus()
    await page.evaluate(() => {
      Object.assign(document.querySelector('.MainMenu')!, { old: true })
      window.bespa.navigate(document.body, '?all=1')
    })
    await page.waitForFunction(() => !('old' in document.querySelector('.MainMenu')!))
    expect(await drawerIsOpen(page)).toBe(true)
    expect(await inDrawer(page, 'third').isVisible()).toBe(true)
    expect(await focused(page)).toBe('third')
    await expect.poll(() => page.getAttribute(menuButton, 'aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Menu')
  })

  it('lies at the other side where text runs from right to left', async () => {
    const page = await open('/?dir=rtl', 400)
    await page.click(menuButton)
    const end = async () => {
      const box = await page.locator('.MainMenuDrawer').boundingBox()
      return box && box.x + box.width
    }
    await expect.poll(end).toBe(await innerWidth(page))
    expect((await page.locator(menuButton).boundingBox())!.x).toBeGreaterThan(300)
  })

  it('opens without JavaScript, sub-menus included', async () => {
    const page = await open('/', 400, { javaScriptEnabled: false })
    await page.click(menuButton)
    expect(await inPopover(page, 'third').isVisible()).toBe(true)
    expect(await more(page, 'Basics').isVisible()).toBe(false)
    await inPopover(page, 'second').click()
    await page.waitForURL('**/basics/second')
    await page.click(menuButton)
    expect(await inPopover(page, 'Home').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => inPopover(page, 'Home').isVisible()).toBe(false)
  })
})

describe.each([1000, 1500])('The main menu in a window of %i px', (width) => {
  it('is a rail as high as the window, which stays', async () => {
    const page = await open('/', width)
    await page.evaluate(() => scrollTo(0, 500))
    const rail = (await page.locator('.NavRail').boundingBox())!
    expect(rail).toMatchObject({ x: 0, y: 0, width: 80, height: 700 })
    expect(await page.locator('.MainMenuBar').isVisible()).toBe(false)
    const profile = (await page.locator(inRail('Profile')).boundingBox())!
    expect(profile.y + profile.height).toBeGreaterThan(650)
    expect((await page.locator('main').boundingBox())!.x).toBe(80)
  })

  it('shows the whole ring of what has the focus', async () => {
    const page = await open('/', width)
    await page.keyboard.press('Tab')
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press('Tab')
      const overhang = await page.evaluate(() => {
        const active = document.activeElement!
        const { outlineOffset, outlineWidth } = getComputedStyle(active)
        const ring = parseFloat(outlineOffset) + parseFloat(outlineWidth)
        const inner = active.getBoundingClientRect()
        const rail = active.closest('.NavRail')!.getBoundingClientRect()
        return Math.max(rail.left - inner.left, inner.right - rail.right) + ring
      })
      expect(overhang).toBeLessThanOrEqual(0)
    }
  })

  it('has its pictures in the middle, whether or not a target has a sub-menu', async () => {
    const page = await open('/', width)
    const middles = await page.$$eval('.NavRailTarget > .NavTargetEntry > .Icon', (all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ x, width }) => x + width / 2),
    )
    expect(new Set(middles)).toEqual(new Set([40]))
  })

  it('has targets that can be touched', async () => {
    const page = await open('/', width)
    const boxes = await page.$$eval('.NavRailTarget > .NavTargetEntry', (all) =>
      all.map((one) => one.getBoundingClientRect()),
    )
    for (const box of boxes) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48)
    }
  })
})

describe('A sub-menu of the rail', () => {
  it('flies out when the pointer rests on its target, and goes when it has left', async () => {
    const page = await open('/', 1500)
    await stopClock(page)
    await page.hover(inRail('Basics'))
    await page.clock.runFor(200)
    expect(await openFlyOut(page)).toBe('Basics')
    await expect.poll(() => more(page, 'Basics').getAttribute('aria-expanded')).toBe('true')
    await page.locator('.NavFlyOut:popover-open').getByText('third').hover()
    await page.clock.runFor(10_000)
    expect(await openFlyOut(page)).toBe('Basics')
    await page.mouse.move(900, 600)
    await page.clock.runFor(200)
    expect(await openFlyOut(page)).toBe('Basics')
    await page.clock.runFor(200)
    expect(await openFlyOut(page)).toBeUndefined()
  })

  it('does not flicker while the pointer passes, and gives way to that of another target', async () => {
    const page = await open('/', 1500)
    await stopClock(page)
    await page.hover(inRail('Basics'))
    await page.clock.runFor(100)
    await page.hover(inRail('Home'))
    await page.clock.runFor(10_000)
    expect(await openFlyOut(page)).toBeUndefined()
    await page.hover(inRail('Basics'))
    await page.clock.runFor(200)
    expect(await openFlyOut(page)).toBe('Basics')
    await page.hover(inRail('Build'))
    await page.clock.runFor(200)
    expect(await openFlyOut(page)).toBe('Build')
    expect(await page.locator('.NavFlyOut:popover-open').count()).toBe(1)
  })

  it('does not fly out again after Escape while the pointer rests on its target', async () => {
    const page = await open('/', 1500)
    await stopClock(page)
    await more(page, 'Basics').focus()
    await page.keyboard.press('Enter')
    await page.hover(inRail('Basics'))
    expect(await openFlyOut(page)).toBe('Basics')
    await page.keyboard.press('Escape')
    await expect.poll(() => more(page, 'Basics').getAttribute('aria-expanded')).toBe('false')
    await page.clock.runFor(10_000)
    expect(await openFlyOut(page)).toBeUndefined()
  })

  it('stands beside its target, within the window', async () => {
    const page = await open('/', 1500)
    for (const label of ['Basics', 'Build']) {
      await page.hover(inRail(label))
      await expect.poll(() => openFlyOut(page)).toBe(label)
      const target = (await page.locator(inRail(label)).boundingBox())!
      const flyOut = page.locator('.NavFlyOut:popover-open')
      await expect.poll(async () => (await flyOut.boundingBox())?.x).toBe(80)
      const box = (await flyOut.boundingBox())!
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeLessThan(target.y + target.height)
      expect(box.y + box.height).toBeGreaterThan(target.y)
      const cut = await flyOut
        .locator('.NavTargetEntry')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)
      expect(cut).toBe(0)
    }
  })

  it('is opened by the button that follows the link, is entered by Tab, and closed by Escape', async () => {
    const page = await open('/', 1500)
    await page.locator(inRail('Basics')).focus()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('More of Basics')
    await page.keyboard.press('Enter')
    expect(await openFlyOut(page)).toBe('Basics')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('first')
    await page.keyboard.press('Escape')
    expect(await openFlyOut(page)).toBeUndefined()
    expect(await focused(page)).toBe('More of Basics')
  })

  it('closes when the focus leaves it', async () => {
    const page = await open('/', 1500)
    await more(page, 'Basics').focus()
    await page.keyboard.press('Space')
    for (let step = 0; step < 4; step++) await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Build')
    expect(await openFlyOut(page)).toBeUndefined()
  })

  it('that the pointer has opened is kept open by a click, until one elsewhere', async () => {
    const page = await open('/', 1500)
    await stopClock(page)
    await page.hover(inRail('Basics'))
    await page.clock.runFor(200)
    expect(await openFlyOut(page)).toBe('Basics')
    await more(page, 'Basics').click()
    await page.mouse.move(900, 600)
    await page.clock.runFor(10_000)
    expect(await openFlyOut(page)).toBe('Basics')
    await page.mouse.click(900, 600)
    expect(await openFlyOut(page)).toBeUndefined()
  })

  it('leaves the target a link', async () => {
    const page = await open('/', 1500)
    await page.click(inRail('Basics'))
    await page.waitForURL('**/basics/first')
  })

  it('opens by a tap, stays, and the second one follows the link', async () => {
    const page = await open('/', 1500, { hasTouch: true })
    await page.clock.install()
    await page.tap(inRail('Basics'))
    expect(await openFlyOut(page)).toBe('Basics')
    await page.clock.runFor(5000)
    expect(await openFlyOut(page)).toBe('Basics')
    expect(new URL(page.url()).pathname).toBe('/')
    await page.tap(inRail('Basics'))
    await page.waitForURL('**/basics/first')
  })

  it('opens without JavaScript', async () => {
    const page = await open('/', 1500, { javaScriptEnabled: false })
    await more(page, 'Basics').click()
    expect(await openFlyOut(page)).toBe('Basics')
    await page.locator('.NavFlyOut:popover-open').getByText('second').click()
    await page.waitForURL('**/basics/second')
  })

  it('stays open when it is drawn again', async () => {
    const page = await open('/', 1500)
    await more(page, 'Basics').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.evaluate(() => {
      window.bespa.navigate(document.body, '?all=1')
    })
    await page.waitForURL('**/?all=1')
    expect(await openFlyOut(page)).toBe('Basics')
    expect(await focused(page)).toBe('first')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('More of Basics')
  })

  it('flies out to the other side where text runs from right to left', async () => {
    const page = await open('/?dir=rtl', 1500)
    const rail = (await page.locator('.NavRail').boundingBox())!
    expect(rail.x + rail.width).toBe(await innerWidth(page))
    await page.hover(inRail('Basics'))
    await expect.poll(() => openFlyOut(page)).toBe('Basics')
    const end = async () => {
      const box = await page.locator('.NavFlyOut:popover-open').boundingBox()
      return box && box.x + box.width
    }
    await expect.poll(end).toBe(rail.x)
  })
})

describe('Between narrow and wide windows', () => {
  it('the same targets are drawer and rail, and a sub-menu opened in one is closed in the other', async () => {
    const page = await open('/', 400)
    await page.click(menuButton)
    await more(page, 'Basics').click()
    expect(await inDrawer(page, 'third').isVisible()).toBe(true)
    await page.setViewportSize({ width: 1500, height: 700 })
    await expect.poll(() => page.locator(inRail('Home')).isVisible()).toBe(true)
    const third = page.locator('.TopNav').getByText('third')
    await expect.poll(() => third.isVisible()).toBe(false)
    await expect.poll(() => more(page, 'Basics').getAttribute('aria-expanded')).toBe('false')
    await more(page, 'Basics').focus()
    await page.keyboard.press('Enter')
    expect(await openFlyOut(page)).toBe('Basics')
    await page.setViewportSize({ width: 400, height: 700 })
    await page.click(menuButton)
    expect(await inDrawer(page, 'Build').isVisible()).toBe(true)
    await inDrawer(page, 'Home').click()
  })

  it('nothing of the page is out of reach once the drawer is closed', async () => {
    const page = await open('/', 400)
    await page.click(menuButton)
    expect(await page.locator('main[inert]').count()).toBe(1)
    await page.setViewportSize({ width: 1500, height: 700 })
    await expect.poll(() => page.locator('[inert]').count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('A badge of the main menu', () => {
  it('is drawn again, while the present place stays marked', async () => {
    const page = await open('/orders', 1500)
    await page.click(inRail('Mark'))
    await page.waitForSelector(`${inRail('Orders')} > .NavBadge`)
    const marked = page.locator('.NavRail [aria-current=page]')
    expect(await marked.textContent()).toContain('Orders')
    expect(await page.getByRole('link', { name: 'Orders 1 open' }).count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Profile new' }).count()).toBe(1)
  })
})

describe.each(['light', 'dark'] as const)('The main menu (%s)', (colorScheme) => {
  it('has no accessibility violation, narrow or wide, open or closed', async () => {
    const page = await open('/basics/second', 400, { colorScheme })
    expect(await violations(page)).toEqual([])
    await page.click(menuButton)
    await expect.poll(() => violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.poll(() => violations(page)).toEqual([])
    await page.setViewportSize({ width: 1500, height: 700 })
    await expect.poll(() => drawerIsOpen(page)).toBe(false)
    await page.hover(inRail('Basics'))
    await expect.poll(() => openFlyOut(page)).toBe('Basics')
    await expect.poll(() => violations(page)).toEqual([])
  })
})
