import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { arraySource, bespa, Factory, OptionSource, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const titles = ['Acme', 'Borealis', 'Çelik', 'Dunder', 'Étoile']
/** Two hundred companies, and four people in each of them. */
const companies = Array.from({ length: 200 }, (_, at) => ({
  value: String(at + 1),
  title: `${titles[at % titles.length] ?? ''} ${at + 1}`,
}))
const people = Array.from({ length: 800 }, (_, at) => ({
  id: `p${at}`,
  name: `Person ${at}`,
  company: (at % 200) + 1,
}))
const source = arraySource(people, {
  name: 'people',
  key: ({ id }) => id,
  columns: {
    name: { type: 'text', nullable: false },
    company: { type: 'number', filterable: true, sortable: false },
  },
})

function appWithCompanies() {
  const asked: string[] = []
  const options = new OptionSource('/companies', {
    search: (text) => {
      asked.push(text)
      return companies.filter(({ title }) => title.includes(text))
    },
    resolve: (values) => companies.filter(({ value }) => values.includes(value)),
  })
  const page = async (ctx: Context) => {
    const table = wf
      .table()
      .withName('people')
      .withSource(ctx, source, { related: { company: options } })
      .add(wf.dataColumn('name'), wf.dataColumn('company'))
    const rows = await table.load(ctx, source)
    table.add(rows.map(({ id, name, company }) => wf.row().withRecord(id).add(name, company)))
    await wf
      .page()
      .add(
        wf.filterPanel().forTable('people'),
        wf.activeFilters().forTable('people'),
        table,
        wf.tableStatus().forTable('people'),
      )
      .draw(ctx)
  }
  const app = new Koa()
    .use(bespa({ development: true }))
    .use(options.middleware())
    .use(page)
  return { app, asked }
}

describe('A filter by related records', () => {
  it('offers what the server finds, and keeps keys in the address and titles on the page', async () => {
    const { app } = appWithCompanies()
    const page = await visit(app, '/?people_f_company=7&people_f_company=12')
    expect(page.elements('tbody tr')).toHaveLength(8)
    expect(page.element('.TableStatus').textContent).toContain('Company: Borealis 7, Borealis 12')
    expect(page.element('.ActiveFilters').textContent).toContain('Company: Borealis 7, Borealis 12')
    expect(page.elements('.Chip label').map(({ textContent }) => textContent)).toEqual([
      'Borealis 7',
      'Borealis 12',
    ])
    // None of the two hundred is part of the page but those that are chosen.
    expect(page.text).not.toContain('Acme')
    await page.click('Clear all')
    expect(page.element('.TableStatus').textContent).toContain('of 800')
    expect(page.elements('.Chip')).toHaveLength(0)
  })

  it('takes a key that nobody knows for one without rows, and one that is none for an error', async () => {
    const { app } = appWithCompanies()
    const page = await visit(app, '/?people_f_company=999')
    expect(page.text).toContain('Nothing matches')
    expect(page.element('.ActiveFilters').textContent).toContain('Company: 999')
    await page.visit("/?people_f_company=1'--")
    expect(page.element('.TableNote').textContent).toContain('This filter is off')
    expect(page.element('.TableStatus').textContent).toContain('of 800')
  })

  it('finds a record by its text without JavaScript', async () => {
    const { app, asked } = appWithCompanies()
    const page = await visit(app, '/', { javascript: false })
    page.element('.FilterPanel details').setAttribute('open', '')
    await page.fill('_text.people_f_company', 'Dunder 1')
    await page.click(page.element('button[name=_refresh]'))
    expect(asked).toContain('Dunder 1')
    page.element('.FilterPanel details').setAttribute('open', '')
    const found = page.elements('.LookUp input')
    expect(found.map((input) => input.getAttribute('value'))).toContain('14')
    await page.click(found[0] as HTMLElement)
    await page.click(page.element('.FilterFields > noscript button, .FilterFields > button'))
    expect(page.elements('tbody tr')).toHaveLength(4)
    expect(page.element('.ActiveFilters').textContent).toContain('Company: Dunder 14')
  })

  it('is refused at once where the column cannot have it', async () => {
    const options = new OptionSource('/x', { search: () => [], resolve: () => [] })
    const table = (related: string) =>
      draw((ctx) => wf.table().withSource(ctx, source, { related: { [related]: options } }))
    await expect(async () => table('name')).rejects.toThrow(/filterable text or number/)
    await expect(async () => table('nothing')).rejects.toThrow(/filterable text or number/)
  })
})
