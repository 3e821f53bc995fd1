import { createServer } from 'node:http'
import { bespa, stateOf, type Context } from 'bespa'
import { type TestPage, visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { actionSamples } from '../../docs-site/content/examples/actions.js'
import {
  peoplePage,
  personPage,
  registerStock,
  stockPage,
} from '../../docs-site/content/examples/cheat-sheet.js'
import { framePage, inlinePage, orderPage } from '../../docs-site/content/examples/embedding.js'
import { greetingPage, ordersPage } from '../../docs-site/content/examples/greeting.js'
import { wf } from '../../docs-site/site/site-factory.js'

type Handler = (ctx: Context) => unknown

/** An app that has these handlers at these paths. */
function app(handlers: Record<string, Handler>): Koa {
  const koa = new Koa()
  koa.use(bespa({ development: true }))
  koa.use(async (ctx) => {
    await handlers[ctx.path]?.(ctx)
  })
  return koa
}

const nested = (page: TestPage) => page.element('.Page .Page')

/** The action as the author wrote it: the address of a link may carry the state as well. */
const written = (name: string) => (one: Element) =>
  one.getAttribute('data-action') ?? one.getAttribute(name)

describe('The samples of “Declarative views”', () => {
  it('greet while somebody types, and redraw the greeting alone', async () => {
    const page = await visit(app({ '/': greetingPage }), '/')
    expect(page.text).not.toContain('Hello')
    await page.fill('name', 'Ada')
    expect(page.text).toContain('Hello, Ada!')
    expect(page.redrawn.map(({ localName }) => localName)).toEqual(['h2'])
  })

  it('put a page together from functions, and keep the type of a link', async () => {
    const page = await visit(app({ '/': ordersPage }), '/')
    expect(page.elements('.Card')).toHaveLength(2)
    expect(page.text).toMatch(/Ada Nov 2, 2026.*Grace Nov 2, 2026.*late Open orders/)
    expect(page.element('.Page > a.Link').getAttribute('target')).toBe('_blank')
  })
})

describe('The sample of a test', () => {
  it('runs as it is shown and passes', async () => {
    const bodies: (() => Promise<void>)[] = []
    vi.doMock('node:test', () => ({
      default: (_name: string, body: () => Promise<void>) => bodies.push(body),
    }))
    await import('../../docs-site/content/examples/greeting-test.js')
    vi.doUnmock('node:test')
    expect(bodies).toHaveLength(1)
    for (const body of bodies) await body()
  })
})

describe('The samples of “The action-URL pattern”', () => {
  it('are drawn as they are written', async () => {
    const { state, parent, top, navigation, combined } = actionSamples
    const samples = [state(), parent(), top(), navigation(), combined()]
    const page = await visit(
      app({ '/': (ctx) => wf.page().add(wf.appBar('Samples'), samples).draw(ctx) }),
      '/',
    )
    expect(page.elements('main a[href]').map(written('href'))).toEqual([
      '?tab=history',
      '?tab=history&page=2',
      '?tab=',
      '^?modal=',
      '~?theme=dark',
      '~/',
      '/orders',
      'details?id=42',
      'https://koajs.com/',
      'mailto:hello@example.org',
      '-1',
      '^?modal=&saved=1',
      '^^?step=2',
    ])
    expect(page.elements('form').map(written('action'))).toEqual(['^?modal=', '^/orders'])
  })

  it('redirect: the last one counts', async () => {
    const page = await visit(
      app({
        '/': (ctx) => {
          if (!stateOf(ctx).has('go'))
            return wf.page().add(wf.link('/go?_back=/orders').add('Go')).draw(ctx)
        },
        '/go': actionSamples.redirects,
        '/orders': (ctx) => wf.page().add('All orders').draw(ctx),
      }),
      '/',
    )
    await page.click('Go')
    expect(page.location).toBe('/orders')
  })
})

describe('The samples of “Embedded pages”', () => {
  const handlers = { '/inline': inlinePage, '/frame': framePage }
  const site = app({ ...handlers, '/orders/42': orderPage, '/orders/43': orderPage })

  it('ask for the page only once its container is shown', async () => {
    const page = await visit(site, '/inline')
    expect(page.elements('.Page .Page')).toEqual([])
    await page.click('Show the details')
    expect(page.redrawn.map(({ localName }) => localName)).toEqual(['fieldset'])
    expect(nested(page).dataset['location']).toBe('/orders/42')
  })

  it('keep the states of both pages apart', async () => {
    const page = await visit(site, '/inline?details=1')
    await page.click('Add a note')
    expect(nested(page).textContent).toContain('Notes: 1')
    expect(page.location).toBe('/inline?details=1')
    expect(page.requests.map(({ path }) => path)).toEqual(['/orders/42'])
    expect(page.redrawn.every((one) => nested(page).contains(one))).toBe(true)
  })

  it('load a page into a frame', async () => {
    const page = await visit(site, '/frame')
    expect(nested(page).textContent).toBe('')
    await page.click('Order 43')
    expect(nested(page).dataset['location']).toBe('/orders/43')
    expect(page.location).toBe('/frame')
  })
})

describe('The samples of the cheat sheet', () => {
  it('begin with a whole program that runs', async () => {
    const listen = vi.spyOn(Koa.prototype, 'listen').mockReturnValue(createServer())
    await import('../../docs-site/content/examples/minimum.js')
    expect(listen).toHaveBeenCalledWith(8080)
    const [served] = listen.mock.contexts
    listen.mockRestore()
    const page = await visit(served as Koa, '/')
    expect(page.title).toBe('Hello')
    expect(page.text).toContain('Hello, world!')
  })

  it('have a page with a widget of their own, which is redrawn by its key', async () => {
    registerStock()
    const page = await visit(app({ '/': stockPage }), '/')
    expect(page.element('.Stock').textContent).toBe('3 kg')
    await page.click('Coffee')
    expect(page.element('.Stock').textContent).toBe('6 kg')
    expect(page.redrawn.map(({ localName }) => localName)).toEqual(['h2', 'p'])
    expect(page.location).toBe('/?product=coffee')
  })

  it('save a form in a dialog, which closes and shows in the page around', async () => {
    const page = await visit(app({ '/': peoplePage, '/people/new': personPage }), '/')
    await page.click('New person')
    await page.fill('name', 'Ada King')
    await page.fill('email', 'ada@example.org')
    await page.click('Save')
    expect(page.location).toBe('/')
    expect(page.elements('dialog')).toEqual([])
    expect(page.text).toContain('Ada King')
    await page.click('New person')
    await page.fill('name', 'Ada')
    await page.fill('email', 'ada@example.org')
    await page.click('Save')
    expect(page.text).toContain('This person is known already.')
  })
})
