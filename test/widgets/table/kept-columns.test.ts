import type { ColumnStore } from 'bespa'
import { visit, type TestPage } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { TableApp } from './table-app.js'

class Memory implements ColumnStore {
  readonly kept = new Map<string, string>()

  load(owner: string, table: string): string | undefined {
    return this.kept.get(`${owner} ${table}`)
  }

  save(owner: string, table: string, columns: string): void {
    this.kept.set(`${owner} ${table}`, columns)
  }
}

const headers = (page: TestPage) =>
  page.elements('thead th').map(({ textContent }) => textContent.trim())

describe.each([true, false])('Columns that the app keeps for a user (script: %s)', (javascript) => {
  const open = async (store: ColumnStore, query = '', owner = 'ann') => {
    const { app } = new TableApp({ columns: { store, owner } })
    const page = await visit(app, `/${query}`, { javascript })
    page.element('.ColumnChooser details').setAttribute('open', '')
    return page
  }

  it('are hidden, shown and moved by buttons, and are there another day', async () => {
    const store = new Memory()
    const page = await open(store)
    await page.click('Hide Born')
    expect(headers(page)).toEqual(['Name', 'Age', 'Status', 'Note'])
    page.element('.ColumnChooser details').setAttribute('open', '')
    await page.click('Move Status up')
    expect(headers(page)).toEqual(['Name', 'Status', 'Age', 'Note'])
    expect(page.location).not.toContain('cols')
    expect(headers(await open(store))).toEqual(['Name', 'Status', 'Age', 'Note'])
    expect(store.load('ann', 'people')).toBe('name,status,age,note,-born')
  })

  it('are everybody’s own, whatever a link says that was shared', async () => {
    const store = new Memory()
    store.save('ann', 'people', 'note,name')
    expect(headers(await open(store, '?people_cols=age', 'eve'))).toHaveLength(5)
    expect(headers(await open(store, '?people_cols=age'))).toContain('Name')
  })

  it('are as declared again after a reset', async () => {
    const store = new Memory()
    store.save('ann', 'people', 'note,name,-age,-born,-status')
    const page = await open(store)
    expect(headers(page)).toEqual(['Note', 'Name'])
    await page.click('Reset')
    expect(headers(page)).toEqual(['Name', 'Age', 'Status', 'Born', 'Note'])
    expect(store.load('ann', 'people')).toBe('')
  })
})

describe('Columns that the app keeps for a user', () => {
  it('outlive a release that adds some and removes others', async () => {
    const store = new Memory()
    // Age is new, and stands behind Name as it is declared; what is gone is left out.
    store.save('ann', 'people', 'note,gone,name,-status,-born,constructor')
    const { app } = new TableApp({ columns: { store, owner: 'ann' } })
    expect(headers(await visit(app, '/'))).toEqual(['Note', 'Name', 'Age'])
  })

  it('take no names that are not declared, and need an owner', async () => {
    const store = new Memory()
    const { app } = new TableApp({ columns: { store, owner: 'ann' } })
    const page = await visit(app, '/')
    page.element('[name=_columns]').setAttribute('value', '__proto__,gone,age,age')
    await page.click(page.element('[name=_columns]'))
    expect(headers(page)).toEqual(['Age'])
    const nobody = new TableApp({ columns: { store, owner: '' } })
    const failed = await visit(nobody.app, '/')
    expect(failed.status).toBe(500)
  })
})
