import { bespa, Factory } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

/** A page with a message in a part that is drawn again by links, and by a form. */
function app(): Koa {
  const one = new Koa()
  one.use(bespa())
  one.use(async (ctx) => {
    const state = wf.stateOf(ctx)
    const form = wf.form().add(wf.buttonFilled('').add('Sign in'))
    const count = state.get('count') || '1'
    const part = wf
      .block(
        form.submitted(ctx) || state.get('failed')
          ? wf.messageBarError(`Failed ${count} times`)
          : null,
        `tab ${state.get('tab')}`,
      )
      .redrawIf(state.hasChanges())
    await wf
      .page()
      .add(
        wf.link('?failed=1').add('fail'),
        wf.link('?tab=2').add('tab'),
        wf.link('?tab=3').add('other tab'),
        wf.link('?count=2').add('count'),
        form,
        part,
      )
      .draw(ctx)
  })
  return one
}

describe('A message bar that is drawn again', () => {
  it('is spoken when it appears and when it changes, but not because of what is around it', async () => {
    const page = await visit(app(), '/')
    const role = () => page.element('.MessageBar').getAttribute('role')
    await page.click('fail')
    expect(role()).toBe('alert')
    await page.click('tab')
    expect(role()).toBeNull()
    await page.click('other tab')
    expect(role()).toBeNull()
    await page.click('count')
    expect(role()).toBe('alert')
    page.close()
  })

  it('is spoken again by the next attempt at a form, also where it says the same', async () => {
    const page = await visit(app(), '/?failed=1')
    const role = () => page.element('.MessageBar').getAttribute('role')
    await page.click('tab')
    expect(role()).toBeNull()
    await page.click('Sign in')
    expect(role()).toBe('alert')
    page.close()
  })
})
