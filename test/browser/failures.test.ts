import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { Factory } from 'bespa'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'
import { serve as serveApp } from './serve.js'

const { openPage, serve } = useChromium()
const allow = [/status of [45]\d\d/, /net::ERR/]

function viewerApp(): Fixture {
  return new Fixture().page('/viewer', (ctx) => {
    const x = wf.stateOf(ctx).get('x')
    return wf
      .page()
      .add(
        link('?x=foo', 'foo'),
        link('?x=bar', 'bar'),
        wf.tag('input').attr('aria-label', 'note').attr('name', 'note'),
        box('Viewer', `x = ${x}`).redrawIfChanged(ctx, 'x'),
      )
  })
}

describe('When the server answers with an error', () => {
  it.each([
    [500, 'The database is resting.'],
    [403, 'Not for you.'],
    [404, 'Nothing here.'],
  ])('%i is told in words, and Retry repeats what was wanted', async (status, text) => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer', { allow })
    await page.fill('input', 'my note')
    fixture.failure = { status, text }
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.FetchError.Shown')
    expect(await page.getByRole('alert').textContent()).toContain(text)
    expect(await page.locator('[aria-busy]').count()).toBe(0)
    expect(await page.inputValue('input')).toBe('my note')
    expect(new URL(page.url()).search).toBe('')
    fixture.failure = undefined
    await page.click('text=Retry')
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
  })

  it('the state goes back to what was confirmed: the next change does not carry the failed one', async () => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer', { allow })
    fixture.failure = { status: 500, text: 'no' }
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.FetchError.Shown')
    fixture.failure = undefined
    await page.click('text=Dismiss')
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
    await page.evaluate(() => window.bespa.navigate(document.body, '?y=1'))
    await page.waitForURL('**/viewer?y=1')
    expect(await page.textContent('.Viewer')).toBe('x = ')
  })

  it('it is told until that page has an answer, whatever comes to the pages in it', async () => {
    const fixture = new Fixture()
      .page('/outer', (ctx) =>
        wf
          .page()
          .add(
            link('?x=1', 'outer link'),
            box('Outer', `x = ${wf.stateOf(ctx).get('x')}`).redrawIfChanged(ctx, 'x'),
            new Factory().embedHandler(ctx, '/inner'),
          ),
      )
      .page('/inner', (ctx) =>
        wf
          .page()
          .add(
            link('?y=1', 'inner link'),
            box('Inner', `y = ${wf.stateOf(ctx).get('y')}`).redrawIfChanged(ctx, 'y'),
          ),
      )
    const page = await openPage((await serve(fixture.app)) + '/outer', { allow })
    fixture.failure = { status: 500, text: 'no' }
    await page.click('text=outer link')
    await page.waitForSelector('.FetchError.Shown')
    fixture.failure = undefined
    await page.click('text=inner link')
    await page.waitForSelector('.Inner:text-is("y = 1")')
    expect(await page.locator('.FetchError.Shown').count()).toBe(1)
    await page.click('text=Retry')
    await page.waitForSelector('.Outer:text-is("x = 1")')
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
  })

  it('a whole error page is not put into the page', async () => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer', { allow })
    fixture.failure = { status: 502, text: '<!doctype html><h1>Bad gateway</h1>' }
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.FetchError.Shown')
    expect(await page.getByRole('alert').textContent()).toContain('That did not work (error 502).')
    expect(await page.content()).not.toContain('Bad gateway')
  })

  it('redrawn widgets that come with a 422 are shown in their place', async () => {
    const fixture = new Fixture().page('/check', (ctx) => {
      const bad = wf.stateOf(ctx).get('age') === 'x'
      if (bad) ctx.status = 422
      return wf
        .page()
        .add(
          link('?age=x', 'try'),
          box('Hint', bad ? 'A number, please' : '').redrawIfChanged(ctx, 'age'),
        )
    })
    const page = await openPage((await serve(fixture.app)) + '/check', { allow })
    await page.click('text=try')
    await page.waitForSelector('.Hint:text-is("A number, please")')
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
  })

  it('an error thrown while drawing tells nothing of its inside, and the page stays', async () => {
    const fixture = new Fixture().page('/crash', (ctx) => {
      if (wf.stateOf(ctx).has('boom')) throw new Error('secret of the database')
      return wf.page().add(link('?boom=1', 'boom'), box('Still', 'still here'))
    })
    const page = await openPage((await serve(fixture.app)) + '/crash', { allow })
    await page.click('text=boom')
    await page.waitForSelector('.FetchError.Shown')
    expect(await page.getByRole('alert').textContent()).toContain(
      'Something went wrong on the server.',
    )
    expect(await page.content()).not.toContain('secret')
    expect(await page.textContent('.Still')).toBe('still here')
  })
})

describe('When the server is gone', () => {
  it('the user is told, nothing spins, and Retry works once it is back on any node', async () => {
    const first = await serveApp(viewerApp().app)
    const page = await openPage(`${first.url}/viewer`, { allow })
    await first.close()
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.FetchError.Shown')
    expect(await page.getByRole('alert').textContent()).toContain('cannot be reached')
    expect(await page.locator('[aria-busy]').count()).toBe(0)
    const { createServer } = await import('node:http')
    const handle = viewerApp().app.callback()
    const second = createServer((request, response) => void handle(request, response))
    await new Promise<void>((resolve) =>
      second.listen(Number(new URL(first.url).port), '127.0.0.1', resolve),
    )
    await page.click('text=Retry')
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    second.closeAllConnections()
    second.close()
  })

  it('reports that the browser is offline', async () => {
    const page = await openPage((await serve(viewerApp().app)) + '/viewer', { allow })
    await page.context().setOffline(true)
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.FetchError.Shown')
    await page.context().setOffline(false)
    await page.click('text=Retry')
    await page.waitForSelector('.Viewer:text-is("x = foo")')
  })
})

describe('When the session has ended', () => {
  it('a redirect of the app leads to the login page', async () => {
    const fixture = viewerApp().page('/login', () => wf.page().add('Please log in'))
    const page = await openPage((await serve(fixture.app)) + '/viewer')
    fixture.redirection = '/login'
    await page.click('a:text-is("foo")')
    await page.waitForSelector('text=Please log in')
    expect(page.url()).toContain('/login')
  })

  it('so does the plain redirect of a middleware that knows nothing of BESPA', async () => {
    const fixture = viewerApp()
    let ended = false
    fixture.app.middleware.unshift(async (ctx, next) => {
      if (ctx.path === '/login') ctx.body = '<!doctype html><p>Please log in</p>'
      else if (ended) ctx.redirect('/login')
      else await next()
    })
    const page = await openPage((await serve(fixture.app)) + '/viewer')
    ended = true
    await page.click('a:text-is("foo")')
    await page.waitForSelector('text=Please log in')
    expect(page.url()).toContain('/login')
  })

  it('the redirect to a login on another site leads there, also from a page within the page', async () => {
    const elsewhere = new Koa().use((ctx) => {
      ctx.type = 'html'
      ctx.body = '<!doctype html><title>Login</title><link rel="icon" href="data:,">Who is there?'
    })
    const login = (await serve(elsewhere)).replace('127.0.0.1', 'localhost')
    let ended = false
    const fixture = viewerApp().page('/outer', (ctx) =>
      wf.page().add(new Factory().embedHandler(ctx, '/viewer')),
    )
    fixture.app.middleware.splice(1, 0, async (ctx, next) => {
      if (ended) ctx.redirect(`${login}/in`)
      else await next()
    })
    const site = await serve(fixture.app)
    for (const path of ['/viewer', '/outer']) {
      ended = false
      const page = await openPage(site + path)
      ended = true
      await page.click('a:text-is("foo")')
      await page.waitForSelector('text=Who is there?')
      expect(page.url()).toBe(`${login}/in`)
    }
  })

  it('and the page that it leads to, even one of BESPA, learns where the user came from', async () => {
    const fixture = viewerApp().page('/login', (ctx) =>
      wf.page().add(`Log in for ${wf.stateOf(ctx).get('next')}`),
    )
    let ended = false
    fixture.app.middleware.unshift(async (ctx, next) => {
      if (ended && ctx.path === '/viewer') ctx.redirect('/login?next=/viewer')
      else await next()
    })
    const page = await openPage((await serve(fixture.app)) + '/viewer')
    ended = true
    await page.click('a:text-is("foo")')
    await page.waitForSelector('text=Log in for /viewer')
    expect(page.url()).toContain('/login?next=/viewer')
  })
})

describe('Text that looks like a redirect', () => {
  it('does not make the browser leave the page', async () => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer', { allow })
    fixture.failure = { status: 200, text: 'Location: /elsewhere' }
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.FetchError.Shown')
    expect(page.url()).toContain('/viewer')
  })
})
