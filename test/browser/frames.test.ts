import type { Page } from 'playwright-core'
import { Factory, redirectBack, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { Fixture, box } from './fixture.js'
import { useChromium, type OpenPageOptions } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A page with links and forms to everywhere; the same handler fills modals, panels and frames. */
function many(ctx: Context) {
  const state = wf.stateOf(ctx)
  const page = wf.page().withTitle('Many').withTarget(state.get('default'))
  const name = wf.inputText('name', '').withLabel('Name')
  const form = wf.form().withName('rename').add(name, wf.buttonFilled('').add('Save'))
  if (form.submitted(ctx)) {
    if (!redirectBack(ctx)) wf.redirect(ctx, '/target?of=form')
    return
  }
  return page.add(
    wf.appBar('Many'),
    box('Count', `x is ${state.int('x')}`).redrawIfChanged(ctx, 'x'),
    wf.block(wf.link(`?x=${state.int('x') + 1}`).add('Increment')).redrawIfChanged(ctx, 'x'),
    ...['', '_self', '_parent', '_top', '_blank', 'two', 'elsewhere'].map((target) =>
      wf.block(
        wf
          .link('/target?of=link')
          .withTarget(target)
          .add(`Link to ${target || 'itself'}`),
      ),
    ),
    wf
      .form()
      .withName('two')
      .withAction('POST', '/target?of=post')
      .withTarget('two')
      .add(wf.buttonText('').add('Post to two')),
    wf.link('^?note=one%20up').add('Tell the parent'),
    wf.link('^^?note=two%20up').add('Tell the grandparent'),
    wf.link('~?note=top').add('Tell the top'),
    form,
  )
}

function target(ctx: Context) {
  const state = wf.stateOf(ctx)
  return wf
    .page()
    .withTitle('Target')
    .add(
      wf.appBar('Target'),
      `Target of ${state.get('of')} by ${ctx.method}`,
      wf.link('?x=1').add('Change'),
      box('X', `x: ${state.get('x')}`).redrawIfChanged(ctx, 'x'),
    )
}

function host(content: (ctx: Context) => readonly unknown[]) {
  return (ctx: Context) =>
    wf
      .page()
      .withLang('en')
      .withTitle('Host')
      .add(
        wf.titleLarge('Host').withLevel(1),
        box('Note', wf.stateOf(ctx).get('note')).redrawIfChanged(ctx, 'note'),
        ...(content(ctx) as []),
      )
}

async function open(path: string, options: OpenPageOptions = {}) {
  const fixture = new Fixture()
    .page('/many', many)
    .page('/target', target)
    .page(
      '/host',
      host((ctx) => [
        wf.embedHandler(ctx, `/many?default=${wf.stateOf(ctx).get('default')}`).withName('one'),
        wf.embed().withName('two'),
      ]),
    )
    .page(
      '/around',
      host((ctx) => [wf.embedHandler(ctx, '/host').withName('middle')]),
    )
    .page(
      '/thrice',
      host((ctx) => [1, 2, 3].map(() => wf.embedHandler(ctx, '/many'))),
    )
    .page(
      '/modal',
      host((ctx) => [
        wf.link('?m=/many').add('Open'),
        wf.modal('m').embedHandler(ctx, { allow: ['/many', '/target', '/login', '/private'] }),
        wf.sidePanel('p').embedHandler(ctx, { allow: ['/many'] }),
      ]),
    )
  const url = await serve(fixture.app)
  return { fixture, url, page: await openPage(url + path, options) }
}

const one = '[data-name=one] '
const two = '[data-name=two] '
const link = (name: string) => `a:text-is("${name}")`
const shows = (page: Page, frame: string, text: string) =>
  page.waitForSelector(`${frame}>> text=${text}`)

describe('A link or form in a frame', () => {
  it.each(['Link to itself', 'Link to _self'])('%s loads its page there', async (name) => {
    const { page } = await open('/host')
    await page.click(one + link(name))
    await shows(page, one, 'Target of link by GET')
    expect(page.url()).toContain('/host')
  })

  it('loads the page into another frame by its name, by a link and by a form', async () => {
    const { page } = await open('/host')
    await page.click(one + link('Link to two'))
    await shows(page, two, 'Target of link by GET')
    expect(await page.locator(two + '[aria-label=Back]').count()).toBe(0)
    await page.click(`${one}button:text-is("Post to two")`)
    await shows(page, two, 'Target of post by POST')
    expect(await page.textContent(`${one}.Count`)).toBe('x is 0')
    await page.click(two + link('Change'))
    await shows(page, two, 'x: 1')
  })

  it.each(['Link to _top', 'Link to _parent'])('%s replaces what is around', async (name) => {
    const { page } = await open('/host')
    await page.click(one + link(name))
    await page.waitForURL('**/target?of=link')
    expect(await page.locator('.Embed').count()).toBe(0)
  })

  it('_parent means the frame around, when there is one', async () => {
    const { page } = await open('/around')
    await page.click(one + link('Link to _parent'))
    await page.waitForSelector('[data-name=middle] > .Page >> text=Target of link')
    expect(page.url()).toContain('/around')
    expect(await page.locator('[data-name=one]').count()).toBe(0)
  })

  it('_blank opens a tab, which cannot reach back', async () => {
    const { page } = await open('/host')
    const opened = page.waitForEvent('popup')
    await page.click(one + link('Link to _blank'))
    const tab = await opened
    await tab.waitForSelector('text=Target of link')
    expect(await tab.evaluate(() => window.opener === null)).toBe(true)
    expect(await page.textContent(`${one}.Count`)).toBe('x is 0')
  })

  it('opens one window for a name that no frame has, and uses it again', async () => {
    const { page } = await open('/host')
    const opened = page.waitForEvent('popup')
    await page.click(one + link('Link to elsewhere'))
    const other = await opened
    await other.waitForSelector('text=Target of link by GET')
    await other.evaluate(() => (document.title = 'Left alone'))
    await page.click(one + link('Link to elsewhere'))
    await other.waitForFunction(() => document.title === 'Target')
    expect(page.context().pages()).toHaveLength(2)
  })

  it('goes where its page sends all, unless it says otherwise', async () => {
    const { page } = await open('/host?default=two')
    await page.click(one + link('Link to itself'))
    await shows(page, two, 'Target of link')
    await page.click(one + link('Link to _self'))
    await shows(page, one, 'Target of link')
  })

  it('tells the parent, the grandparent or the top page', async () => {
    const { page } = await open('/around')
    const notes = () => page.locator('.Note').allTextContents()
    await page.click(one + link('Tell the parent'))
    await expect.poll(notes).toEqual(['', 'one up'])
    await page.click(one + link('Tell the grandparent'))
    await expect.poll(notes).toEqual(['two up', 'one up'])
    await page.click(one + link('Tell the top'))
    await expect.poll(notes).toEqual(['top', 'one up'])
  })
})

describe('The way back in a frame', () => {
  it('leads through the pages that were there, with their states, and out of the form', async () => {
    const { page } = await open('/host')
    await page.click(one + link('Increment'))
    await shows(page, one, 'x is 1')
    await page.click(one + link('Link to itself'))
    await shows(page, one, 'Target of link')
    await page.click(`${one}[aria-label=Back]`)
    await shows(page, one, 'x is 1')
  })

  it('ends at what has opened the modal', async () => {
    const { page } = await open('/modal')
    await page.click('text=Open')
    await page.click('dialog ' + link('Link to itself'))
    await shows(page, 'dialog:modal ', 'Target of link')
    await page.click('dialog [aria-label=Back]')
    await shows(page, 'dialog:modal ', 'x is 0')
    await page.click('dialog > .OverlayClose')
    await page.waitForSelector('.Modal:modal', { state: 'detached' })
    expect(new URL(page.url()).search).toBe('')
  })
})

describe('One handler', () => {
  it.each([
    ['a page', '/many', ''],
    ['a frame', '/host', one],
    ['a modal', '/modal?m=/many', 'dialog:modal '],
    ['a panel', '/modal?p=/many', 'section.SidePanel '],
  ])('serves as %s: it counts and saves', async (_, path, place) => {
    const { page } = await open(path)
    await page.click(place + link('Increment'))
    await page.waitForSelector(`${place}.Count:text-is("x is 1")`)
    await page.click(place + link('Increment'))
    await page.waitForSelector(`${place}.Count:text-is("x is 2")`)
    await page.fill(`${place}[name=name]`, 'Ada')
    if (path.startsWith('/modal')) {
      await page.click(`${place}button:text-is("Save")`)
      await page.waitForSelector(place, { state: 'detached' })
    }
  })

  it('stands three times in a document without getting in its own way', async () => {
    const { page } = await open('/thrice')
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const [tag, count] of [
      ['main', 1],
      ['h1', 1],
      ['head', 1],
      ['.FetchError', 1],
      ['.Announcer', 1],
      ['.Page', 4],
      ['.Page > .State', 4],
    ] as const) {
      expect(await page.locator(tag).count(), tag).toBe(count)
    }
    const second = page.locator('.Embed').nth(1)
    await second.locator(link('Increment')).click()
    await expect
      .poll(() => page.locator('.Count').allTextContents())
      .toEqual(['x is 0', 'x is 1', 'x is 0'])
    const isOwn = await second
      .locator('label')
      .evaluate((label: HTMLLabelElement) => label.closest('.Embed')?.contains(label.control))
    expect(isOwn).toBe(true)
    expect(await violations(page)).toEqual([])
  })
})

describe('A page that asks who is there', () => {
  it('sends to the login within the modal, and from there on to where one wanted to go', async () => {
    const { page, fixture } = await open('/modal')
    fixture
      .page('/private', (ctx) => {
        if (ctx.cookies.get('user')) return wf.page().add(wf.appBar('Private'), 'Nobody else sees')
        return wf.redirect(ctx, '/login?to=/private')
      })
      .page('/login', (ctx) => {
        const form = wf.form().add(wf.buttonFilled('').add('Log in'))
        if (!form.submitted(ctx)) return wf.page().add(wf.appBar('Login'), form)
        ctx.cookies.set('user', 'ada')
        return wf.redirect(ctx, wf.stateOf(ctx).get('to'))
      })
    await page.goto(page.url() + '?m=/private')
    await shows(page, 'dialog:modal ', 'Login')
    await page.click('dialog >> text=Log in')
    await shows(page, 'dialog:modal ', 'Nobody else sees')
    await page.click('dialog > .OverlayClose')
    await page.waitForSelector('.Modal:modal', { state: 'detached' })
  })
})

describe('A frame whose page cannot be loaded', () => {
  it('says so, and tries again in its place', async () => {
    const { page, fixture } = await open('/host', { allow: [/status of 503/] })
    let isBusy = true
    fixture
      .page('/busy', (ctx) => (isBusy ? ctx.throw(503, 'Busy right now.') : target(ctx)))
      .page(
        '/busy-host',
        host((ctx) => [wf.embedHandler(ctx, '/busy')]),
      )
    await page.goto(page.url().replace('/host', '/busy-host'))
    await page
      .getByRole('alert')
      .filter({ hasText: 'Something went wrong on the server.' })
      .waitFor()
    await page.click('text=Try again')
    await page.waitForSelector('.FetchError.Shown >> text=Something went wrong')
    isBusy = false
    await page.click('text=Retry')
    await page.waitForSelector('.Embed >> text=Target of')
    expect(page.url()).toContain('/busy-host')
  })
})
