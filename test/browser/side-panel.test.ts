import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { useChromium, type OpenPageOptions } from './harness.js'
import { overlayApp } from './overlay-app.js'

const { openPage, serve } = useChromium()
const still = { reducedMotion: 'reduce' as const }

async function open(path = '/list', context: OpenPageOptions['context'] = {}) {
  const fixture = overlayApp()
  const page = await openPage((await serve(fixture.app)) + path, {
    context: { viewport: { width: 1200, height: 700 }, ...still, ...context },
  })
  return { page, fixture }
}

const panel = 'section.SidePanel:not(.OverlayExit)'
const closed = (page: Page) => page.waitForSelector(panel, { state: 'detached' })
const edge = (page: Page) => page.getByRole('separator')
const widthOf = (page: Page) =>
  page.locator(panel).evaluate((element: HTMLElement) => element.offsetWidth)
const openPanel = async (page: Page) => {
  await page.click('text=Open the panel')
  await page.waitForSelector(`${panel} >> text=About the name`)
}

describe('A side panel', () => {
  it('leaves the page beside it usable, which makes way for it', async () => {
    const { page } = await open()
    await openPanel(page)
    const box = (await page.locator(panel).boundingBox())!
    const main = (await page.locator('main').boundingBox())!
    expect(main.x + main.width).toBeCloseTo(box.x, 0)
    await page.click('text=Fill the panel')
    await page.waitForSelector(`${panel} >> text=Only text`)
    await page.locator(panel).getByRole('link', { name: 'Close' }).click()
    await closed(page)
    expect((await page.locator('main').boundingBox())!.width).toBeGreaterThan(1100)
  })

  it('leaves the page whole beside it where the window is just wide enough', async () => {
    const { page } = await open('/list', { viewport: { width: 1000, height: 700 } })
    await openPanel(page)
    await page.locator(panel).evaluate((one: HTMLElement) => {
      one.style.setProperty('--bespa-overlay-width', '420px')
      one.closest('body')!.style.setProperty('--bespa-panels', '420px')
    })
    const box = (await page.locator(panel).boundingBox())!
    const main = (await page.locator('main').boundingBox())!
    expect(main.x + main.width).toBeLessThanOrEqual(box.x)
  })

  it('stands beside another one, not on it', async () => {
    const { page } = await open('/list?panel=/plain&second=1')
    await page.waitForFunction(() => {
      const [a, b] = [...document.querySelectorAll('section.SidePanel')].map((one) =>
        one.getBoundingClientRect(),
      )
      return a && b && Math.abs(b.right - a.left) < 1
    })
  })

  it('takes the focus when it opens, and gives it back when it closes by Escape', async () => {
    const { page } = await open()
    await openPanel(page)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('SidePanelContent')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open the panel')
  })

  it('stays open by Escape elsewhere, and does not take the focus with new content', async () => {
    const { page } = await open('/list?panel=/form')
    await page.waitForSelector(`${panel} >> text=About the name`)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
    await page.click('text=Fill the panel')
    await page.waitForSelector(`${panel} >> text=Only text`)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fill the panel')
    await page.keyboard.press('Escape')
    await page.click('text=Open the panel')
    await page.waitForSelector(`${panel} >> text=About the name`)
  })

  it('closes by what is saved in it', async () => {
    const { page } = await open()
    await openPanel(page)
    await page.fill(`${panel} [name=name]`, 'Ada')
    await page.click(`${panel} >> text=Save`)
    await page.waitForSelector('.Saved:text("Saved Ada")')
    await closed(page)
  })

  it('has a name, and axe finds nothing', async () => {
    const { page } = await open()
    await openPanel(page)
    await page.getByRole('region', { name: 'Form' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('fills a phone, behind which nothing scrolls, and can be closed there', async () => {
    const { page } = await open('/list?panel=/plain', { viewport: { width: 400, height: 700 } })
    await page.waitForSelector(`${panel} >> text=Only text`)
    expect(await widthOf(page)).toBeGreaterThan(380)
    expect(await edge(page).count()).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe(
      'hidden',
    )
    await page.locator(panel).getByRole('link', { name: 'Close' }).click()
    await closed(page)
  })

  it('stands in the page without JavaScript, with a link that closes it', async () => {
    const { page } = await open('/list?panel=/form', { javaScriptEnabled: false })
    expect(await page.isVisible('text=About the name')).toBe(true)
    await page.click(`${panel} > .OverlayClose`)
    expect(await page.isVisible('text=About the name')).toBe(false)
  })
})

describe('The width of a side panel', () => {
  it('is changed with the keyboard, within its limits, and told', async () => {
    const { page } = await open('/list?panel=/plain')
    await edge(page).focus()
    const told = () => edge(page).getAttribute('aria-valuenow')
    await expect.poll(told).toBe('400')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(told).toBe('416')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(told).toBe('384')
    await page.keyboard.press('Home')
    await expect.poll(() => widthOf(page)).toBe(240)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => widthOf(page)).toBe(240)
    expect(await edge(page).getAttribute('aria-valuemin')).toBe('240')
    await page.keyboard.press('End')
    await expect.poll(() => widthOf(page)).toBe(1080)
    expect(await edge(page).getAttribute('aria-valuemax')).toBe('1080')
  })

  it('is changed by dragging, with nothing left over afterwards', async () => {
    const { page } = await open('/list?panel=/plain')
    await page.waitForSelector('[role=separator][tabindex="0"]')
    const box = (await edge(page).boundingBox())!
    expect(box.width).toBeGreaterThanOrEqual(24)
    const x = box.x + box.width / 2
    await page.mouse.move(x, 300)
    await page.mouse.down()
    await page.mouse.move(x - 150, 310)
    await page.mouse.up()
    await expect.poll(() => widthOf(page)).toBe(550)
    await page.mouse.move(x - 300, 300)
    await page.mouse.down()
    await page.mouse.up()
    expect(await widthOf(page)).toBe(550)
  })

  it('is remembered: with new content, when it is opened again, and after a reload', async () => {
    const { page } = await open('/list?panel=/plain')
    await edge(page).focus()
    await page.keyboard.press('End')
    await expect.poll(() => widthOf(page)).toBe(1080)
    await page.reload()
    await expect.poll(() => widthOf(page)).toBe(1080)
    await page.setViewportSize({ width: 800, height: 700 })
    await expect.poll(() => widthOf(page)).toBe(720)
    await page.locator(panel).getByRole('link', { name: 'Close' }).click()
    await closed(page)
    await page.setViewportSize({ width: 1200, height: 700 })
    await openPanel(page)
    await expect.poll(() => widthOf(page)).toBe(1080)
  })

  it('is mirrored where text runs from right to left', async () => {
    const { page } = await open('/list?panel=/plain&dir=rtl')
    expect((await page.locator(panel).boundingBox())!.x).toBeLessThan(20)
    await edge(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => widthOf(page)).toBe(416)
  })
})
