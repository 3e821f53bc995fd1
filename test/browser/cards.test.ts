import type { Page } from 'playwright-core'
import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()
const wf = new Factory()
const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const card = () =>
  wf
    .cardElevated()
    .withHref('/lake')
    .add(
      wf.bannerImage(picture).withHeight(80),
      wf.headlineSmall('The lake').withLevel(2),
      wf.block('Text about the lake').withId('text'),
      wf.block(
        wf.link('?link=1').add('Inner link'),
        wf.buttonText('').withHref('?button=1').add('Inner button'),
        wf.tag('label').add('Label', wf.tag('input').attr('name', 'x')),
        wf.tag('details').add(wf.tag('summary').add('More'), 'Details'),
      ),
      'Words at the end',
    )

const cardApp = () =>
  new Fixture()
    .page('/', () =>
      wf
        .page()
        .withLang('en')
        .add(
          wf.appBar('Cards'),
          wf
            .deck(1, 2, 2)
            .add(
              card(),
              wf
                .cardFilled()
                .withHref('?off=1')
                .withDisabled()
                .add(wf.titleLarge('Off').withLevel(2), 'x'),
            ),
        ),
    )
    .page('/lake', () => wf.page().add('Arrived'))

async function open(options = {}) {
  return openPage(await serve(cardApp().app), options)
}

const arrived = (page: Page) => page.waitForURL('**/lake')
const text = '[data-id=text]'

describe('A card that is a link', () => {
  it.each(['.BannerImage', 'h2:text-is("The lake")', text, 'text=Words at the end'])(
    'is followed by a click on it: %s',
    async (place) => {
      const page = await open()
      await page.locator(place).click({ force: true })
      await arrived(page)
    },
  )

  it('is followed at its very edge, and from the keyboard', async () => {
    const page = await open()
    const box = (await page.locator('.Card').first().boundingBox())!
    await page.mouse.click(box.x + 4, box.y + box.height - 20)
    await arrived(page)
    await page.goBack()
    await page.getByRole('link', { name: 'The lake' }).focus()
    const ring = await page
      .locator('.CardLink:focus-visible')
      .evaluate((link) => [getComputedStyle(link).outlineStyle, link.clientWidth])
    expect(ring).toEqual(['solid', Math.round(box.width)])
    await page.keyboard.press('Enter')
    await arrived(page)
  })

  it.each(['Control', 'middle'])('opens in another tab of the browser: %s', async (how) => {
    const page = await open()
    for (const place of ['.BannerImage', text]) {
      const opened = page.context().waitForEvent('page')
      await page
        .locator(place)
        .click(
          how === 'middle'
            ? { button: 'middle', force: true }
            : { modifiers: ['Control'], force: true },
        )
      await arrived(await opened)
    }
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('leaves links, buttons and inputs on it to themselves', async () => {
    const page = await open()
    await page.click('text=Inner link')
    await page.waitForURL('**/?link=1')
    await page.click('text=Inner button')
    await page.waitForURL('**/?link=1&button=1')
    await page.click('label')
    await page.click('input')
    await page.click('summary')
    expect(await page.locator('details[open]').count()).toBe(1)
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('lets its text be selected', async () => {
    const page = await open()
    const box = (await page.locator(text).boundingBox())!
    await page.mouse.move(box.x + 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3)
    await settle(page)
    expect(new URL(page.url()).pathname).toBe('/')
    // The next click takes the selection away, and counts.
    await page.locator('text=Words at the end').click({ force: true })
    await arrived(page)
  })

  it('is followed without JavaScript too, and what is on it works', async () => {
    const page = await open({ context: { javaScriptEnabled: false } })
    await page.click('text=Inner link')
    await page.waitForURL('**/?link=1')
    await page.locator(text).click({ force: true })
    await arrived(page)
  })
})

describe('A disabled card', () => {
  it('leads nowhere, and is told so', async () => {
    const page = await open()
    const link = page.getByRole('link', { name: 'Off' })
    expect(await link.getAttribute('aria-disabled')).toBe('true')
    await page.locator('.CardDisabled').click({ force: true })
    await settle(page)
    expect(new URL(page.url()).search).toBe('')
  })
})

describe('Cards', () => {
  it.each([
    [400, 'light'],
    [1500, 'dark'],
  ] as const)('are accessible: %d %s', async (width, colorScheme) => {
    const page = await open({ context: { viewport: { width, height: 700 }, colorScheme } })
    expect(await violations(page)).toEqual([])
  })
})
