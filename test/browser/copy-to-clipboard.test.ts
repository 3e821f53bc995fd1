import type { Page } from 'playwright-core'
import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { stopClock } from './clock.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()
const copied = 'two\nlines & "more"'

const open = async (permissions: string[] = ['clipboard-write']) => {
  const fixture = new Fixture().page('/', () =>
    wf
      .page()
      .withLang('en')
      .withTitle('Copy')
      .add(
        wf.headlineLarge('Copy'),
        wf.block('Token ', wf.code('abc'), wf.copyToClipboard(copied)).withId('around'),
        wf.tag('textarea').attr('aria-label', 'Paste here'),
      ),
  )
  return openPage(await serve(fixture.app), { context: { permissions } })
}
const pasted = async (page: Page) => {
  await page.focus('textarea')
  await page.keyboard.press('Control+V')
  return page.inputValue('textarea')
}
const button = '.CopyToClipboard > button'
const symbols = (page: Page) =>
  page.locator(`${button} > svg`).evaluateAll((all) => all.map((one) => one.checkVisibility()))
const withoutInterface = (page: Page) =>
  page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))

describe('A button that copies', () => {
  it.each(['click', 'Enter', 'Space'])(
    'copies by %s, shows a check mark for two seconds, and tells',
    async (how) => {
      const page = await open()
      await stopClock(page)
      expect(await symbols(page)).toEqual([true, false])
      if (how === 'click') await page.click(button)
      else {
        await page.focus(button)
        await page.keyboard.press(how)
      }
      await expect
        .poll(() => page.clock.runFor(100).then(() => symbols(page)))
        .toEqual([false, true])
      expect(await page.textContent('.Announcer')).toBe('Copied')
      expect(await page.locator(button).evaluate((one) => one === document.activeElement)).toBe(
        true,
      )
      await page.clock.runFor(2000)
      expect(await symbols(page)).toEqual([true, false])
      expect(await page.textContent('.Announcer')).toBe('')
      expect(await pasted(page)).toBe(copied)
    },
  )

  it('works where there is no clipboard interface, and keeps the focus', async () => {
    const page = await open()
    await withoutInterface(page)
    await page.click(button)
    await page.waitForSelector('.CopyToClipboard.Copied')
    expect(await page.locator(button).evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await page.locator('.CopyToClipboard textarea').count()).toBe(0)
    expect(await pasted(page)).toBe(copied)
  })

  it('tells when it did not work', async () => {
    const page = await open()
    await withoutInterface(page)
    await page.evaluate(() => Object.assign(document, { execCommand: () => false }))
    await page.click(button)
    await page.waitForSelector('.CopyToClipboard.Failed')
    expect(await page.textContent('.Announcer')).toBe('It could not be copied')
    expect(await symbols(page)).toEqual([true, false])
  })

  it('does not press what it stands in', async () => {
    const page = await open()
    await page.evaluate(() => {
      document.querySelector('[data-id=around]')?.addEventListener('click', () => {
        document.title = 'pressed'
      })
    })
    await page.click(button)
    await page.waitForSelector('.CopyToClipboard.Copied')
    expect(await page.title()).toBe('Copy')
  })

  it('can be touched on 48 pixels, and has no accessibility violation', async () => {
    const page = await open()
    const { x, y } = (await page.locator(button).boundingBox())!
    const hits = await page.evaluate(
      ([left, top]) =>
        [
          [-7, 16],
          [39, 16],
          [16, -7],
          [16, 39],
        ].map(([dx = 0, dy = 0]) => document.elementFromPoint(left + dx, top + dy)?.className),
      [x, y] as const,
    )
    expect(new Set(hits)).toEqual(new Set(['IconTarget']))
    expect(await violations(page)).toEqual([])
  })
})
