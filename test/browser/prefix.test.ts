import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { useChromium } from './harness.js'
import { ShopApp } from './shop-app.js'

const { openPage } = useChromium()

let close: (() => Promise<void>) | undefined
afterEach(() => close?.())

async function open(path: string, javaScriptEnabled: boolean) {
  const shop = new ShopApp()
  const started = await shop.start()
  ;({ close } = started)
  const page = await openPage(started.url + path, { context: { javaScriptEnabled } })
  return { shop, page, address: started.url + path }
}

const told = (page: Page, text: string) => page.locator(`.Told:text-is("${text}")`).waitFor()
const frame = '[data-name=frame] '
const button = (name: string) => `button:text-is("${name}")`
const link = (name: string) => `a:text-is("${name}")`

describe.each(['/', '/orders', '/orders/'])('Below a prefix of a proxy, at %s,', (path) => {
  it('all kinds of actions reach the app', async () => {
    const { shop, page } = await open(path, true)
    await page.click(link('Number'))
    await told(page, 'n is 1, saved is ')
    await page.click(link('Late number'))
    await told(page, 'n is 2, saved is ')
    await page.click(button('Star'))
    await page.getByLabel('Note').fill('a note')
    await page.click(button('Keep'))
    await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('')
    await page.getByRole('link', { name: 'Show more' }).click()
    await page.getByText('Item 3').waitFor()
    await page.evaluate(() => bespa.navigate(document.body, '?n=3', { history: 'replace' }))
    await told(page, 'n is 3, saved is ')
    await page.locator('[type=file]').setInputFiles({
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('abc'),
    })
    await page.locator('.Announcer:has-text("is uploaded")').waitFor({ state: 'attached' })
    await page.click(button('Send'))
    await expect.poll(() => shop.done.at(-1)).toBe('file a.txt')
    await page.click(frame + link('Part number'))
    await page.locator(`${frame}>> text=p is 1, q is`).waitFor()
    await page.click(frame + link('Number around'))
    await told(page, 'n is 5, saved is ')
    await page.click(frame + link('Other part'))
    await page.locator(`${frame}>> text=p is , q is 1`).waitFor()
    await page.click(link('Open'))
    await page.locator('dialog').getByLabel('Part').fill('from the dialog')
    await page.locator('dialog').getByRole('button', { name: 'Save part' }).click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(shop.done).toEqual(['star 7', 'note a note', 'file a.txt', 'part from the dialog'])
    expect(shop.strays).toEqual([])
  })

  it('all kinds of actions reach the app without script', async () => {
    const { shop, page } = await open(path, false)
    await page.click(link('Number'))
    await told(page, 'n is 1, saved is ')
    await page.click(button('Star'))
    await told(page, 'n is 1, saved is ')
    await page.getByLabel('Note').fill('a note')
    await page.click(button('Keep'))
    await told(page, 'n is 1, saved is ')
    await page.getByRole('link', { name: 'Show more' }).click()
    await page.getByText('Item 3').waitFor()
    await told(page, 'n is 1, saved is ')
    const address = page.url()
    await page.click(link('Open'))
    await page.locator('dialog').getByLabel('Part').fill('from the dialog')
    await page.locator('dialog').getByRole('button', { name: 'Save part' }).click()
    await told(page, 'n is 1, saved is ')
    await page.goto(address)
    await page.click(frame + link('Number around'))
    await told(page, 'n is 5, saved is ')
    await page.goto(address)
    await page.locator(frame).getByLabel('Part').fill('from the frame')
    await page.locator(frame).getByRole('button', { name: 'Save part' }).click()
    await told(page, 'n is 1, saved is ')
    await page.click(frame + link('Part number'))
    await page.getByText('p is 1, q is').waitFor()
    expect(shop.done).toEqual([
      'star 7',
      'note a note',
      'part from the dialog',
      'part from the frame',
    ])
    expect(shop.strays).toEqual([])
  })
})
