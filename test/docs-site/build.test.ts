import type { AddressInfo } from 'node:net'
import { bespa, Page, type Context } from 'bespa'
import { visit, type TestPage } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import {
  bookingPage,
  errorsApp,
  paymentPage,
  shopPage,
} from '../../docs-site/content/examples/build/errors.js'
import { listsApp } from '../../docs-site/content/examples/build/lists.js'
import {
  appPage,
  listPage,
  menuWithDrawer,
  orderPage,
} from '../../docs-site/content/examples/build/menu.js'
import { createApp as membersApp } from '../../docs-site/content/examples/build/members.js'
import * as routing from '../../docs-site/content/examples/build/routing.js'
import { ordersPage, searchPage } from '../../docs-site/content/examples/build/state.js'
import { sample } from '../../docs-site/site/sample.js'
import { wf } from '../../docs-site/site/site-factory.js'
import { send } from '../support/send.js'

/** An app that has these handlers at these paths. */
function appOf(handlers: Record<string, (ctx: Context) => unknown>): Koa {
  const app = new Koa().use(bespa({ development: true }))
  app.use(async (ctx) => {
    await handlers[ctx.path]?.(ctx)
  })
  app.on('error', () => undefined)
  return app
}

const site = () => {
  const app = createSite({ development: true })
  app.on('error', () => undefined)
  return app
}

const redrawnText = (page: TestPage) =>
  page.redrawn.map((element) => element.textContent.replace(/\s+/g, ' ').trim())

describe('The samples of “Handlers & routing”', () => {
  it('gives ctx once by a bound factory', async () => {
    const page = await visit(routing.boundOnce(), '/')
    await page.fill('name', 'Ada')
    await page.click('Go')
    expect(page.text).toContain('Hello, Ada')
    page.close()
  })

  it('draw a page without a router, and one whose path has a parameter', async () => {
    expect((await visit(routing.minimum(), '/')).text).toContain('Hello, world!')
    const page = await visit(routing.routed(), '/orders/7')
    expect(page.title).toBe('Order 7')
  })

  it('serve assets below /bespa/, and answer other paths with 404', async () => {
    const app = routing.routed()
    expect((await send(app, { url: '/bespa/style.css' })).statusCode).toBe(200)
    expect((await send(app, { url: '/bespa/nothing.css' })).statusCode).toBe(404)
    expect((await send(app, { url: '/nothing' })).statusCode).toBe(404)
  })

  it('let only the staff in where a guard stands', async () => {
    const app = routing.guarded()
    app.on('error', () => undefined)
    const headers = { 'x-staff': 'yes' }
    expect((await send(app, { url: '/orders/7' })).statusCode).toBe(200)
    expect((await send(app, { url: '/admin/orders/7' })).statusCode).toBe(403)
    expect((await send(app, { url: '/admin/orders/7', headers })).statusCode).toBe(200)
  })

  it('give every address the prefix of an app that is mounted', async () => {
    const { body } = await send(routing.mounted(), { url: '/shop/orders/7' })
    expect(body).toContain('href="/shop/bespa/style.css?id=')
    expect(body).toContain('data-location="/shop/orders/7"')
  })

  it('answer on a plain server of Node', async () => {
    const server = routing.onNode()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    expect(await answer.text()).toContain('Hello, world!')
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('embed an order in the page, and open another one in a modal', async () => {
    const page = await visit(routing.embedding(), '/?modal=/orders/8')
    expect(page.element('fieldset .Page').textContent).toContain('Order 7')
    expect(page.element('dialog .Page').textContent).toContain('Order 8')
  })

  it('send the headers that the page shows', async () => {
    const { headers } = await send(routing.minimum(), { url: '/' })
    const shown = sample('examples/build/policy.txt')
      .replace(/;\n */g, '; ')
      .replace(/:\n */g, ': ')
    const sent = ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy'].map(
      (name) => `${name}: ${String(headers[name.toLowerCase()])}`,
    )
    expect(sent).toEqual(shown.split('\n'))
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('let pictures of another host in', async () => {
    const app = routing.pictures().use((ctx) => {
      ctx.body = 'Hello'
    })
    const policy = (await send(app, { url: '/' })).headers['content-security-policy']
    expect(policy).toContain("img-src 'self' https://images.example.org;")
    expect(policy).toContain("script-src 'self';")
  })

  it('take posts from the trusted origin, and from no other one', async () => {
    const app = routing.trusting().use((ctx) => {
      ctx.body = 'Thank you'
    })
    app.on('error', () => undefined)
    const from = (origin: string) =>
      send(app, { url: '/', method: 'POST', headers: { origin, 'sec-fetch-site': 'cross-site' } })
    expect((await from('https://admin.example.org')).statusCode).toBe(200)
    expect((await from('https://elsewhere.example.org')).statusCode).toBe(403)
    expect((await send(app, { url: '/', method: 'POST' })).statusCode).toBe(200)
  })
})

describe.each([true, false])('The app of “Sessions & sign-in” (script: %s)', (javascript) => {
  it('shows the books to everybody, and buttons to members only', async () => {
    const page = await visit(membersApp(['a key']), '/', { javascript })
    expect(page.text).toContain('Laws of Thought')
    expect(page.text).not.toContain('Borrow')
    await page.click('Sign in')
    await page.fill('Email', 'ada@example.com')
    await page.fill('Password', 'lovelace')
    await page.click('Sign in')
    expect(page.location).toBe('/')
    await page.click('Borrow')
    expect(page.text).not.toContain('Available')
    await page.click('Return')
    expect(page.text).toContain('Available')
    page.close()
  })

  it('asks for a sign-in when an action arrives after the session has ended', async () => {
    const books = [{ id: 1, title: 'Laws of Thought', borrower: '' }]
    const page = await visit(membersApp(['a key'], books), '/sign-in', { javascript })
    await page.fill('Email', 'ada@example.com')
    await page.fill('Password', 'lovelace')
    await page.click('Sign in')
    vi.setSystemTime(Date.now() + 2 * 86_400_000)
    await page.click('Borrow')
    vi.useRealTimers()
    expect(page.location).toMatch(/^\/sign-in/)
    expect(books[0]?.borrower).toBe('')
    page.close()
  })

  it('guards the account, leads back to its whole address, and signs out', async () => {
    const page = await visit(membersApp(['a key']), '/account?tab=loans', { javascript })
    await page.fill('Email', 'ada@example.com')
    await page.fill('Password', 'lovelace')
    await page.click('Sign in')
    expect(page.location).toBe('/account?tab=loans')
    await page.click('Sign out')
    expect(page.location).toBe('/')
    expect(page.text).toContain('Sign in')
    page.close()
  })
})

describe('The samples of “State patterns”', () => {
  const app = appOf({ '/orders': ordersPage, '/search': searchPage })

  it('read what the address says', async () => {
    const page = await visit(app, '/orders?filter=late&page=3&archived=no&tag=a&tag=b&sort=')
    expect(page.text).toContain(
      'late, page 3, archived: false, tags: a b, sorted: true, filtered now: false, partial: false',
    )
  })

  it('set, clear and move several keys, and send nothing when nothing changes', async () => {
    const page = await visit(app, '/orders?modal=x')
    await page.click('Late ones, from the first page on')
    expect(page.state).toEqual({ filter: 'late', page: '1' })
    await page.click('Late ones')
    expect(page.requests).toEqual([])
    await page.click('All')
    expect(page.state).toEqual({ page: '1' })
  })

  it('take a key along to another page, encoded', async () => {
    const page = await visit(app, '/orders?filter=a%26b')
    expect(page.element('a[href^="/invoices"]').getAttribute('href')).toBe('/invoices?filter=a%26b')
  })

  it('go back to the first page when another text is searched for', async () => {
    const page = await visit(app, '/search?page=4')
    await page.fill('Search', 'tea')
    expect(page.state).toEqual({ q: 'tea', page: '1' })
    expect(page.text).toContain('Page 1')
  })
})

describe('/build/state', () => {
  it('sets typed keys by links, and leaves initial values out of the address', async () => {
    const page = await visit(site(), '/build/state?count=many&shelf=closed')
    expect(page.text).toContain('1 × fiction')
    await page.click('Science')
    await page.click('One more')
    expect(page.text).toContain('2 × science')
    expect(page.location).toBe('/build/state?shelf=science&count=2')
    await page.click('Reset')
    expect(page.text).toContain('1 × fiction')
    expect(page.location).toBe('/build/state')
  })

  it('keeps the states of the two pages apart', async () => {
    const page = await visit(site(), '/build/state')
    const outer = () => page.element('.Example > .Block > .Code').textContent
    const inner = () => page.element('.Example .Page .Code').textContent
    await page.click('?x=inner')
    expect([outer(), inner()]).toEqual(['x = ""', 'x = "inner"'])
    expect(page.location).toBe('/build/state')
    await page.click('?x=outer')
    expect([outer(), inner()]).toEqual(['x = "outer"', 'x = "inner"'])
    await page.click('^?x=from-inside')
    expect([outer(), inner()]).toEqual(['x = "from-inside"', 'x = "inner"'])
    expect(page.location).toBe('/build/state?x=from-inside')
  })
})

describe('/build/redraw', () => {
  it('sends the inner frame alone, and the outer one with all that is in it', async () => {
    const page = await visit(site(), '/build/redraw')
    await page.click('One more a')
    expect(redrawnText(page)[0]).toMatch(/^Inner frame, for aa is 1, drawn at [\d:.]+$/)
    expect(redrawnText(page).slice(1)).toEqual(['One more a'])
    await page.click('One more b')
    expect(redrawnText(page)[0]).toMatch(/^Outer frame, for bb is 1.*Inner frame.*a is 1/)
    expect(redrawnText(page).slice(1)).toEqual(['One more b'])
  })

  it('shows and hides the details', async () => {
    const page = await visit(site(), '/build/redraw')
    await page.click('?details=1')
    expect(redrawnText(page)).toEqual(['DetailsTwo coffees, one cake.'])
    await page.click('?details= (clear)')
    expect(redrawnText(page)).toEqual([''])
  })

  it('has a button that works and one that works once', async () => {
    const page = await visit(site(), '/build/redraw')
    await page.click('Works once')
    await page.click('Works once')
    expect(page.state).toEqual({ count: '1' })
    expect(page.requests).toEqual([])
    await page.click('Works')
    await page.click('Works')
    expect(page.state).toEqual({ count: '3' })
  })

  it('greets without touching the field', async () => {
    const page = await visit(site(), '/build/redraw')
    const field = page.element('input[name=name]')
    await page.fill('Your name', 'Ada')
    expect(redrawnText(page)).toEqual(['Hello, Ada!'])
    expect(field.isConnected).toBe(true)
    expect(page.warnings).toEqual([])
  })
})

describe('/build/modals', () => {
  it('brings the name back from the dialog', async () => {
    const page = await visit(site(), '/build/modals')
    await page.click('Invite a guest')
    expect(page.element('dialog.Modal').matches(':modal')).toBe(true)
    await page.fill('Name', 'Ada Lovelace')
    await page.click('Invite')
    expect(page.elements('dialog.Modal')).toEqual([])
    expect(page.text).toContain('Invited: Ada Lovelace')
    expect(page.location).toBe('/build/modals?guest=Ada+Lovelace')
    expect(page.focused.textContent).toBe('Invite a guest')
  })

  it('asks before it discards a name, and only then', async () => {
    const page = await visit(site(), '/build/modals')
    await page.click('Invite a guest')
    await page.click('Cancel')
    expect(page.elements('dialog.Modal')).toEqual([])
    await page.click('Invite a guest')
    await page.fill('Name', 'Ada')
    await page.click('Cancel')
    expect(page.text).toContain('Discard what you entered?')
    await page.click('Keep it')
    expect(page.element('input[name=name]').matches('[name=name]')).toBe(true)
    await page.click('Cancel')
    await page.click('Discard')
    expect(page.elements('dialog.Modal')).toEqual([])
    expect(page.state).toEqual({})
  })

  it('shows the same form in the panel, and alone', async () => {
    const page = await visit(site(), '/build/modals')
    await page.click('Invite beside the page')
    await page.fill('Name', 'Grace')
    await page.click('Invite')
    expect(page.state).toEqual({ guest: 'Grace' })
    await page.visit('/build/modals-guest')
    expect(page.elements('dialog.Modal')).toEqual([])
    expect(page.text).toContain('Name')
  })

  it('opens no page that is not on its list', async () => {
    const page = await visit(site(), '/build/modals?modal=/build/errors')
    expect(page.element('dialog [role=alert]').textContent).toBe(
      'This page must not be embedded here.',
    )
  })
})

describe('The samples of “Navigation patterns”', () => {
  const app = appOf({
    '/': (ctx) => appPage('Home', 3).draw(ctx),
    '/orders': listPage,
    '/orders/7': orderPage,
  })

  it('draw the menu with a badge and a sub-menu, and mark the place', async () => {
    const page = await visit(app, '/orders/7')
    const current = page.elements('nav [aria-current], .MainMenu [aria-current]')
    expect(current.some((entry) => entry.textContent.includes('Open orders'))).toBe(true)
    await page.visit('/')
    expect(page.element('.MainMenu').textContent).toContain('3 unread')
    expect(page.element('.MainMenu').textContent).toContain('Main menu')
  })

  it('draw a menu whose drawer is not its rail', async () => {
    const own = appOf({ '/': (ctx) => new Page().add(menuWithDrawer(3)).draw(ctx) })
    const page = await visit(own, '/')
    expect(page.element('.MainMenuDrawer .NavHeadline').textContent).toBe('Work')
    expect(page.element('.MainMenu > .NavRail').textContent).toContain('3 unread')
  })

  it('return to the list as it was', async () => {
    const page = await visit(app, '/orders')
    await page.click('Order 7')
    expect(page.element('.Page a.Button').getAttribute('href')).toBe('/orders?filter=late')
    await page.click('Done')
    expect(page.location).toBe('/orders?filter=late')
  })

  it('lead to the list when there is nowhere to return to', async () => {
    const page = await visit(app, '/orders/7?_back=0')
    expect(page.text).not.toContain('Back')
    await page.click('Done')
    expect(page.location).toMatch(/^\/orders\b/)
  })
})

describe('/build/navigation', () => {
  it('fills in where to return to, and returns to the list with its filter', async () => {
    const page = await visit(site(), '/build/navigation')
    await page.click('Order 8')
    expect(page.element('.Page .Page .Code').textContent).toMatch(/_back = ".*filter=late"/)
    await page.click('Back to the list')
    expect(page.element('.Page .Page .Code').textContent).toBe('filter = "late"')
    expect(page.location).toBe('/build/navigation')
  })

  it('marks the present page in its strip', async () => {
    const page = await visit(site(), '/build/navigation')
    const current = page.elements('.NavStrip [aria-current]')
    expect(current.map((entry) => entry.getAttribute('href'))).toEqual(['/build/navigation'])
  })
})

describe('The samples of “Errors”', () => {
  it('answer with a page and 404 where something is missing', async () => {
    const { app } = errorsApp({ development: false })
    for (const url of ['/orders/99', '/nowhere']) {
      const { statusCode, body } = await send(app, { url })
      expect(statusCode, url).toBe(404)
      expect(body).toContain('<title>Not found</title>')
    }
    expect((await send(app, { url: '/orders/7' })).statusCode).toBe(200)
  })

  it('let nobody pass a guard but those it is for, who get the page of the path', async () => {
    const { app } = errorsApp({ development: false })
    const refused = await send(app, { url: '/staff/7' })
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('This page is for our staff.')
    const { body } = await send(app, { url: '/staff/7', headers: { 'x-staff': '1' } })
    expect(body).toContain('Two coffees, one cake.')
  })

  it('answer with a page and 500 where something broke, and log what it was', async () => {
    const { app, log } = errorsApp({ development: false })
    const { statusCode, body } = await send(app, { url: '/broken' })
    expect(statusCode).toBe(500)
    expect(body).toContain('The error was reported.')
    expect(body).not.toContain('hunter2')
    expect(log).toEqual(['GET /broken: password=hunter2'])
  })

  it('tell the script in a line of text', async () => {
    const { app } = errorsApp({ development: false })
    const headers = { 'bespa-fetch': '1' }
    const { statusCode, body } = await send(app, { url: '/staff', headers })
    expect([statusCode, body]).toEqual([403, 'This page is for our staff.'])
  })

  it('may be drawn as a part of a page, with a status', async () => {
    const app = appOf({
      '/': (ctx) => {
        const id = wf.stateOf(ctx).get('id')
        if (id !== '') ctx.status = 404
        return wf
          .page()
          .add(
            wf.appBar('Orders'),
            wf.link('?id=99').add('Order 99'),
            wf.block(id !== '' && `There is no order ${id}.`).redrawIfChanged(ctx, 'id'),
          )
          .draw(ctx)
      },
    })
    const page = await visit(app, '/', { allow: [/status of 404/] })
    await page.click('Order 99')
    expect([page.status, page.error]).toEqual([404, undefined])
    expect(page.text).toContain('There is no order 99.')
  })

  it('tell at the field, or at the head of the form, what can be mended', async () => {
    const refuse = () => Promise.reject(new Error('The disk is full'))
    const app = appOf({ '/': (ctx) => bookingPage(ctx, refuse) })
    const page = await visit(app, '/')
    await page.fill('Email', 'ada@example.org')
    await page.click('Book')
    expect(page.text).toContain('This address is in use')
    await page.fill('Email', 'grace@example.org')
    await page.click('Book')
    expect(page.text).toContain('The booking could not be saved. Please try again.')
    expect(page.text).not.toContain('disk')
    expect(page.elements<'input'>('input[name=email]' as 'input')[0]?.value).toBe(
      'grace@example.org',
    )
  })

  it('leave once everything is saved', async () => {
    const app = appOf({
      '/book': (ctx) => bookingPage(ctx, () => Promise.resolve()),
      '/': (ctx) => appPage('Home').draw(ctx),
    })
    const page = await visit(app, '/book')
    await page.fill('Email', 'grace@example.org')
    await page.click('Book')
    expect(page.location).toMatch(/^\/(\?|$)/)
  })

  it('close the dialog, and tell the page around', async () => {
    const page = await visit(appOf({ '/': shopPage, '/pay': paymentPage }), '/')
    await page.click('To the till')
    await page.click('Pay')
    expect(page.elements('dialog.Modal')).toEqual([])
    expect(page.text).toContain('The card was refused. Nothing was paid.')
  })
})

describe('/build/errors', () => {
  const allow = [/status of 403/, /status of 500/, /It was meant to fail/, /our staff/]

  it('tells in the banner what failed, and keeps what was typed', async () => {
    const page = await visit(site(), '/build/errors', { allow })
    await page.fill('What you type stays', 'Do not lose this')
    await page.click('Forbidden')
    expect(page.status).toBe(403)
    expect(page.error).toBe('This is for our staff.')
    expect(page.elements<'input'>('input[name=note]' as 'input')[0]?.value).toBe('Do not lose this')
    await page.click('Fine')
    expect(page.error).toBeUndefined()
    expect(page.text).toContain('It went well')
  })

  it('says nothing of the error itself in production', async () => {
    const app = createSite({ development: false })
    app.on('error', () => undefined)
    const page = await visit(app, '/build/errors', { allow })
    await page.click('Broken')
    expect([page.status, page.error]).toEqual([500, 'Something went wrong on the server.'])
  })

  it.each([
    ['missing', 'There is no order 99.'],
    ['forbidden', 'This order is for our staff.'],
    ['broken', 'Something went wrong on the server.'],
  ])('shows in the place of the embedded page that it is %s', async (kind, message) => {
    const app = createSite({ development: false })
    app.on('error', () => undefined)
    const page = await visit(app, '/build/errors')
    await page.click(`?kind=${kind}`)
    expect(page.element('.Embed [role=alert]').textContent).toBe(message)
    expect(page.elements('.EmbedRetry')).toHaveLength(kind === 'broken' ? 1 : 0)
    expect(page.status).toBe(200)
    await page.click('?kind= (clear)')
    expect(page.text).toContain('Two coffees, one cake.')
  })

  it('complains at the field, then at the head of the form', async () => {
    const page = await visit(site(), '/build/errors')
    await page.click('Book')
    expect(page.text).toContain('This address is in use')
    await page.fill('Email', 'grace@example.org')
    await page.click('Book')
    expect(page.text).toContain('this demo saves nothing')
  })
})

describe('The sample of “Lists & keys”', () => {
  it('renames the order whose form was submitted, although one was added meanwhile', async () => {
    const orders = [
      { id: '1', title: 'Tea' },
      { id: '2', title: 'Cake' },
    ]
    const page = await visit(listsApp(orders), '/')
    orders.unshift({ id: '3', title: 'Soup' })
    const [first] = page.elements('form')
    await page.fill(first?.querySelector('[name=title]') as Element, 'Coffee')
    await page.click(first?.querySelector('button') as Element)
    expect(orders.map(({ title }) => title)).toEqual(['Soup', 'Coffee', 'Cake'])
  })
})

describe('/build/lists', () => {
  it('redraws the order that was clicked, wherever it stands', async () => {
    const page = await visit(site(), '/build/lists')
    await page.click('New order')
    const [first] = page.elements('.Example a').filter((a) => a.textContent === 'One more')
    await page.click(first as Element)
    expect(redrawnText(page)).toEqual(['Order 3: 2 cups One more'])
  })

  const listed = (page: TestPage) =>
    page.elements('.List[aria-label=Books] li').map((item) => item.textContent.trim())

  it('redraws nothing but the list while somebody searches and filters', async () => {
    const page = await visit(site(), '/build/lists')
    expect(listed(page)).toHaveLength(4)
    await page.fill('Search books', 'on')
    expect(page.redrawn).toHaveLength(1)
    expect(listed(page)).toEqual(['Notes on the Analytical Engine', 'On Computable Numbers'])
    await page.fill('New', true)
    expect(page.redrawn).toHaveLength(1)
    expect(listed(page)).toEqual(['On Computable Numbers'])
    expect(page.state).toEqual({ find: 'on', new: '1' })
  })

  it('says so when no item of the list is found', async () => {
    const page = await visit(site(), '/build/lists?find=nothing')
    expect(page.text).toContain('No such book')
  })
})
