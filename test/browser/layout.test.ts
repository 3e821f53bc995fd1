import type { Page } from 'playwright-core'
import { assetRegistry, Factory, type Content, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

async function open(content: (ctx: Context) => Content, width = 1000, context = {}) {
  const fixture = new Fixture().page('/', (ctx) => {
    const page = wf.page().withLang('en')
    if (wf.stateOf(ctx).get('dir') === 'rtl') page.withDir('rtl')
    return page.add(wf.appBar('Layout'), content(ctx))
  })
  const page = await openPage(`${await serve(fixture.app)}/`, {
    context: { viewport: { width, height: 800 }, ...context },
  })
  return page
}

const box = async (page: Page, id: string) =>
  (await page.locator(`[data-id="${id}"]`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

describe('A deck', () => {
  const content = (ctx: Context) =>
    wf
      .deck(1, 2, 4)
      .add(
        wf.cardOutlined().withId('a').add('short'),
        wf
          .cardOutlined()
          .withId('hidden')
          .add('hidden')
          .hideIfEmpty(ctx, 'show')
          .redrawIfChanged(ctx, 'show'),
        wf.cardOutlined().withId('b').add('a word '.repeat(60)),
        wf.cardOutlined().withId('c').add('unbreakable'.repeat(60)),
      )

  it.each([
    [400, 1],
    [700, 2],
    [1400, 4],
  ])(
    'of a window of %d pixels has %d columns, with and without JavaScript',
    async (width, count) => {
      for (const javaScriptEnabled of [true, false]) {
        const page = await open(content, width, { javaScriptEnabled })
        const columns = await page
          .locator('.DeckGrid')
          .evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' ').length)
        expect(columns).toBe(count)
      }
    },
  )

  it('goes by its own room, not by that of the window', async () => {
    const page = await open((ctx) => wf.block(content(ctx)).withMaxWidth(500), 1400)
    expect((await box(page, 'a')).width).toBe(500)
  })

  it('leaves no gap for what is hidden, and a place for when it is shown', async () => {
    const page = await open(content, 700)
    const [a, b] = [await box(page, 'a'), await box(page, 'b')]
    expect([b.y, b.height]).toEqual([a.y, a.height])
    expect(b.x).toBe(a.x + a.width + 8)
    await page.evaluate(() => window.bespa.navigate(document.body, '?show=1'))
    await expect.poll(async () => (await box(page, 'hidden')).x).toBe(b.x)
    expect((await box(page, 'b')).x).toBe(a.x)
  })

  it('does not let a long word out', async () => {
    const page = await open(content, 400)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  })
})

describe('A splitter', () => {
  const content = () =>
    wf
      .splitter(2, 1, 0, 1)
      .addLeft(wf.block('left').withId('a'))
      .addToCol(1, wf.block('middle').withId('b'))
      .addToCol(2, wf.block('as wide').withId('c'))
      .addRight(wf.block('hidden').hideIf(true))

  it('shares the room that there is, and none of it goes to what is hidden', async () => {
    const page = await open(content)
    const [a, b, c] = [await box(page, 'a'), await box(page, 'b'), await box(page, 'c')]
    expect(a.width / b.width).toBeCloseTo(2, 1)
    expect(c.width).toBeLessThan(80)
    expect(a.width + b.width + c.width + 32).toBeCloseTo(1000 - 48 - 15, -1.3)
    expect([b.y, c.y]).toEqual([a.y, a.y])
  })

  it('stacks its columns where there is little room, unless it must not', async () => {
    const narrow = await open(content, 400)
    expect((await box(narrow, 'b')).y).toBeGreaterThan((await box(narrow, 'a')).y)
    expect((await box(narrow, 'b')).width).toBe((await box(narrow, 'a')).width)
    const inside = await open(() => wf.block(content()).withMaxWidth(500), 1400)
    expect((await box(inside, 'b')).y).toBeGreaterThan((await box(inside, 'a')).y)
    const beside = await open(() => content().withWrap(false), 400)
    expect((await box(beside, 'b')).y).toBe((await box(beside, 'a')).y)
  })
})

describe('What turns out to be nothing', () => {
  it('takes no column of a splitter', async () => {
    const page = await open(() =>
      wf.splitter(1, 1).addLeft(wf.block('left').withId('a')).addRight(Promise.resolve(null)),
    )
    expect((await box(page, 'a')).width).toBeGreaterThan(800)
  })

  it('takes no line of a rail', async () => {
    const home = (id: string) => wf.navTarget('Home', '/').withIcon('home').withId(id)
    const page = await open(() => [
      wf.navRail().addTop(home('a'), home('b')),
      wf.navRail().addTop(home('c'), () => null, home('d')),
    ])
    const [a, b, c, d] = await Promise.all(['a', 'b', 'c', 'd'].map((id) => box(page, id)))
    expect((d?.y ?? 0) - (c?.y ?? 0)).toBe((b?.y ?? 0) - (a?.y ?? 0))
  })
})

describe('A large avatar', () => {
  it('has a name whose lines do not lie over each other', async () => {
    const page = await open(() =>
      wf.block(wf.avatar('North Carolina', '').withSize(3).withNameLabel()).withMaxWidth(300),
    )
    // Two lines of letters of 48 pixels.
    const name = await page.locator('.AvatarName').boundingBox()
    expect(name?.height).toBeGreaterThan(2 * 48)
  })
})

describe('Aligned things', () => {
  const things = () => [
    wf
      .image('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')
      .withWidth(50)
      .withId('image'),
    wf.cardOutlined().add('card').withId('card'),
    wf.collection(wf.block('block')),
    wf.groupingFrame('frame').add('in a frame').withId('frame'),
    wf.link('/x').add('link').withId('link'),
  ]

  it.each(['ltr', 'rtl'])('move, whatever they are: %s', async (dir) => {
    for (const name of ['alignLeft', 'alignCenter', 'alignRight'] as const) {
      const page = await open(() => wf[name](things()).withId('align'), 1000)
      if (dir === 'rtl') await page.evaluate(() => (document.documentElement.dir = 'rtl'))
      const around = await box(page, 'align')
      const side = name === 'alignCenter' ? 'center' : (name === 'alignLeft') === (dir === 'ltr')
      for (const id of ['image', 'card', 'frame', 'link']) {
        const { x, width } = await box(page, id)
        const [before, after] = [x - around.x, around.x + around.width - x - width]
        if (side === 'center') expect(Math.abs(before - after), id).toBeLessThan(3)
        else expect(side ? before : after, `${name} ${id}`).toBeLessThan(3)
        expect(width, id).toBeLessThan(200)
      }
    }
  })
})

describe('What is for some windows only', () => {
  it.each([
    [599, true],
    [600, false],
    [1000, false],
  ])('is seen accordingly: %d', async (width, isMobile) => {
    const page = await open(() => [wf.mobileOnly('narrow'), wf.mobileHide('others')], width)
    expect(await page.locator('text=narrow').isVisible()).toBe(isMobile)
    expect(await page.locator('text=others').isVisible()).toBe(!isMobile)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('text=narrow').isVisible()).toBe(false)
    expect(await page.locator('text=others').isVisible()).toBe(true)
  })
})

describe('A gallery', () => {
  it('is told as a list of what is seen of it', async () => {
    const page = await open(() =>
      wf
        .gallery('a', wf.block('b').hideIf(true), wf.block('c'))
        .withAltText('Letters')
        .withId('list'),
    )
    const list = page.getByRole('list', { name: 'Letters' })
    expect(await list.getByRole('listitem').allTextContents()).toEqual(['a', 'c'])
    const gaps = await list.evaluate((element) => {
      const [first, , last] = [...element.children].map((child) => child.getBoundingClientRect())
      return last!.left - first!.right
    })
    expect(gaps).toBe(8)
  })
})

describe('The layout and text widgets', () => {
  it.each([
    [400, 'light'],
    [1500, 'dark'],
  ] as const)('are accessible: %d %s', async (width, colorScheme) => {
    const page = await open(
      () => [
        wf.deck(1, 2, 4).add('a', 'b'),
        wf.gallery('a', 'b'),
        wf.splitter(1, 1).addLeft('a').addRight('b'),
        wf.alignCenter('a'),
        wf.underliner('Search terms in a text', 'term'),
        wf.tearOffCalendar(new Date()),
        wf.printf('{0}', wf.textBold('a')),
      ],
      width,
      { colorScheme },
    )
    expect(await violations(page)).toEqual([])
  })
})

describe('A script that is asked for', () => {
  assetRegistry.registerFile('counted.js', 'globalThis.count = (globalThis.count ?? 0) + 1')

  it('runs once for each address, however often it is drawn', async () => {
    const script = () => wf.scriptInjector('/bespa/counted.js?a=1&b=2')
    const page = await open((ctx) => [
      script(),
      wf.block(script()).redrawIfChanged(ctx, 'n'),
      wf.block('n=', wf.stateOf(ctx).get('n')).redrawIfChanged(ctx, 'n'),
      wf
        .block(wf.stateOf(ctx).get('n') && wf.scriptInjector('/bespa/counted.js?other'))
        .redrawIfChanged(ctx, 'n'),
    ])
    await expect.poll(() => page.evaluate('globalThis.count')).toBe(1)
    await page.evaluate(() => window.bespa.navigate(document.body, '?n=1'))
    await page.waitForSelector('text=n=1')
    await expect.poll(() => page.evaluate('globalThis.count')).toBe(2)
    await page.evaluate(() => window.bespa.navigate(document.body, '?n=2'))
    await page.waitForSelector('text=n=2')
    expect(await page.evaluate('globalThis.count')).toBe(2)
    expect(await page.locator('head script[src*="b=2"]').count()).toBe(1)
  })

  it('is not run when it is not the expected one', async () => {
    const fixture = new Fixture().page('/', () =>
      wf
        .page()
        .add(wf.scriptInjector('/bespa/counted.js').withIntegrity(`sha256-${'A'.repeat(43)}=`)),
    )
    const page = await openPage(await serve(fixture.app), { allow: [/integrity/] })
    await expect.poll(() => page.locator('head script[src*=counted]').count()).toBe(0)
    expect(await page.evaluate('globalThis.count')).toBeUndefined()
  })
})
