import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { closeSiteDatabase } from '../../../docs-site/content/data/site-database.js'
import { PostgresServer } from '../../data/postgres-server.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()
const postgres = new PostgresServer()

beforeAll(() => postgres.start())
afterAll(() => postgres.end())

const viewport = { width: 1500, height: 1000 }

/** Where an application runs: its address, and the element that it runs in. */
const places = [
  ['as a page', (path: string) => path, 'main'],
  ['in a modal', (path: string) => `/showcase/overview?modal=${path}`, '.ModalSheet'],
  ['in a side panel', (path: string) => `/showcase/overview?panel=${path}`, '.SidePanelContent'],
] as const

describe.each(['SQLite', 'PostgreSQL'])('On %s', (database) => {
  beforeAll(async () => {
    await closeSiteDatabase()
    if (database === 'PostgreSQL') process.env['DATABASE_URL'] = await postgres.createDatabase()
  })
  afterAll(async () => {
    await closeSiteDatabase()
    delete process.env['DATABASE_URL']
  })

  async function open(path: string, element: string): Promise<{ page: Page; app: Locator }> {
    const url = await serve(createSite({ development: false }))
    const page = await openPage(url + path, { context: { viewport } })
    const app = page.locator(element).first()
    await app.locator('.DataTable').first().waitFor()
    return { page, app }
  }

  it.each(places)('the states run through their script %s', async (_, address, element) => {
    const { page, app } = await open(address('/showcase/states'), element)
    const rows = app.locator('.DataTable tbody tr')
    const firstRow = () => rows.first().textContent()
    await expect.poll(() => rows.count()).toBe(10)
    const population = app.locator('thead .Sorter:visible', { hasText: /^Pop(ulation)?$/ })
    await population.click()
    await expect.poll(firstRow).toMatch(/^WY/)
    await population.click()
    await expect.poll(firstRow).toMatch(/^CA/)
    const search = app.getByRole('searchbox')
    await search.click()
    await page.keyboard.type('new', { delay: 15 })
    await expect.poll(() => rows.count()).toBe(4)
    expect(await search.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await search.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3)
    await expect.poll(() => app.locator('.Paginator:not(.Empty)').count()).toBe(0)
    await search.fill('')
    await expect.poll(() => rows.count()).toBe(10)
    await app.getByLabel('Rows per page').selectOption('25')
    await expect.poll(() => rows.count()).toBe(25)
    await app.getByLabel('Next page').first().click()
    await expect
      .poll(() => app.locator('.PageLink[aria-current]').allTextContents())
      .toEqual(['2', '2'])
    await page.reload()
    if (element === 'main') {
      await expect
        .poll(() => app.locator('.PageLink[aria-current]').first().textContent())
        .toBe('2')
    }
    await app.locator('.DataTable tbody td:visible').nth(2).click()
    await expect.poll(() => page.locator('.FieldLabel, .Field').count()).toBeGreaterThan(3)
  })

  it.each(places)('the directory runs through its script %s', async (_, address, element) => {
    const { page, app } = await open(address('/showcase/dir-list'), element)
    const rows = app.locator('.DataTable').first().locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(3)
    await app.getByLabel('Register').click()
    const dialog = page.locator('dialog:modal').last()
    await dialog.getByText('Quick fill').click()
    await expect.poll(() => dialog.getByLabel('First name').inputValue()).not.toBe('')
    await dialog.getByRole('button', { name: 'Register' }).click()
    await expect.poll(() => dialog.getByLabel('First name').inputValue()).toBe('')
    await dialog.locator('a.Button', { hasText: 'Cancel' }).click()
    await expect.poll(() => rows.count()).toBe(4)

    await rows.first().locator('td:visible').nth(1).click()
    await dialog.getByLabel('Email').fill('somebody.new@example.com')
    await dialog.getByRole('button', { name: 'Update' }).click()
    const changed = rows.filter({ hasText: 'somebody.new' })
    await expect.poll(() => changed.count()).toBe(1)

    await changed.locator('.Menu > button').click()
    await page.locator('.MenuPopup:popover-open').getByText('Delete').click()
    await page.locator('dialog:modal').last().getByRole('button', { name: 'Delete' }).click()
    await expect.poll(() => rows.count()).toBe(3)
    await app.getByRole('searchbox').fill('example')
    await expect.poll(() => app.locator('mark').count()).toBeGreaterThan(2)
  })
})

describe('The orders in Chromium', () => {
  it('open a row link with the middle button in a tab of its own', async () => {
    const url = await serve(createSite({ development: false }))
    const page = await openPage(`${url}/showcase/states`, { context: { viewport } })
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('.DataTable tbody td:visible').nth(3).click({ button: 'middle' }),
    ])
    expect(tab.url()).toContain('/showcase/state?st=')
    expect(page.url()).toMatch(/\/showcase\/states$/)
  })

  it('select, page and edit by keyboard alone', async () => {
    const url = await serve(createSite({ development: false }))
    const page = await openPage(`${url}/showcase/orders`, { context: { viewport } })
    await page.locator('.RowSelect').first().focus()
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('.SelectionBar').textContent()).toContain('1 selected')
    await page.locator('.EditLink').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('[name=_value]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[name=_value]').waitFor({ state: 'detached' })
    await page.locator('.EditLink').first().press('Enter')
    await page.locator('[name=_value]').fill('7')
    // Leaving the field saves.
    await page.locator('[name=_value]').blur()
    await page.locator('[name=_value]').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('td:has(.EditLink)').first().textContent()).toBe('7')
  })

  it('are whole in print, with a head and without controls', async () => {
    const url = await serve(createSite({ development: false }))
    const page = await openPage(`${url}/showcase/orders`, { context: { viewport } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.RowSelect').first().isVisible()).toBe(false)
    expect(await page.locator('.Paginator').first().isVisible()).toBe(false)
    expect(
      await page.locator('.DataTable thead').evaluate((head) => getComputedStyle(head).display),
    ).toBe('table-header-group')
  })

  it('keep every value within reach at 320 pixels', async () => {
    const url = await serve(createSite({ development: false }))
    const page = await openPage(`${url}/showcase/orders`, {
      context: { viewport: { width: 320, height: 700 } },
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const region = page.locator('.TableScroll').first()
    await region.focus()
    await page.keyboard.press('End')
    expect(await region.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true)
  })

  it.each(['ltr', 'rtl'])('keep pinned columns in sight, opaque, side by side: %s', async (dir) => {
    const url = await serve(createSite({ development: false }))
    const page = await openPage(`${url}/showcase/orders`, {
      context: { viewport: { width: 800, height: 900 } },
    })
    const choose = async (name: string) => {
      const chooser = page.locator('.ColumnChooser details')
      if ((await chooser.getAttribute('open')) === null) await chooser.locator('summary').click()
      await page.getByLabel(name).click()
    }
    await choose('Pin Number to the start')
    await page.getByLabel('Unpin Number').waitFor()
    await choose('Pin Total to the start')
    await page.getByLabel('Unpin Total').waitFor()
    await page.evaluate((to) => (document.documentElement.dir = to), dir)
    const pinned = page.locator('.DataTable tbody tr:first-child .Pinned')
    const starts = () =>
      pinned.evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().x)))
    const region = page.locator('.TableScroll').first()
    const before = await region.evaluate((one, to) => {
      one.scrollLeft = to === 'rtl' ? -10_000 : 10_000
      return { width: one.clientWidth, scrolled: Math.abs(one.scrollLeft) }
    }, dir)
    expect(before.scrolled).toBeGreaterThan(50)
    const box = await region.boundingBox()
    const places = await starts()
    expect(places).toHaveLength(2)
    for (const x of places) {
      expect(x).toBeGreaterThanOrEqual(Math.floor(box?.x ?? 0))
      expect(x).toBeLessThan((box?.x ?? 0) + before.width)
    }
    expect(new Set(places).size).toBe(2)
    const grounds = await pinned.evaluateAll((cells) =>
      cells.map((cell) => getComputedStyle(cell).backgroundColor),
    )
    expect(grounds.join()).not.toMatch(/rgba\(.*, 0(\.\d+)?\)|transparent/)
  })
})
