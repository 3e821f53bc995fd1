import Koa from 'koa'
import { bespa, Factory, type BespaOptions, type Context, type Page } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../support/html.js'
import { send } from '../../support/send.js'

const wf = new Factory()

const targets = (ctx: Context) => [
  wf.navTarget('Home', '/').withIcon('home'),
  wf
    .navTarget('Orders', '/orders')
    .withIcon('list')
    .withBadge(wf.stateOf(ctx).get('open'))
    .redrawIfChanged(ctx, 'open'),
]
const menu = (ctx: Context) =>
  wf
    .mainMenu()
    .withRail(wf.navRail().addTop(targets(ctx)))
    .withHorizontal(wf.navStrip().addTop(wf.navTarget('Acme', '/')))
const page = (ctx: Context) =>
  wf.page().addNavigation(menu(ctx)).add('content ', wf.link('?open=3').add('Open 3'))

function app(build: (ctx: Context) => Page, options: BespaOptions = {}): Koa {
  const koa = new Koa()
  koa.use(bespa({ development: true, ...options }))
  koa.use((ctx) => build(ctx).draw(ctx))
  return koa
}

async function drawnDocument(build: (ctx: Context) => Page, options?: BespaOptions, headers = {}) {
  const { payload } = await send(app(build, options), {
    method: 'GET',
    url: '/orders',
    headers,
  })
  return parseHtml(payload)
}

describe('A main menu', () => {
  it('stands in the navigation of the document, which has a name', async () => {
    const document = await drawnDocument(page)
    const nav = document.querySelector('nav')
    expect(nav?.getAttribute('aria-label')).toBe('Main')
    expect(nav?.firstElementChild?.className).toBe('MainMenu')
    expect(document.querySelectorAll('nav')).toHaveLength(1)
    const german = () => ({ navigation: 'Haupt' })
    const other = await drawnDocument(page, { wording: german })
    expect(other.querySelector('nav')?.getAttribute('aria-label')).toBe('Haupt')
  })

  it('goes there by itself when it is added to the page', async () => {
    const document = await drawnDocument((ctx) => wf.page().add('content', menu(ctx), false))
    expect(document.querySelector('nav > .MainMenu')).not.toBeNull()
    expect(document.querySelector('main')?.querySelector('.MainMenu')).toBeNull()
  })

  it('has a bar with a button, and its targets once, in what is both drawer and rail', async () => {
    const document = await drawnDocument(page)
    const [bar, drawer, ...others] = document.querySelector('.MainMenu')!.children
    const button = bar!.querySelector('button')!
    expect(button.getAttribute('aria-label')).toBe('Menu')
    expect(button.getAttribute('aria-controls')).toBe(drawer!.id)
    expect(bar!.querySelector('.NavStrip')?.textContent).toBe('Acme')
    expect(drawer!.querySelector('button')?.getAttribute('aria-label')).toBe('Close menu')
    expect(drawer!.querySelector('.NavRail')?.textContent).toContain('Orders')
    expect(others).toEqual([])
    expect(document.querySelectorAll('.TopNav a[href="/orders"]')).toHaveLength(1)
  })

  it('has a drawer of its own when one is set, and the rail beside it', async () => {
    const document = await drawnDocument((ctx) =>
      wf
        .page()
        .add(
          menu(ctx).withVertical(wf.navDrawer().addTop(wf.navTarget('All', '/all'), targets(ctx))),
        ),
    )
    const [, drawer, rail] = document.querySelector('.MainMenu')!.children
    expect(drawer!.querySelector('.NavDrawer')?.textContent).toContain('All')
    expect(rail!.className).toBe('NavRail')
    for (const part of [drawer!, rail!]) {
      const marked = [...part.querySelectorAll('[aria-current]')]
      expect(marked.map((one) => one.textContent)).toEqual(['Orders'])
    }
  })

  it('opens and closes its drawer without a script', async () => {
    const document = await drawnDocument(page)
    const drawer = document.querySelector('.MainMenuDrawer')!
    const [open, close] = document.querySelectorAll('.MainMenuButton')
    expect(drawer.getAttribute('popover')).toBe('auto')
    for (const button of [open, close])
      expect(button!.getAttribute('popovertarget')).toBe(drawer.id)
    expect(close!.getAttribute('popovertargetaction')).toBe('hide')
  })

  it('draws a sub-menu once, with a target that leads back out of it in the drawer', async () => {
    const document = await drawnDocument(() =>
      wf
        .page()
        .add(
          wf
            .mainMenu()
            .withRail(
              wf
                .navRail()
                .addTop(
                  wf
                    .navTarget('Orders', '/orders')
                    .withSubMenu(wf.navDrawer().addTop(wf.navTarget('Open', '/orders/open'))),
                ),
            ),
        ),
    )
    expect(document.querySelectorAll('a[href="/orders/open"]')).toHaveLength(1)
    expect(document.querySelector('.NavFlyOut > .NavTargetBack')?.textContent).toBe('Back')
  })

  it('speaks the language of the page', async () => {
    const wording = () => ({ nav: { menu: 'Menü', closeMenu: 'Menü schließen', home: 'Start' } })
    const document = await drawnDocument(() => wf.page().add(wf.mainMenu()), { wording })
    const names = [...document.querySelectorAll('.MainMenuButton')].map((button) =>
      button.getAttribute('aria-label'),
    )
    expect(names).toEqual(['Menü', 'Menü schließen'])
    expect(document.querySelector('.NavRail')?.textContent).toBe('Start')
  })

  it('leads home in each part that nothing was set for', async () => {
    const document = await drawnDocument(() => wf.page().add(wf.mainMenu()))
    for (const part of ['.NavRail', '.NavStrip']) {
      const [link, ...others] = document.querySelectorAll(`${part} a`)
      expect(link?.textContent).toBe('Home')
      expect(link?.getAttribute('href')).toBe('/')
      expect(others).toEqual([])
    }
  })

  it('marks exactly one target as current', async () => {
    const document = await drawnDocument(page)
    const marked = [...document.querySelectorAll('[aria-current]')]
    expect(marked.map((one) => one.textContent)).toEqual(['Orders'])
  })

  it('is not drawn in a nested page', async () => {
    for (const add of ['add', 'addNavigation'] as const) {
      const nested = await drawnDocument(
        (ctx) => wf.page()[add](menu(ctx)),
        {},
        { 'Bespa-Fetch': '1' },
      )
      expect(nested.querySelector('.MainMenu')).toBeNull()
    }
  })

  it('has badges that are drawn again, while the present place stays marked', async () => {
    const tab = await visit(app(page), '/orders')
    await tab.click('Open 3')
    expect(tab.location).toBe('/orders?open=3')
    const target = tab.element('.NavRail [aria-current]')
    expect(target.textContent).toBe('Orders 3')
    tab.close()
  })

  it('hidden leaves its place only', async () => {
    const document = await drawnDocument((ctx) => wf.page().add(menu(ctx).hideIf(true)))
    expect(document.querySelector('nav > .Empty.MainMenu')).not.toBeNull()
  })
})
