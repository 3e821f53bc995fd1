import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()

function linksApp(): Fixture {
  return new Fixture()
    .page('/links', (ctx) =>
      wf
        .page()
        .add(
          link('?x=1', 'change'),
          link('/away', 'away'),
          link('#place', 'fragment'),
          link('mailto:ada@example.org', 'mail'),
          link('?x=2', 'save').attr('download', 'file.txt'),
          wf.tag('a').attr('href', '?x=3').add(wf.tag('b').add('nested in a link')),
          box('Told', wf.stateOf(ctx).get('x')).redrawIfChanged(ctx, 'x'),
          wf.tag('p').attr('id', 'place').add('place'),
        ),
    )
    .page('/away', () => wf.page().withTitle('Away').add('away'))
}

describe('A click', () => {
  it.each(['Control', 'Shift'] as const)(
    'with %s opens a new tab or window, as everywhere',
    async (modifier) => {
      const fixture = linksApp()
      const page = await openPage((await serve(fixture.app)) + '/links')
      const opened = page.context().waitForEvent('page')
      await page.click('text=change', { modifiers: [modifier] })
      await (await opened).waitForSelector('.Told:text-is("1")')
      expect(fixture.seen).toEqual([])
    },
  )

  it('with the middle button opens a new tab', async () => {
    const fixture = linksApp()
    const page = await openPage((await serve(fixture.app)) + '/links')
    const opened = page.context().waitForEvent('page')
    await page.click('text=change', { button: 'middle' })
    await opened
    expect(fixture.seen).toEqual([])
  })

  it('on a path, a fragment, a download or a mail address is left to the browser', async () => {
    const fixture = linksApp()
    const page = await openPage((await serve(fixture.app)) + '/links')
    await page.click('text=fragment')
    expect(page.url()).toMatch(/\/links#place$/)
    const download = page.waitForEvent('download')
    await page.click('text=save')
    await (await download).cancel()
    await page.click('text=away')
    await page.waitForURL('**/away')
    expect(await page.title()).toBe('Away')
    expect(fixture.seen).toEqual([])
  })

  it('on something inside of a link counts, and so does one by a script', async () => {
    const page = await openPage((await serve(linksApp().app)) + '/links')
    await page.click('text=nested in a link')
    await page.waitForSelector('.Told:text-is("3")')
    await page.evaluate(() => document.querySelector<HTMLElement>('main a')?.click())
    await page.waitForSelector('.Told:text-is("1")')
  })

  it('in a text that is being edited places the caret', async () => {
    const fixture = new Fixture().page('/edit', () =>
      wf
        .page()
        .add(wf.tag('div').attr('contenteditable', 'true').add('See ', link('?x=1', 'this link'))),
    )
    const page = await openPage((await serve(fixture.app)) + '/edit')
    await page.click('text=this link')
    await page.keyboard.type('!')
    expect(await page.textContent('[contenteditable]')).toContain('!')
    expect(fixture.seen).toEqual([])
    expect(new URL(page.url()).search).toBe('')
  })

  it('that another script has handled is not taken', async () => {
    const fixture = linksApp()
    const page = await openPage((await serve(fixture.app)) + '/links')
    await page.evaluate(() =>
      document
        .querySelector('main a')
        ?.addEventListener('click', (event) => event.preventDefault()),
    )
    await page.click('text=change')
    await settle(page)
    expect(fixture.seen).toEqual([])
  })
})

describe('Pointing at a link', () => {
  it('sends nothing: there is no prefetch that could have effects', async () => {
    const fixture = linksApp()
    const page = await openPage((await serve(fixture.app)) + '/links')
    const requests: string[] = []
    page.on('request', (request) => {
      // The browser may request the page's icon as late as now, and `settle` requests by HEAD.
      if (request.method() !== 'HEAD' && !request.url().includes('/favicon.')) {
        requests.push(request.url())
      }
    })
    await page.hover('text=change')
    await page.hover('text=away')
    await settle(page)
    expect(requests).toEqual([])
  })
})

describe('A slow answer', () => {
  it('does not keep the user from leaving the page', async () => {
    const fixture = linksApp()
    const page = await openPage((await serve(fixture.app)) + '/links')
    fixture.hold()
    await page.click('text=change')
    await expect.poll(() => fixture.held).toBe(1)
    expect(await page.getAttribute('main', 'aria-busy')).toBe('true')
    await page.click('text=away')
    await page.waitForURL('**/away')
    fixture.releaseAll()
  })
})

describe('Two tabs', () => {
  it('do not know of each other', async () => {
    const fixture = linksApp()
    const url = (await serve(fixture.app)) + '/links'
    const [one, two] = [await openPage(url), await openPage(url)]
    await one.click('text=change')
    await one.waitForSelector('.Told:text-is("1")')
    await two.click('text=nested in a link')
    await two.waitForSelector('.Told:text-is("3")')
    expect(await one.textContent('.Told')).toBe('1')
  })
})

describe('Mistakes', () => {
  it('are told in development, once each, with their code', async () => {
    const fixture = new Fixture({ development: true }).page('/wrong', (ctx) =>
      wf
        .page()
        .add(
          link('?x=1', 'first'),
          link('?x=2', 'second'),
          wf.tag('i').attr('data-widget', 'Nobody'),
          wf.stateOf(ctx).has('x') && box('New', 'unexpected').redrawIf(true),
        ),
    )
    const url = await serve(fixture.page('/', () => wf.page().add('Start')).app)
    const page = await openPage(url)
    const warnings: string[] = []
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
    await page.goto(`${url}/wrong`)
    await page.click('text=first')
    await page.waitForURL('**/wrong?x=1')
    await page.click('text=second')
    await page.waitForURL('**/wrong?x=2')
    expect(warnings.filter((text) => text.includes('unknown-behavior'))).toHaveLength(1)
    expect(warnings.filter((text) => text.includes('fragment-without-place'))).toHaveLength(1)
  })
})
