import type { Context } from 'koa'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()

/** A viewer that is drawn again when `x` changes, beside one that is not. */
function viewerApp(): Fixture {
  const draw = (ctx: Context) => {
    const state = wf.stateOf(ctx)
    return wf
      .page()
      .withTitle('Viewer')
      .add(
        link('?x=foo', 'foo'),
        link('?x=bar', 'bar'),
        link('?x=', 'clear'),
        link('?y=1', 'other'),
        box('Viewer', 'x = ', state.get('x')).redrawIfChanged(ctx, 'x'),
        box('Still', 'drawn once'),
        box('Secret', 'hidden treasure').hideIfNotEq(ctx, 'x', 'foo').redrawIfChanged(ctx, 'x'),
      )
  }
  return new Fixture().page('/viewer', draw).page('//viewer', draw)
}

const settled = (page: Page) => page.locator('main:not([aria-busy])').waitFor()

describe('A click on a link that changes the state', () => {
  it('sends one request with what changed, and replaces only what depends on it', async () => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer')
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('.Viewer, .Still, main a')) {
        Object.assign(element, { kept: true })
      }
    })
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    expect(fixture.seen).toEqual([
      { method: 'POST', path: '/viewer', state: { x: 'foo', _changed: 'x' }, changed: 'x' },
    ])
    const kept = await page.$$eval('.Viewer, .Still, main a', (all) =>
      all.map((element) => 'kept' in element),
    )
    expect(kept).toEqual([true, true, true, true, false, true])
  })

  it('puts the state into the address bar, where a reload and a fresh tab find it', async () => {
    const url = (await serve(viewerApp().app)) + '/viewer'
    const page = await openPage(url)
    await page.click('a:text-is("foo")')
    await page.waitForURL('**/viewer?x=foo')
    const drawn = await page.textContent('main')
    await page.reload()
    expect(await page.textContent('main')).toBe(drawn)
    const fresh = await openPage(`${url}?x=foo`)
    expect(await fresh.textContent('main')).toBe(drawn)
  })

  it('shows what was hidden, and takes it out of the page again', async () => {
    const page = await openPage((await serve(viewerApp().app)) + '/viewer')
    expect(await page.locator('.Secret').isVisible()).toBe(false)
    expect(await page.content()).not.toContain('hidden treasure')
    await page.click('a:text-is("foo")')
    await page.waitForSelector('text=hidden treasure')
    await page.click('a:text-is("bar")')
    await page.waitForSelector('.Viewer:text-is("x = bar")')
    expect(await page.content()).not.toContain('hidden treasure')
  })

  it('sends nothing when the key has that value already', async () => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer?x=foo')
    await page.click('a:text-is("foo")')
    await page.click('a:text-is("clear")')
    await page.waitForSelector('.Viewer:text-is("x = ")')
    expect(fixture.seen.map(({ changed }) => changed)).toEqual(['x'])
    expect(new URL(page.url()).search).toBe('')
  })

  it('replaces nothing when no widget depends on the key', async () => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer')
    await page.evaluate(() => Object.assign(document.querySelector('.Viewer') ?? {}, { kept: 1 }))
    await page.click('a:text-is("other")')
    await page.waitForURL('**/viewer?y=1')
    expect(await page.$eval('.Viewer', (viewer) => 'kept' in viewer)).toBe(true)
  })
})

describe('A page whose address begins with two slashes', () => {
  it('changes as every other does', async () => {
    const page = await openPage((await serve(viewerApp().app)) + '//viewer')
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    expect(page.url()).toMatch(/\/\/viewer\?x=foo$/)
  })
})

describe('Back and Forward', () => {
  it('step through the states without a reload', async () => {
    const page = await openPage((await serve(viewerApp().app)) + '/viewer')
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    await page.click('a:text-is("foo")')
    await page.waitForURL('**/viewer?x=foo')
    await page.click('a:text-is("bar")')
    await page.waitForURL('**/viewer?x=bar')
    await page.goBack()
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    await page.goBack()
    await page.waitForSelector('.Viewer:text-is("x = ")')
    expect(new URL(page.url()).search).toBe('')
    await page.goForward()
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    expect(page.url()).toContain('?x=foo')
    expect(await page.evaluate('sameDocument')).toBe(true)
  })

  it('leave the page as it is where another script has made the entry', async () => {
    const page = await openPage((await serve(viewerApp().app)) + '/viewer')
    await page.click('a:text-is("foo")')
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    await page.evaluate(() => {
      history.pushState({ map: 1 }, '')
      history.pushState({ map: 2 }, '')
      addEventListener('popstate', () => window.bespa.navigate(document.body, '?y=1'))
    })
    await page.goBack()
    await page.waitForURL('**/viewer?x=foo&y=1')
    expect(await page.textContent('.Viewer')).toBe('x = foo')
  })

  it('show a whole page when they lead to another document and back', async () => {
    const fixture = viewerApp().page('/away', () => wf.page().withTitle('Away').add('elsewhere'))
    const origin = await serve(fixture.app)
    const page = await openPage(`${origin}/viewer`)
    await page.click('a:text-is("foo")')
    await page.waitForURL('**/viewer?x=foo')
    await page.goto(`${origin}/away`)
    await page.goBack()
    await page.waitForSelector('.Viewer:text-is("x = foo")')
    expect(await page.title()).toBe('Viewer')
    expect(await page.locator('.SkipLink').count()).toBe(1)
  })
})

describe('Back while a form is on its way', () => {
  it('ends in the state of its entry, with the address and the way forward that belong to it', async () => {
    const fixture = new Fixture().page('/viewer', (ctx) =>
      wf
        .page()
        .add(
          box('Viewer', `x = ${wf.stateOf(ctx).get('x')}`).redrawIfChanged(ctx, 'x'),
          link('?x=1', 'one'),
          wf
            .tag('form')
            .attr('action', '?')
            .add(
              wf.tag('input').attr('name', 'x').attr('aria-label', 'x'),
              wf.tag('button').add('Show'),
            ),
        ),
    )
    const page = await openPage((await serve(fixture.app)) + '/viewer')
    await page.click('text=one')
    await page.waitForURL('**/viewer?x=1')
    await page.fill('[name=x]', '2')
    fixture.hold()
    await page.click('text=Show')
    await expect.poll(() => fixture.held).toBe(1)
    await page.goBack()
    fixture.releaseAll()
    await page.waitForSelector('.Viewer:text-is("x = ")')
    expect(new URL(page.url()).search).toBe('')
    await page.goForward()
    await page.waitForSelector('.Viewer:text-is("x = 1")')
    expect(page.url()).toContain('?x=1')
  })
})

describe('The history', () => {
  const linesApp = (mode: 'push' | 'replace' | 'none') =>
    new Fixture().page('/lines', (ctx) => {
      const n = wf.stateOf(ctx).int('n', 100)
      const lines = Array.from({ length: n }, (_, at) => wf.tag('p').add(`line ${at}`))
      return wf
        .page()
        .withHistory(mode)
        .add(
          box('Lines', lines).redrawIfChanged(ctx, 'n'),
          link('?n=3', 'fewer'),
          box('Count', `${n} lines`).redrawIfChanged(ctx, 'n'),
        )
    })

  it('brings back the place that the page was scrolled to', async () => {
    const page = await openPage((await serve(linesApp('push').app)) + '/lines')
    await page.evaluate(() => document.querySelector('.Count')?.scrollIntoView())
    await expect.poll(() => page.evaluate('history.state.scroll')).toBeGreaterThan(1000)
    const before = await page.evaluate('scrollY')
    await page.click('text=fewer')
    await page.waitForSelector('text=3 lines')
    await page.goBack()
    await page.waitForSelector('text=100 lines')
    await expect.poll(() => page.evaluate('scrollY')).toBe(before)
  })

  it.each([
    ['replace', '?n=3', 0],
    ['none', '', 0],
    ['push', '?n=3', 1],
  ] as const)(
    'with %s the address ends in “%s” after %i new entries',
    async (mode, query, added) => {
      const page = await openPage((await serve(linesApp(mode).app)) + '/lines')
      const length = Number(await page.evaluate('history.length'))
      await page.click('text=fewer')
      await page.waitForSelector('text=3 lines')
      expect(new URL(page.url()).search).toBe(query)
      expect(await page.evaluate('history.length')).toBe(length + added)
    },
  )

  it('returns to where it was going when the way back fails at first', async () => {
    const fixture = viewerApp()
    const page = await openPage((await serve(fixture.app)) + '/viewer', {
      allow: [/status of 500/],
    })
    await page.click('a:text-is("foo")')
    await page.waitForURL('**/viewer?x=foo')
    fixture.failure = { status: 500, text: 'not now' }
    await page.goBack()
    await page.waitForSelector('.FetchError.Shown')
    fixture.failure = undefined
    await page.click('text=Retry')
    await page.waitForSelector('.Viewer:text-is("x = ")')
    expect(new URL(page.url()).search).toBe('')
  })
})

describe('Changes that overlap', () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]

  it.each(orders)('end in the same page when answers arrive as %i, %i, %i', async (...order) => {
    const fixture = new Fixture().page('/three', (ctx) => {
      const state = wf.stateOf(ctx)
      const keys = ['a', 'b', 'c']
      return wf.page().add(
        keys.map((key) => link(`?${key}=1`, key)),
        keys.map((key) => box(`Box ${key}`, key, ' = ', state.get(key)).redrawIfChanged(ctx, key)),
        box(
          'All',
          keys.map((key) => state.get(key) || '-'),
        ).redrawIfChanged(ctx, ...keys),
      )
    })
    const page = await openPage((await serve(fixture.app)) + '/three')
    fixture.hold()
    for (const [at, key] of ['a', 'b', 'c'].entries()) {
      await page.click(`a:text-is("${key}")`)
      await expect.poll(() => fixture.held).toBe(at + 1)
    }
    for (const index of order) {
      fixture.release(index)
      await settle(page)
    }
    await settled(page)
    expect(await page.locator('.Box').allTextContents()).toEqual(['a = 1', 'b = 1', 'c = 1'])
    expect(await page.textContent('.All')).toBe('111')
    expect(await page.textContent('.State')).toBe('{"a":"1","b":"1","c":"1"}')
    expect(new URL(page.url()).search).toBe('?a=1&b=1&c=1')
  })
})

describe('Without JavaScript', () => {
  it('the same links load the same states', async () => {
    const page = await openPage((await serve(viewerApp().app)) + '/viewer', {
      context: { javaScriptEnabled: false },
    })
    await page.click('a:text-is("foo")')
    expect(await page.textContent('.Viewer')).toBe('x = foo')
    expect(await page.textContent('.Secret')).toBe('hidden treasure')
  })
})
