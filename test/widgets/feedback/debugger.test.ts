import Koa from 'koa'
import { bespa, Factory } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()

function appWith(development: boolean, enabled?: boolean): Koa {
  const app = new Koa().use(bespa({ development }))
  return app.use(async (ctx) => {
    const panel = wf.debugger()
    if (enabled !== undefined) panel.withEnabled(enabled)
    await wf
      .page()
      .add(
        wf.link('?x=%3Cimg%20src%3Dx%3E&secret=no').add('Change'),
        ...(wf.stateOf(ctx).get('signed') ? [] : [signIn()]),
        wf.link('?fail=1').add('Fail'),
        wf.block(wf.stateOf(ctx).get('x') || 'nothing').redrawIfChanged(ctx, 'x'),
        wf.stateOf(ctx).get('fail') ? ctx.throw(418, '<b>No coffee</b>') : null,
        panel,
      )
      .draw(ctx)
  })
}

const signIn = () =>
  wf
    .form()
    .add(
      wf.inputText('user', '').withLabel('User'),
      wf.inputPassword('word', '').withLabel('Word'),
      wf.inputHidden('ticket', 'abcde'),
      wf.inputOneTimePassword('code', '').withLabel('Code'),
      wf.inputText('card', '').withLabel('Card').withAutoComplete('cc-number'),
      wf.buttonFilled('signed').add('Sign in'),
    )

describe('The debugger', () => {
  it('is closed unless the app opens it', async () => {
    expect(await draw(() => wf.debugger().withEnabled(true))).not.toContain(' open')
    expect(await draw(() => wf.debugger().withEnabled(true).withOpen())).toContain(' open')
  })

  it('is there in development only, unless it is asked for or forbidden', async () => {
    const shown = async (development: boolean, enabled?: boolean) =>
      (await visit(appWith(development, enabled), '/')).elements('details.Debugger').length
    expect(await shown(true)).toBe(1)
    expect(await shown(false)).toBe(0)
    expect(await shown(false, true)).toBe(1)
    expect(await shown(true, false)).toBe(0)
  })

  it('lists the request, the states and what was redrawn', async () => {
    const page = await visit(appWith(true), '/')
    await page.click('Change')
    const panel = page.element('.DebuggerPanel')
    expect(panel.textContent).toContain('POST /')
    expect(panel.textContent).toContain('<img src=x>')
    expect(panel.querySelector('img')).toBeNull()
    expect(panel.textContent).toContain('secretno')
    expect(panel.textContent).toMatch(/div\.Block#\S{10}/)
  })

  it('hides the values of confidential fields, by the type of the field and not by its name', async () => {
    const page = await visit(appWith(true), '/')
    await page.fill('User', 'ann')
    await page.fill('Word', 'hunter2')
    await page.fill('Code', '654321')
    await page.fill('Card', '4111')
    await page.click('Sign in')
    const { textContent } = page.element('.DebuggerPanel')
    expect(textContent).toContain('userann')
    expect(textContent).toMatch(/word•+/)
    expect(textContent).toMatch(/ticket•+/)
    expect(textContent).not.toMatch(/hunter2|654321|4111|abcde/)
  })

  it('shows an error as text', async () => {
    const page = await visit(appWith(true), '/', { allow: [/418/] })
    await page.click('Fail')
    const panel = page.element('.DebuggerPanel')
    expect(panel.textContent).toContain('<b>No coffee</b>')
    expect(panel.querySelector('b')).toBeNull()
    expect(page.element('.Debugger').className).toContain('DebuggerFailed')
  })

  it('keeps the last ten requests', async () => {
    const page = await visit(appWith(true), '/')
    for (let count = 0; count < 12; count++) {
      await page.click('Change')
      await page.back()
    }
    const [earlier] = page
      .elements('.DebuggerSection')
      .filter((one) => one.textContent.startsWith('Earlier requests'))
    expect(earlier?.querySelectorAll('p:not(.DebuggerTitle)')).toHaveLength(9)
  })
})
