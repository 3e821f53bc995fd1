import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { closeSiteDatabase } from '../../../docs-site/content/data/site-database.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

beforeAll(closeSiteDatabase)
afterAll(closeSiteDatabase)

async function open(path: string): Promise<Page> {
  const url = await serve(createSite({ development: false }))
  const context = { javaScriptEnabled: false, viewport: { width: 1500, height: 1000 } }
  return openPage(url + path, { context })
}

const rows = (page: Page) => page.locator('.DataTable').first().locator('tbody tr')

describe('Without JavaScript in Chromium', () => {
  it('the states are sorted, searched, sized and paged, and a row is a link', async () => {
    const page = await open('/showcase/states')
    await page.locator('thead .Sorter', { hasText: 'Population' }).click()
    expect(await rows(page).first().textContent()).toMatch(/^WY/)
    await page.locator('.PageLink', { hasText: '2' }).first().click()
    expect(page.url()).toContain('states_page=2')
    await page.locator('.QuickSearch [type=search]').fill('new')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page).count()).toBe(4)
    await page.locator('.RowLink').first().click()
    expect(page.url()).toContain('/showcase/state?st=')
  })

  it('the directory registers, edits, refuses, deletes and searches people', async () => {
    const page = await open('/showcase/dir-list')
    expect(await rows(page).count()).toBe(3)
    await page.getByLabel('Register').click()
    const field = (name: string) => page.locator(`[name=${name}]`)
    const entries = {
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.org',
      birthday: '1980-12-10',
      city: 'London',
      state: 'NY',
    }
    for (const [name, value] of Object.entries(entries)) await field(name).fill(value)
    await page.locator('button[name=save]').click()
    expect(await page.content()).toContain('Ada Lovelace registered')

    await page.goto(new URL('/showcase/dir-list?people_q=lovelace', page.url()).href)
    expect(await page.locator('mark:visible').first().textContent()).toBe('Lovelace')
    await page.locator('.RowLink:visible').first().click()
    await field('email').fill('not an address')
    await page.locator('button[name=save]').evaluate((button) => {
      // So that the server is asked, and not the browser.
      ;(button as HTMLButtonElement).formNoValidate = true
    })
    await page.locator('button[name=save]').click()
    expect(await field('email').inputValue()).toBe('not an address')
    await field('email').fill('countess@example.org')
    await page.locator('button[name=save]').click()
    expect(page.url()).toContain('people_q=lovelace')
    expect(await page.content()).toContain('countess@example.org')

    await rows(page).first().locator('.Menu > button').click()
    await page.locator('.MenuPopup:popover-open').getByText('Delete').click()
    await page.locator('button[name=confirm]').click()
    expect(await page.content()).toContain('Ada Lovelace deleted')
    expect(await page.locator('.EmptyRow').textContent()).toContain('Nothing matches')
  })

  it('the orders are filtered, arranged, edited, selected across pages and marked as paid', async () => {
    const page = await open('/showcase/orders')
    await page.locator('.FilterPanel summary').click()
    await page.locator('[name=orders_f_status]').selectOption('open')
    await page.locator('[name=orders_f_total_min]').fill('1.000,5')
    await page.locator('.FilterPanel').getByRole('button').click()
    expect(page.url()).toContain('orders_f_status=open')
    expect(await page.locator('.TableFilters').first().textContent()).toContain('1000.5')
    await page.locator('.ColumnChooser summary').click()
    await page.getByLabel('Pin Status to the start').click()
    expect(await page.locator('thead th').first().textContent()).toContain('Status')
    await page.locator('thead .Sorter', { hasText: 'Total' }).click()

    await page.locator('.EditLink').first().click()
    await page.locator('[name=_value]').fill('5')
    await page.locator('.EditForm button').click()
    expect(await page.locator('td:has(> .EditLink)').first().textContent()).toBe('5')

    await page.locator('.RowSelect').first().check()
    await page.getByRole('button', { name: 'Keep selection' }).click()
    await page.getByLabel('Next page').first().click()
    await page.locator('.RowSelect').first().check()
    await page.locator('.SelectionBar').getByText('Mark as paid').click()
    await page.locator('.SelectionBar').getByText('Mark as paid (2)').click()
    expect(await page.locator('.SelectionBar').textContent()).toContain('2 orders marked as paid')
  })
})
