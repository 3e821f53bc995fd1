import { describe, expect, it } from 'vitest'
import { Page } from '../../../lib/page/page.js'
import { box } from '../../support/box.js'
import { ask, type Asked } from '../../support/draw.js'

/** The attributes of the page's element. */
async function attributesOf(page: Page, asked?: Asked): Promise<Record<string, string>> {
  const { document } = await ask(() => page, asked)
  const element = document.querySelector('.Page')!
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
}

describe('The element of a page', () => {
  it('is the main one of its document', async () => {
    expect(await attributesOf(new Page(), { url: '/orders/12?x=1' })).toEqual({
      class: 'Page',
      id: 'bespa-main',
      tabindex: '-1',
      'data-id': 'Page_orders_12',
      'data-location': '/orders/12',
    })
  })

  it('is a section, and all of the answer, when it is nested', async () => {
    const { html, headers } = await ask(
      () => new Page().withTitle('T').addNavigation('n').add(box('x')),
      { url: '/orders', nested: true },
    )
    expect(html).toBeHtml(
      '<section class="Page" data-id="Page_orders" data-location="/orders"><div class="State" hidden data-title="T">{}</div><div data-id="…">x</div></section>',
    )
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['vary']).toBe('Bespa-Fetch, Bespa-Scope, Bespa-Nonce')
  })

  it('carries the scope of its DOM ids when it is nested, so that its redraws keep it', async () => {
    const asked = { nested: true, headers: { 'bespa-scope': 'outer-' } }
    expect((await attributesOf(new Page(), asked))['data-scope']).toBe('outer-')
  })

  it.each([
    ['/', '/'],
    ['/a', '/a'],
    ['/a/', '/a/'],
    ['/a//', '/a//'],
    ['/a%20b/c', '/a%20b/c'],
    ['/a?b=/c/', '/a'],
  ])(
    'says where it was drawn, as it was asked for but without the query: %s',
    async (url, location) => {
      expect((await attributesOf(new Page(), { url }))['data-location']).toBe(location)
    },
  )

  it('begins with the state', async () => {
    const { document } = await ask(() => box('x'), { url: '/?x=1' })
    const state = document.querySelector('.Page')?.firstElementChild as HTMLElement
    expect(state.className).toBe('State')
    expect(state.hidden).toBe(true)
    expect(state.textContent).toBe('{"x":"1"}')
  })
})

describe('Page.withTarget', () => {
  it('says where links and forms go by default', async () => {
    expect((await attributesOf(new Page().withTarget('_top')))['data-target']).toBe('_top')
    expect((await attributesOf(new Page()))['data-target']).toBeUndefined()
  })

  it('gives way to what the request of a nested page says, as links do', async () => {
    const asked = { url: '/?_target=list', nested: true }
    expect((await attributesOf(new Page(), asked))['data-target']).toBe('list')
    expect((await attributesOf(new Page().withTarget('own'), asked))['data-target']).toBe('list')
  })

  it('does not give way to the address of a document, which anybody can make', async () => {
    const asked = { url: '/?_target=list' }
    expect((await attributesOf(new Page(), asked))['data-target']).toBeUndefined()
    expect((await attributesOf(new Page().withTarget('own'), asked))['data-target']).toBe('own')
  })
})

describe('Page.withHistory', () => {
  it('says what the address bar does', async () => {
    const history = async (page: Page) => (await attributesOf(page))['data-history']
    expect(await history(new Page())).toBeUndefined()
    expect(await history(new Page().withHistory('replace'))).toBe('replace')
    expect(await history(new Page().withHistory('none'))).toBe('none')
    expect(await history(new Page().withHistory('none').withHistory('push'))).toBeUndefined()
  })
})

describe('Page.children', () => {
  it('are its content, without the navigation', () => {
    const [first, second] = [box(), box()]
    const page = new Page().addNavigation(box()).add(first, null).add(second)
    expect(page.children()).toEqual([first, null, second])
  })
})
