import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

const one = '[data-name=one] '
const two = '[data-name=two] '

const open = async () =>
  openPage(`${await serve(createSite({ development: false }))}/basics/frames`)

/** The documents that are still the one that was opened have this mark. */
const stamp = (page: Page) => page.evaluate(() => Object.assign(window, { stamped: true }))
const isSame = (page: Page) => page.evaluate(() => 'stamped' in window)

describe('Targeting frames', () => {
  it('begins with two empty frames, which have no way back', async () => {
    const page = await open()
    expect(await page.textContent(`${one}h2`)).toBe('Empty frame')
    expect(await page.textContent(`${two}h2`)).toBe('Empty frame')
    expect(await page.locator('.Embed header a[href]').count()).toBe(0)
  })

  it('loads page A into frame one, from there page B into frame two, and from there all anew', async () => {
    const page = await open()
    await stamp(page)
    await page.getByRole('link', { name: 'Page A into frame one' }).click()
    await page.waitForSelector(`${one}h2:text-is("Page A")`)
    expect(await page.textContent(`${two}h2`)).toBe('Empty frame')
    const pageA = await page.$(`${one}.Page`)
    await page.getByRole('link', { name: 'Load page B into frame two' }).click()
    await page.waitForSelector(`${two}h2:text-is("Page B")`)
    expect(await pageA?.evaluate((element) => element.isConnected)).toBe(true)
    expect(page.url()).toMatch(/\/basics\/frames$/)
    expect(await isSame(page)).toBe(true)
    await page.getByRole('link', { name: 'Reload the demo' }).click()
    await page.waitForFunction(() => !('stamped' in window))
    await page.waitForSelector(`${two}h2:text-is("Empty frame")`)
    expect(await page.textContent(`${one}h2`)).toBe('Empty frame')
  })

  it('loads page B into frame two from the page around', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Page B into frame two' }).click()
    await page.waitForSelector(`${two}h2:text-is("Page B")`)
    expect(await page.textContent(`${one}h2`)).toBe('Empty frame')
  })

  it('changes the state of the page in a frame by a link with this target', async () => {
    const page = await open()
    await page.evaluate(() => bespa.navigate(document.body, '?x=1', { target: 'two' }))
    await expect.poll(() => page.textContent(`${two}.State`)).toContain('"x":"1"')
    expect(await page.textContent('main > .State')).not.toContain('"x"')
  })

  it('loses what was loaded when the document is loaded again, and adds nothing to the history', async () => {
    const page = await open()
    const before = await page.evaluate(() => history.length)
    await page.getByRole('link', { name: 'Page A into frame one' }).click()
    await page.waitForSelector(`${one}h2:text-is("Page A")`)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.reload()
    expect(await page.textContent(`${one}h2`)).toBe('Empty frame')
  })
})
