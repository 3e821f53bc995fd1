import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../examples/tracker/src/app.js'
import { Exports } from '../../examples/tracker/src/exports.js'
import { addSamples, Store } from '../../examples/tracker/src/store.js'
import { Tracker } from '../../examples/tracker/src/tracker.js'
import { violations } from './axe.js'
import { useChromium, type OpenPageOptions } from './harness.js'

const { openPage, serve } = useChromium()

async function signedIn(context: OpenPageOptions['context'] = {}): Promise<Page> {
  const tracker = new Tracker(new Store(), new Exports(0))
  addSamples(tracker.store)
  const page = await openPage(await serve(createApp(tracker, ['for-tests-only'])), { context })
  await page.locator('[name=email]').fill('ada@example.com')
  await page.locator('[name=password]').fill('tracker')
  await page.locator('[name=password]').press('Enter')
  await page.getByText('4 issues are open').waitFor()
  return page
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document
      if (!at?.matches('a,button')) return ''
      return at.getAttribute('aria-label') ?? at.textContent ?? ''
    })
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press('Tab')
    if ((await focused()).includes(name)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

const sizes = [
  [400, 800],
  [1000, 760],
  [1500, 900],
] as const

describe('The example “Tracker”', () => {
  it.each(
    sizes.flatMap(([width, height]) => [
      { width, height, colorScheme: 'light' as const },
      { width, height, colorScheme: 'dark' as const },
    ]),
  )(
    'is accessible and fits into a window of $width pixels in $colorScheme colors',
    async ({ width, height, colorScheme }) => {
      const page = await signedIn({ viewport: { width, height }, colorScheme })
      const problems = async () => [
        ...(await violations(page)),
        ...((await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
          ? ['scrolls sideways']
          : []),
      ]
      expect(await problems()).toEqual([])
      await page.getByText('Sign-in fails with').click()
      await page.getByText('It works in Firefox').waitFor()
      expect(await problems()).toEqual([])
      await page.getByRole('link', { name: 'Edit' }).click()
      await page.locator('[name=title]').waitFor()
      expect(await problems()).toEqual([])
    },
  )

  it('leaves the list its width beside the panel of a wide window', async () => {
    const page = await signedIn({ viewport: { width: 1500, height: 900 } })
    await page.getByText('Sign-in fails with').click()
    await page.getByText('It works in Firefox').waitFor()
    const box = await page.locator('.List').first().boundingBox()
    // All of 800 pixels, but for the scrollbar of the window.
    expect(box && Math.round(box.width)).toBeGreaterThan(770)
  })

  it('is used by the keyboard alone, which finds its place again', async () => {
    const page = await signedIn()
    await tabTo(page, 'Sign-in fails with')
    await page.keyboard.press('Enter')
    await page.getByText('It works in Firefox').waitFor()
    await tabTo(page, 'Edit')
    await page.keyboard.press('Enter')
    await page.locator('[name=title]:focus').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Sign-in works')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sign-in works' }).waitFor()
    await tabTo(page, 'Delete issue')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog', { name: 'Delete this issue?' }).waitFor()
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Delete issue')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Delete')
    await page.keyboard.press('Enter')
    await page.locator('.Page').getByText('3 issues are open').waitFor()
    expect(await page.getByText('Sign-in works').count()).toBe(0)
  })

  it('works without script', async () => {
    const page = await signedIn({ javaScriptEnabled: false })
    await page.getByText('Sign-in fails with').click()
    await page.locator('[name=text]').fill('Not in Safari.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Not in Safari.').waitFor()
    await page.getByRole('button', { name: 'Close issue' }).click()
    await page.getByText('3 issues are open').waitFor()
    await page.getByRole('link', { name: 'New issue' }).click()
    await page.locator('[name=title]').fill('No script at all')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByText('4 issues are open').waitFor()
    await page.getByText('No script at all').waitFor()
    await page.getByRole('button', { name: 'Ada King' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.locator('[name=email]').waitFor()
  })
})
