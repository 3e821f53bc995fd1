import { describe, expect, it } from 'vitest'
import { createSite } from '../../../docs-site/app.js'
import { useChromium } from '../harness.js'

const { openPage, serve } = useChromium()

const serveSite = () => serve(createSite({ development: false }))

describe('Incremental updates', () => {
  it('a click replaces the viewer only, Back restores it, and the address holds the state', async () => {
    const page = await openPage((await serveSite()) + '/basics/incremental')
    const requests: string[] = []
    page.on('request', (request) => {
      // The browser looks for the icon of the page when it likes.
      if (request.resourceType() !== 'fetch') return
      requests.push(`${request.method()} ${request.postData() ?? ''}`)
    })
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('main *'))
        Object.assign(element, { kept: true })
    })
    await page.click('a[href="?x=foo"]')
    await page.waitForSelector('code:text-is(\'x = "foo"\')')
    expect(requests).toEqual(['POST x=foo&_changed=x'])
    expect(page.url()).toMatch(/\?x=foo$/)
    const replaced = await page.$$eval('main *', (all: Element[]) =>
      all
        .filter((one) => !('kept' in one) && !one.closest('.Debugger'))
        .map((one) => one.getAttribute('class') ?? ''),
    )
    expect(replaced).toEqual(['State', 'GroupingFrame Block', '', 'GroupingFrameContent', 'Code'])
    await page.goBack()
    await page.waitForSelector('code:text-is(\'x = ""\')')
    expect(await page.$$eval('.ArticleText > h2', (all) => all.every((one) => 'kept' in one))).toBe(
      true,
    )
  })

  it('shows and hides the secret', async () => {
    const page = await openPage((await serveSite()) + '/basics/incremental')
    await page.click('a[href="?secret=show"]')
    await page.waitForSelector('text=The treasure is buried')
    await page.click('a[href="?secret=hide"]')
    await page.waitForURL('**/incremental?secret=hide')
    expect(await page.locator('fieldset:has-text("The treasure")').count()).toBe(0)
  })

  it('loads the whole page by the plain link, and shows the same', async () => {
    const page = await openPage((await serveSite()) + '/basics/incremental')
    await page.evaluate(() => Object.assign(window, { before: true }))
    await page.click('text=Load this page with')
    await page.waitForSelector('code:text-is(\'x = "baz"\')')
    expect(await page.evaluate('"before" in window')).toBe(false)
  })

  it('tells in the debugger what was sent and redrawn, as text only', async () => {
    const url = await serveSite()
    const page = await openPage(
      `${url}/basics/incremental?x=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`,
    )
    // The page is about what it shows, so it is open from the start.
    const panel = page.locator('.DebuggerPanel')
    await expect.poll(() => panel.textContent()).toContain('<img src=x onerror=alert(1)>')
    await page.evaluate(() => window.bespa.navigate(document.body, '?x=foo'))
    await expect.poll(() => panel.textContent()).toContain('POST /basics/incremental')
    await expect.poll(() => panel.textContent()).toMatch(/fieldset\.GroupingFrame#/)
    await page.hover('.DebuggerEntry')
    expect(await page.locator('fieldset.DebuggerHighlight').count()).toBe(1)
    await page.focus('.DebuggerTab')
    await page.keyboard.press('Escape')
    expect(await panel.isVisible()).toBe(false)
    expect(await panel.locator('img').count()).toBe(0)
  })
})

describe('The action-URL playground', () => {
  it('changes the inner page, the outer page and the top page', async () => {
    const page = await openPage((await serveSite()) + '/basics/action-url-pattern')
    const inner = page.locator('.Embed .Code').first()
    const outer = page.locator('fieldset:has(legend:text-is("This page")) .Code')
    await page.click('a[data-action="?x=inner"]')
    await expect.poll(() => inner.textContent()).toBe('x = "inner"')
    expect(await outer.textContent()).toBe('x = ""')
    await page.click('a[data-action="^?x=outer"]')
    await expect.poll(() => outer.textContent()).toBe('x = "outer"')
    await page.click('a[data-action="~?x=top"]')
    await expect.poll(() => outer.textContent()).toBe('x = "top"')
    expect(await inner.textContent()).toBe('x = "inner"')
    expect(page.url()).toMatch(/\?x=top$/)
  })
})

describe('Hello', () => {
  it('greets while somebody types, and redraws nothing but the greeting', async () => {
    const page = await openPage((await serveSite()) + '/try/hello')
    await page.evaluate(() => Object.assign(document.querySelector('input') ?? {}, { kept: true }))
    await page.getByLabel('Your name').pressSequentially('Ada', { delay: 20 })
    await page.waitForSelector('h2:text-is("Hello, Ada!")')
    expect(await page.$eval('input', (input) => 'kept' in input)).toBe(true)
    await expect.poll(() => page.url()).toMatch(/\?name=Ada$/)
    await page.getByLabel('Your name').fill('')
    await page.waitForSelector('h2', { state: 'detached' })
  })
})

describe('The counter', () => {
  it('counts by the keyboard alone, up, down and back', async () => {
    const page = await openPage((await serveSite()) + '/try/counter')
    await page.getByRole('link', { name: 'One more' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('h2:text-is("1")')
    await page.keyboard.press('Enter')
    await page.waitForSelector('h2:text-is("2")')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('h2:text-is("1")')
    await page.goBack()
    await page.waitForSelector('h2:text-is("2")')
  })

  it('counts without JavaScript', async () => {
    const page = await openPage((await serveSite()) + '/try/counter', {
      context: { javaScriptEnabled: false },
    })
    await page.getByRole('link', { name: 'One more' }).click()
    await page.getByRole('link', { name: 'One more' }).click()
    expect(await page.textContent('h2')).toBe('2')
  })
})
