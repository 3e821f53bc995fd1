import type { Page } from 'playwright-core'
import { Factory, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { stopClock } from './clock.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function bubblePage(ctx: Context) {
  const state = wf.stateOf(ctx)
  const page = wf.page().withLang('en').withTitle('Bubbles')
  if (state.get('dir') === 'rtl') page.withDir('rtl')
  return page.add(
    wf.headlineLarge('Bubbles'),
    wf.tag('button').attr('id', 'before').add('Before'),
    wf
      .block(
        `around ${state.get('around')} `,
        wf.infoBubble('An explanation of two lines with a ', wf.link('?more=1').add('link')),
      )
      .redrawIfChanged(ctx, 'around'),
    wf.tag('button').attr('id', 'after').add('After'),
    wf.menu('Menu').add(wf.link('?x=1').add('Entry')),
  )
}

const open = async (query = '', context = {}) => {
  const fixture = new Fixture().page('/', bubblePage)
  return openPage(`${await serve(fixture.app)}/?${query}`, {
    context: {
      viewport: { width: 800, height: 600 },
      reducedMotion: 'reduce' as const,
      ...context,
    },
  })
}
const button = '.InfoBubble > button'
const isOpen = (page: Page) =>
  page.locator('.InfoBubblePopup').evaluate((popup) => popup.matches(':popover-open'))

describe('An info bubble', () => {
  it('opens when the pointer rests on it, and closes a while after that has left', async () => {
    const page = await open()
    await stopClock(page)
    await page.hover(button)
    await page.clock.runFor(400)
    expect(await isOpen(page)).toBe(false)
    await page.clock.runFor(200)
    expect(await isOpen(page)).toBe(true)
    await page.hover('.InfoBubblePopup')
    await page.clock.runFor(10_000)
    expect(await isOpen(page)).toBe(true)
    await page.mouse.move(5, 590)
    await page.clock.runFor(200)
    expect(await isOpen(page)).toBe(true)
    await page.clock.runFor(200)
    expect(await isOpen(page)).toBe(false)
  })

  it('that was opened by the pointer is kept open by a click, and closed by the next', async () => {
    const page = await open()
    await stopClock(page)
    await page.hover(button)
    await page.clock.runFor(600)
    expect(await isOpen(page)).toBe(true)
    await page.click(button)
    await page.mouse.move(5, 590)
    await page.clock.runFor(10_000)
    expect(await isOpen(page)).toBe(true)
    await page.click(button)
    expect(await isOpen(page)).toBe(false)
  })

  it('opens when it gets the focus by the keyboard, and closes when it loses it', async () => {
    const page = await open()
    await page.focus('#before')
    await page.keyboard.press('Tab')
    expect(await isOpen(page)).toBe(true)
    await expect.poll(() => page.getAttribute(button, 'aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('link')
    expect(await isOpen(page)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after')
    expect(await isOpen(page)).toBe(false)
    await expect.poll(() => page.getAttribute(button, 'aria-expanded')).toBe('false')
  })

  it('closes by Escape, with the focus on its button', async () => {
    const page = await open()
    await page.focus('#before')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await isOpen(page)).toBe(false)
    expect(await page.locator(button).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await isOpen(page)).toBe(true)
  })

  it('does not open again after Escape while the pointer still rests on it', async () => {
    const page = await open()
    await stopClock(page)
    await page.focus('#before')
    await page.keyboard.press('Tab')
    await page.hover(button)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getAttribute(button, 'aria-expanded')).toBe('false')
    await page.clock.runFor(10_000)
    expect(await isOpen(page)).toBe(false)
  })

  it('tells screen readers its name and what it explains', async () => {
    const page = await open()
    const one = page.getByRole('button', {
      name: 'More information',
      description: 'An explanation of two lines with a link',
      expanded: false,
    })
    expect(await one.count()).toBe(1)
  })

  it('opens and closes by a touch, and by one elsewhere', async () => {
    const page = await open('', { hasTouch: true })
    await page.tap(button)
    expect(await isOpen(page)).toBe(true)
    await page.tap(button)
    expect(await isOpen(page)).toBe(false)
    await page.tap(button)
    await page.touchscreen.tap(700, 500)
    expect(await isOpen(page)).toBe(false)
  })

  it('does not close a menu because the pointer passes by', async () => {
    const page = await open()
    await stopClock(page)
    await page.click('.MenuButton')
    await page.hover(button)
    await page.clock.runFor(10_000)
    expect(await page.locator('.MenuPopup').isVisible()).toBe(true)
    expect(await isOpen(page)).toBe(false)
  })

  it('stays open when what is around is redrawn', async () => {
    const page = await open()
    await page.click(button)
    await page.evaluate(() => window.bespa.navigate(document.body, '?around=1'))
    await page.waitForSelector('text=around 1')
    expect(await isOpen(page)).toBe(true)
    expect(await page.getAttribute(button, 'aria-expanded')).toBe('true')
    await stopClock(page)
    await page.mouse.move(5, 590)
    await page.clock.runFor(10_000)
    expect(await isOpen(page)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isOpen(page)).toBe(false)
  })

  it.each(['ltr', 'rtl'])('stays in the window, wherever its icon is (%s)', async (dir) => {
    const page = await open(`dir=${dir}`, { viewport: { width: 400, height: 500 } })
    for (const inline of ['0px', '45%', 'calc(100vw - 40px)']) {
      for (const block of ['8px', 'calc(100vh - 40px)']) {
        await page.evaluate(
          ([insetInlineStart, insetBlockStart]) => {
            const bubble = document.querySelector<HTMLElement>('.InfoBubble')
            Object.assign(bubble?.style ?? {}, {
              position: 'fixed',
              insetInlineStart,
              insetBlockStart,
            })
          },
          [inline, block],
        )
        await page.click(button)
        const popup = (await page.locator('.InfoBubblePopup').boundingBox())!
        expect(popup.x).toBeGreaterThanOrEqual(0)
        expect(popup.x + popup.width).toBeLessThanOrEqual(400)
        expect(popup.y).toBeGreaterThanOrEqual(0)
        expect(popup.y + popup.height).toBeLessThanOrEqual(500)
        await page.click(button)
      }
    }
  })

  it('opens and closes without JavaScript', async () => {
    const page = await open('', { javaScriptEnabled: false })
    await page.click(button)
    expect(await page.locator('.InfoBubblePopup').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.InfoBubblePopup').isVisible()).toBe(false)
  })

  it('can be touched on 48 pixels, and has no accessibility violation', async () => {
    const page = await open()
    const { x, y, width } = (await page.locator(button).boundingBox())!
    expect(width).toBe(32)
    for (const [dx, dy] of [
      [-7, 16],
      [39, 16],
      [16, -7],
      [16, 39],
    ] as const) {
      const hit = await page.evaluate(
        ([left, top]) => document.elementFromPoint(left, top)?.className,
        [x + dx, y + dy] as const,
      )
      expect(hit).toBe('IconTarget')
    }
    await page.click(button)
    expect(await violations(page)).toEqual([])
  })
})
