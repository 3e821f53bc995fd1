import { Factory, type Context } from 'bespa'
import { expect, it } from 'vitest'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function mails(ctx: Context) {
  const shown = wf.stateOf(ctx).int('more', 1) * 20
  const items = Array.from({ length: Math.min(shown, 50) }, (_, n) =>
    wf
      .listItem(`Mail ${n + 1}`)
      .withKey(n)
      .withHref(`/mails/${n + 1}`),
  )
  return wf
    .page()
    .withTitle('Mails')
    .add(
      wf
        .list(items)
        .withMore(shown < 50 ? `?more=${shown / 20 + 1}` : '')
        .redrawIfChanged(ctx, 'more'),
    )
}

const open = async (context = {}) => {
  const fixture = new Fixture({ development: true }).page('/', mails)
  return openPage(await serve(fixture.app), { context })
}

it('A list gets more items without moving, and the focus goes on at the first new one', async () => {
  const page = await open()
  const third = await page.locator('.ListItem').nth(2).elementHandle()
  await page.getByRole('link', { name: 'Show more' }).scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => scrollY)
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('link', { name: 'Show more' }).press('Enter')
  await page.getByText('Mail 40').waitFor()
  const [html = ''] = (await (await answer).text()).split('data-whole')
  expect(html).toContain('Mail 21')
  expect(html).not.toContain('Mail 20<')
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  expect(await third?.evaluate((item) => item.isConnected)).toBe(true)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mail 21')
  await page.getByRole('link', { name: 'Show more' }).click()
  await page.getByText('Mail 50').waitFor()
  expect(await page.locator('.ListItem').count()).toBe(50)
  expect(await page.getByRole('link', { name: 'Show more' }).count()).toBe(0)
  await page.goBack()
  await page.getByText('Mail 50').waitFor({ state: 'detached' })
  expect(await page.locator('.ListItem').count()).toBe(40)
})

it('A list shows more items by a whole page where there is no script', async () => {
  const page = await open({ javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Show more' }).click()
  expect(await page.locator('.ListItem').count()).toBe(40)
  expect(new URL(page.url()).search).toBe('?more=2')
})
