import { visit } from 'bespa/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { pageText } from '../../docs-site/search/page-text.js'
import type { SearchEntry } from '../../docs-site/search/search-entry.js'
import { longestQuery, SearchIndex } from '../../docs-site/search/search-index.js'
import { contextOf } from '../../docs-site/search/marked.js'
import { texts, values } from '../support/html.js'
import { AskedSite } from '../support/site.js'

const site = new AskedSite()
afterAll(() => site.forget())

const hits = (document: Document) => texts(document, '.SearchResults li .SearchTitle')
const search = (query: string) => site.page(`/search?q=${encodeURIComponent(query)}`)

describe('The search page', () => {
  it.each(['inputRange', 'wf.inputRange()', 'wf.inputRange(', 'inputrange'])(
    'puts the exact name of a constructor first for the query %s',
    async (query) => {
      expect(hits(await search(query))[0]).toBe('wf.inputRange()')
    },
  )

  it.each([
    ['slider', 'wf.inputRange()'],
    ['toast', 'wf.snackbar()'],
    ['Dialog', 'wf.modal()'],
  ])('puts the widget first that is called %s elsewhere', async (query, name) => {
    expect(hits(await search(query))[0]).toBe(name)
  })

  it('groups its results and says how many there are', async () => {
    const document = await search('form')
    expect(texts(document, '.SearchResults h2').length).toBeGreaterThan(2)
    expect(document.querySelector('main')?.textContent).toMatch(/\d+ results/)
  })

  it('finds sections by their headings and leads to their anchors', async () => {
    const document = await search('wire format')
    const targets = values(document, '.SearchResults li > a')
    expect(targets.some((href) => /^\/basics\/incremental#/.test(href))).toBe(true)
  })

  it('finds error codes', async () => {
    expect(hits(await search('unsafe-markup'))[0]).toBe('unsafe-markup')
  })

  it('finds a dialog for those who search for a modal, and the other way round', async () => {
    expect(values(await search('toast'), '.SearchResults li > a').join()).toMatch(/feedback/)
  })

  it('forgives a spelling mistake', async () => {
    expect(hits(await search('incremantal')).join()).toMatch(/Incremental updates/)
  })

  it('leaves out weak results when no page has all words of a query', async () => {
    const document = await search('public page sign in to edit')
    const [, count = ''] =
      /(\d+) results/.exec(document.querySelector('main')?.textContent ?? '') ?? []
    expect(Number(count)).toBeLessThan(300)
  })

  it('offers the nearest names when nothing is found', async () => {
    const document = await search('zzinputqqrange')
    expect(document.querySelector('main')?.textContent).toContain(
      'Nothing was found for “zzinputqqrange”',
    )
    expect(hits(document)).toContain('wf.inputRange()')
  })

  it('offers common tasks while nothing is searched for', async () => {
    const document = await site.page('/search')
    expect(texts(document, '.SearchResults h2')).toEqual(['Common tasks'])
  })

  it('shows what is searched for as text, never as markup', async () => {
    const { payload } = await site.ask('/search?q=%3Cscript%3Ealert(1)%3C/script%3E')
    expect(payload).not.toContain('<script>alert(1)')
  })

  it('cuts a query that is too long instead of searching for all of it', async () => {
    const document = await search('slider '.repeat(5000))
    expect(
      document.querySelector('.SearchResults')?.getAttribute('data-query')?.length,
    ).toBeLessThan(longestQuery + 1)
  })

  it('is kept out of search engines', async () => {
    expect(values(await site.page('/search'), 'meta[name=robots]', 'content')).toEqual(['noindex'])
  })
})

describe('Searching while typing', () => {
  it('redraws only the count and the results, and keeps the field', async () => {
    const page = await visit(site.app, '/search')
    await page.fill('Search', 'inputRange')
    expect(page.redrawn).toHaveLength(2)
    expect(page.location).toBe('/search?q=inputRange')
    expect(page.element('.Announcer').textContent).toMatch(/result/)
    page.close()
  })

  it('preselects the first result, moves with the arrow keys and wraps', async () => {
    const page = await visit(site.app, '/search')
    await page.fill('Search', 'inputRange')
    const selected = () =>
      page.elements('[role=option]').findIndex((one) => one.ariaSelected === 'true')
    page.element('.SiteSearch input[name$=q]').focus()
    expect(selected()).toBe(0)
    await page.press('ArrowDown')
    expect(selected()).toBe(1)
    await page.press('ArrowUp')
    await page.press('ArrowUp')
    expect(selected()).toBe(page.elements('[role=option]').length - 1)
    const active = page.element('.SiteSearch input[name$=q]').getAttribute('aria-activedescendant')
    expect(page.elements('[role=option]').at(-1)?.id).toBe(active)
    page.close()
  })

  it('opens the selected result with Enter', async () => {
    const page = await visit(site.app, '/search')
    await page.fill('Search', 'unsafe-markup')
    page.element('.SiteSearch input[name$=q]').focus()
    await page.press('Enter')
    expect(page.location).toBe('/help/unsafe-markup')
    page.close()
  })

  it('works as a form without scripts', async () => {
    const page = await visit(site.app, '/search', { javascript: false })
    await page.fill('Search', 'inputRange')
    await page.submit()
    expect(page.text).toContain('wf.inputRange()')
    expect(page.location).toMatch(/^\/search\?.*q=inputRange/)
    page.close()
  })
})

describe('The search dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s', async (key) => {
    const page = await visit(site.app, '/start')
    await page.press(key)
    expect(page.elements('dialog .SiteSearch')).toHaveLength(1)
    page.close()
  })

  it('does not open with / while somebody types', async () => {
    const page = await visit(site.app, '/try/hello')
    page.element('input:not([type=hidden])').focus()
    await page.press('/')
    expect(page.elements('dialog .SiteSearch')).toHaveLength(0)
    page.close()
  })

  it('does not open with / after that was turned off, but still with Control+k', async () => {
    const page = await visit(site.app, '/profile')
    await page.fill('Open the search with the / key', false)
    await page.click('Save')
    await page.visit('/start')
    await page.press('/')
    expect(page.elements('dialog .SiteSearch')).toHaveLength(0)
    await page.press('Control+k')
    expect(page.elements('dialog .SiteSearch')).toHaveLength(1)
    page.close()
  })

  it('opens the result in the whole window', async () => {
    const page = await visit(site.app, '/start')
    await page.press('/')
    await page.fill('Search', 'unsafe-markup')
    await page.click(page.element('.SearchResults li > a'))
    expect(page.location).toBe('/help/unsafe-markup')
    page.close()
  })

  it('closes with Escape and gives the focus back', async () => {
    const page = await visit(site.app, '/start')
    page.element('[data-widget=SearchOpener] a').focus()
    await page.press('/')
    expect(page.focused.matches('.SiteSearch input[name$=q]')).toBe(true)
    await page.press('Escape')
    expect(page.elements('dialog .SiteSearch')).toHaveLength(0)
    expect(page.focused.matches('[data-widget=SearchOpener] a')).toBe(true)
    page.close()
  })

  it('opens from its link without scripts', async () => {
    const page = await visit(site.app, '/start', { javascript: false })
    await page.click('Search')
    expect(page.elements('.SiteSearch')).toHaveLength(1)
    page.close()
  })
})

describe('The text of a page', () => {
  it('is read by section, with code and lists as Markdown', () => {
    expect(
      pageText(
        `<main><p>One <code>a</code>.</p><nav>Menu</nav><h2 id="x">Two</h2>
        <ul><li>b</li><li>c</li></ul><pre>d\n  e</pre></main><p>outside</p>`,
      ),
    ).toEqual([
      { anchor: '', title: '', level: 1, text: 'One `a`.' },
      { anchor: 'x', title: 'Two', level: 2, text: '- b\n\n- c\n\n```\nd\n  e\n```' },
    ])
  })
})

describe('The search index', () => {
  const entry = (title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
    kind: 'guides',
    title,
    trail: '',
    href: '/',
    text: '',
    ...more,
  })

  it('shows five results of a group and counts all of them', () => {
    const index = new SearchIndex(Array.from({ length: 8 }, (_, at) => entry(`Form ${at}`)))
    const [group] = index.find('form').groups
    expect(group?.hits).toHaveLength(5)
    expect(group?.total).toBe(8)
  })

  it('finds parts of a name of code', () => {
    const index = new SearchIndex([entry('withAutoSubmit'), entry('withMin')])
    expect(index.find('submit').groups[0]?.hits[0]?.entry.title).toBe('withAutoSubmit')
  })

  it('searches for any of the words when no entry has all of them', () => {
    const index = new SearchIndex([entry('Dialogs'), entry('Tables')])
    expect(index.find('dialogs tables').total).toBe(2)
  })

  it('cuts a long line around the word that was searched for', () => {
    const context = contextOf(`${'word '.repeat(60)}needle ${'word '.repeat(60)}`, ['needle'])
    expect(context).toMatch(/^… .*needle.* …$/)
    expect(context.length).toBeLessThan(160)
  })
})
