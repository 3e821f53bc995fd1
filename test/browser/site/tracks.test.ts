import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

async function open(path: string, context = {}): Promise<Page> {
  return openPage((await serve(createSite({ development: false }))) + path, {
    context: { reducedMotion: 'reduce', ...context },
  })
}

/** The color of the line that the sparkline shows, as red, green and blue. */
function lineColor(page: Page): Promise<string> {
  return page.$eval('.Sparkline', (element) => {
    const canvas = element as HTMLCanvasElement
    const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)
    const bytes = [...(image?.data ?? [])]
    const at = bytes.findIndex((alpha, place) => place % 4 === 3 && alpha === 255)
    return bytes.slice(at - 3, at).join()
  })
}

function primary(page: Page): Promise<string> {
  return page.evaluate(() =>
    getComputedStyle(document.documentElement)
      .getPropertyValue('--md-sys-color-primary')
      .replace(/\s/g, ''),
  )
}

describe('The sparkline', () => {
  it('has the primary color of every theme and palette', async () => {
    const page = await open('/extend/theming', { colorScheme: 'light' })
    const light = await lineColor(page)
    expect(light).toBe(await primary(page))
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => lineColor(page)).not.toBe(light)
    expect(await lineColor(page)).toBe(await primary(page))
    await page.click('main a.Button:text-is("Violet")')
    await expect
      .poll(async () => [await lineColor(page), await primary(page)])
      .toEqual(['207,188,255', '207,188,255'])
  })
})

describe('The tip', () => {
  it('opens by the keyboard, closes by Escape, and gives the focus back', async () => {
    const page = await open('/extend/state-aware')
    await page.focus('a[href="?tip=1"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.Tip:not(.Empty)')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.Tip.Empty', { state: 'attached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'How does this work?',
    )
  })
})

describe('The modal of the Build track', () => {
  it('stands in the middle, and asks before it discards what was entered', async () => {
    const page = await open('/build/modals', { viewport: { width: 1000, height: 800 } })
    await page.click('text=Invite a guest')
    const offCenter = async () => {
      const box = await page.locator('dialog.Modal').boundingBox()
      return Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - 400)
    }
    await expect.poll(offCenter).toBeLessThan(2)
    await page.keyboard.type('Ada')
    await page.waitForSelector('dialog.Modal a[href="?discard=1"]')
    await page.click('dialog.Modal a[href="?discard=1"]')
    await page.getByRole('link', { name: 'Keep it' }).click()
    await expect.poll(() => page.locator('dialog.Modal').count()).toBe(1)
    expect(await page.inputValue('input[name=name]')).toBe('Ada')
    await page.getByRole('button', { name: 'Invite' }).click()
    await page.waitForSelector('text=Invited: Ada')
    expect(await page.locator('dialog.Modal').count()).toBe(0)
  })
})
