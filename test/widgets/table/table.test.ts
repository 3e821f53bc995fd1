import { DataError, type DataSource } from 'bespa'
import { visit, type TestPage } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { TableApp, type Person, type TableAppOptions } from './table-app.js'
import { send } from '../../support/send.js'

async function open(
  query = '',
  options: TableAppOptions & { readonly javascript?: boolean } = {},
): Promise<{ app: TableApp; page: TestPage }> {
  const app = new TableApp(options)
  const page = await visit(app.app, `/${query}`, { javascript: options.javascript ?? true })
  return { app, page }
}

const names = (page: TestPage) =>
  page.elements('tbody .RowLink').map(({ textContent }) => textContent)
const headers = (page: TestPage) =>
  page.elements('thead th').map(({ textContent }) => textContent.trim())
const status = (page: TestPage) => page.element('.TableStatus').textContent
const boxes = (page: TestPage) => page.elements('.RowSelect') as HTMLInputElement[]

describe('A table', () => {
  it('has a caption, a head, row headers, and says how it is sorted', async () => {
    const { page } = await open()
    expect(page.element('caption').textContent).toBe('People')
    expect(page.elements('thead th[scope=col]')).toHaveLength(5)
    expect(page.elements('tbody th[scope=row]')).toHaveLength(10)
    expect(page.elements('[aria-sort]').map((one) => one.getAttribute('aria-sort'))).toEqual([
      'ascending',
    ])
    expect(page.element('.TableScroll').getAttribute('aria-label')).toBe('People')
    expect(status(page)).toBe('Sorted by Name, ascending. 1–10 of 60')
  })

  it('links its rows by real links, which the keyboard and the middle button find', async () => {
    const { page } = await open()
    expect(page.element('tbody .RowLink').getAttribute('href')).toMatch(/^\/person\/p\d+$/)
    await page.click(page.element('tbody tr td:nth-of-type(3)'))
    expect(page.location).toMatch(/^\/person\/p\d+$/)
  })

  it('does not follow the row when a control in it is clicked', async () => {
    const { page } = await open()
    await page.click(boxes(page)[0] as HTMLElement)
    expect(page.location).toMatch(/^\/\?people_sel=/)
  })

  it('names the controls of a row after its record', async () => {
    const { page } = await open()
    const labels = page.elements('tbody tr:first-child [aria-label]').map((one) => one.ariaLabel)
    expect(labels).toEqual(['Select Ada 0', 'Show details of Ada 0', 'Edit note of Ada 0'])
  })

  it('redraws rows, paginator and status when somebody searches, and leaves the search alone', async () => {
    const { page } = await open()
    const input = page.element('[type=search]')
    await page.fill('people_q', 'gra')
    expect(names(page)).toHaveLength(9)
    expect(page.element('[type=search]')).toBe(input)
    expect(page.elements('mark').map(({ textContent }) => textContent)[0]).toBe('Gra')
    expect(page.redrawn.map(({ className }) => className.split(' ')[0])).not.toContain(
      'QuickSearch',
    )
    expect(page.elements('.Paginator:not(.Empty)')).toHaveLength(0)
    expect(page.location).toBe('/?people_q=gra')
  })

  it('underlines what a search without accents has found', async () => {
    const { page } = await open('?people_q=edou')
    expect(page.element('mark').textContent).toBe('Édou')
  })

  it('shows details below a row that is unfolded', async () => {
    const { page } = await open()
    await page.click('Show details of Ada 0')
    expect(page.text).toContain('All about Ada 0')
    expect(page.element('[aria-expanded=true]').ariaLabel).toBe('Hide details of Ada 0')
    await page.click('Hide details of Ada 0')
    expect(page.text).not.toContain('All about')
  })
})

describe('Sorting a table', () => {
  it('goes from ascending to descending and back to the default, and to page 1', async () => {
    const { page } = await open('?people_page=3')
    await page.click('Age')
    expect(page.location).toBe('/?people_sort=age')
    await page.click('Age')
    expect(page.location).toBe('/?people_sort=-age')
    expect(page.element('[aria-sort=descending]').textContent).toContain('Age')
    await page.click('Age')
    expect(page.location).toBe('/')
    await page.back()
    expect(page.location).toBe('/?people_sort=-age')
  })

  it('leaves the choice of sizes alone, which it does not concern', async () => {
    const { page } = await open()
    expect(page.elements('.PageSizer')).toHaveLength(1)
    await page.click(page.elements('thead .Sorter')[1] as HTMLElement)
    const redrawn = page.redrawn.map(({ className }) => className.split(' ')[0])
    expect(redrawn).toContain('DataTable')
    expect(redrawn).not.toContain('PageSizer')
  })

  it('sorts by several keys, which are added, reversed and removed by links', async () => {
    const { page } = await open('?people_sort=status')
    page.element('.SortMenu details').setAttribute('open', '')
    await page.click(page.elements('.SortMenu ul a')[1] as HTMLElement)
    expect(page.location).toBe('/?people_sort=status%2Cage')
    await page.click('Reverse Status')
    expect(page.location).toBe('/?people_sort=-status%2Cage')
    expect(page.elements('[aria-sort]')).toHaveLength(1)
    await page.click('Do not sort by Status')
    expect(page.location).toBe('/?people_sort=age')
  })

  it('knows “by nothing” apart from “by default”', async () => {
    const { page } = await open('?people_sort=none')
    expect(names(page)[1]).toBe('Barbara 1')
    expect(page.elements('[aria-sort]')).toHaveLength(0)
    await page.reload()
    expect(page.elements('[aria-sort]')).toHaveLength(0)
  })

  it.each([
    'password',
    'name;drop table',
    'constructor',
    '__proto__',
    '-note',
    'name desc',
    'x'.repeat(9000),
  ])('takes an undeclared key for the default: %.20s', async (key) => {
    const { page } = await open(`?people_sort=${encodeURIComponent(key)}`)
    expect(status(page)).toContain('Sorted by Name, ascending')
  })
})

describe('Paging a table', () => {
  it('goes to a page by its number, which is marked', async () => {
    const { page } = await open()
    await page.click('Page 3')
    expect(page.location).toBe('/?people_page=3')
    expect(page.element('[aria-current=page]').textContent).toBe('3')
    expect(status(page)).toContain('21–30 of 60')
    await page.click('Page 1')
    expect(page.location).toBe('/')
  })

  it('keeps the focus on “next” when it leads nowhere any more', async () => {
    const { page } = await open('?people_page=5')
    page.element('[aria-label="Next page"]').focus()
    await page.press('Enter')
    expect(page.focused.ariaLabel).toBe('Next page')
    expect(page.focused.getAttribute('aria-disabled')).toBe('true')
  })

  it.each([
    ['999', '51–60 of 60', '/?people_page=6'],
    ['999999999999', '1–10 of 60', undefined],
    ['-5', '1–10 of 60', undefined],
    ['1e3', '1–10 of 60', undefined],
    ['x', '1–10 of 60', undefined],
  ])('shows a page that exists for page %s', async (number, range, corrected) => {
    const { page } = await open(`?people_page=${number}`)
    expect(status(page)).toContain(range)
    expect(page.elements('.Paginator .PageLink').length).toBeGreaterThan(3)
    if (corrected) expect(page.state['people_page']).toBe('6')
  })

  it('offers the sizes that are declared, and no others', async () => {
    const { page } = await open('?people_rows=100000')
    expect(names(page)).toHaveLength(10)
    await page.fill('people_rows', '25')
    expect(names(page)).toHaveLength(25)
    expect(page.location).toBe('/?people_rows=25')
    await page.fill('people_rows', '10')
    expect(page.location).toBe('/')
  })

  it('returns to page 1 when a filter, the search, the size or the order changes', async () => {
    for (const change of [
      'people_f_status=paid',
      'people_q=a',
      'people_rows=25',
      'people_sort=age',
    ]) {
      const { page } = await open('?people_page=2')
      const link = page.element('.RowLink')
      ;(
        page.element('body').ownerDocument.defaultView as unknown as {
          bespa: { navigate: (element: Element, action: string) => void }
        }
      ).bespa.navigate(link, `?${change}`)
      await page.settled()
      expect(page.state['people_page']).toBeUndefined()
    }
  })

  it('refuses to skip more rows than are allowed, and says so', async () => {
    const { page } = await open('?people_page=4', { source: { deepest: 20 } })
    expect(status(page)).toContain('21–30 of 60')
  })

  it('walks by keyset through first, next, previous and last page', async () => {
    const { page } = await open('', { source: { paging: 'keyset' } })
    await page.click('Next page')
    const second = names(page)
    await page.click('Next page')
    await page.click('Previous page')
    expect(names(page)).toEqual(second)
    await page.click('Last page')
    expect(page.element('[aria-label="Next page"]').getAttribute('aria-disabled')).toBe('true')
    await page.click('First page')
    expect(status(page)).toContain('1–10 of 60')
  })

  it('shows the first page, and says why, when a cursor is of another list', async () => {
    const { page } = await open('?people_after=xyz', { source: { paging: 'keyset' } })
    expect(page.text).toContain('This is its first page')
    expect(page.state['people_after']).toBeUndefined()
  })

  it('shows more rows below those that are there', async () => {
    const { page } = await open('', { source: { paging: 'more' } })
    const first = names(page)
    await page.click('Show more')
    expect(names(page)).toHaveLength(20)
    expect(names(page).slice(0, 10)).toEqual(first)
    expect(page.location).toBe('/?people_more=1')
    await page.visit('/?people_more=999')
    expect(names(page).length).toBeLessThanOrEqual(60)
  })
})

describe('Filtering a table', () => {
  it('filters by text, numbers, days and choices, and names what it filters by', async () => {
    const { page } = await open(
      '?people_f_status=paid&people_f_age_min=30&people_f_age_max=60&people_f_born_min=1960-01-01',
    )
    expect(
      page.elements('.TableFilters > .TableFilter').map(({ textContent }) => textContent.trim()),
    ).toEqual(['Age from 30, Age to 60', 'Status: Paid', 'Born from 1960-01-01'])
    await page.click('Remove the filter Status: Paid')
    expect(page.state['people_f_status']).toBeUndefined()
    expect(page.element('[name=people_f_status]')).toHaveProperty('value', '')
    await page.click('Clear all')
    expect(status(page)).toContain('of 60')
    expect(page.element('[name=people_f_age_min]')).toHaveProperty('value', '')
  })

  it('applies what is entered at once, and keeps the field', async () => {
    const { page } = await open()
    page.element('.FilterPanel details').setAttribute('open', '')
    const field = page.element('[name=people_f_age_min]')
    await page.fill('people_f_age_min', '65')
    expect(page.element('[name=people_f_age_min]')).toBe(field)
    expect(page.element('.FilterCount').textContent).toBe(' (1)')
    expect(page.location).toBe('/?people_f_age_min=65')
  })

  it('suggests values that contain what is typed, and keeps the field', async () => {
    const { page } = await open()
    const suggested = () =>
      page.elements('datalist option').map((option) => option.getAttribute('value'))
    expect(suggested()).toHaveLength(20)
    page.element('.FilterPanel details').setAttribute('open', '')
    const field = page.element('[name=people_f_name]')
    expect(field.getAttribute('list')).toBe(page.element('datalist').id)
    await page.fill('people_f_name', 'edou')
    expect(suggested()[0]).toBe('Édouard 16')
    expect(page.element('[name=people_f_name]')).toBe(field)
    await page.fill('people_f_name', 'nobody')
    expect(suggested()).toEqual([])
    await page.fill('people_f_name', 'x'.repeat(150))
    expect(suggested()).toEqual([])
  })

  it.each([
    ['people_f_born_min=23/09/2024', 'people_f_born_min', '23/09/2024'],
    ['people_f_age_max=many', 'people_f_age_max', 'many'],
  ])(
    'keeps a value that cannot be used in its field, and says that the filter is off: %s',
    async (query, name, value) => {
      const { page } = await open(`?${query}`)
      expect(page.element(`[name=${name}]`)).toHaveProperty('value', value)
      expect(page.element(`[name=${name}] ~ .FilterError`).textContent).toContain('off')
      expect(page.element('.TableNote').textContent).toContain('This filter is off')
      expect(status(page)).toContain('of 60')
    },
  )

  it('takes a number as the viewer writes it, and puts the plain one into the address', async () => {
    const { page } = await open()
    page.element('.FilterPanel details').setAttribute('open', '')
    await page.fill('people_f_age_min', '64,5')
    expect(page.location).toBe('/?people_f_age_min=64.5')
    expect(page.element('[name=people_f_age_min]')).toHaveProperty('value', '64,5')
    await page.fill('people_f_age_min', '1,234')
    expect(page.element('[name=people_f_age_min] ~ .FilterError').textContent).toContain('off')
  })

  it('says so when the search is too long, instead of searching or failing', async () => {
    const { page } = await open(`?people_q=${'x'.repeat(10_000).slice(0, 7000)}`)
    expect(page.text).toContain('more than 100 characters')
    expect(status(page)).toContain('of 60')
  })

  it('tells “nothing yet”, “nothing matches” and “could not load” apart', async () => {
    const { page } = await open('', { count: 0 })
    expect(page.element('.EmptyRow').textContent).toBe('Nobody is here yet')
    const filtered = (await open('?people_q=nowhere')).page
    expect(filtered.element('.EmptyRow').textContent).toContain('Nothing matches')
    await filtered.click(filtered.element('.EmptyRow .TableFilter'))
    expect(filtered.element('[type=search]')).toHaveProperty('value', '')
    let fails = true
    const wrap = (source: DataSource<Person>): DataSource<Person> => ({
      ...source,
      name: source.name,
      columns: source.columns,
      keyOf: (row) => source.keyOf(row),
      count: (selection, mode) => source.count(selection, mode),
      page: (query, mode) =>
        fails ? Promise.reject(new DataError('timeout')) : source.page(query, mode),
      walk: (query) => source.walk(query),
      sums: (selection, columns) => source.sums(selection, columns),
      options: (column, limit) => source.options(column, limit),
    })
    const failed = (await open('', { wrap })).page
    expect(failed.element('.EmptyRow [role=alert]').textContent).toContain('took too long')
    fails = false
    await failed.click('Try again')
    expect(names(failed)).toHaveLength(10)
  })

  it('can be told that a filter by default is not wanted', async () => {
    const source = {
      defaultFilters: [{ column: 'status', operator: 'in', values: ['open'] } as const],
    }
    const { page } = await open('', { source })
    expect(status(page)).toContain('of 20')
    page.element('.FilterPanel details').setAttribute('open', '')
    await page.fill('people_f_status', '*')
    expect(status(page)).toContain('of 60')
    await page.reload()
    expect(status(page)).toContain('of 60')
    page.element('.FilterPanel details').setAttribute('open', '')
    await page.fill('people_f_status', 'paid')
    expect(status(page)).toContain('of 20')
  })
})

describe('The columns of a table', () => {
  it('are hidden, shown and moved by links', async () => {
    const { page } = await open()
    page.element('.ColumnChooser details').setAttribute('open', '')
    await page.click('Hide Born')
    expect(headers(page)).toEqual(['Name', 'Age', 'Status', 'Note'])
    await page.click('Move Status up')
    expect(headers(page)).toEqual(['Name', 'Status', 'Age', 'Note'])
    const row = page.element('tbody tr').textContent
    expect(row).toMatch(/Ada 0.*open.*20/s)
    await page.click('Show Born')
    expect(headers(page)).toEqual(['Name', 'Status', 'Age', 'Note', 'Born'])
    await page.back()
    expect(headers(page)).toEqual(['Name', 'Status', 'Age', 'Note'])
  })

  it('are pinned and given a width by links, without dragging', async () => {
    const { page } = await open()
    page.element('.ColumnChooser details').setAttribute('open', '')
    await page.click('Pin Status to the start')
    expect(page.state['people_cols']).toBe('status.p,name,age,born,note')
    expect(headers(page)).toEqual(['Status', 'Name', 'Age', 'Born', 'Note'])
    expect(page.element('.DataTable').className).toContain('HasPinned')
    expect(page.elements('tbody .Pinned1')).toHaveLength(10)
    await page.click('Make Status narrow')
    await page.click('Pin Age to the start')
    expect(page.state['people_cols']).toBe('status.pn,age.p,name,born,note')
    // Behind the box, the arrow of the details, and the narrow column.
    expect(page.element('.DataTable').getAttribute('style')).toContain('--bespa-pin-2: 15rem')
    expect(page.element('[aria-label="Move Age down"]').ariaDisabled).toBe('true')
    await page.click('Make Status wide')
    await page.click('Fit Status to its content')
    await page.click('Unpin Status')
    expect(page.state['people_cols']).toBe('age.p,status,name,born,note')
    await page.click('Reset')
    expect(page.elements('.Pinned')).toHaveLength(0)
  })

  it('pins no more than leave room for the others, whatever the address says', async () => {
    const { page } = await open('?people_cols=note.px,name.zp,age.pnw,born.p,status.p.p,name')
    expect(headers(page)).toEqual(['Note', 'Name', 'Age', 'Born', 'Status'])
    expect(page.elements('thead .Pinned')).toHaveLength(3)
    page.element('.ColumnChooser details').setAttribute('open', '')
    expect(page.element('[aria-label="Pin Born to the start"]').ariaDisabled).toBe('true')
  })

  it('leaves out columns that were removed since a link was shared', async () => {
    const { page } = await open(
      '?people_cols=gone,age,name,constructor&people_sort=gone&people_f_gone=1',
    )
    expect(page.elements('thead th').map(({ textContent }) => textContent.trim())).toEqual([
      'Age',
      'Name',
    ])
    expect(status(page)).toContain('1–10 of 60')
  })
})

describe('The selection of a table', () => {
  it('survives paging, sorting and searching, and tells of what is elsewhere', async () => {
    const { page } = await open()
    await page.click(boxes(page)[0] as HTMLElement)
    await page.click(boxes(page)[2] as HTMLElement)
    expect(page.element('.SelectionBar').textContent).toContain('2 selected')
    await page.click('Page 2')
    expect(boxes(page).some(({ checked }) => checked)).toBe(false)
    expect(page.element('.SelectionBar').textContent).toContain('2 selected, 2 not on this page')
    await page.click(boxes(page)[1] as HTMLElement)
    expect(page.element('.SelectionBar').textContent).toContain('3 selected, 2 not on this page')
    await page.click('Show selected')
    expect(names(page)).toHaveLength(3)
    await page.click('Clear selection')
    expect(page.elements('.SelectionBar:not(.Idle)')).toHaveLength(0)
    expect(boxes(page).some(({ checked }) => checked)).toBe(false)
  })

  it('returns with Back, in the boxes too', async () => {
    const { page } = await open()
    await page.click(boxes(page)[0] as HTMLElement)
    await page.click('Clear selection')
    expect(boxes(page)[0]?.checked).toBe(false)
    await page.back()
    expect(boxes(page)[0]?.checked).toBe(true)
  })

  it('takes the whole page by the box in the head, and all that match by a link', async () => {
    const { app, page } = await open('?people_f_status=paid')
    await page.click('Select all rows of this page')
    expect(page.element('.SelectionBar').textContent).toContain('10 selected')
    await page.click('Select all 20')
    expect(page.element('.SelectionBar').textContent).toContain('All 20 selected')
    await page.click(boxes(page)[0] as HTMLElement)
    expect(page.element('.SelectionBar').textContent).toContain('All 19 selected')
    await page.click('Delete')
    expect(page.element('.SelectionBar').textContent).toContain('Delete: 19 rows?')
    await page.click('Delete (19)')
    expect(app.people).toHaveLength(41)
    expect(status(page)).toContain('of 1')
  })

  it('asks again when there are other rows by the time of confirmation', async () => {
    const { app, page } = await open('?people_sel=*&people_f_status=paid')
    await page.click('Delete')
    app.people = app.people.filter(({ id }) => id !== 'p1')
    await page.click('Delete (20)')
    expect(app.people).toHaveLength(59)
    expect(page.element('.SelectionBar').textContent).toContain('Meanwhile there are 19 rows')
    await page.click('Delete (19)')
    expect(app.people).toHaveLength(40)
  })

  it('names the rows that an action was refused for, and keeps them selected', async () => {
    const { app, page } = await open('?people_sel=p1,p2,p3')
    app.refused.add('p2')
    await page.click('Delete')
    await page.click('Delete (3)')
    expect(page.element('.SelectionBar').textContent).toContain('Édouard 2: is needed')
    expect(page.element('.SelectionBar').textContent).toContain('1 selected')
    expect(app.people.some(({ id }) => id === 'p2')).toBe(true)
  })

  it('reports records that have gone', async () => {
    const { page } = await open('?people_sel=p1,gone')
    expect(page.element('.SelectionBar').textContent).toContain('1 no longer there')
  })

  it('takes damaged keys for none', async () => {
    const { app } = await open()
    const { statusCode } = await send(app.app, {
      url: '/',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '_submit=people_bulk&_do=pay&_selected=%25E0%25A4,%25&_shown=%25,p1&_row=%25',
    })
    expect(statusCode).toBe(200)
    expect(app.people.every(({ version }) => version === 1)).toBe(true)
  })

  it('works without JavaScript, with what is ticked on a page', async () => {
    const { app, page } = await open('?people_sel=p59&people_sort=-name&people_page=6', {
      javascript: false,
    })
    const before = names(page)
    await page.fill(boxes(page)[0] as HTMLElement, true)
    await page.click('Pay')
    const paid = app.people.filter(({ status }) => status === 'paid').map(({ name }) => name)
    expect(paid).toContain(before[0])
    expect(paid).toContain(app.people[59]?.name)
    expect(names(page)).toEqual(before)
  })
})

describe('A cell that can be edited', () => {
  it('opens a field, saves it, and stays where it is', async () => {
    const { app, page } = await open()
    await page.click('Edit note of Ada 7')
    expect(page.focused).toHaveProperty('name', '_value')
    expect(page.redrawn.every(({ localName }) => localName === 'td')).toBe(true)
    await page.fill('_value', 'changed')
    await page.press('Enter')
    expect(app.people[7]?.note).toBe('changed')
    expect(page.elements('.EditForm')).toHaveLength(0)
    expect(page.location).toBe('/')
    expect(page.focused.closest('td')?.querySelector('.EditLink')?.ariaLabel).toBe(
      'Edit note of Ada 7',
    )
    await page.click('Edit note of Ada 7')
    await page.fill('_value', 'again')
    await page.press('Enter')
    expect(app.people[7]?.note).toBe('again')
  })

  it('keeps what was typed when it is refused, or was changed by somebody else', async () => {
    const { app, page } = await open()
    await page.click('Edit note of Ada 7')
    await page.fill('_value', 'far too long a note for this')
    await page.press('Enter')
    expect(page.element('.EditForm [role=alert]').textContent).toBe('too long')
    expect(page.element('[name=_value]')).toHaveProperty('value', 'far too long a note for this')
    Object.assign(app.people[7] as Person, { note: 'theirs', version: 2 })
    await page.fill('_value', 'mine')
    await page.press('Enter')
    expect(page.element('.EditForm [role=alert]').textContent).toBe('changed meanwhile to “theirs”')
    expect(app.people[7]?.note).toBe('theirs')
    await page.press('Escape')
    expect(page.elements('.EditForm')).toHaveLength(0)
  })

  it('is saved without JavaScript, in the list as it was', async () => {
    const { app, page } = await open('?people_sort=-age&people_f_status=open&people_page=2', {
      javascript: false,
    })
    const before = names(page)
    await page.click(page.elements('.EditLink')[1] as HTMLElement)
    await page.fill('_value', 'changed')
    await page.click('Save')
    expect(names(page)).toEqual(before)
    expect(app.people.filter(({ note }) => note === 'changed').map(({ name }) => name)).toEqual([
      before[1],
    ])
    expect(page.location).toContain('people_sort=-age')
    expect(page.elements('.EditForm')).toHaveLength(0)
  })

  it('never puts what was typed into the address', async () => {
    const { page } = await open()
    await page.click('Edit note of Ada 7')
    await page.fill('_value', 'secret')
    await page.press('Enter')
    expect(page.location).not.toContain('secret')
    expect(JSON.stringify(page.state)).not.toContain('secret')
  })
})

describe('An export', () => {
  it('contains all matching rows in the order and the columns of the list, and no formula', async () => {
    const { app, page } = await open('?people_sort=-age&people_cols=name,note&people_f_status=open')
    const href = page.element('a[download]').getAttribute('href') ?? ''
    const { payload, headers } = await send(app.app, { url: href, method: 'GET' })
    expect(headers['content-disposition']).toContain('people.csv')
    const [header, ...lines] = payload.trimEnd().split('\r\n')
    expect(header).toBe('\ufeffName,Note')
    expect(lines).toHaveLength(20)
    expect(payload).toContain("Ada 0,'=1+1")
    expect(lines.slice(0, 10).map((line) => line.split(',')[0])).toEqual(names(page))
  })
})
