import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { violations } from '../axe.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

const modal = 'dialog.Modal '
const panel = '.SidePanel:not(.Empty) '
const inline = 'fieldset:has(> legend:text-is("Inline embed")) '

async function open(query = ''): Promise<Page> {
  const site = createSite({ development: false })
  // Nothing moves, so that nothing is on its way out while the test looks.
  const context = { reducedMotion: 'reduce' as const }
  const page = await openPage(`${await serve(site)}/basics/nesting${query}`, { context })
  await mark(page)
  return page
}

/** Marks all elements that are there, to see later which ones are new. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) Object.assign(element, { kept: true })
  })
}

/** The outermost elements that are new, without the debugger's own and the states of pages. */
function redrawn(page: Page): Promise<string[]> {
  return page.$$eval('main *', (all) =>
    all
      .filter((one) => !('kept' in one) && (!one.parentElement || 'kept' in one.parentElement))
      .filter((one) => !one.closest('.Debugger') && !one.matches('.State'))
      .map((one) => (one.getAttribute('class') ?? '').replace(/ (LeadingIcon|OverlayStays)/g, '')),
  )
}

const title = (page: Page, place: string) => page.textContent(`${place}.Page h2`)
const increment = (page: Page, place: string) =>
  page.locator(place).getByRole('link', { name: 'Increment' }).click()
const tonal = 'Button Tonal'

describe('Nesting pages', () => {
  it('opens and closes the page in a dialog, and redraws nothing else', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Modal' }).click()
    await page.waitForSelector(`${modal}h2:text-is("Page 1")`)
    expect(await redrawn(page)).toEqual(['Modal'])
    expect(page.url()).toMatch(/\?modal=%2Fbasics%2Fnested$/)
    await mark(page)
    await increment(page, modal)
    await page.waitForSelector(`${modal}h2:text-is("Page 2")`)
    expect(await redrawn(page)).toEqual(['AppBar', 'Link'])
    expect(page.url()).toMatch(/\?modal=%2Fbasics%2Fnested$/)
    await mark(page)
    await page.getByRole('link', { name: 'Close by a button' }).click()
    await page.waitForSelector(modal, { state: 'detached' })
    expect(await redrawn(page)).toEqual(['Empty Modal'])
    expect(page.url()).toMatch(/\/basics\/nesting$/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Modal')
  })

  it('shows it in a panel, beside the page that stays usable', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Side panel' }).click()
    await page.waitForSelector(`${panel}h2:text-is("Page 1")`)
    expect(await redrawn(page)).toEqual([tonal, 'SidePanel'])
    await increment(page, panel)
    await page.waitForSelector(`${panel}h2:text-is("Page 2")`)
    await mark(page)
    await page.getByRole('link', { name: 'Inline', exact: true }).click()
    await page.waitForSelector(`${inline}h2:text-is("Page 1")`)
    expect(await redrawn(page)).toEqual([tonal, 'GroupingFrame Block'])
    expect(await title(page, panel)).toBe('Page 2')
    await page.locator(panel).getByRole('link', { name: 'Close by a link' }).click()
    await page.waitForSelector(panel, { state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Side panel')
    expect(await title(page, inline)).toBe('Page 1')
  })

  it('shows it in line, by a button that keeps the focus and takes it away again', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Inline', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector(`${inline}h2:text-is("Page 1")`)
    expect(await redrawn(page)).toEqual([tonal, 'GroupingFrame Block'])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close inline')
    await page.keyboard.press('Enter')
    await page.waitForSelector(inline, { state: 'detached' })
    expect(page.url()).toMatch(/\/basics\/nesting$/)
  })

  it('counts in all three at once, each by itself', async () => {
    const page = await open('?panel=/basics/nested&inpage=1')
    await increment(page, inline)
    await page.waitForSelector(`${inline}h2:text-is("Page 2")`)
    await increment(page, inline)
    await page.waitForSelector(`${inline}h2:text-is("Page 3")`)
    await increment(page, panel)
    await page.waitForSelector(`${panel}h2:text-is("Page 2")`)
    await page.getByRole('link', { name: 'Modal' }).click()
    await page.waitForSelector(`${modal}h2:text-is("Page 1")`)
    expect(await title(page, inline)).toBe('Page 3')
    expect(await title(page, panel)).toBe('Page 2')
  })

  it('goes back step by step, and forward again', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Inline', exact: true }).click()
    await page.waitForSelector(`${inline}h2`)
    await page.getByRole('link', { name: 'Side panel' }).click()
    await page.waitForSelector(`${panel}h2`)
    await page.getByRole('link', { name: 'Modal' }).click()
    await page.waitForSelector(`${modal}h2`)
    await increment(page, modal)
    await page.waitForSelector(`${modal}h2:text-is("Page 2")`)
    await page.goBack()
    await page.waitForSelector(modal, { state: 'detached' })
    expect(await page.locator(`${panel}h2`).count()).toBe(1)
    await page.goBack()
    await page.waitForSelector(panel, { state: 'detached' })
    expect(await page.locator(`${inline}h2`).count()).toBe(1)
    await page.goBack()
    await page.waitForSelector(inline, { state: 'detached' })
    await page.goForward()
    await page.waitForSelector(`${inline}h2`)
    await page.goForward()
    await page.goForward()
    await page.waitForSelector(`${modal}h2:text-is("Page 1")`)
    expect(await page.locator(`${panel}h2`).count()).toBe(1)
  })

  it('leaves for the full page, whose counter is in the address, and returns by Close', async () => {
    const page = await open('?inpage=1')
    await page.getByRole('link', { name: 'Full page' }).click()
    await page.waitForSelector('main > header h1:text-is("Page 1")')
    expect(await page.locator('.Page').count()).toBe(1)
    await page.getByRole('link', { name: 'Increment' }).click()
    await page.waitForURL('**/basics/nested?_back=%2Fbasics%2Fnesting&x=2')
    await page.goBack()
    await page.waitForSelector('h1:text-is("Page 1")')
    await page.getByRole('link', { name: 'Close by a link' }).click()
    await page.waitForURL('**/basics/nesting')
  })

  it('opens what its address says, and keeps it when it is loaded again', async () => {
    const page = await open('?modal=/basics/nested&inpage=1')
    await page.waitForSelector(`${modal}h2:text-is("Page 1")`)
    await page.reload()
    await page.waitForSelector(`${modal}h2:text-is("Page 1")`)
    await page.keyboard.press('Escape')
    await page.waitForSelector(modal, { state: 'detached' })
    expect(await title(page, inline)).toBe('Page 1')
  })

  it('has no accessibility violation while all of them are open', async () => {
    const page = await open('?panel=/basics/nested&inpage=1')
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Modal' }).click()
    await page.waitForSelector(`${modal}h2`)
    expect(await violations(page)).toEqual([])
  })

  it('works without JavaScript: the same pages, by full loads', async () => {
    const page = await openPage(`${await serve(createSite())}/basics/nesting`, {
      context: { javaScriptEnabled: false },
    })
    await page.getByRole('link', { name: 'Inline', exact: true }).click()
    expect(await title(page, inline)).toBe('Page 1')
    await page.getByRole('link', { name: 'Close inline' }).click()
    expect(await page.locator('.Page').count()).toBe(1)
  })
})
