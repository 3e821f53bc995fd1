import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useChromium } from './harness.js'
import { WizardApp } from './wizard-app.js'

const { openPage, serve } = useChromium()

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const title = (page: Page) => page.textContent('.StepTitle')
const shows = (page: Page, text: string) => page.waitForSelector(`.StepTitle:text-is("${text}")`)
const search = (page: Page) => new URL(page.url()).search

const goods = 'Goods (step 1 of 3)'
const you = 'About you (step 2 of 3)'
const delivery = 'Delivery (step 3 of 3)'

describe.each([
  ['with', true],
  ['without', false],
])('A wizard in Chromium %s script', (_, javaScriptEnabled) => {
  async function open(app = new WizardApp(), path = '/') {
    const url = await serve(app.app)
    const page = await openPage(url + path, {
      context: { javaScriptEnabled },
      allow: [/status of 4\d\d/],
    })
    page.setDefaultTimeout(10_000)
    return { app, page, url }
  }

  async function toDelivery(page: Page): Promise<void> {
    await page.selectOption('[name=product]', 'wine')
    await page.check('[name=gift]:not([type=hidden])')
    await press(page, 'Next')
    await shows(page, you)
    await page.fill('[name=age]', '20')
    await press(page, 'Next')
    await shows(page, delivery)
  }

  it('commits all steps at the end, and nothing that was posted gets into the address', async () => {
    const { app, page, url } = await open()
    await toDelivery(page)
    expect(page.url()).toBe(`${url}/?step=delivery`)
    await page.fill('[name=city]', 'Graz')
    await page.fill('[name=note]', 'With love')
    await press(page, 'Finish')
    await page.waitForSelector('text=Thank you')
    expect(page.url()).toBe(`${url}/thanks`)
    expect(app.orders).toEqual([
      { product: 'wine', gift: true, age: 20, city: 'Graz', note: 'With love' },
    ])
  })

  it('begins again in the page that it stands in, with nothing in the address that was posted', async () => {
    const app = new WizardApp()
    app.goal = '?thanks=1'
    const { page } = await open(app)
    await toDelivery(page)
    await page.fill('[name=city]', 'Graz')
    await page.fill('[name=note]', 'With love')
    await press(page, 'Finish')
    await page.waitForSelector('text=Thank you')
    await shows(page, goods)
    expect(await page.inputValue('[name=product]')).toBe('')
    const state = Object.fromEntries(new URL(page.url()).searchParams)
    expect(state).toEqual({ thanks: '1', step: 'goods' })
    expect(app.orders).toHaveLength(1)
  })

  it('shows the step before by the Back of the browser and by its own, with what was typed', async () => {
    const { page } = await open()
    await toDelivery(page)
    await page.goBack()
    await shows(page, you)
    expect(await page.inputValue('[name=age]')).toBe('20')
    await page.goForward()
    await shows(page, delivery)
    await page.fill('[name=city]', 'Graz')
    await press(page, 'Back')
    await shows(page, you)
    expect(search(page)).toBe('?step=you')
    await press(page, 'Back')
    await shows(page, goods)
    expect(await page.inputValue('[name=product]')).toBe('wine')
    expect(await page.isChecked('[name=gift]:not([type=hidden])')).toBe(true)
    await press(page, 'Next')
    await shows(page, you)
    await press(page, 'Next')
    await shows(page, delivery)
    expect(await page.inputValue('[name=city]')).toBe('Graz')
  })

  it('lets no address skip a step that was not passed', async () => {
    const { page, url } = await open()
    await page.goto(`${url}/?step=delivery`)
    await shows(page, goods)
    expect(search(page)).toBe('?step=goods')
    await page.selectOption('[name=product]', 'wine')
    await press(page, 'Next')
    await shows(page, you)
    await page.goto(`${url}/?step=delivery`)
    await shows(page, you)
    expect(search(page)).toBe('?step=you')
  })

  it('keeps what was typed into a step that is refused', async () => {
    const { page } = await open()
    await page.selectOption('[name=product]', 'wine')
    await press(page, 'Next')
    await shows(page, you)
    await page.fill('[name=age]', '7')
    await page.$eval('form.Form', (form) => form.setAttribute('novalidate', ''))
    await press(page, 'Next')
    await page.waitForSelector('[name=age][aria-invalid=true]')
    expect(await title(page)).toBe(you)
    expect(await page.inputValue('[name=age]')).toBe('7')
  })

  it('asks who comes back another time, and continues with what was kept', async () => {
    const { page, url } = await open()
    await toDelivery(page)
    await page.goto(`${url}/`)
    await shows(page, goods)
    expect(await page.inputValue('[name=product]')).toBe('')
    await page.locator('.DraftOffer a').click()
    await shows(page, delivery)
    await press(page, 'Back')
    await shows(page, you)
    expect(await page.inputValue('[name=age]')).toBe('20')
  })

  it('goes through its steps in a dialog', async () => {
    const { app, page } = await open(new WizardApp(), '/outer?modal=%2F')
    await toDelivery(page)
    await page.fill('[name=city]', 'Graz')
    await page.fill('[name=note]', 'With love')
    await press(page, 'Finish')
    await page.waitForSelector('text=Thank you')
    expect(app.orders).toMatchObject([{ age: 20, city: 'Graz', note: 'With love' }])
    expect(page.url()).not.toMatch(/Graz|love|gift/)
  })
})
