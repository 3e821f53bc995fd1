import { arraySource, Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const plain = () => wf.table().add(wf.column().add('Name'), wf.row().add('Ada'))

describe('The look of a table', () => {
  it.each([
    ['withBorder', plain().withBorder(false), 'NoBorder'],
    ['withDense', plain().withDense(), 'Dense'],
    ['withStickyColumn', plain().withStickyColumn(), 'StickyColumn'],
    ['withCards', plain().withCards(), 'Cards'],
    ['withVerticalAlign', plain().withVerticalAlign('TOP'), 'VAlignTop'],
  ])('%s is a class of its element', async (_, table, name) => {
    expect(await draw(() => table)).toMatch(new RegExp(`class="DataTable Block[^"]*\\b${name}\\b`))
  })

  it('has no header and no lines as a grid, or when told so', async () => {
    const grid = await draw(() => wf.grid().add(wf.column().add('Name'), wf.row().add('Ada')))
    expect(grid).toContain('NoBorder')
    expect(grid).not.toContain('<thead>')
    expect(await draw(() => plain().withHeader(false))).not.toContain('<thead>')
  })

  it('scrolls below its header where its height is limited', async () => {
    expect(await draw(() => plain().withMaxHeight(300))).toContain('max-block-size: 300px')
  })

  it('names the column of each value where rows become cards', async () => {
    expect(await draw(() => plain().withCards())).toContain('data-label="Name"')
  })
})

describe('A column', () => {
  it('is aligned, shown and weighted as it says', async () => {
    const html = await draw(() =>
      wf
        .table()
        .add(
          wf.col('nx', 30, 'right').add('A'),
          wf.column().withAlignment('center').withVisibility('w').add('B'),
          wf.column().withAlignment('diagonal').withRowHeader().add('C'),
          wf.row().add('1', '2', '3'),
        ),
    )
    expect(html).toContain('<td class="AlignEnd HideW">1</td>')
    expect(html).toContain('<td class="AlignCenter HideN HideX">2</td>')
    expect(html).toContain('<th scope="row">3</th>')
    expect(html).toContain('--bespa-expanded: 23.08%')
  })

  it('keeps what must not be torn apart in one line: what it is told to, and days', async () => {
    const source = arraySource([{ id: 'A-1', day: '2026-11-28', note: 'a b' }], {
      name: 'days',
      key: ({ id }) => id,
      columns: { id: { type: 'text' }, day: { type: 'date' }, note: { type: 'date' } },
    })
    const html = await draw((ctx) =>
      wf
        .table()
        .withSource(ctx, source)
        .add(
          wf.dataColumn('id').withWrap(false),
          wf.dataColumn('day'),
          wf.dataColumn('note').withWrap(),
          wf.row().add('A-1', '2026-11-28', 'a b'),
        ),
    )
    expect(html).toContain('<th scope="row" class="NoWrap">A-1</th>')
    expect(html).toContain('<td class="NoWrap">2026-11-28</td>')
    expect(html).toContain('<td>a b</td>')
  })

  it('names itself for screen readers where it has no text', async () => {
    const html = await draw(() =>
      wf.table().add(wf.column().withAltText('Actions'), wf.row().add('x')),
    )
    expect(html).toContain('<span class="VisuallyHidden">Actions</span>')
  })
})

describe('A row', () => {
  it('leaves out cells without a column, and fills up those that are missing', async () => {
    const columns = () => [wf.column().withKey('a').add('A'), wf.column().withKey('b').add('B')]
    const html = await draw(() =>
      wf.table().add(columns(), wf.row().add('1', '2', '3'), wf.row().add(wf.cell('4'))),
    )
    expect(html).toContain('<td>1</td><td>2</td></tr>')
    expect(html).toContain('<td>4</td><td></td></tr>')
  })

  it('says what is special about it', async () => {
    const html = await draw(() =>
      wf
        .table()
        .withSelection()
        .add(
          wf.column().add('Name'),
          wf.row().withRecord('a').withTextColorDisabled().withVerticalAlign('bottom').add('Ada'),
          wf.row().withRecord('b').withSelectable(false).withNote('is new').add('Ben'),
          wf.row().withRecord('c').withDetails('more of it').add('Cem'),
        ),
    )
    expect(html).toContainHtml('<tr class="TextColorDisabled VAlignBottom" aria-disabled="true">')
    expect(html.match(/class="RowSelect"/g)).toHaveLength(2)
    expect(html).toContainHtml('<p class="RowNote" role="status">is new</p>')
    expect(html.match(/DetailsToggle/g)).toHaveLength(1)
    expect(html).not.toContain('more of it')
  })

  it('of totals is the foot of the table', async () => {
    const html = await draw(() =>
      wf.table().add(wf.column().add('Sum'), wf.row().add('1'), wf.totalsRow('2')),
    )
    expect(html).toMatch(/<tfoot><tr class="TotalsRow"><td>2<\/td><\/tr><\/tfoot>/)
  })
})

describe('What belongs to a table', () => {
  it('pages by hand: totals, sizes, and whether there is more', async () => {
    const html = await draw((ctx) => {
      const table = plain().withDefaultPageRows(ctx, 10).withPageSizes(ctx, 10, 20)
      table.withTotalRows(ctx, 35)
      expect(table.displayRange(ctx)).toEqual([0, 10])
      return [table, wf.paginator(), wf.pageSizer().withOptions(10, 20)]
    })
    expect(html).toContain('aria-label="Page 4"')
    expect(html).toContain('<option value="20">20</option>')
    const unknown = await draw((ctx) => [plain().withHasMore(ctx, true), wf.paginator()])
    expect(unknown).toContain('aria-label="Next page"')
    expect(await draw((ctx) => [plain().withHasMore(ctx, false), wf.loadMore()])).not.toContain(
      'Show more',
    )
  })

  it('gives a search the room that its label takes, unless it is given a width', async () => {
    const label = 'Search customers, orders and notes'
    const wide = await draw(() => [plain(), wf.quickSearch().withLabel(label)])
    expect(wide).toContain(`inline-size: ${label.length + 8}ch`)
    const narrow = await draw(() => [plain(), wf.quickSearch().withLabel(label).withWidth('9ch')])
    expect(narrow).toContain('inline-size: 9ch')
  })

  it('takes the fields and scopes that it is given', async () => {
    const html = await draw((ctx) => [
      wf
        .table()
        .add(
          wf.column().add(wf.sorter('n', 'Number')),
          wf.row().add(wf.editCell(ctx, 'table', 'a', 'n').withField('number', 2).withError('no')),
        ),
      wf.tableExport('/x.csv').withScope('page').add('This page'),
    ])
    expect(html).toContainHtml('<input inputmode="decimal" maxlength="2" …>')
    expect(html).toContain('/x.csv?table_scope=page')
  })
})
