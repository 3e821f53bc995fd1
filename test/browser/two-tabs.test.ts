import { bespa, Factory, MemorySubmissionStore } from 'bespa'
import Koa from 'koa'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { box } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A page with a counter, a form that is committed once, and a list with more of it. */
function app(saved: string[]): Koa {
  const submissions = new MemorySubmissionStore()
  const koa = new Koa()
  koa.keys = ['a secret']
  koa.use(bespa({ development: true }))
  koa.use(async (ctx) => {
    const state = wf.stateOf(ctx)
    const title = wf.inputText('title', '').withLabel('Title')
    const form = wf
      .form()
      .withName('form')
      .withSubmissionKey(submissions)
      .add(title, wf.buttonFilled('').add('Save'))
    if (await form.readyToCommit(ctx)) {
      saved.push(title.value(ctx))
      return wf.redirect(ctx, `?saved=${saved.length}`)
    }
    const count = state.int('count')
    return wf
      .page()
      .add(
        box('Count', `${count}`).redrawIfChanged(ctx, 'count'),
        box('Step', wf.link(`?count=${count + 1}`).add('Count')).redrawIfChanged(ctx, 'count'),
        box('Saved', `saved ${state.get('saved')}`).redrawIfChanged(ctx, 'saved'),
        form.redrawIfChanged(ctx, 'saved'),
      )
      .draw(ctx)
  })
  return koa
}

const count = (page: Page, to: number) => page.locator(`.Count:text-is("${to}")`).waitFor()

it('Two tabs with the same page have states and forms of their own', async () => {
  const saved: string[] = []
  const url = await serve(app(saved))
  const one = await openPage(url)
  const two = await one.context().newPage()
  await two.goto(url)
  await one.click('text="Count"')
  await count(one, 1)
  await one.click('text="Count"')
  await count(one, 2)
  await two.click('text="Count"')
  await count(two, 1)
  await one.getByLabel('Title').fill('from one')
  await two.getByLabel('Title').fill('from two')
  await one.click('text="Save"')
  await one.locator('text="saved 1"').waitFor()
  expect(await two.getByLabel('Title').inputValue()).toBe('from two')
  await two.click('text="Save"')
  await two.locator('text="saved 2"').waitFor()
  expect(saved).toEqual(['from one', 'from two'])
  await count(one, 2)
  await count(two, 1)
  expect(new URL(two.url()).search).toBe('?count=1&saved=2')
})

it('A form in a duplicated tab says that it was sent already, and loses nothing that was typed in it', async () => {
  const saved: string[] = []
  const url = await serve(app(saved))
  const one = await openPage(url)
  const two = await one.context().newPage()
  await two.goto(url)
  // A browser may draw the copy from what it has stored, with the same key.
  const key = await one.locator('[name=_once]').inputValue()
  await two.locator('[name=_once]').evaluate((input: HTMLInputElement, copied) => {
    input.value = copied
  }, key)
  await one.getByLabel('Title').fill('from one')
  await one.click('text="Save"')
  await one.locator('text="saved 1"').waitFor()
  await two.getByLabel('Title').fill('from two')
  await two.click('text="Save"')
  await two.getByText('This was sent already.').waitFor()
  expect(await two.getByLabel('Title').inputValue()).toBe('from two')
  await two.click('text="Save"')
  await two.locator('text="saved 2"').waitFor()
  expect(saved).toEqual(['from one', 'from two'])
})
