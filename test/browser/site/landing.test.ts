import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()
const serveSite = () => serve(createSite({ development: false, siteUrl: '' }))
const wide = { viewport: { width: 1500, height: 900 } }

describe('The app on the landing page', () => {
  it('redraws its bar and its list, and logs what was sent', async () => {
    const page = await openPage(await serveSite(), { context: wide })
    const rows = page.locator('.WireLog li')
    const example = await rows.locator('span').allTextContents()
    expect(example).toEqual(['POST /try/tasks · done', 'AppBar, Block redrawn', 'for example'])
    await page.getByRole('link', { name: 'Pack the tent', exact: true }).click()
    await page.getByRole('heading', { name: '2 to do' }).waitFor()
    await expect.poll(() => rows.locator('span').nth(2).textContent()).not.toBe('for example')
    expect(await rows.locator('span').allTextContents()).toEqual([
      ...example.slice(0, 2),
      expect.stringMatching(/^\d[\d,]* B · \d+ ms$/),
    ])
  })

  it('takes a task, and asks before it deletes one', async () => {
    const page = await openPage(await serveSite(), { context: wide })
    await page.getByLabel('New task').fill('Buy a map')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '4 to do' }).waitFor()
    await page.getByRole('link', { name: 'Delete: Buy a map' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: '3 to do' }).waitFor()
  })
})

describe('A page of a section', () => {
  it('shows its section beside it, with itself marked and in view', async () => {
    const page = await openPage((await serveSite()) + '/showcase/orders', { context: wide })
    const current = page.locator('.SectionTree [aria-current=page]')
    expect(await current.textContent()).toBe('A million orders')
    const box = await current.boundingBox()
    expect(box && box.y > 0 && box.y + box.height < 900).toBe(true)
  })

  it('marks the section that was jumped to in the list of what is on it', async () => {
    const page = await openPage((await serveSite()) + '/basics/incremental', { context: wide })
    await page.click('.ContentsBeside a:text-is("The wire format")')
    await expect
      .poll(() => page.locator('.ContentsBeside [aria-current]').textContent())
      .toBe('The wire format')
  })

  it('says its name once in the bar, also when it is scrolled', async () => {
    const page = await openPage(await serveSite(), { context: wide })
    await page.mouse.wheel(0, 900)
    expect(await page.locator('.AppBar .Heading:has(.SiteName)').innerText()).toBe('BESPA')
  })

  it('shows how far the import in its picture of progress is', async () => {
    const page = await openPage(await serveSite(), { context: wide })
    const bar = page.getByRole('progressbar', { name: 'Importing contacts' })
    expect(await bar.evaluate((one: HTMLProgressElement) => one.position)).toBeCloseTo(0.62)
    expect(
      (await page.locator('.WidgetStage .LiveProgressActive').boundingBox())?.width,
    ).toBeGreaterThan(100)
  })

  it('has no code that stays a tab stop after its font has come and made it fit', async () => {
    const page = await openPage((await serveSite()) + '/start', { context: wide })
    let release = (): void => undefined
    const fonts = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/*.woff2*', (route) => fonts.then(() => route.continue()))
    await page.reload({ waitUntil: 'commit' })
    const stops = () => page.locator('.CodeBlock pre[tabindex]').count()
    await expect.poll(stops).toBeGreaterThan(0)
    release()
    await expect.poll(stops).toBe(0)
  })

  it('has code that is a tab stop only where it scrolls', async () => {
    const page = await openPage((await serveSite()) + '/start', { context: wide })
    const stops = () => page.locator('.CodeBlock pre[tabindex]').count()
    await expect.poll(stops).toBe(0)
    await page.setViewportSize({ width: 360, height: 800 })
    await expect.poll(stops).toBeGreaterThan(0)
    const names = await page
      .locator('.CodeBlock pre[tabindex]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(new Set(names).size).toBe(names.length)
  })
})
