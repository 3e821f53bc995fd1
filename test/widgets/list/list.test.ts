import Koa from 'koa'
import { bespa, Factory, type Content, type Context, type ListWidget } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { draw, drawDocument, redraw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'

const wf = new Factory()

async function body(content: Content): Promise<HTMLElement> {
  return parseHtml(await draw(() => content)).body
}

describe('A list', () => {
  it('is a list of items to screen readers, in WebKit as well', async () => {
    const html = await draw(() => wf.list(wf.listItem('One'), wf.listItem('Two')))
    const list = parseHtml(html).querySelector('ul.List.Block')
    expect(list?.getAttribute('role')).toBe('list')
    expect([...(list?.children ?? [])].map((item) => item.outerHTML)).toEqual(
      ['One', 'Two'].map(
        (text) =>
          '<li class="ListItem"><span class="ListItemBody"><span class="ListItemText">' +
          `<span class="ListItemHeadline">${text}</span></span></span></li>`,
      ),
    )
  })

  it('makes items of whatever else is added, also of what comes late', async () => {
    const found = await body(
      wf.list(
        'text',
        null,
        () => [wf.listItem('lazy'), 'lazy text'],
        Promise.resolve([wf.listItem('late'), 'late text']),
      ),
    )
    const items = [...found.querySelectorAll('ul > *')]
    expect(items.map((item) => `${item.tagName} ${item.className} ${item.textContent}`)).toEqual([
      'LI ListOther text',
      'LI ListItem lazy',
      'LI ListOther lazy text',
      'LI ListItem late',
      'LI ListOther late text',
    ])
  })

  it('is a landmark with a present page when it is a navigation', async () => {
    const found = await body(
      wf
        .list(wf.listItem('Inbox').withHref('/inbox').withSelected(), wf.listItem('Sent'))
        .withNavigation('Folders'),
    )
    expect(found.querySelector('nav')?.getAttribute('aria-label')).toBe('Folders')
    expect(found.querySelector('nav > ul > li.ListItemSelected > a')?.ariaCurrent).toBe('page')
    const plain = await body(wf.list(wf.listItem('Inbox').withHref('/inbox').withSelected()))
    expect(plain.querySelector('a')?.ariaCurrent).toBe('true')
  })

  it('has dividers, equally high items and a name where the app asks for them', async () => {
    const found = await body(
      wf.list(wf.listItem('One')).withDividers().withLines(2).withAltText('Numbers'),
    )
    const list = found.querySelector('ul')
    expect(list?.className).toBe('List ListLines2 ListDividers Block')
    expect(list?.ariaLabel).toBe('Numbers')
  })

  it('shows its empty state while it has no items, and nothing where there is none', async () => {
    const list = () => wf.list().withEmptyState(wf.emptyState('inbox', 'No mail'))
    expect((await body(list())).querySelector('.EmptyStateTitle')?.textContent).toBe('No mail')
    expect((await body(list().add(wf.listItem('Hi')))).querySelector('.EmptyState')).toBeNull()
    expect((await body(wf.list())).querySelector('[hidden]')).not.toBeNull()
  })

  it('asks for more items by a link below them', async () => {
    const found = await body(wf.list(wf.listItem('One')).withMore('?more=2'))
    const link = found.querySelector('ul > li.ListMore > a')
    expect([link?.textContent, link?.getAttribute('href')]).toEqual(['Show more', '?more=2'])
    expect((await body(wf.list('One').withMore(''))).querySelector('.ListMore')).toBeNull()
  })

  it.each([
    ['from the items that the browser lacks alone', '_changed=more,_after', ['Item 3', 'Item 4']],
    ['as a whole when anything else has changed', '_changed=more,q,_after', 'all'],
    ['as a whole when its data have changed', '_changed=more,_after&_touched=items', 'all'],
    ['as a whole after an item that has gone', '_changed=more,_after&gone=1', 'all'],
  ])('is drawn, on the wish for more, %s', async (_, query, expected) => {
    const list = (ctx: Context) =>
      wf
        .list([1, 2, 3, 4].map((n) => wf.listItem(`Item ${n}`).withKey(n)))
        .withMore('?more=3')
        .redrawIfChanged(ctx, 'more', 'q')
    const whole = parseHtml(await redraw(list, 'more=1&_changed=more')).body
    const last = whole.querySelectorAll('li')[1]?.dataset['id'] ?? ''
    const after = query.includes('gone') ? 'none' : last
    const answer = parseHtml(await redraw(list, `more=2&_after=${after}&${query}`)).body
    const items = [...answer.querySelectorAll('.ListItemHeadline')].map((one) => one.textContent)
    expect(items).toEqual(expected === 'all' ? ['Item 1', 'Item 2', 'Item 3', 'Item 4'] : expected)
    expect(answer.querySelector('ul')?.hasAttribute('data-append')).toBe(expected !== 'all')
    expect(answer.querySelectorAll('.ListMore')).toHaveLength(1)
  })

  it.each<[string, (list: ListWidget, ctx: Context) => Content]>([
    ['a block', (list, ctx) => wf.block(list).redrawIfChanged(ctx, 'more')],
    [
      'a block, when both are to be redrawn',
      (list, ctx) =>
        wf.block(wf.block(list.redrawIfChanged(ctx, 'more'))).redrawIfChanged(ctx, 'more'),
    ],
    ['a function', (list, ctx) => wf.block(() => list).redrawIfChanged(ctx, 'more')],
    ['a promise', (list, ctx) => wf.block(Promise.resolve(list)).redrawIfChanged(ctx, 'more')],
  ])('keeps its items when it is redrawn as a part of %s', async (_, around) => {
    const app = new Koa().use(bespa({ development: true })).use((ctx) => {
      const count = wf.stateOf(ctx).int('more', 1) * 2
      const items = Array.from({ length: count }, (_, n) => wf.listItem(`Item ${n}`).withKey(n))
      const list = wf.list(items).withMore(`?more=${count / 2 + 1}`)
      return wf.page().withTitle('List').add(around(list, ctx)).draw(ctx)
    })
    const page = await visit(app, '/')
    await page.click('Show more')
    expect(page.elements('.ListItemHeadline').map((one) => one.textContent)).toEqual([
      'Item 0',
      'Item 1',
      'Item 2',
      'Item 3',
    ])
    expect(page.warnings).toEqual([])
    page.close()
  })

  it('gets only the items that it lacks, and keeps those that it has', async () => {
    const app = new Koa().use(bespa({ development: true }))
    app.use(async (ctx) => {
      const w = wf.for(ctx)
      const count = w.stateOf().int('more', 1) * 2
      await w
        .page()
        .add(
          w
            .list(
              Array.from({ length: Math.min(count, 5) }, (_, n) =>
                w.listItem(`Item ${n}`).withKey(n),
              ),
            )
            .withMore(count < 5 ? `?more=${count / 2 + 1}` : '')
            .redrawIfChanged('more'),
          w.link('?other=1').add('Other'),
          w.block(w.stateOf().get('other')).redrawIfChanged('other'),
        )
        .draw()
    })
    const page = await visit(app, '/')
    const [first] = page.elements('.ListItem')
    await page.click('Show more')
    expect(page.text).toContain('Item 0 Item 1 Item 2 Item 3 Show more')
    expect(page.redrawnText).toEqual(['.ListItem Item 2', '.ListItem Item 3'])
    expect(page.elements('.ListItem')[0]).toBe(first)
    await page.click('Show more')
    expect(page.text).toContain('Item 3 Item 4 Other')
    expect(page.location).toBe('/?more=3')
    await page.click('Other')
    await page.advance('2s')
    expect(page.warnings).toEqual([])
    await page.back()
    await page.back()
    expect(page.text).toContain('Item 3 Show more Other')
    await page.reload()
    expect(page.elements('.ListItem')).toHaveLength(4)
    page.close()
  })

  it('redraws one item alone, found by its key', async () => {
    const html = await redraw(
      (ctx) =>
        wf.list(
          ['a', 'b'].map((key) =>
            wf.listItem(key).withKey(key).redrawIfChanged(ctx, `done_${key}`),
          ),
        ),
      'done_b=1&_changed=done_b',
    )
    expect(parseHtml(html).body.textContent).toBe('b')
    expect(html).toMatch(/^<li/)
  })
})

describe('An item of a list', () => {
  it('has things before, below and behind its headline', async () => {
    const found = await body(
      wf.list(
        wf
          .listItem('Wi-Fi')
          .withLeading(wf.icon('wifi'))
          .withSupportingText('Connected', ', fast')
          .withTrailing('2 GHz'),
      ),
    )
    const parts = [...found.querySelectorAll('.ListItemBody > *')].map((one) => one.className)
    expect(parts).toEqual(['ListItemLeading', 'ListItemText', 'ListItemTrailing'])
    expect(found.querySelector('.ListItemSupporting')?.textContent).toBe('Connected, fast')
  })

  it('is one link as a whole, with everything else that can be clicked beside it', async () => {
    const found = await body(
      wf.list(
        wf
          .listItem('Plan')
          .withHref('/plan')
          .withAction(wf.buttonText('').withHref('/plan/edit').add('Edit')),
      ),
    )
    const link = found.querySelector('li > a.ListItemBody')
    expect(link?.getAttribute('href')).toBe('/plan')
    expect(link?.textContent).toBe('Plan')
    expect(found.querySelector('li > .ListItemActions > a')?.textContent).toBe('Edit')
  })

  it('keeps a checkbox out of its link, and names it', async () => {
    const found = await body(
      wf
        .form()
        .withName('mails')
        .add(
          wf.list(wf.listItem('Plan').withHref('/plan').withLeading(wf.checkbox('chosen', false))),
        ),
    )
    expect(found.querySelector('a input')).toBeNull()
    expect(found.querySelector('li > .ListItemControl input[type=checkbox]')?.ariaLabel).toBe(
      'Plan',
    )
  })

  it('is the label of its only input when it leads nowhere', async () => {
    const found = await body(
      wf
        .form()
        .withName('settings')
        .add(wf.list(wf.listItem('Quiet').withTrailing(wf.toggle('quiet', false)))),
    )
    const label = found.querySelector<HTMLLabelElement>('label.ListItemBody')
    expect(label?.textContent).toBe('Quiet')
    expect(label?.htmlFor).toBe(found.querySelector('input[role=switch]')?.id)
  })

  it('does not say a name twice that stands in its headline', async () => {
    const item = (name: string) => wf.listItem('Ada King').withLeading(wf.avatar(name, ''))
    const leading = async (name: string) =>
      (await body(wf.list(item(name)))).querySelector('.ListItemLeading')?.ariaHidden
    expect(await leading('Ada King')).toBe('true')
    expect(await leading('Grace Hopper')).toBeNull()
  })

  it('leads nowhere while it is disabled', async () => {
    const found = await body(wf.list(wf.listItem('Archive').withHref('/archive').withDisabled()))
    expect(found.querySelector('li.ListItemDisabled > a')?.hasAttribute('href')).toBe(false)
  })

  it('leads back, and into frames, as links do', async () => {
    const found = await body(wf.list(wf.listItem('Back').withHrefBack('/orders')))
    expect(found.querySelector('a')?.getAttribute('href')).toBe('/orders')
    const framed = await body(wf.list(wf.listItem('Map').withHref('/map').withTarget('side')))
    expect(framed.querySelector('a')?.getAttribute('target')).toBe('side')
  })

  it('is drawn as a block outside a list', async () => {
    expect((await body(wf.listItem('One'))).querySelector('div.ListItem')).not.toBeNull()
  })
})

describe('An empty state', () => {
  it('says what is the case, why, and what to do next', async () => {
    const found = await body(
      wf.emptyState('inbox', 'No mail', 'It comes here.', wf.link('/new').add('Write')),
    )
    const parts = [...found.querySelectorAll('.EmptyState > *')].map((one) => one.className)
    expect(parts).toEqual([
      'EmptyStateIcon',
      'EmptyStateTitle',
      'EmptyStateText',
      'EmptyStateAction',
    ])
  })

  it('leaves out what it has nothing for', async () => {
    const found = await body(wf.emptyState('', 'No mail'))
    expect(found.querySelector('.EmptyState')?.children.length).toBe(1)
  })
})

describe('The width of the content', () => {
  it('is set on the outermost page alone', async () => {
    const page = () => wf.page().withContentWidth(840).add('x')
    expect(await drawDocument(page)).toContain(' style="--bespa-content-width:840px"')
    expect(await drawDocument(page, { nested: true })).not.toContain('--bespa-content-width')
  })

  it('throws when it is not a CSS length', () => {
    expect(() => wf.page().withContentWidth('wide; color: red')).toThrow(TypeError)
  })
})
