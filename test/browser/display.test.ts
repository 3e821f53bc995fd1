import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { Factory, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { stopClock } from './clock.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function showAll(ctx: Context) {
  const state = wf.stateOf(ctx)
  const page = wf.page().withLang('en').addNavigation(state.get('nav'))
  if (state.get('dir') === 'rtl') page.withDir('rtl')
  if (state.get('theme') === 'dark') page.withThemeDark()
  return page.add(
    wf
      .appBar('All display widgets, and a title so long that no screen can hold it as a whole')
      .withBackLink('/')
      .addRight(wf.link('?edit=1').add(wf.icon('edit')).withAltText('Edit')),
    wf.headlineMedium('A heading').withAnchor('heading'),
    wf.headlineSmall('A smaller one'),
    wf.html(
      '<p>Text with a <a href="/x">link</a> and <code>code</code>.</p><ul><li>Point</li></ul>',
    ),
    wf.block(
      wf.link('/x').add('Link'),
      wf.pipeSeparator(),
      wf.link('?a=1').add(wf.icon('add'), 'Add'),
      wf.pipeSeparator(),
      wf.link('/x').add('Disabled').withDisabled(),
    ),
    wf.block(
      [wf.textStyle('error').withColorError(), ' ', wf.textStyle('ok').withColorOnOK(), ' '],
      [wf.textStyle('less').withColorDeemphasized(), ' ', wf.textBold('bold').withItalic()],
    ),
    wf.plainCodeBlock(
      'a line of code that is so long that it has to be scrolled sideways '.repeat(5),
    ),
    wf.groupingFrame('Address').add(wf.block('Main Street')),
    wf.rule(),
    wf.textAlignCenter('middle'),
    wf.block('An icon that says what it is: ', wf.icon('favorite').withAltText('Loved')),
    wf.block(wf.suggestionChip('/x').add(wf.icon('help'), 'Help')),
    wf.block(wf.link('?slow=1').add('Change')).withId('change').redrawIfChanged(ctx, 'slow'),
    wf.spacer(60),
    wf.toolbar().addLeft('At the lower edge').addRight(wf.link('?save=1').add('Save')),
    wf.block('never seen').hideIf(true),
  )
}

const openAll = async (query = '', width = 1000, context = {}) => {
  const fixture = new Fixture().page('/', showAll)
  const page = await openPage(`${await serve(fixture.app)}/?${query}`, {
    context: { viewport: { width, height: 700 }, ...context },
  })
  return { page, fixture }
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

describe('The display widgets', () => {
  it.each([
    [400, 'theme=light'],
    [1000, 'theme=dark&nav=x'],
    [1500, 'theme=light&dir=rtl&nav=x'],
  ])('are accessible, and fit a window of %d pixels (%s)', async (width, query) => {
    const { page } = await openAll(query, width)
    expect(await faults(page)).toEqual([])
    const overhang = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overhang).toBeLessThanOrEqual(0)
  })

  it('show their focus, each of them', async () => {
    const { page } = await openAll()
    await page.keyboard.press('Tab')
    const focused = async () =>
      page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
        return `${outlineStyle} ${outlineWidth}`
      })
    for (let count = 0; count < 10; count++) {
      expect(await focused()).toBe('solid 3px')
      await page.keyboard.press('Tab')
    }
  })

  it('begin with a link that skips to the content, seen only while it has the focus', async () => {
    const { page } = await openAll()
    const size = () => page.locator('.SkipLink').evaluate((link) => link.clientWidth)
    expect(await size()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await size()).toBeGreaterThan(100)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bespa-main')
    expect(await size()).toBe(1)
  })

  it('keep app bar and last toolbar in sight while the page is scrolled', async () => {
    const { page } = await openAll('nav=x', 800)
    await page.evaluate(() => scrollTo(0, 500))
    const box = (name: string) => page.locator(name).boundingBox()
    // The title is that of two lines.
    expect(await box('.AppBar')).toMatchObject({ x: 0, y: 56, height: 72 })
    const toolbar = await box('.ToolbarStickyLast')
    expect(toolbar!.y + toolbar!.height).toBe(700)
    // Nothing on paper sticks.
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.AppBar').evaluate((bar) => getComputedStyle(bar).position)).toBe(
      'static',
    )
    expect(await page.locator('.TopNav').isVisible()).toBe(false)
  })

  it('put the navigation beside the page from 1000 pixels on, and above it below that', async () => {
    const { page } = await openAll('nav=x', 1000)
    expect(await page.locator('.TopNav').boundingBox()).toMatchObject({ width: 80, height: 700 })
    await page.setViewportSize({ width: 999, height: 700 })
    expect(await page.locator('.TopNav').boundingBox()).toMatchObject({ x: 0, height: 56 })
  })

  it('keep no distance before the first and after the last thing that is seen', async () => {
    const fixture = new Fixture().page('/', () =>
      wf
        .page()
        .add(
          wf
            .groupingFrame('')
            .add(
              wf.block('hidden').hideIf(true),
              wf.inputHidden('number', '8'),
              wf.block('first').withId('first'),
              wf.collection(wf.block('inner').withId('inner')),
              wf.block('last').withId('last'),
              wf.block('hidden too').hideIf(true),
            ),
        ),
    )
    const page = await openPage(await serve(fixture.app))
    const margins = (id: string) =>
      page.locator(`[data-id="${id}"]`).evaluate((block) => {
        const { marginTop, marginBottom } = getComputedStyle(block)
        return [marginTop, marginBottom]
      })
    expect(await margins('first')).toEqual(['0px', '16px'])
    expect(await margins('inner')).toEqual(['16px', '16px'])
    expect(await margins('last')).toEqual(['16px', '0px'])
  })

  it('draw icons in the colors that the reader asks for, as the words beside them', async () => {
    const { page } = await openAll('', 1000, { forcedColors: 'active' })
    const odd = await page.$$eval('.Icon', (all) =>
      all
        .filter((icon) => icon.checkVisibility())
        .filter(
          (icon) => getComputedStyle(icon).color !== getComputedStyle(icon.parentElement!).color,
        )
        .map((icon) => icon.parentElement!.outerHTML.slice(0, 80)),
    )
    expect(odd).toEqual([])
  })

  it('keep words of code in one line, and wrap only what no line has room for', async () => {
    const long = 'a-long-name-'.repeat(12)
    const fixture = new Fixture().page('/', () =>
      wf
        .page()
        .add(
          wf.tag('p').add('Text '.repeat(8), wf.code('data-id').withId('short'), ' text'),
          wf.tag('p').add('Text '.repeat(9), wf.code('data-id').withId('next'), ' text'),
          wf.tag('p').add(wf.code(long).withId('long')),
          wf.tag('p').add('Text').class('Plain'),
          wf.tag('p').add(wf.link('/x').add(wf.code('?x=1').withId('linked'))),
        ),
    )
    const page = await openPage(await serve(fixture.app), {
      context: { viewport: { width: 400, height: 600 } },
    })
    const height = async (of: string) => (await page.locator(of).boundingBox())!.height
    const line = await height('.Plain')
    expect(await height('[data-id=short]')).toBeLessThan(line)
    expect(await height('[data-id=next]')).toBeLessThan(line)
    expect(await height('[data-id=long]')).toBeGreaterThan(line)
    expect(await height('p:has([data-id=linked])')).toBe(line)
    const underlined = await page
      .locator('[data-id=linked]')
      .evaluate((code) => getComputedStyle(code).textDecorationLine)
    expect(underlined).toBe('underline')
    const overhang = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overhang).toBeLessThanOrEqual(0)
  })

  it('leave the last toolbar of an embedded page where it stands', async () => {
    const fixture = new Fixture()
      .page('/', (ctx) => wf.page().add(wf.spacer(30), wf.embedHandler(ctx, '/inner')))
      .page('/inner', () =>
        wf.page().add(wf.appBar('Inner'), wf.block('Text'), wf.toolbar().addLeft('Save')),
      )
    const page = await openPage(`${await serve(fixture.app)}/`, {
      context: { viewport: { width: 800, height: 500 } },
    })
    const text = (await page.getByText('Text').boundingBox())!
    const toolbar = (await page.locator('.Toolbar').boundingBox())!
    expect(text.y).toBeGreaterThan(500)
    expect(toolbar.y).toBeGreaterThanOrEqual(text.y + text.height)
  })

  it('say that the page waits, but not before 150 ms', async () => {
    const { page, fixture } = await openAll()
    const bar = (name: 'opacity' | 'animationDelay' | 'content') =>
      page.locator('.Page').evaluate((main, of) => getComputedStyle(main, '::before')[of], name)
    fixture.hold()
    await stopClock(page)
    await page.click('text=Change')
    await page.waitForSelector('.Page[aria-busy=true]')
    await page.clock.runFor(149)
    expect(await bar('content')).toBe('none')
    await page.clock.runFor(1)
    await expect.poll(() => bar('opacity')).toBe('1')
    fixture.releaseAll()
    await page.waitForSelector('.Page:not([aria-busy=true])')
    expect(await bar('content')).toBe('none')
  })

  it('do not move for readers who want less motion', async () => {
    const { page } = await openAll('', 1000, { reducedMotion: 'reduce' })
    const names = await page.locator('.Page').evaluate((main) => {
      main.classList.add('Busy')
      return getComputedStyle(main, '::before').animationName
    })
    expect(names).toBe('bespa-busy-appear')
  })
})

describe('A banner about a failed request', () => {
  it('can be read and used on a telephone', async () => {
    const fixture = new Fixture().page('/', showAll)
    const page = await openPage(await serve(fixture.app), {
      allow: [/status of 500/],
      context: { viewport: { width: 400, height: 700 } },
    })
    expect(await page.locator('.FetchError').isVisible()).toBe(false)
    fixture.failure = { status: 500, text: 'The printer is on fire.' }
    await page.click('text=Change')
    await page.waitForSelector('.FetchError.Shown')
    const box = await page.locator('.FetchError').boundingBox()
    expect(box!.width).toBeGreaterThan(350)
    for (const name of ['.Retry', '.Dismiss']) {
      expect((await page.locator(name).boundingBox())!.height).toBeGreaterThanOrEqual(40)
    }
    expect(await faults(page)).toEqual([])
    await page.click('.Dismiss')
    expect(await page.locator('.FetchError').isVisible()).toBe(false)
  })
})

describe('A link back in the history', () => {
  const app = () =>
    new Fixture()
      .page('/first', () => wf.page().add(wf.link('/second').add('Go on')))
      .page('/second', () => wf.page().add(wf.appBar('Second')))

  it('returns to the page of this app that has led here', async () => {
    const page = await openPage(`${await serve(app().app)}/first`)
    await page.click('text=Go on')
    await page.click('[aria-label="Back"]')
    await page.waitForURL('**/first')
  })

  it('is not shown in a new tab, where there is nothing to return to', async () => {
    const page = await openPage(`${await serve(app().app)}/first`)
    const opened = page.context().waitForEvent('page')
    await page.click('text=Go on', { modifiers: ['Control'] })
    const tab = await opened
    await tab.waitForSelector('[aria-label="Back"]', { state: 'attached' })
    await expect.poll(() => tab.locator('[aria-label="Back"]').isVisible()).toBe(false)
  })
})
