import type { Page } from 'playwright-core'
import { Factory, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { stopClock } from './clock.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function messagePage(ctx: Context) {
  const state = wf.stateOf(ctx)
  const saved = state.get('saved')
  const page = wf.page().withLang('en').withTitle('Messages')
  if (state.get('dir') === 'rtl') page.withDir('rtl')
  return page.add(
    wf.headlineLarge('Messages'),
    wf.link('?saved=Ada').add('Save Ada'),
    ' ',
    wf.link('?saved=Bob').add('Save Bob'),
    ' ',
    wf.link('?saved=Undoable').add('Save with undo'),
    ' ',
    wf.link('?around=1').add('Redraw around'),
    ' ',
    wf.link(`?again=${state.int('again') + 1}`).add('Again'),
    wf
      .block(
        `around ${state.get('around')}`,
        wf
          .snackbar()
          .add(saved, ' was saved', saved === 'Undoable' && wf.link('?undone=1').add('Undo'))
          .showOnce(ctx, 'saved'),
        wf.snackbar().add('Said again').hideIfEmpty(ctx, 'again').redrawIfChanged(ctx, 'again'),
      )
      .redrawIfChanged(ctx, 'around'),
    wf.block(`undone: ${state.get('undone')}`).redrawIfChanged(ctx, 'undone'),
  )
}

/** With a clock that stands still until the test turns it. */
const open = async (query = '', context = {}) => {
  const fixture = new Fixture()
    .page('/', messagePage)
    .page('/outer', (ctx) =>
      wf.page().add(wf.headlineLarge('Outer'), wf.tag('dialog').add(wf.embedHandler(ctx, '/'))),
    )
  const page = await openPage(`${await serve(fixture.app)}${query || '/'}`, {
    context: { viewport: { width: 800, height: 600 }, reducedMotion: 'reduce', ...context },
  })
  await stopClock(page)
  return { page, fixture }
}
const message = (page: Page) => page.locator('.Snackbar:popover-open')
const text = async (page: Page) =>
  (await message(page).count()) === 0 ? '' : message(page).locator('.SnackbarText').textContent()
const spoken = (page: Page) => page.textContent('.Announcer')

describe('A snackbar', () => {
  it('shows for four seconds, and is spoken from a region that was there before', async () => {
    const { page } = await open()
    await page.click('text=Save Ada')
    await message(page).waitFor()
    expect(await text(page)).toBe('Ada was saved')
    await page.clock.runFor(200)
    expect(await spoken(page)).toBe('Ada was saved')
    await page.clock.runFor(3700)
    expect(await text(page)).toBe('Ada was saved')
    await page.clock.runFor(200)
    expect(await text(page)).toBe('')
    await page.clock.runFor(300)
    expect(await page.locator('.Snackbar[popover]').count()).toBe(0)
  })

  it('can say the same twice, also while it is still there', async () => {
    const { page } = await open()
    await page.click('text=Save Ada')
    await message(page).waitFor()
    await page.clock.runFor(3000)
    await page.click('text=Save Ada')
    await page.locator(':popover-open').waitFor({ state: 'detached' })
    await page.clock.runFor(1300)
    expect(await text(page)).toBe('Ada was saved')
    expect(await spoken(page)).toBe('Ada was saved')
    await page.clock.runFor(4000)
    expect(await text(page)).toBe('')
    await page.clock.runFor(300)
    await page.click('text=Save Ada')
    await message(page).waitFor()
    expect(await text(page)).toBe('Ada was saved')
  })

  it('waits until the snackbar before it has gone', async () => {
    const { page } = await open()
    for (const name of ['Ada', 'Bob', 'with undo']) {
      await page.click(`text=Save ${name}`)
      await page.waitForSelector('.Page:not([aria-busy])')
    }
    const seen: unknown[] = []
    for (const milliseconds of [0, 4300, 4300, 10_500]) {
      await page.clock.runFor(milliseconds)
      seen.push(await text(page))
    }
    expect(seen).toEqual(['Ada was saved', 'Bob was saved', 'Undoable was saved', ''])
  })

  it('is not shown again because what is around was redrawn, nor by a reload', async () => {
    const { page } = await open('/?saved=Ada')
    await message(page).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.click('text=Redraw around')
    await page.waitForSelector('text=around 1')
    expect(await text(page)).toBe('Ada was saved')
    await page.click('a:text-is("Again")')
    await page.waitForURL('**/?around=1&again=1')
    await page.click('.Snackbar:popover-open .SnackbarClose')
    await page.clock.runFor(300)
    expect(await text(page)).toBe('Said again')
    await page.click('.Snackbar:popover-open .SnackbarClose')
    await page.evaluate(() => window.bespa.navigate(document.body, '?around=2'))
    await page.waitForSelector('text=around 2')
    await page.clock.runFor(300)
    expect(await text(page)).toBe('')
    await page.evaluate(() => window.bespa.navigate(document.body, '?again=2'))
    await message(page).waitFor()
    expect(await text(page)).toBe('Said again')
  })

  it('stays while the pointer or the focus is on it', async () => {
    const { page } = await open()
    await page.click('text=Save Ada')
    await message(page).hover()
    await page.clock.runFor(20_000)
    expect(await text(page)).toBe('Ada was saved')
    await page.focus('.Snackbar:popover-open .SnackbarClose')
    await page.mouse.move(0, 0)
    await page.clock.runFor(20_000)
    expect(await text(page)).toBe('Ada was saved')
    await page.focus('text=Save Bob')
    await page.clock.runFor(4000)
    expect(await text(page)).toBe('')
  })

  it('closes by its button or by Escape, and gives the focus back', async () => {
    const { page } = await open()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.click('text=Save Ada')
    await message(page).waitFor()
    await page.focus('.Snackbar:popover-open .SnackbarClose')
    await page.keyboard.press('Enter')
    expect(await text(page)).toBe('')
    expect(await focused()).toBe('Save Ada')
    await page.clock.runFor(300)
    await page.click('text=Save Bob')
    await message(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await text(page)).toBe('')
    await page.clock.runFor(300)
    await page.click('text=Save Bob')
    await message(page).waitFor()
    await page.focus('.Snackbar:popover-open .SnackbarClose')
    await page.keyboard.press('Escape')
    expect(await text(page)).toBe('')
    expect(await focused()).toBe('Save Bob')
  })

  it('stays longer with an action, which does what it says and closes it', async () => {
    const { page } = await open()
    await page.click('text=Save with undo')
    await message(page).waitFor()
    await page.clock.runFor(9000)
    await page.click('.Snackbar:popover-open a')
    await page.waitForSelector('text=undone: 1')
    expect(await text(page)).toBe('')
  })

  it('of a page in a dialog can be used there, and its action concerns that page', async () => {
    const { page } = await open('/outer')
    await page.evaluate(() => document.querySelector('dialog')?.showModal())
    await page.click('text=Save with undo')
    await message(page).waitFor()
    await page.clock.runFor(200)
    expect(await page.textContent('dialog > .VisuallyHidden')).toBe('Undoable was saved')
    await page.focus('.Snackbar:popover-open .SnackbarClose')
    await page.keyboard.press('Escape')
    expect(await text(page)).toBe('')
    expect(await page.locator('dialog').evaluate((one: HTMLDialogElement) => one.open)).toBe(true)
    await page.clock.runFor(300)
    await page.click('text=Save with undo')
    await page.click('.Snackbar:popover-open a')
    await page.waitForSelector('text=undone: 1')
    expect(new URL(page.url()).search).toBe('')
  })

  it.each([
    ['ltr', 800, { x: 24 }],
    ['rtl', 800, { right: 24 }],
    ['ltr', 400, { x: 16, right: 16 }],
  ])('stands where lines begin (%s, %d pixels)', async (dir, width, expected) => {
    const { page } = await open(`/?saved=Ada&dir=${dir}`, { viewport: { width, height: 600 } })
    const { x, y, width: wide, height } = (await message(page).boundingBox())!
    // Without the gutter of the scroll bar.
    const room = (await page.locator('body').boundingBox())!.width
    expect({ x, right: room - x - wide }).toMatchObject(expected)
    expect(y + height).toBe(width < 600 ? 584 : 576)
    expect((await message(page).locator('.SnackbarClose').boundingBox())!.width).toBe(48)
  })

  it('is a part of the page without JavaScript', async () => {
    const fixture = new Fixture().page('/', messagePage)
    const page = await openPage(`${await serve(fixture.app)}/?saved=Ada`, {
      context: { javaScriptEnabled: false },
    })
    expect(await page.locator('.Snackbar:not(.Empty)').isVisible()).toBe(true)
    expect(await page.locator('.Snackbar:not(.Empty) .SnackbarClose').isVisible()).toBe(false)
  })

  it('has no accessibility violation', async () => {
    const { page } = await open('/?saved=Undoable')
    await message(page).waitFor()
    await page.clock.resume()
    expect(await violations(page)).toEqual([])
  })
})
