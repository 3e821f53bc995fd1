import { bespa, Factory, redirect } from 'bespa'
import { type TestPage, visit } from 'bespa/testing'
import Koa from 'koa'
import { afterEach, describe, expect, it } from 'vitest'

const wf = new Factory()
let page: TestPage | undefined

afterEach(() => page?.close())

/** An app with one form, which greets who has sent it. */
function app(): Koa {
  const koa = new Koa()
  koa.use(bespa())
  koa.use(async (ctx) => {
    if (ctx.path === '/done') return wf.page().add('Done').draw(ctx)
    const email = wf
      .inputEmail('email', '')
      .withLabel('E-mail')
      .withPredicate((value) => (value === 'taken@example.com' ? 'Already in use' : true))
    const save = wf.buttonFilled('save').add('Save')
    const form = wf
      .form()
      .add(
        wf.inputHidden('id', '7'),
        wf.inputText('name', '').withLabel('Name').withRequired().withHelp('In full'),
        email,
        wf.inputPassword('password', '').withLabel('Password').withLength(8),
        wf.inputColor('color', '').withLabel('Color'),
        wf.inputRange('size', 40).withLabel('Size'),
        wf.buttonText('draft').withNoValidate().add('Save draft'),
        save,
      )
    const greeting = wf.headlineSmall()
    if (await form.readyToCommit(ctx)) {
      if (form.values(ctx).get('name') === 'Leaver') return redirect(ctx, '/done')
      greeting.add('Hello, ', form.values(ctx).get('name'), save.pressed(ctx) ? '!' : '?')
      greeting.add(` Color “${form.values(ctx).get('color')}”`)
      form.reset(ctx)
    }
    await wf.page().add(greeting.redrawIf(true), form).draw(ctx)
  })
  return koa
}

async function open(options = {}): Promise<TestPage> {
  page = await visit(app(), '/', options)
  return page
}

describe('A form in a page', () => {
  it('is sent by a button, and begins anew after it was saved', async () => {
    const one = await open()
    await one.fill('name', 'Ann')
    await one.click('Save')
    expect(one.text).toContain('Hello, Ann!')
    expect((one.element('[name=name]') as HTMLInputElement).value).toBe('')
    expect(one.location).toBe('/')
  })

  it('keeps what was typed out of the address bar, and in the fields', async () => {
    const one = await open()
    await one.fill('name', 'Ann')
    await one.fill('email', 'taken@example.com')
    await one.fill('password', 'open sesame')
    await one.click('Save')
    expect(one.location).toBe('/')
    expect((one.element('[name=name]') as HTMLInputElement).value).toBe('Ann')
    expect(one.html).not.toContain('sesame')
    expect((one.element('[name=name]') as HTMLInputElement).value).toBe('Ann')
  })

  it('leads on when the app says so', async () => {
    const one = await open()
    await one.fill('name', 'Leaver')
    await one.click('Save')
    expect(one.text).toContain('Done')
  })

  it('shows the first error, and takes the user there, when it is refused', async () => {
    const one = await open()
    await one.fill('email', 'taken@example.com')
    await one.click('Save draft')
    expect(one.text).toContain('2 entries need your attention')
    expect(one.text).toContain('Already in use')
    expect(one.focused.getAttribute('name')).toBe('name')
    await one.click('E-mail: Already in use')
    expect(one.focused.getAttribute('name')).toBe('email')
    expect(one.location).not.toContain('#')
  })

  it('says what the browser finds wrong in the same place, without a request', async () => {
    const one = await open()
    const name = one.element('[name=name]') as HTMLInputElement
    await one.click('Save')
    const root = name.closest('.InputText')
    const error = root?.querySelector('.Error')
    expect(root?.className).toContain('Invalid')
    expect(error?.textContent).not.toBe('')
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(one.focused).toBe(name)
    expect(one.requests.filter(({ method }) => method === 'POST')).toEqual([])
    await one.fill('name', 'Ann')
    expect(error?.textContent).toBe('')
    expect(root?.className).not.toContain('Invalid')
    expect(name.getAttribute('aria-invalid')).toBe('false')
  })

  it('takes an error away as soon as the value is changed', async () => {
    const one = await open()
    await one.fill('name', 'Ann')
    await one.fill('email', 'taken@example.com')
    await one.click('Save')
    expect(one.text).toContain('Already in use')
    await one.fill('email', 'free@example.com')
    expect(one.text).not.toContain('Already in use')
  })

  it('posts no color when none was chosen', async () => {
    const one = await open()
    await one.fill('name', 'Ann')
    await one.click('Save')
    expect(one.text).toContain('Color “”')
  })

  it('posts the color that was chosen, and none again when it was taken away', async () => {
    const one = await open()
    await one.fill('name', 'Ann')
    await one.fill('color', '#00ff7f')
    await one.click('Save')
    expect(one.text).toContain('Color “#00ff7f”')
    await one.fill('name', 'Bob')
    await one.fill('color', '#00ff7f')
    await one.click('No color')
    await one.click('Save')
    expect(one.text).toContain('Hello, Bob! Color “”')
  })

  it('shows the number of a slider while that is moved', async () => {
    const one = await open()
    await one.fill('size', '75')
    expect(one.element('output').textContent).toBe('75')
    expect(one.element('.SliderBox').style.getPropertyValue('--share')).toBe('0.75')
  })

  it('works without scripts', async () => {
    const one = await open({ javascript: false })
    await one.fill('name', '')
    await one.click('Save draft')
    expect(one.text).toContain('A value is required')
    await one.fill('name', 'Ann')
    await one.click('Save')
    expect(one.text).toContain('Hello, Ann!')
  })
})
