import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ordersApp } from '../apps/orders.js'
import { violations } from './axe.js'
import { useChromium, type OpenPageOptions } from './harness.js'
import { overlayApp, wf } from './overlay-app.js'

const { openPage, serve } = useChromium()

async function open(path = '/list', options: OpenPageOptions = {}) {
  const fixture = overlayApp()
  const page = await openPage((await serve(fixture.app)) + path, options)
  return { page, fixture }
}

const form = 'dialog:modal >> text=About the name'
const closed = (page: Page) => page.waitForSelector('.Modal:modal', { state: 'detached' })
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim()
  })
const openForm = async (page: Page) => {
  await page.click('text=Open the form')
  await page.waitForSelector(form)
}

describe('The focus', () => {
  it('moves into the dialog, stays in it, and returns to what has opened it', async () => {
    const { page } = await open()
    await openForm(page)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toMatch(/name$/)
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      // From the last one it goes to the browser itself, which is the body for the page.
      const isWithin = await page.evaluate(() => {
        const { activeElement } = document
        return activeElement === document.body || activeElement?.closest('dialog:modal') !== null
      })
      expect(isWithin).toBe(true)
    }
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await focused(page)).toBe('Open the form')
  })

  it('stays within a dialog that has no control but the one that closes it', async () => {
    const { page } = await open('/list?modal=/long')
    await page.waitForSelector('.Modal:modal')
    expect(
      await page.evaluate(() => document.activeElement?.closest('dialog:modal') !== null),
    ).toBe(true)
    // One sign closes it: an arrow that does the same is left out.
    expect(await page.locator('.Modal [aria-label=Back]').isVisible()).toBe(false)
    expect(await page.locator('.Modal > .OverlayClose').isVisible()).toBe(true)
  })

  it('stays with a long text whose first control is far below, so that it can be read', async () => {
    const { page } = await open('/list?modal=/letter')
    await page.waitForSelector('.Modal:modal')
    expect(await page.locator('.ModalSheet').evaluate((sheet) => sheet.scrollTop)).toBe(0)
    await page.keyboard.press('PageDown')
    await expect
      .poll(() => page.locator('.ModalSheet').evaluate((sheet) => sheet.scrollTop))
      .toBeGreaterThan(0)
  })

  it('returns to the successor of what has opened it, when that was drawn again', async () => {
    const page = await openPage(await serve(ordersApp()))
    await page.click('text=Rename order 8')
    await page.fill('dialog [name=name]', 'Two cakes')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=Two cakes')
    await closed(page)
    expect(await focused(page)).toBe('Rename order 8')
    expect(await page.evaluate(() => location.search)).toBe('')
  })

  it('returns to what is disabled as long as the dialog is open', async () => {
    const { page } = await open()
    await page.click('text=Open the upper one')
    await page.waitForSelector('.Modal:modal')
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await focused(page)).toBe('Open the upper one')
  })

  it('is in the page after the dialog, when it was open from the start', async () => {
    const { page } = await open('/list?modal=/form')
    await page.waitForSelector(form)
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main')
  })
})

describe('A modal closes', () => {
  it('by Escape and by a press beside it, by way of the server', async () => {
    const { page, fixture } = await open()
    await openForm(page)
    fixture.seen.length = 0
    await page.keyboard.press('Escape')
    await closed(page)
    expect(fixture.seen.map(({ path, changed }) => [path, changed])).toEqual([['/list', 'modal']])
    await openForm(page)
    await page.mouse.click(5, 300)
    await closed(page)
    expect(new URL(page.url()).search).toBe('')
  })

  it('not by a press in it that ends beside it, nor the other way round', async () => {
    const { page } = await open()
    await openForm(page)
    const box = (await page.locator('.ModalSheet').boundingBox())!
    const inside = { x: box.x + 100, y: box.y + 100 }
    const outside = { x: 5, y: 300 }
    for (const from of [inside, outside]) {
      const to = from === inside ? outside : inside
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y)
      await page.mouse.up()
    }
    await page.click('dialog:modal >> text=Say something')
    await page.waitForSelector('dialog:modal .Said:text("Said 1")')
    await page.mouse.click(5, 300)
    await closed(page)
  })

  it('only by what is in it, when it is told so, and by Escape', async () => {
    const { page } = await open('/list?firm=1')
    await page.waitForSelector('.Modal:modal')
    await page.mouse.click(5, 300)
    await page.keyboard.press('Tab')
    await page.click('text=Leave')
    await closed(page)
    await page.click('text=Open the firm one')
    await page.waitForSelector('.Modal:modal')
    await page.keyboard.press('Escape')
    await closed(page)
  })

  it('not before the server has said so, however often Escape is pressed', async () => {
    const { page, fixture } = await open()
    await openForm(page)
    fixture.hold()
    for (let times = 0; times < 4; times++) await page.keyboard.press('Escape')
    await expect.poll(() => fixture.held).toBeGreaterThan(0)
    expect(await page.locator('.Modal:modal').count()).toBe(1)
    fixture.releaseAll()
    await closed(page)
  })

  it('by its close link, which the keyboard reaches', async () => {
    const { page } = await open('/list?modal=/form')
    await page.waitForSelector('.Modal:modal')
    await page.locator('.Modal > .OverlayClose').focus()
    await page.keyboard.press('Enter')
    await closed(page)
  })

  it('by a close link that is seen where the page in it has no way back', async () => {
    const { page } = await open('/list?modal=/plain')
    await page.waitForSelector('.Modal:modal')
    await page.click('.Modal > .OverlayClose')
    await closed(page)
  })
})

describe('Modals above each other', () => {
  it('close one after the other, and hand the focus back', async () => {
    const { page } = await open()
    await openForm(page)
    await page.click('text=Open one more')
    await page.waitForSelector('dialog:modal dialog:modal >> text=Only text')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog:modal dialog:modal', { state: 'detached' })
    expect(await page.locator('.Modal:modal').count()).toBe(1)
    expect(await focused(page)).toBe('Open one more')
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await focused(page)).toBe('Open the form')
  })

  it('come in their order after a reload, and are both of one page', async () => {
    const { page } = await open('/list?firm=1')
    await page.click('text=Open one above')
    await page.waitForSelector('text=Close the upper one')
    await page.reload()
    await page.waitForFunction(() => document.querySelectorAll('.Modal:modal').length === 2)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelectorAll('.Modal:modal').length === 1)
    expect(await page.textContent('.Modal:modal')).toContain('Leave')
  })
})

describe('The page behind a modal', () => {
  it('does not scroll, and is where it was afterwards', async () => {
    const { page } = await open()
    await page.evaluate(() => scrollTo(0, 40))
    // Not as the test driver clicks, which scrolls.
    await page.locator('text=Open the form').evaluate((link: HTMLElement) => link.click())
    await page.waitForSelector(form)
    await page.mouse.move(5, 300)
    await page.mouse.wheel(0, 600)
    // Whatever comes of it has come by the next frames.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    expect(await page.evaluate(() => scrollY)).toBe(40)
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await page.evaluate(() => scrollY)).toBe(40)
    await page.mouse.wheel(0, 600)
    await page.waitForFunction(() => scrollY > 40)
  })

  it('has the dialog in its history: Back closes, Forward opens, a reload keeps it', async () => {
    const { page } = await open()
    await openForm(page)
    expect(new URL(page.url()).searchParams.get('modal')).toBe('/form')
    await page.reload()
    await page.waitForSelector(form)
    await page.goBack()
    await closed(page)
    await page.goForward()
    await page.waitForSelector(form)
  })
})

describe('While a modal is open', () => {
  it('what is announced is heard, in it and when it closes', async () => {
    const { page } = await open()
    await openForm(page)
    await page.click('text=Say something')
    await page.waitForSelector('dialog:modal > .Announcer:text("Said 1")', { state: 'attached' })
    await page.fill('dialog [name=name]', 'Ada')
    await page.click('dialog >> text=Save')
    await closed(page)
    await page.waitForSelector('body > .Announcer:text("Saved Ada")', { state: 'attached' })
  })

  it('what its form saves reaches the page around, even when it is closed before', async () => {
    const { page, fixture } = await open()
    await openForm(page)
    await page.fill('dialog [name=name]', 'Ada')
    fixture.hold()
    await page.click('dialog >> text=Save')
    await expect.poll(() => fixture.held).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => fixture.held).toBe(2)
    fixture.release(1)
    await closed(page)
    fixture.releaseAll()
    await page.waitForSelector('.Saved:text-is("Saved Ada")')
  })

  it('a failure is told, and can be tried again', async () => {
    const { page, fixture } = await open('/list', { allow: [/status of 500/] })
    await openForm(page)
    fixture.failure = { status: 500, text: 'No room on the disk.' }
    await page.keyboard.press('Escape')
    await page.waitForSelector('.FetchError.Shown >> text=No room on the disk.')
    fixture.failure = undefined
    await page.click('text=Retry')
    await closed(page)
    expect(await page.locator('body > .FetchError').count()).toBe(1)
  })
})

describe('A modal', () => {
  it.each([
    ['with a page in it', '/list?modal=/form', 'Form'],
    ['with a page that has no bar', '/list?modal=/plain', 'Dialog'],
    ['with content of its own', '/list?firm=1', 'Firm'],
  ])('%s has a name, and axe finds nothing', async (_, path, name) => {
    const { page } = await open(path)
    await page.getByRole('dialog', { name }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('is a sheet at the lower edge of a phone, and as wide', async () => {
    const { page } = await open('/list?modal=/form', {
      context: { viewport: { width: 400, height: 700 }, reducedMotion: 'reduce' },
    })
    await page.waitForSelector(form)
    const box = await page.evaluate(() => {
      const { left, right, bottom } = document.querySelector('.Modal')!.getBoundingClientRect()
      const page = document.body.getBoundingClientRect()
      return { left, beyond: page.right - right, below: innerHeight - bottom }
    })
    expect(box).toEqual({ left: 0, beyond: 0, below: 0 })
  })

  it('can be pulled down by its handle there, far enough, or pressed away', async () => {
    const { page } = await open('/list?modal=/form', {
      context: { viewport: { width: 400, height: 700 }, reducedMotion: 'reduce' },
    })
    await page.waitForSelector(form)
    const pull = async (pixels: number) => {
      const { x, y, width, height } = (await page.locator('.OverlayClose').boundingBox())!
      await page.mouse.move(x + width / 2, y + height / 2)
      await page.mouse.down()
      await page.mouse.move(x + width / 2, y + height / 2 + pixels, { steps: 3 })
      await page.mouse.up()
    }
    await pull(40)
    await page.click('dialog:modal >> text=Say something')
    await page.waitForSelector('dialog:modal .Said:text("Said 1")')
    await pull(120)
    await closed(page)
    await openForm(page)
    await pull(0)
    await closed(page)
  })

  it('goes at once where nothing is to move', async () => {
    const { page } = await open('/list', { context: { reducedMotion: 'reduce' } })
    await openForm(page)
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await page.locator('.OverlayExit').count()).toBe(0)
  })

  it('leaves nothing behind when it has gone', async () => {
    const { page } = await open()
    await openForm(page)
    await page.keyboard.press('Escape')
    await closed(page)
    await page.waitForSelector('.OverlayExit', { state: 'detached' })
    expect(await page.locator('dialog').count()).toBe(0)
    expect(await page.locator('[inert]').count()).toBe(0)
  })

  it('is printed alone, all of it', async () => {
    const { page } = await open('/list', { context: { reducedMotion: 'reduce' } })
    await openForm(page)
    await page.emulateMedia({ media: 'print' })
    const modal = page.locator('.Modal:modal')
    expect(await modal.getByText('About the name').isVisible()).toBe(true)
    expect(await page.locator('main').getByText('Open the panel').isVisible()).toBe(false)
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)')
    const box = (await modal.boundingBox())!
    expect([box.x, box.y]).toEqual([0, 0])
  })

  it('stands in the page without JavaScript, with a link that closes it', async () => {
    const { page } = await open('/list?modal=/form', { context: { javaScriptEnabled: false } })
    expect(await page.isVisible('text=About the name')).toBe(true)
    expect(await page.evaluate('document.querySelector(":modal")')).toBeNull()
    await page.click('.OverlayClose')
    expect(await page.isVisible('text=About the name')).toBe(false)
  })

  it('opens from what is three pages deep: a modal of a page in a frame', async () => {
    const { page, fixture } = await open('/plain')
    fixture
      .page('/outer', (ctx) => wf.page().add(wf.appBar('Outer'), wf.embedHandler(ctx, '/middle')))
      .page('/middle', (ctx) =>
        wf.page().add(wf.titleLarge('Middle'), wf.embedHandler(ctx, '/form')),
      )
    await page.goto(page.url().replace('/plain', '/outer'))
    await page.click('text=Open one more')
    await page.waitForSelector('.Modal:modal >> text=Only text')
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await focused(page)).toBe('Open one more')
    await page.click('text=Say something')
    await page.waitForSelector('.Said:text("Said 1")')
  })
})
