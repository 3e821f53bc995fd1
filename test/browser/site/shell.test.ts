import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { violations } from '../axe.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

const serveSite = () => serve(createSite({ development: false, siteUrl: '' }))

const narrow = { viewport: { width: 400, height: 800 } }
const wide = { viewport: { width: 1500, height: 900 } }

/** Marks what stands in the page now, so that {@link replaced} can tell what has come since. */
function mark(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll('html, body *'))
      Object.assign(element, { kept: true })
  })
}

/** The outermost elements that have come since, by their first class. */
function replaced(page: Page): Promise<string[]> {
  return page.$$eval('html, body *', (all) =>
    all
      .filter((one) => !('kept' in one) && one.parentElement && 'kept' in one.parentElement)
      .map((one) => one.classList[0] ?? ''),
  )
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

describe('“Try it”', () => {
  it('greets in the dialog while one types, and Escape leads back to the button', async () => {
    const page = await openPage((await serveSite()) + '/start', { context: wide })
    const button = page.locator('a[href="?modal=/try/hello"]')
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Your name').fill('Ada')
    await dialog.getByRole('heading', { name: 'Hello, Ada!' }).waitFor()
    expect(await dialog.locator('nav').count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('counts in the dialog; its × closes it, and Back opens it again', async () => {
    const page = await openPage(await serveSite(), { context: narrow })
    await page.click('a[href="?modal=/try/counter"]')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('link', { name: 'One more' }).click()
    await dialog.locator('h3:text-is("1"), h2:text-is("1")').waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await dialog.getByRole('link', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goBack()
    await dialog.waitFor()
  })

  it('works without JavaScript, in the page', async () => {
    const page = await openPage((await serveSite()) + '/start', {
      context: { javaScriptEnabled: false },
    })
    await page.click('a[href="?modal=/try/hello"]')
    expect(await page.locator('.Modal input[name=name]').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Close' }).click()
    expect(await page.locator('.Modal .AppBar').count()).toBe(0)
  })
})

describe('The menus of the bar', () => {
  it('switch theme and colors by the keyboard, with no reload and nothing else redrawn', async () => {
    const page = await openPage((await serveSite()) + '/start', { context: wide })
    await mark(page)
    await page.focus('.AppBar [aria-label=Theme]')
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.waitForSelector('html.DarkTheme')
    expect(new Set(await replaced(page))).toEqual(new Set(['Appearance', 'Menu', 'State']))
    await page.click('.AppBar [aria-label=Colors]')
    await page.click('.AppBar a:has-text("Violet")')
    await page.waitForSelector('link[href*="keycolors=Violet"]', { state: 'attached' })
    expect(await page.evaluate(() => 'kept' in document.documentElement)).toBe(true)
    await page.click('.AppBar [aria-label=Colors]')
    expect(
      await page.textContent('.MenuPopup:popover-open [role=menuitemradio][aria-checked=true]'),
    ).toBe('Violet')
    await page.reload()
    expect(await page.getAttribute('html', 'class')).toContain('DarkTheme')
  })
})

describe('The list of what is on the page', () => {
  it('stands beside the text, stays in sight, and leads to sections below the bar', async () => {
    const page = await openPage((await serveSite()) + '/basics/incremental', { context: wide })
    expect(await page.locator('.ContentsFolded').isVisible()).toBe(false)
    await page.click('.ContentsBeside a:text-is("The wire format")')
    await page.waitForURL('**#wire-format')
    const bar = await page.locator('.AppBar').first().boundingBox()
    const heading = await page.locator('#wire-format').boundingBox()
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    expect(heading?.y).toBeLessThan(300)
    const list = await page.locator('.ContentsBeside').boundingBox()
    expect(list?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    expect(list?.y).toBeLessThan(200)
  })

  it('is folded above the text in narrow windows, and opens by the keyboard', async () => {
    const page = await openPage((await serveSite()) + '/basics/incremental', { context: narrow })
    expect(await page.locator('.ContentsBeside').isVisible()).toBe(false)
    await page.focus('.ContentsFolded summary')
    await page.keyboard.press('Enter')
    await page.click('.ContentsFolded a:text-is("Show, hide, and redraw")')
    await page.waitForURL('**#hide')
  })
})

describe('The keyboard alone', () => {
  it('skips the navigation, and goes on to the next page', async () => {
    const page = await openPage((await serveSite()) + '/start', { context: wide })
    await page.keyboard.press('Tab')
    expect(await page.textContent(':focus')).toBe('Skip to content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    const next = await page.getAttribute('a[rel=next]', 'href')
    await page.focus('a[rel=next]')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${next ?? ''}`)
    expect(next).not.toBe('/start')
    expect(await page.getAttribute('.NavRail [aria-current=page]', 'href')).toBe(next)
  })
})

describe('The profile', () => {
  it('is chosen by arrow keys, saved, confirmed, and left by Cancel', async () => {
    const page = await openPage((await serveSite()) + '/start', { context: wide })
    await page.click('.NavRail a[href="/profile"]')
    await page.focus('input[name=look-theme]:checked')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByLabel('Byzantine').check()
    expect(await page.locator('html.DarkTheme').count()).toBe(0)
    await page.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.Snackbar:popover-open', { hasText: 'Your settings are saved.' }).waitFor()
    await page.waitForSelector('html.DarkTheme')
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.waitForURL('**/start')
  })

  it('is saved without JavaScript', async () => {
    const page = await openPage((await serveSite()) + '/profile', {
      context: { javaScriptEnabled: false },
    })
    await page.getByLabel('Dark').check()
    await page.getByRole('button', { name: 'Save' }).click()
    expect(await page.textContent('.Snackbar')).toContain('Your settings are saved.')
    expect(await page.getAttribute('html', 'class')).toContain('DarkTheme')
  })
})

describe('The frame of the site', () => {
  const allow = [/status of 404/]

  it.each(['/', '/start', '/profile', '/contact', '/basics/incremntal', '/?modal=/try/counter'])(
    '%s has no accessibility violation, nor is it too wide, in both directions of text',
    async (path) => {
      const page = await openPage((await serveSite()) + path, { allow })
      for (const [width, colorScheme, dir] of [
        [400, 'light', 'rtl'],
        [1000, 'dark', 'ltr'],
        [1500, 'light', 'rtl'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.evaluate((direction) => (document.documentElement.dir = direction), dir)
        expect(await violations(page), `${String(width)} ${dir}`).toEqual([])
        expect(await overflow(page), `${String(width)} ${dir}`).toBeLessThanOrEqual(0)
      }
    },
  )

  it('is printed without what only a screen needs', async () => {
    const page = await openPage((await serveSite()) + '/basics/incremental', { context: wide })
    await page.emulateMedia({ media: 'print' })
    for (const selector of ['.TopNav', '.Neighbors', '.AppBar .Menu']) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false)
    }
    for (const list of ['.ContentsBeside', '.ContentsFolded']) {
      expect(await page.locator(list).isVisible(), list).toBe(false)
    }
    expect(await page.locator('.CodeBlock pre').first().isVisible()).toBe(true)
  })

  it('opens its navigation in narrow windows, also without JavaScript', async () => {
    const page = await openPage(await serveSite(), {
      context: { ...narrow, javaScriptEnabled: false },
    })
    await page.click('.MainMenuBar button')
    await page.click('.MainMenuDrawer a[href="/start"]')
    expect(await page.textContent('h1')).toBe('Get started')
  })

  it('leads from a page that does not exist to the one that is meant', async () => {
    const page = await openPage((await serveSite()) + '/showcase/progess', { allow })
    await page.click('main li a')
    expect(await page.textContent('h1')).toBe('Progress')
  })
})
