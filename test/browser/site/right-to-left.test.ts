import { Factory, type Content } from 'bespa'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { Fixture } from '../fixture.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

async function openSitePage(path: string, width = 1000): Promise<Page> {
  const site = await serve(createSite({ development: false }))
  const page = await openPage(site + path, { context: { viewport: { width, height: 900 } } })
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  return page
}

/** A page whose text runs from right to left from the start. */
async function open(...content: readonly Content[]): Promise<Page> {
  return openWithBar(wf.appBar('עמוד').withBackLink('/'), ...content)
}

async function openWithBar(...content: readonly Content[]): Promise<Page> {
  const fixture = new Fixture().page('/', () =>
    wf
      .page()
      .withLang('he')
      .withDir('rtl')
      .add(...content),
  )
  return openPage(await serve(fixture.app), { context: { viewport: { width: 800, height: 600 } } })
}

/** Where an element begins and ends, in pixels from the right edge of another one. */
async function fromRight(inner: Locator, outer: Locator): Promise<[start: number, end: number]> {
  const [box, room] = [await inner.boundingBox(), await outer.boundingBox()]
  if (!box || !room) throw new Error('not seen')
  const edge = room.x + room.width
  return [Math.round(edge - box.x - box.width), Math.round(edge - box.x)]
}

const isMirrored = (icon: Locator) =>
  icon.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a === -1)

describe('From right to left', () => {
  it('the back arrow stands at the right and points there', async () => {
    const page = await open()
    const back = page.locator('.AppBar a').first()
    const [start] = await fromRight(back, page.locator('.AppBar'))
    expect(start).toBeLessThan(24)
    expect(await isMirrored(back.locator('.Icon'))).toBe(true)
  })

  it('a title of the other direction begins at the first line, and is cut at its end', async () => {
    const page = await openWithBar(wf.appBar('Begin ' + 'a title without end '.repeat(20)))
    const title = page.locator('h1')
    const room = (await title.boundingBox())!
    const begin = await title.evaluate((heading) => {
      const range = document.createRange()
      range.setStart(heading.firstChild!, 0)
      range.setEnd(heading.firstChild!, 'Begin'.length)
      const { x, y, width } = range.getBoundingClientRect()
      return { x, y, width }
    })
    expect(begin.width).toBeGreaterThan(30)
    expect(begin.x).toBeGreaterThanOrEqual(room.x - 1)
    expect(begin.x + begin.width).toBeLessThan(room.x + room.width)
    expect(begin.y).toBeLessThan(room.y + 28)
    expect(room.height).toBeLessThanOrEqual(56)
  })

  it('a title of the other direction stands at the right, also in two lines', async () => {
    const page = await openWithBar(
      wf.appBar('A title that is so long that it takes two lines here'),
    )
    await page.setViewportSize({ width: 400, height: 600 })
    const gap = await page.locator('h1').evaluate((heading) => {
      const range = document.createRange()
      range.selectNodeContents(heading)
      return heading.getBoundingClientRect().right - range.getBoundingClientRect().right
    })
    expect(gap).toBeCloseTo(0, 0)
  })

  it('icons with a direction are mirrored, and others are not', async () => {
    const page = await open(wf.icon('arrow_forward'), wf.icon('home'), wf.icon('check'))
    const icons = page.locator('main > .Icon')
    const found = await Promise.all([0, 1, 2].map((at) => isMirrored(icons.nth(at))))
    expect(found).toEqual([true, false, false])
  })

  it('a progress bar fills from the right', async () => {
    const page = await open(wf.progress().withAltText('x').withMax(100).withValue(25))
    const bar = page.locator('.LiveProgressBar')
    const [start, end] = await fromRight(bar.locator('.LiveProgressActive'), bar)
    const width = (await bar.boundingBox())?.width ?? 0
    expect(start).toBe(0)
    expect(end).toBeCloseTo(width / 4, -1)
  })

  it('a slider fills from the right, and the left arrow key makes it more', async () => {
    const page = await open(wf.inputRange('size', 40).withAltText('Size').withMax(100))
    const slider = page.locator('input[type=range]')
    const fill = () =>
      slider.evaluate((input) =>
        getComputedStyle(input.parentElement!).getPropertyValue('--toward').trim(),
      )
    expect(await fill()).toBe('to left')
    await slider.press('ArrowLeft')
    expect(Number(await slider.inputValue())).toBeGreaterThan(40)
    await slider.press('ArrowRight')
    expect(await slider.inputValue()).toBe('40')
    // A quarter from the right.
    const box = await slider.boundingBox()
    await page.mouse.click(box!.x + (box!.width * 3) / 4, box!.y + box!.height / 2)
    expect(Number(await slider.inputValue())).toBeLessThan(40)
  })

  it.each([400, 1000])(
    'each menu of the showcase opens within a window of %i pixels, below its button',
    async (width) => {
      const page = await openSitePage('/showcase/menus', width)
      for (const menu of await page.locator('[data-widget=Menu]').all()) {
        await menu.locator('button').click()
        const popup = await menu.locator('[popover]').boundingBox()
        const button = await menu.locator('button').boundingBox()
        expect(popup!.x).toBeGreaterThanOrEqual(0)
        expect(popup!.x + popup!.width).toBeLessThanOrEqual(width)
        expect(popup!.y).toBeGreaterThanOrEqual(button!.y + button!.height - 8)
        await page.keyboard.press('Escape')
      }
    },
  )

  it('the arrow keys move among tabs as they are seen', async () => {
    const page = await openSitePage('/showcase/tab-switcher')
    const tabs = page.locator('[role=tab]')
    const [first, second] = [await tabs.nth(0).boundingBox(), await tabs.nth(1).boundingBox()]
    expect(first!.x).toBeGreaterThan(second!.x)
    await tabs.nth(0).press('ArrowLeft')
    expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true')
  })

  it('web, mail and telephone numbers are typed from the left, behind what stands before', async () => {
    const page = await open(
      wf.inputURL('site', '').withLabel('אתר').withPrefix('https://'),
      wf.inputEmail('mail', '').withLabel('דואר'),
      wf.inputTel('tel', '').withLabel('טלפון').withPrefix('+972'),
      wf.inputText('name', '').withLabel('שם').withPrefix('ד"ר'),
    )
    const directions = await page.$$eval('main input', (all) =>
      all.map((one) => getComputedStyle(one).direction),
    )
    expect(directions).toEqual(['ltr', 'ltr', 'ltr', 'rtl'])
    const boxes = page.locator('.OutlinedBox:has(.Affix)')
    const isLeft = (at: number) =>
      boxes.nth(at).evaluate((box) => {
        const [affix, input] = [box.querySelector('.Affix')!, box.querySelector('input')!]
        return affix.getBoundingClientRect().left < input.getBoundingClientRect().left
      })
    expect([await isLeft(0), await isLeft(1), await isLeft(2)]).toEqual([true, true, false])
    // The prefix keeps the distance to the edge that the value has in other fields.
    const inset = await boxes.nth(0).evaluate((box) => {
      const range = document.createRange()
      range.selectNodeContents(box.querySelector('.Affix')!)
      return range.getBoundingClientRect().left - box.getBoundingClientRect().left
    })
    expect(inset).toBeCloseTo(16, 0)
  })
})
