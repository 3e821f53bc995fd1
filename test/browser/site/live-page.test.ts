import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { violations } from '../axe.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

async function open(): Promise<Page> {
  const site = createSite()
  // It would write that browsers leave their feeds.
  site.silent = true
  return openPage(`${await serve(site)}/build/live-data`)
}

describe('The page about live data', () => {
  it('lets a page within it open a modal, which closes again', async () => {
    const page = await open()
    await page.click('text=Send me an alert')
    const alert = page.getByRole('heading', { name: /^Alert \d+$/ })
    await alert.waitFor()
    expect(new URL(page.url()).searchParams.get('modal')).toMatch(/^\/live\/alerts\/\d+$/)
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('link', { name: 'Close' }).first().click()
    await expect.poll(() => alert.count()).toBe(0)
  })

  it('opens nothing but alerts, whatever the address says', async () => {
    const page = await open()
    await page.goto(`${page.url()}?modal=/help`)
    await page.getByText('This page must not be embedded here.').waitFor()
    expect(await page.locator('dialog:modal h1').count()).toBe(0)
  })

  it('shows what is true, not what an old address says', async () => {
    const page = await open()
    await page.goto(`${page.url()}?notif=99&present=99`)
    const examples = page.locator('.Example')
    await expect.poll(() => examples.first().textContent()).toContain('Notifications: 0')
    expect(await examples.nth(1).textContent()).toContain('Only you are looking')
    await page.click('text=Notify all my tabs')
    await expect.poll(() => examples.first().textContent()).toContain('Notifications: 1')
  })

  it('follows an import to its end, and begins another', { timeout: 120_000 }, async () => {
    const page = await open()
    const done = page.locator('.Example').getByText('Imported 1960 contacts')
    for (let round = 0; round < 2; round++) {
      await page.click('text=Import 2,000 contacts')
      await page.getByRole('progressbar').waitFor()
      await expect.poll(() => done.count(), { timeout: 50_000 }).toBe(1)
      await expect.poll(() => page.getByRole('progressbar').count()).toBe(0)
    }
  })
})
