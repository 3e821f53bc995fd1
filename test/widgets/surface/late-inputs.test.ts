import { bespa, Factory, type Content } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it, vi } from 'vitest'

const wf = new Factory()

/** An app with inputs in a part that comes later, and a link that redraws it. */
function appWith(content: (w: Factory) => Content) {
  return new Koa().use(bespa({ development: true })).use((ctx) => {
    const w = wf.for(ctx)
    return w
      .page()
      .withTitle('Late')
      .add(
        w.later(() => Promise.resolve(content(w))).redrawIfChanged('again'),
        w.block('You are ', w.stateOf().get('name')).redrawIfChanged('name'),
        w.link('?again=1').add('Again'),
        w.link('?other=1').add('Other'),
      )
      .draw()
  })
}

const nameField = (w: Factory) =>
  w.form().add(w.inputText('name', 'Ada').withLabel('Name').withAutoSubmit())

describe('An input that was emptied', () => {
  it('stays empty when something else is redrawn first, and then the input', async () => {
    const app = new Koa().use(bespa({ development: true })).use((ctx) => {
      const w = wf.for(ctx)
      const form = nameField(w).redrawIfChanged('again')
      return w
        .page()
        .withTitle('Early')
        .add(form, w.link('?again=1').add('Again'), w.link('?other=1').add('Other'))
        .draw()
    })
    const page = await visit(app, '/')
    await page.fill('Name', '')
    await page.click('Other')
    await page.click('Again')
    expect(page.element('input[name=name]')).toHaveProperty('value', '')
    page.close()
  })
})

describe('An input in a later part', () => {
  it('puts its initial value into the state of the page, as any other input', async () => {
    const page = await visit(appWith(nameField), '/')
    await page.click('Other')
    expect(page.requests[0]?.body).toContain('name=Ada')
    expect(page.state).toEqual({ name: 'Ada', other: '1' })
    page.close()
  })

  it('stays empty once it was emptied, also when the part is redrawn', async () => {
    const page = await visit(appWith(nameField), '/')
    await page.fill('Name', '')
    await page.click('Other')
    await page.click('Again')
    expect(page.element('input[name=name]')).toHaveProperty('value', '')
    expect(page.text).not.toContain('Ada')
    await page.fill('Name', 'Bob')
    await page.click('Other')
    expect(page.text).toContain('You are Bob')
    page.close()
  })

  it('keeps what is in the address, not its initial value', async () => {
    const page = await visit(appWith(nameField), '/?name=Cora')
    await page.click('Other')
    expect(page.state['name']).toBe('Cora')
    page.close()
  })

  it('never puts a password, a token or a file into the state or the address', async () => {
    const page = await visit(
      appWith((w) =>
        w
          .form()
          .add(
            w.inputPassword('secret', '').withLabel('Password'),
            w.inputHidden('token', 'abc-token'),
            w.inputText('name', 'Ada').withLabel('Name').withAutoSubmit(),
            w.buttonFilled('save').add('Save'),
          ),
      ),
      '/',
    )
    expect(page.html).not.toMatch(/class="State"[^>]*>[^<]*(secret|token)/)
    await page.fill('Password', 'hunter2')
    await page.click('Other')
    expect(page.requests[0]?.body).not.toMatch(/hunter2|abc-token/)
    await page.fill('Name', 'Bob')
    await page.click('Save')
    await page.click('Again')
    expect(page.requests[0]?.body).not.toMatch(/hunter2|abc-token/)
    expect(JSON.stringify(page.state)).not.toMatch(/hunter2|abc-token/)
    expect(page.location).not.toMatch(/hunter2|abc-token/)
    page.close()
  })

  it('is not waited for again when development compares the page', async () => {
    const source = vi.fn(() => Promise.resolve(wf.block('slow')))
    const app = new Koa()
      .use(bespa({ development: true }))
      .use((ctx) =>
        wf
          .page()
          .withTitle('Late')
          .add(wf.later(source), wf.link('?other=1').add('Other'))
          .draw(ctx),
      )
    const page = await visit(app, '/')
    await page.click('Other')
    expect(source).toHaveBeenCalledTimes(1)
    expect(page.warnings).toEqual([])
    page.close()
  })
})
