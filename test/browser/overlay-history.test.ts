import { Factory, type Context } from 'bespa'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Fixture, box } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

function inner(ctx: Context) {
  const state = wf.stateOf(ctx)
  return wf
    .page()
    .withTitle('Inner')
    .add(
      box('Inner', `inner ${state.get('x')} at ${ctx.path}`).redrawIfChanged(ctx, 'x'),
      wf.link('?x=1').add('Change it'),
      wf.link('?x=2').add('Change it again'),
      wf.link('/other').add('Other page'),
      wf.link('/steps?y=1').add('Steps'),
      wf.link('^?n=7').add('Tell the outer'),
      wf.inputText('text', '').withLabel('Text'),
    )
}

/** A page that changes its own state when it is loaded. */
function steps(ctx: Context) {
  if (!wf.stateOf(ctx).has('x')) return wf.redirect(ctx, '?x=9')
  return inner(ctx)
}

function outer(ctx: Context) {
  const state = wf.stateOf(ctx)
  const allow = { allow: ['/inner', '/other'] }
  return wf
    .page()
    .withTitle('Outer')
    .add(
      wf.titleLarge('Outer').withLevel(1),
      box('Outer', `outer ${state.get('n')}`).redrawIfChanged(ctx, 'n'),
      wf.link('?n=1').add('Change the outer'),
      wf.link('?modal=/inner').add('Open the dialog'),
      wf.link('?panel=/inner').add('Open the panel'),
      wf.modal('modal').withLabel('Dialog').embedHandler(ctx, allow),
      wf.sidePanel('panel').withLabel('Panel').embedHandler(ctx, allow),
      wf.embedHandler(ctx, '/inner').withName('frame'),
    )
}

async function open(start = '/outer') {
  const fixture = new Fixture()
    .page('/outer', outer)
    .page('/inner', inner)
    .page('/other', inner)
    .page('/steps', steps)
    .page('/before', () => wf.page().add(wf.link('/outer').add('Enter')))
  return openPage((await serve(fixture.app)) + start)
}

const shown = (page: Page, className: string, text: string) =>
  page.locator(`.${className}:text-is("${text}")`)

describe.each([
  ['dialog', 'dialog '],
  ['panel', '.SidePanel '],
])('Back, with a %s open,', (name, within) => {
  it('closes it, whatever was done in it, and Forward opens it as it was opened', async () => {
    const page = await open()
    await page.click('text="Change the outer"')
    await shown(page, 'Outer', 'outer 1').waitFor()
    await page.click(`text="Open the ${name}"`)
    await page.locator(`${within}.Inner:text-is("inner  at /inner")`).waitFor()
    await page.click(`${within}a:text-is("Change it")`)
    await page.locator(`${within}.Inner:text-is("inner 1 at /inner")`).waitFor()
    await page.click(`${within}a:text-is("Other page")`)
    await page.locator(`${within}.Inner:text-is("inner  at /other")`).waitFor()
    await page.goBack()
    await page.locator(`${within}.Inner`).waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('?n=1')
    await page.goForward()
    await page.locator(`${within}.Inner:text-is("inner  at /inner")`).waitFor()
    await page.goBack()
    await page.locator(`${within}.Inner`).waitFor({ state: 'detached' })
    await page.goBack()
    await shown(page, 'Outer', 'outer ').waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  it('takes back only what it has told the page around, and keeps what was typed in it', async () => {
    const page = await open()
    await page.click(`text="Open the ${name}"`)
    await page.locator(`${within}[name=text]`).fill('typed')
    await page.click(`${within}a:text-is("Tell the outer")`)
    await shown(page, 'Outer', 'outer 7').waitFor()
    await page.goBack()
    await shown(page, 'Outer', 'outer ').waitFor()
    expect(await page.locator(`${within}[name=text]`).inputValue()).toBe('typed')
  })
})

describe('Back, from a page with a frame,', () => {
  it('leaves the frame as it is while the page around goes back', async () => {
    const page = await open()
    await page.click('text="Change the outer"')
    await shown(page, 'Outer', 'outer 1').waitFor()
    await page.click('[data-name=frame] a:text-is("Change it")')
    await page.locator('[data-name=frame] .Inner:text-is("inner 1 at /inner")').waitFor()
    await page.locator('[data-name=frame] [name=text]').fill('typed')
    await page.goBack()
    await shown(page, 'Outer', 'outer ').waitFor()
    expect(await page.locator('[data-name=frame] .Inner').textContent()).toBe('inner 1 at /inner')
    expect(await page.locator('[data-name=frame] [name=text]').inputValue()).toBe('typed')
  })

  it('returns by “back” to the page in the frame before, also where a load has changed its own state', async () => {
    const page = await open()
    await page.click('[data-name=frame] a:text-is("Change it")')
    await page.locator('[data-name=frame] .Inner:text-is("inner 1 at /inner")').waitFor()
    await page.click('[data-name=frame] a:text-is("Steps")')
    await page.locator('[data-name=frame] .Inner:text-is("inner 9 at /steps")').waitFor()
    const state = await page.locator('[data-name=frame] .State').textContent()
    expect(JSON.parse(state ?? '')).toEqual({ x: '9', y: '1', _back: '/inner?x=1' })
    expect(new URL(page.url()).search).toBe('')
  })

  it('leaves the page in one step, whatever was done in the frame', async () => {
    const page = await open('/before')
    await page.click('text="Enter"')
    await shown(page, 'Outer', 'outer ').waitFor()
    await page.click('[data-name=frame] a:text-is("Change it")')
    await page.locator('[data-name=frame] .Inner:text-is("inner 1 at /inner")').waitFor()
    await page.click('[data-name=frame] a:text-is("Other page")')
    await page.locator('[data-name=frame] .Inner:text-is("inner  at /other")').waitFor()
    await page.goBack()
    await page.locator('text="Enter"').waitFor()
  })
})
