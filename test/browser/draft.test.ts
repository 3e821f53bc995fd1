import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { stopClock } from './clock.js'
import { DraftApp } from './draft-app.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage } = useChromium()
let apps: DraftApp[] = []

afterEach(async () => {
  for (const app of apps) await app.kill()
  apps = []
})

async function start(): Promise<DraftApp> {
  const app = await new DraftApp().start()
  apps.push(app)
  return app
}

const open = (app: DraftApp, options = {}) => openPage(`${app.url}/?id=7`, options)
const lost = { allow: [/ERR_CONNECTION|Failed to load resource/] }
const said = (page: Page) => page.textContent('.DraftState')
const title = (page: Page) => page.inputValue('.Form [name=title]')

/** Types, and lets the time pass that is left for further letters. */
async function type(page: Page, text: string): Promise<void> {
  await page.fill('.Form [name=title]', text)
  await page.clock.runFor(1000)
}

describe('A draft in Chromium', () => {
  it('is there after the server was killed and the page was opened again', async () => {
    const app = await start()
    const page = await open(app, lost)
    await stopClock(page)
    await type(page, 'New')
    await page.fill('.Form [name=pin]', 'secret')
    await page.uncheck('.Form [name=news]')
    await page.clock.runFor(1000)
    await expect.poll(() => app.drafts.length).toBe(2)
    await expect.poll(() => said(page)).toContain('Draft kept at')
    await app.kill()
    await app.start()
    const again = await open(app)
    expect(await title(again)).toBe('Old')
    await again.click('text=What differs')
    expect(await again.textContent('.DraftChanges')).toContain('Old → New')
    await again.click('button:has-text("Restore")')
    await again.waitForSelector('.DraftOffer:not(.Empty)', { state: 'detached' })
    expect(await title(again)).toBe('New')
    expect(await again.isChecked('.Form [name=news]')).toBe(false)
    expect(await again.inputValue('.Form [name=pin]')).toBe('')
    await again.click('text=Save')
    await again.waitForURL('**/?id=7&saved=1')
    expect(app.saved).toEqual(['New'])
    expect(app.title).toBeUndefined()
  })

  it('says that it could not be kept, and is kept once the server is back', async () => {
    const app = await start()
    const page = await open(app, lost)
    await stopClock(page)
    await app.kill()
    await type(page, 'New')
    await expect.poll(() => said(page)).toBe('The draft could not be kept. Trying again.')
    await app.start()
    await page.clock.runFor(2000)
    await expect.poll(() => app.title).toBe('New')
    await expect.poll(() => said(page)).toContain('Draft kept at')
  })

  it('is never replaced by an older one whose request was slow', async () => {
    const app = await start()
    const page = await open(app)
    await stopClock(page)
    let release = (): void => undefined
    app.onDraft = () => new Promise((resolve) => (release = resolve))
    await type(page, 'First')
    await type(page, 'Second')
    app.onDraft = undefined
    release()
    await expect.poll(() => app.drafts).toEqual(['First'])
    await expect.poll(() => said(page)).toContain('Draft kept at')
    await page.clock.runFor(1000)
    await expect.poll(() => app.drafts).toEqual(['First', 'Second'])
    expect(app.title).toBe('Second')
  })

  it('is not left over when its form is saved while it is on its way', async () => {
    const app = await start()
    const page = await open(app)
    await stopClock(page)
    let release = (): void => undefined
    app.onDraft = () => new Promise((resolve) => (release = resolve))
    await type(page, 'New')
    await page.click('text=Save')
    expect(app.saved).toEqual([])
    release()
    await page.waitForURL('**/?id=7&saved=1')
    expect(app.saved).toEqual(['New'])
    expect(app.drafts).toEqual(['New'])
    expect(app.title).toBeUndefined()
    expect(await page.locator('.DraftOffer:not(.Empty)').count()).toBe(0)
  })

  it('holds what was typed last when the page is left at once, by a link or otherwise', async () => {
    const app = await start()
    const page = await open(app)
    await stopClock(page)
    await page.fill('.Form [name=title]', 'By a link')
    await page.click('text=Elsewhere')
    await page.waitForURL('**/?id=8')
    await expect.poll(() => app.title).toBe('By a link')
    app.store.clear('ann')
    await page.goto(`${app.url}/?id=7`)
    await page.fill('.Form [name=title]', 'Otherwise')
    await page.goto('about:blank')
    await expect.poll(() => app.title).toBe('Otherwise')
  })

  it('is offered behind Back, belongs to its record alone, and stays behind Forward', async () => {
    const app = await start()
    const page = await open(app)
    await stopClock(page)
    await type(page, 'New')
    await expect.poll(() => said(page)).toContain('Draft kept at')
    await page.click('text=Elsewhere')
    await page.waitForURL('**/?id=8')
    expect(await page.locator('.DraftOffer:not(.Empty)').count()).toBe(0)
    await page.goBack()
    await page.waitForURL('**/?id=7')
    await page.waitForSelector('.DraftOffer:not(.Empty)')
    await page.goForward()
    await page.waitForURL('**/?id=8')
    await page.goBack()
    await page.click('button:has-text("Restore")')
    await expect.poll(() => title(page)).toBe('New')
    expect(app.title).toBe('New')
  })

  it('is saved once by a double click, and not offered behind Back', async () => {
    const app = await start()
    const page = await open(app)
    await stopClock(page)
    await type(page, 'New')
    await expect.poll(() => said(page)).toContain('Draft kept at')
    await page.dblclick('text=Save')
    await page.waitForURL('**/?id=7&saved=1')
    expect(app.saved).toEqual(['New'])
    await page.goBack()
    await page.waitForURL('**/?id=7')
    await page.clock.resume()
    await settle(page)
    expect(await page.locator('.DraftOffer:not(.Empty)').count()).toBe(0)
    expect(app.saved).toEqual(['New'])
    expect(app.title).toBeUndefined()
  })

  it('leaves each of two tabs its own text, and an offered one waits until it was decided', async () => {
    const app = await start()
    const [one, other] = [await open(app), await open(app)]
    for (const page of [one, other]) await stopClock(page)
    await type(one, 'One')
    await expect.poll(() => app.title).toBe('One')
    await type(other, 'Other')
    await expect.poll(() => app.title).toBe('Other')
    expect([await title(one), await title(other)]).toEqual(['One', 'Other'])
    const third = await open(app)
    await stopClock(third)
    await type(third, 'Third')
    await expect.poll(() => said(third)).toContain('restore or discard your earlier draft first')
    await third.fill('.Form [name=title]', '')
    await third.evaluate(() =>
      document.querySelector('form.Form')?.removeAttribute('data-validate'),
    )
    await third.click('.Form button[name=save]')
    await third.waitForSelector('form[data-refused]')
    expect(app.title).toBe('Other')
    expect(await third.isVisible('.DraftOffer')).toBe(true)
    await third.click('button:has-text("Restore")')
    await expect.poll(() => title(third)).toBe('Other')
    expect(app.title).toBe('Other')
    await type(third, 'Third')
    await expect.poll(() => app.title).toBe('Third')
  })
})

describe('What is typed beside the offer of an earlier draft', () => {
  it('stays when that is discarded, and is the draft from then on', async () => {
    const app = await start()
    const page = await open(app)
    await stopClock(page)
    await type(page, 'Earlier')
    await expect.poll(() => app.title).toBe('Earlier')
    const again = await open(app)
    await stopClock(again)
    await type(again, 'Later')
    expect(app.title).toBe('Earlier')
    await again.click('button:has-text("Discard")')
    await again.waitForSelector('.DraftOffer:not(.Empty)', { state: 'detached' })
    expect(await title(again)).toBe('Later')
    await again.clock.runFor(1000)
    await expect.poll(() => app.title).toBe('Later')
  })
})

describe.each([true, false])(
  'A session that ends while a form is filled in (script: %s)',
  (javaScriptEnabled) => {
    it('costs none of the text: it is offered after the same user has signed in again', async () => {
      const app = await start()
      const page = await open(app, { context: { javaScriptEnabled } })
      await page.fill('.Form [name=title]', 'A long text')
      await page.fill('.Form [name=pin]', 'secret')
      await page.uncheck('.Form [name=news]')
      app.user = ''
      await page.click('text=Save')
      await page.waitForURL('**/sign-in?*')
      expect(app.saved).toEqual([])
      await page.fill('[name=user]', 'ann')
      await page.click('text=Sign in >> nth=-1')
      await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('id') === '7')
      expect(app.saved).toEqual([])
      expect(await title(page)).toBe('Old')
      await page.click('button:has-text("Restore")')
      await page.waitForSelector('.Form [name=title][value="A long text"]')
      expect(await page.isChecked('.Form [name=news]')).toBe(false)
      expect(await page.inputValue('.Form [name=pin]')).toBe('')
      await page.click('text=Save')
      await page.waitForURL('**/?id=7&saved=1')
      expect(app.saved).toEqual(['A long text'])
      expect(app.title).toBeUndefined()
    })

    it('shows nothing of it to another user', async () => {
      const app = await start()
      const page = await open(app, { context: { javaScriptEnabled } })
      await page.fill('.Form [name=title]', 'Private')
      app.user = ''
      await page.click('text=Save')
      await page.waitForURL('**/sign-in?*')
      await page.fill('[name=user]', 'eve')
      await page.click('text=Sign in >> nth=-1')
      await page.waitForURL((url) => url.pathname === '/')
      expect(await page.content()).not.toContain('Private')
      expect(await page.locator('.DraftOffer:not(.Empty)').count()).toBe(0)
      expect(app.title).toBe('Private')
    })
  },
)
