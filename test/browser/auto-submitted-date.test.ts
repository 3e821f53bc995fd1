import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A date that sends itself, in a part that is drawn again with it. */
function dateApp(): Fixture {
  return new Fixture().page('/', (ctx) => {
    const day = wf.stateOf(ctx).get('day')
    const date = wf
      .tag('input')
      .attr('type', 'date')
      .attr('name', 'day')
      .attr('aria-label', 'day')
      .attr('value', day)
      .attr('data-autosubmit', 'true')
    return wf.page().add(box('Part', date, `day=${day}.`).redrawIfChanged(ctx, 'day'))
  })
}

describe('A date that submits itself', () => {
  it('is sent when its year is whole, never as the years 2, 20 and 202', async () => {
    const fixture = dateApp()
    const page = await openPage(`${await serve(fixture.app)}/`)
    await page.focus('[name=day]')
    await page.keyboard.type('05312026', { delay: 20 })
    await page.waitForSelector('.Part:has-text("day=2026-05-31.")')
    expect(fixture.seen.map(({ state }) => state['day'])).toEqual(['2026-05-31'])
  })

  it('is sent with an early year when it is left', async () => {
    const fixture = dateApp()
    const page = await openPage(`${await serve(fixture.app)}/`)
    await page.focus('[name=day]')
    await page.keyboard.type('05310476')
    expect(fixture.seen).toEqual([])
    await page.$eval('[name=day]', (field) => field.blur())
    await page.waitForSelector('.Part:has-text("day=0476-05-31.")')
  })
})

describe('Escape for an input method', () => {
  it('closes no dialog, where the browser tells only by its number', async () => {
    const fixture = new Fixture().page('/', (ctx) =>
      wf
        .page()
        .add(
          wf.link('?modal=/inner').add('open'),
          wf.modal('modal').embedHandler(ctx, { allow: ['/inner'] }),
        ),
    )
    fixture.page('/inner', () => wf.page().add(wf.inputText('name', '').withLabel('Name')))
    const page = await openPage(`${await serve(fixture.app)}/`)
    await page.click('text=open')
    await page.focus('dialog [name=name]')
    await page.$eval('dialog [name=name]', (field) => {
      const init = { key: 'Escape', keyCode: 229, bubbles: true, cancelable: true }
      field.dispatchEvent(new KeyboardEvent('keydown', init))
    })
    expect(await page.locator('dialog:modal').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog:modal', { state: 'detached' })
  })
})
