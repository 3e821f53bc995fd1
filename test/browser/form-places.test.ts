import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useChromium } from './harness.js'
import { places, PlacesApp } from './places-app.js'

const { openPage, serve } = useChromium()

type Place = keyof typeof places
const cases = (Object.keys(places) as Place[]).flatMap((place) =>
  [true, false].map((javaScriptEnabled): [Place, string, boolean] => [
    place,
    javaScriptEnabled ? 'with' : 'without',
    javaScriptEnabled,
  ]),
)

async function open(place: Place, javaScriptEnabled: boolean) {
  const app = new PlacesApp()
  const url = await serve(app.app)
  const page = await openPage(url + places[place], {
    context: { javaScriptEnabled },
    allow: [/status of 4\d\d/],
  })
  page.setDefaultTimeout(10_000)
  await page.waitForSelector(field('title'))
  return { app, page, url }
}

const order = '.Form:has([name="_submit"][value="order"]) '
const field = (name: string) => `${order}[name="${name}"]:not([type=hidden])`
const press = (page: Page, text: string) => page.click(`${order}button:has-text("${text}")`)
const products = (page: Page) =>
  page.$$eval(`${order}[name$=".product"]`, (all) =>
    all.map((one) => (one as HTMLInputElement).value),
  )
const attach = (page: Page, name: string) =>
  page.setInputFiles(`${order}input[type=file]`, {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from('hello'),
  })

describe.each(cases)('A form in %s %s script', (place, _, script) => {
  it('commits what was entered into inputs of all kinds, with its files', async () => {
    const { app, page } = await open(place, script)
    await page.fill(field('title'), 'Fence')
    await page.fill(field('count'), '3')
    await page.fill(field('day'), '2026-12-24')
    await page.fill(field('pin'), '1234')
    await page.uncheck(field('news'))
    await page.check(`${field('size')}[value=m]`)
    await page.selectOption(field('color'), 'g')
    await page.check(`${field('stars')}[value="4"]`, { force: true })
    await attach(page, 'plan.txt')
    if (script) await page.waitForSelector('.File[data-key]')
    await press(page, 'Save')
    await page.waitForSelector('text=Thank you')
    expect(app.saved).toEqual([
      {
        title: 'Fence',
        count: 3,
        day: '2026-12-24',
        pin: '1234',
        news: false,
        size: 'm',
        color: 'g',
        stars: 4,
        gift: false,
        items: [{ key: '1', product: 'Nails' }],
        files: ['plan.txt'],
      },
    ])
    expect(decodeURIComponent(page.url())).not.toMatch(/Fence|1234|plan/)
  })

  it('adds and removes rows, and keeps what was typed into them', async () => {
    const { app, page } = await open(place, script)
    await page.fill(field('title'), 'Fence')
    await page.fill(`${order}[name="items.1.product"]`, 'Screws')
    await press(page, 'Add row')
    await expect.poll(() => products(page)).toEqual(['Screws', ''])
    await page.locator(`${order}[name$=".product"]`).nth(1).fill('Paint')
    await press(page, 'Add row')
    await expect.poll(() => products(page)).toEqual(['Screws', 'Paint', ''])
    await page
      .locator(
        `${order}button[name^="_refresh"][value^="items.remove."], ${order}button[value^="items.remove."]`,
      )
      .first()
      .click()
    await expect.poll(() => products(page)).toEqual(['Paint', ''])
    expect(await page.inputValue(field('title'))).toBe('Fence')
    await press(page, 'Save')
    await page.waitForSelector('text=Thank you')
    expect(app.saved).toMatchObject([{ items: [{ product: 'Paint' }, { product: '' }] }])
  })

  it('shows a hidden part, neither judges nor loses it, and brings it back', async () => {
    const { app, page } = await open(place, script)
    const update = async (shown: boolean) => {
      if (!script) await press(page, 'Update')
      await page.waitForSelector(field('note'), { state: shown ? 'attached' : 'detached' })
    }
    await page.fill(field('title'), 'Fence')
    await page.check(field('gift'))
    await update(true)
    await page.fill(field('note'), 'With love')
    await page.uncheck(field('gift'))
    await update(false)
    await page.check(field('gift'))
    await update(true)
    expect(await page.inputValue(field('note'))).toBe('With love')
    await page.fill(field('note'), '')
    await page.uncheck(field('gift'))
    await update(false)
    await press(page, 'Save')
    await page.waitForSelector('text=Thank you')
    expect(app.saved[0]).not.toHaveProperty('note')
  })

  it('keeps what was typed and uploaded when it is refused, but no password', async () => {
    const { app, page } = await open(place, script)
    await page.fill(field('title'), 'bad')
    await page.fill(field('count'), '7')
    await page.fill(field('pin'), 'secret')
    await page.uncheck(field('news'))
    await attach(page, 'plan.txt')
    if (script) await page.waitForSelector('.File[data-key]')
    await press(page, 'Save')
    await page.waitForSelector(`${field('title')}[aria-invalid=true]`)
    expect(await page.inputValue(field('count'))).toBe('7')
    expect(await page.isChecked(field('news'))).toBe(false)
    expect(await page.innerText(order)).toContain('plan.txt')
    expect((await page.getAttribute(field('pin'), 'value')) ?? '').toBe('')
    expect(await page.content()).not.toContain('secret')
    expect(page.url()).not.toContain('secret')
    expect(app.saved).toEqual([])
    await page.fill(field('title'), 'Fence')
    await press(page, 'Save')
    await page.waitForSelector('text=Thank you')
    expect(app.saved).toMatchObject([
      { title: 'Fence', count: 7, news: false, files: ['plan.txt'] },
    ])
  })
})

describe.each(Object.keys(places) as Place[])('A draft of a form in %s', (place) => {
  it('is offered when the page is opened again, and restored', async () => {
    const { app, page, url } = await open(place, true)
    await page.fill(field('title'), 'Fence')
    await page.fill(field('pin'), 'secret')
    await page.waitForSelector('.DraftState:has-text("Draft kept")')
    const again = await openPage(url + places[place])
    await again.click('.DraftOffer button:has-text("Restore")')
    await expect.poll(() => again.inputValue(field('title'))).toBe('Fence')
    expect(await again.inputValue(field('pin'))).toBe('')
    await press(again, 'Save')
    await again.waitForSelector('text=Thank you')
    expect(app.saved).toMatchObject([{ title: 'Fence' }])
  })
})
