import type { Page } from 'playwright-core'
import { Factory, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { stopClock } from './clock.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function menuPage(ctx: Context) {
  const state = wf.stateOf(ctx)
  const entry = (name: string) => wf.link(`?chosen=${name}`).add(name)
  const page = wf.page().withLang('en').withTitle('Menu')
  if (state.get('dir') === 'rtl') page.withDir('rtl')
  return page.add(
    wf.headlineLarge('Menu'),
    wf.tag('button').attr('id', 'before').add('Before'),
    wf
      .block(
        `around ${state.get('around')} `,
        wf
          .menu('Actions')
          .add(
            entry('Edit'),
            entry('Download'),
            wf.link('/none').add('Disabled').withDisabled(),
            entry('Duplicate'),
            entry('Delete'),
          ),
      )
      .redrawIfChanged(ctx, 'around'),
    wf.tag('button').attr('id', 'after').add('After'),
    wf
      .block(`chosen: ${state.get('chosen')}`)
      .withId('result')
      .redrawIfChanged(ctx, 'chosen'),
  )
}

const open = async (query = '', context = {}) => {
  const fixture = new Fixture().page('/', menuPage)
  const page = await openPage(`${await serve(fixture.app)}/?${query}`, {
    context: { viewport: { width: 800, height: 600 }, ...context },
  })
  return { page, fixture }
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim())
const isOpen = (page: Page) =>
  page.locator('.MenuPopup').evaluate((popup) => popup.matches(':popover-open'))

describe('A menu', () => {
  it('opens by a click with the focus on its first entry, and by another one closes', async () => {
    const { page } = await open()
    const button = page.getByRole('button', { name: 'Actions' })
    expect(await button.getAttribute('aria-haspopup')).toBe('menu')
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    await button.click()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('menu', { name: 'Actions' }).isVisible()).toBe(true)
    expect(await page.getByRole('menuitem').count()).toBe(5)
    expect(await focused(page)).toBe('Edit')
    await button.click()
    expect(await isOpen(page)).toBe(false)
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await focused(page)).toBe('Actions')
  })

  it.each([
    ['Enter', 'Edit'],
    ['Space', 'Edit'],
    ['ArrowDown', 'Edit'],
    ['ArrowUp', 'Delete'],
  ])('opens by %s with the focus on %s', async (key, entry) => {
    const { page } = await open()
    await page.focus('.MenuButton')
    await page.keyboard.press(key)
    expect(await focused(page)).toBe(entry)
  })

  it('is gone through by arrows, Home and End, from the last to the first as well', async () => {
    const { page } = await open()
    await page.click('.MenuButton')
    const path: (string | undefined)[] = []
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await page.keyboard.press(key)
      path.push(await focused(page))
    }
    expect(path).toEqual(['Download', 'Disabled', 'Delete', 'Edit', 'Delete', 'Edit'])
  })

  it('finds entries by their first letters', async () => {
    const { page } = await open()
    await stopClock(page)
    await page.click('.MenuButton')
    await page.keyboard.press('d')
    expect(await focused(page)).toBe('Download')
    await page.keyboard.press('d')
    expect(await focused(page)).toBe('Disabled')
    await page.clock.runFor(600)
    await page.keyboard.type('DEL')
    expect(await focused(page)).toBe('Delete')
    await page.keyboard.press('x')
    expect(await focused(page)).toBe('Delete')
  })

  it('closes by Escape, which returns the focus', async () => {
    const { page } = await open()
    await page.click('.MenuButton')
    await page.keyboard.press('Escape')
    expect(await isOpen(page)).toBe(false)
    expect(await focused(page)).toBe('Actions')
  })

  it('closes by Tab, which goes on from the button', async () => {
    const { page } = await open()
    await page.click('.MenuButton')
    await page.keyboard.press('Tab')
    expect(await isOpen(page)).toBe(false)
    expect(await focused(page)).toBe('After')
    await page.click('.MenuButton')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toBe('Before')
  })

  it('closes by a click elsewhere', async () => {
    const { page } = await open()
    await page.click('.MenuButton')
    await page.mouse.click(700, 500)
    expect(await isOpen(page)).toBe(false)
  })

  it.each(['Enter', 'Space'])('does what is chosen by %s, and closes', async (key) => {
    const { page } = await open()
    await page.click('.MenuButton')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(key)
    await page.waitForSelector('text=chosen: Download')
    expect(await isOpen(page)).toBe(false)
    expect(await focused(page)).toBe('Actions')
  })

  it('does what is chosen by a click; what is disabled does nothing', async () => {
    const { page, fixture } = await open()
    await page.click('.MenuButton')
    await page.click('text=Disabled', { force: true })
    expect(await isOpen(page)).toBe(true)
    expect(fixture.seen).toEqual([])
    await page.click('text=Delete')
    await page.waitForSelector('text=chosen: Delete')
    expect(await isOpen(page)).toBe(false)
  })

  it('does not press what it stands in', async () => {
    const { page } = await open()
    await page.evaluate(() => {
      document.querySelector('.Menu')?.parentElement?.addEventListener('click', () => {
        document.title = 'pressed'
      })
    })
    await page.click('.MenuButton')
    await page.locator('.MenuPopup').click({ position: { x: 20, y: 3 } })
    expect(await page.title()).toBe('Menu')
  })

  it('stays open, with its focus and its keys, when what is around is redrawn', async () => {
    const { page } = await open()
    await page.click('.MenuButton')
    await page.keyboard.press('ArrowDown')
    await page.evaluate(() => window.bespa.navigate(document.body, '?around=1'))
    await page.waitForSelector('text=around 1')
    expect(await isOpen(page)).toBe(true)
    expect(await page.getAttribute('.MenuButton', 'aria-expanded')).toBe('true')
    await settle(page)
    expect(await focused(page)).toBe('Download')
    await page.keyboard.press('End')
    expect(await focused(page)).toBe('Delete')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Actions')
  })

  it.each(['ltr', 'rtl'])('stays in the window, wherever its button is (%s)', async (dir) => {
    const { page } = await open(`dir=${dir}`, { viewport: { width: 400, height: 500 } })
    for (const place of ['start', 'end']) {
      for (const edge of ['0px', 'calc(100vh - 48px)']) {
        await page.evaluate(
          ({ place, edge }) => {
            const menu = document.querySelector<HTMLElement>('.Menu')
            Object.assign(menu?.style ?? {}, { position: 'fixed', insetBlockStart: edge })
            menu?.style.setProperty(`inset-inline-${place}`, '0px')
            menu?.style.removeProperty(`inset-inline-${place === 'start' ? 'end' : 'start'}`)
          },
          { place, edge },
        )
        await page.click('.MenuButton')
        await settle(page)
        const popup = (await page.locator('.MenuPopup').boundingBox())!
        const button = (await page.locator('.MenuButton').boundingBox())!
        expect(popup.x).toBeGreaterThanOrEqual(0)
        expect(popup.x + popup.width).toBeLessThanOrEqual(400)
        expect(popup.y).toBeGreaterThanOrEqual(0)
        expect(popup.y + popup.height).toBeLessThanOrEqual(500)
        const below = popup.y - (button.y + button.height)
        const above = button.y - (popup.y + popup.height)
        expect(Math.max(below, above)).toBeCloseTo(4, 0)
        await page.keyboard.press('Escape')
      }
    }
  })

  it('is a list of links that opens without JavaScript', async () => {
    const { page } = await open('', { javaScriptEnabled: false })
    await page.click('.MenuButton')
    expect(await isOpen(page)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/?chosen=Download')
    expect(await page.textContent('[data-id=result]')).toBe('chosen: Download')
  })

  it('has entries that can be touched, and no accessibility violation', async () => {
    const { page } = await open()
    await page.click('.MenuButton')
    await settle(page)
    expect((await page.locator('.MenuPopup > a').first().boundingBox())!.height).toBe(48)
    expect(await violations(page)).toEqual([])
  })
})

it('A destructive entry of a menu has the color of errors, with its icon', async () => {
  const fixture = new Fixture({ development: true }).page('/', () =>
    wf
      .page()
      .withTitle('Menu')
      .add(
        wf
          .menu('Actions')
          .add(
            wf.buttonText().withPost('copy').add(wf.icon('content_copy'), 'Copy'),
            wf.buttonText().withPost('delete').withDestructive().add(wf.icon('delete'), 'Delete'),
          ),
      ),
  )
  const page = await openPage(await serve(fixture.app))
  await page.getByRole('button', { name: 'Actions' }).click()
  const colorsOf = (name: string) =>
    page.getByRole('menuitem', { name }).evaluate((entry) => {
      const error = getComputedStyle(document.documentElement)
        .getPropertyValue('--md-sys-color-error')
        .match(/\d+/g)
        ?.join(', ')
      const of = [entry, entry.querySelector('.Icon') as Element]
      return of.map((one) => getComputedStyle(one).color === `rgb(${error})`)
    })
  expect(await colorsOf('Delete')).toEqual([true, true])
  expect(await colorsOf('Copy')).toEqual([false, false])
})
