import { bespa, Factory } from 'bespa'
import Koa from 'koa'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { box } from './fixture.js'
import { useChromium } from './harness.js'
import { MortalServer } from './mortal-server.js'

const { openPage } = useChromium()
const wf = new Factory()
const server = new MortalServer()
afterEach(() => server.kill())

/** A page with a link, a form, an action and a dialog; what it does outlives its server. */
function app(saved: string[], during: () => Promise<void>): Koa {
  const koa = new Koa()
  koa.silent = true
  koa.use(bespa({ development: false }))
  koa.use(async (ctx) => {
    const state = wf.stateOf(ctx)
    if (ctx.get('Bespa-Fetch')) await during()
    if (ctx.path === '/part') return wf.page().add('The part').draw(ctx)
    const action = wf.actionOf(ctx)
    if (action) saved.push(`${action.name} ${action.value}`)
    const title = wf.inputText('title', '').withLabel('Title')
    const form = wf.form().withName('form').add(title, wf.buttonFilled('').add('Save'))
    if (form.submitted(ctx)) {
      saved.push(title.value(ctx))
      form.reset(ctx)
    }
    return wf
      .page()
      .add(
        box('Told', `n is ${state.get('n')}`).redrawIfChanged(ctx, 'n'),
        wf.link('?n=1').add('One'),
        wf.link('?n=2').add('Two'),
        wf.buttonText().add('Star').withPost('star', 7),
        wf.link('?modal=/part').add('Open'),
        wf
          .modal('modal')
          .withLabel('Dialog')
          .embedHandler(ctx, { allow: ['/part'] }),
        form,
      )
      .draw(ctx)
  })
  return koa
}

/** Opens the page of a server that dies as soon as the runtime asks it for something. */
async function openDoomed() {
  const saved: string[] = []
  await server.start(app(saved, () => server.kill()))
  const page = await openPage(server.url, { allow: [/net::ERR/] })
  return {
    page,
    saved,
    revive: () => server.start(app(saved, () => Promise.resolve())),
  }
}

const failed = (page: Page) => page.locator('.FetchError.Shown').waitFor()
const retry = (page: Page) => page.click('.FetchError.Shown > .Retry')
const told = (page: Page, text: string) => page.locator(`.Told:text-is("${text}")`).waitFor()

describe('After the server was killed', () => {
  it('a link that it did not answer is followed by Retry, and what was typed stays', async () => {
    const { page, revive } = await openDoomed()
    await page.getByLabel('Title').fill('typed')
    await page.click('text=One')
    await failed(page)
    expect(new URL(page.url()).search).toBe('')
    await revive()
    await retry(page)
    await told(page, 'n is 1')
    expect(await page.getByLabel('Title').inputValue()).toBe('typed')
    expect(new URL(page.url()).search).toBe('?n=1')
    await page.goBack()
    await told(page, 'n is ')
  })

  it('a link that is clicked while it is away, and one after that, both count once it is back', async () => {
    const { page, revive } = await openDoomed()
    await page.click('text=One')
    await failed(page)
    await revive()
    await page.click('text=Two')
    await told(page, 'n is 2')
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
    expect(new URL(page.url()).search).toBe('?n=2')
  })

  it('a form and an action can be sent again, and what was typed meanwhile stays', async () => {
    const { page, saved, revive } = await openDoomed()
    await page.getByLabel('Title').fill('first')
    await page.click('text=Save')
    await failed(page)
    await page.getByLabel('Title').fill('first and more')
    saved.length = 0
    await revive()
    await retry(page)
    await expect.poll(() => saved).toEqual(['first'])
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
    expect(await page.getByLabel('Title').inputValue()).toBe('first and more')
    await page.click('text=Star')
    await expect.poll(() => saved).toEqual(['first', 'star 7'])
  })

  it('a dialog that could not be opened opens by Retry', async () => {
    const { page, revive } = await openDoomed()
    await page.click('text=Open')
    await failed(page)
    await revive()
    await retry(page)
    await page.locator('dialog:modal >> text=The part').waitFor()
  })
})
