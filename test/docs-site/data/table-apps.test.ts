import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visit, type TestPage } from 'bespa/testing'
import { createSite } from '../../../docs-site/app.js'
import { closeSiteDatabase, siteDatabase } from '../../../docs-site/content/data/site-database.js'
import { DirectoryStore } from '../../../docs-site/content/data/directory-store.js'
import { PostgresServer } from '../../data/postgres-server.js'

const postgres = new PostgresServer()

beforeAll(() => postgres.start())
afterAll(() => postgres.end())

const rows = (page: TestPage) =>
  page.elements('.DataTable tbody tr:not(.EmptyRow)').map(({ textContent }) => textContent.trim())

describe.each(['SQLite', 'PostgreSQL'])('The table applications on %s', (name) => {
  const site = createSite({ development: true })

  beforeAll(async () => {
    await closeSiteDatabase()
    if (name === 'PostgreSQL') process.env['DATABASE_URL'] = await postgres.createDatabase()
    else delete process.env['DATABASE_URL']
  })
  afterAll(async () => {
    await closeSiteDatabase()
    delete process.env['DATABASE_URL']
  })

  describe('The states', () => {
    it('run through their script: sort, search, sizes, pages, address, and a state', async () => {
      const page = await visit(site, '/showcase/states', { width: 1000 })
      expect(rows(page)).toHaveLength(10)
      expect(rows(page)[0]).toMatch(/^AK/)
      expect(page.elements('.Paginator')[0]?.textContent).toBe('1235')
      await page.click(page.elements('thead .Sorter')[2] as HTMLElement)
      expect(rows(page)[0]).toMatch(/^WY/)
      expect(page.redrawn.some((element) => element.matches('.QuickSearch'))).toBe(false)
      await page.click(page.elements('thead .Sorter')[2] as HTMLElement)
      expect(rows(page)[0]).toMatch(/^CA/)
      await page.fill('states_q', 'new')
      expect(rows(page).map((row) => row.slice(0, 2))).toEqual(['NY', 'NJ', 'NM', 'NH'])
      expect(page.elements('mark').map((mark) => mark.textContent)).toEqual([
        'New',
        'New',
        'New',
        'New',
      ])
      expect(page.elements('.Paginator:not(.Empty)')).toHaveLength(0)
      await page.fill('states_q', '')
      await page.fill('states_rows', '25')
      expect(rows(page)).toHaveLength(25)
      await page.click(page.elements('[aria-label="Next page"]')[0] as HTMLElement)
      expect(page.elements('.PageLink[aria-current]').map((link) => link.textContent)).toEqual([
        '2',
        '2',
      ])
      expect(page.location).toBe('/showcase/states?states_sort=-pop&states_rows=25&states_page=2')
      const before = rows(page)
      await page.reload()
      expect(rows(page)).toEqual(before)
      await page.click(page.element('.RowLink'))
      expect(page.location).toMatch(/^\/showcase\/state\?st=[A-Z]{2}/)
      // The way back is part of the address, so it survives a reload and a look at another state.
      await page.reload()
      await page.click(page.elements('.Toolbar a').at(-1) as HTMLElement)
      expect(page.element('[aria-label=Back]').getAttribute('href')).toMatch(
        /^\/showcase\/states\?states_sort=-pop&states_rows=25&states_page=2#states-row-[A-Z]{2}$/,
      )
      await page.click('Back')
      expect(page.location).toBe('/showcase/states?states_sort=-pop&states_rows=25&states_page=2')
      expect(rows(page)).toEqual(before)
    })

    it('have facts that agree with their sources', async () => {
      const page = await visit(site, '/showcase/state?st=CA')
      expect(page.text).toContain('253.81')
      expect(page.text).toContain('$3,373,241,000,000')
      expect(page.text).toContain('$85,316')
      await page.click('Colorado')
      expect(page.text).toContain('5,773,714')
      const missing = await visit(site, '/showcase/state?st=ca', { allow: [/404/] })
      expect(missing.status).toBe(404)
      expect(missing.text).toContain('There is no state with this code')
    })

    it('are the same without JavaScript', async () => {
      const page = await visit(site, '/showcase/states?states_sort=-pop', { javascript: false })
      expect(rows(page)[0]).toMatch(/^CA/)
      await page.click(page.elements('[aria-label="Page 2"]')[0] as HTMLElement)
      expect(page.location).toContain('states_page=2')
    })
  })

  describe('The directory', () => {
    it('runs through its script: register, edit, refuse a taken address, delete, search, fill', async () => {
      const page = await visit(site, '/showcase/dir-list', { width: 1300, timeout: 20_000 })
      expect(rows(page)).toHaveLength(3)
      await page.click('Register')
      expect(page.state['modal']).toBe('/showcase/dir-edit')
      await page.click('Quick fill')
      const value = (field: string) => (page.element(`[name=${field}]`) as HTMLInputElement).value
      const first = value('firstName')
      expect(first).not.toBe('')
      await page.click(page.element('.ModalSheet button[name=save]'))
      expect(page.text).toContain(first)
      expect(page.text).toContain('registered')
      expect(value('firstName')).toBe('')
      await page.click('Cancel')
      expect(page.state['modal']).toBeUndefined()
      expect(rows(page)).toHaveLength(4)

      const emails = page
        .elements('.DataTable tbody tr td:nth-of-type(4)')
        .map((cell) => cell.textContent)
      await page.click(page.elements('.RowLink')[0] as HTMLElement)
      expect(page.text).not.toContain('Quick fill')
      expect(value('email')).not.toBe('')
      const other = emails.find((email) => email !== value('email')) ?? ''
      await page.fill('email', other.toUpperCase())
      await page.click('Update')
      expect(page.text).toContain('Email already in use')
      await page.fill('email', 'somebody.new@example.com')
      await page.click('Update')
      expect(page.state['modal']).toBeUndefined()
      expect(page.text).toContain('somebody.new@example.com')

      const row = page
        .elements('.DataTable tbody tr')
        .find((one) => one.textContent.includes('somebody.new')) as HTMLElement
      await page.click(row.querySelector('.Menu button') as HTMLElement)
      await page.click(row.querySelectorAll('.Menu a')[1] as HTMLElement)
      expect(page.text).toContain('from your directory?')
      await page.click(
        page.element('dialog button[name=confirm], .ModalSheet button[name=confirm]'),
      )
      expect(page.text).toContain('deleted')
      expect(rows(page)).toHaveLength(3)
      await page.fill('people_q', 'example')
      expect(page.elements('mark').length).toBeGreaterThan(2)
    })

    it('tells the second of two who edit the same person, and loses nothing', async () => {
      const page = await visit(site, '/showcase/dir-list', { width: 1300, timeout: 20_000 })
      const href = decodeURIComponent(page.element('.RowLink').getAttribute('href') ?? '')
      const path = href.replace('?modal=', '')
      const [mine, theirs] = [
        await visit(site, path, { cookies: page.cookies, timeout: 20_000 }),
        await visit(site, path, { cookies: page.cookies, timeout: 20_000 }),
      ]
      await theirs.fill('city', 'Boston')
      await theirs.click('Update')
      await mine.fill('city', 'Austin')
      await mine.click('Update')
      expect(mine.text).toContain('Somebody else has changed this person meanwhile')
      expect(mine.element('[name=city]')).toHaveProperty('value', 'Austin')
      expect(mine.element('.DataTable').textContent).toContain('BostonAustin')
      await mine.click('Update')
      const again = await visit(site, path, { cookies: page.cookies, timeout: 20_000 })
      expect(again.element('[name=city]')).toHaveProperty('value', 'Austin')
    })

    it('holds twenty people, and says so', async () => {
      const db = await siteDatabase()
      const store = await DirectoryStore.open(db, 'full')
      const person = {
        ...{ firstName: 'A', lastName: 'B', phone: '', birthday: '1990-01-01', address1: '' },
        ...{ address2: '', city: 'X', state: 'NY', zip: '' },
      }
      const added = await Promise.allSettled(
        Array.from({ length: 30 }, (_, at) =>
          store.insert({ ...person, email: `a${at}@example.com` }),
        ),
      )
      expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(17)
      expect(await store.count()).toBe(20)
      await expect(store.insert({ ...person, email: 'x@example.com' })).rejects.toThrow('at most')
      const [taken] = added
      expect(taken?.status).toBe('fulfilled')
      await expect(
        store.insert({ ...person, city: 'x'.repeat(21), email: 'y@example.com' }),
      ).rejects.toThrow('too long')
    })

    it('shows nobody the people of another visitor, and deletes by a form only', async () => {
      const db = await siteDatabase()
      const store = await DirectoryStore.open(db, 'private')
      const person = (
        await db.selectFrom('person').selectAll().where('visitor', '=', 'private').execute()
      )[0]
      const page = await visit(site, `/showcase/dir-edit?id=${person?.id ?? ''}`, {
        allow: [/404/],
      })
      expect(page.status).toBe(404)
      await page.visit(`/showcase/dir-list?delete=${person?.id ?? ''}`)
      expect(page.text).toContain('no longer in your directory')
      expect(await store.count()).toBe(3)
    })

    it('removes directories that nobody has opened for a month', async () => {
      const db = await siteDatabase()
      const month = 31 * 24 * 60 * 60 * 1000
      await DirectoryStore.open(db, 'stale', Date.now() - month)
      // Filling it has refreshed it.
      await db
        .updateTable('directory')
        .set({ seen: Date.now() - month })
        .where('visitor', '=', 'stale')
        .execute()
      await DirectoryStore.open(db, 'fresh')
      const left = await db
        .selectFrom('person')
        .select('id')
        .where('visitor', '=', 'stale')
        .execute()
      expect(left).toEqual([])
    })
  })

  describe('The orders', () => {
    it('are paged by keyset, filtered, summed up, and marked as paid across pages', async () => {
      const page = await visit(site, '/showcase/orders', { width: 1300, timeout: 60_000 })
      expect(rows(page)).toHaveLength(25)
      expect(page.element('.TableStatus').textContent).toContain('1–25 of 10,000')
      const first = rows(page)
      await page.click(page.elements('[aria-label="Next page"]')[0] as HTMLElement)
      await page.click(page.elements('[aria-label="Previous page"]')[0] as HTMLElement)
      expect(rows(page)).toEqual(first)
      await page.visit(
        '/showcase/orders?orders_f_status=open&orders_f_placed_min=2024-01-01&orders_f_placed_max=2024-01-12',
      )
      expect(page.element('.TotalsRow').textContent).toContain('Total')
      const count = rows(page).length
      expect(count).toBeGreaterThan(1)
      await page.click(page.elements('.RowSelect')[0] as HTMLElement)
      await page.click(page.elements('.RowSelect')[1] as HTMLElement)
      await page.click('Mark as paid')
      await page.click('Mark as paid (2)')
      expect(page.text).toContain('2 orders marked as paid')
      expect(rows(page)).toHaveLength(count - 2)
    })

    it('are edited in the cell, and an older version is refused', async () => {
      const page = await visit(site, '/showcase/orders', { width: 1300, timeout: 60_000 })
      const name = page.element('.EditLink').ariaLabel ?? ''
      await page.click(name)
      await page.fill('_value', '0')
      await page.press('Enter')
      expect(page.element('.EditForm [role=alert]').textContent).toContain('from 1 to 99')
      await page.fill('_value', '42')
      await page.press('Enter')
      expect(page.elements('.EditForm')).toHaveLength(0)
      expect(page.element('td:has(.EditLink)').textContent).toBe('42')
    })

    it('leave a hostile address without effect', async () => {
      const query = new URLSearchParams({
        orders_sort: "placed'; drop table orders; --,-total",
        orders_f_status: "open' or '1'='1",
        orders_f_total_min: '1e9999',
        orders_f_placed_min: '2024-02-31',
        orders_q: `%_\\' or 1=1 -- "`,
        orders_rows: '2147483647',
        orders_after: Buffer.from('["x","y"]').toString('base64url'),
        orders_sel: "1,' or 1=1",
      })
      const page = await visit(site, `/showcase/orders?${query}`, { width: 1300, timeout: 60_000 })
      expect(page.status).toBe(200)
      expect(page.text).toContain('This filter is off')
      await page.visit('/showcase/orders')
      expect(rows(page)).toHaveLength(25)
    })
  })
})
