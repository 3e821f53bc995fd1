import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

const input = (type: string, name: string, value = '') =>
  wf
    .tag('input')
    .attr('type', type)
    .attr('name', name)
    .attr('value', value)
    .attr('aria-label', name)
const button = (label: string, name = '', value = '') =>
  wf
    .tag('button')
    .attr('name', name)
    .attrIf(name !== '', 'value', value)
    .add(label)

function formApp(...content: Parameters<typeof box> extends [string, ...infer C] ? C : never) {
  return new Fixture().page('/form', (ctx) => {
    const state = wf.stateOf(ctx)
    const names = [
      ...[...state].map(([key]) => key),
      ...['_submit'].filter((key) => state.has(key)),
    ]
    const told = names.map((key) => `${key}=${state.getAll(key).join('+')}`).join(' ')
    return wf.page().add(
      box('Told', told).redrawIf(state.hasChanges()),
      wf
        .tag('form')
        .attr('id', 'form')
        .attr('method', 'post')
        .attr('action', '?')
        .add(input('hidden', '_submit', 'form'), ...content),
    )
  })
}

/** A form and a link whose changes are both told in one place. */
function formAndLink(): Fixture {
  return new Fixture().page('/both', (ctx) => {
    const state = wf.stateOf(ctx)
    return wf.page().add(
      box('Told', `${state.get('name')} ${state.get('x')}`).redrawIf(state.hasChanges()),
      wf
        .tag('form')
        .attr('method', 'post')
        .attr('action', '?')
        .add(input('text', 'name', 'Ada'), button('Save')),
      link('?x=1', 'link'),
    )
  })
}

describe('A form', () => {
  it('sends what the browser itself would send, and 0 for an unticked checkbox', async () => {
    const fixture = formApp(
      input('text', 'name', 'Ada'),
      input('checkbox', 'off', '1'),
      input('checkbox', 'on', '1').attr('checked', true),
      input('radio', 'size', 's'),
      input('radio', 'size', 'm').attr('checked', true),
      input('text', 'ghost', 'x').attr('disabled', true),
      input('text', '', 'nameless'),
      input('text', 'twin', 'a'),
      input('text', 'twin', 'b'),
      wf
        .tag('select')
        .attr('name', 'many')
        .attr('multiple', true)
        .attr('aria-label', 'many')
        .add(
          ['1', '2', '3'].map((n) =>
            wf
              .tag('option')
              .attr('selected', n !== '2')
              .add(n),
          ),
        ),
      button('Save', 'do', 'save'),
      button('Drop', 'do', 'drop'),
    )
    const page = await openPage((await serve(fixture.app)) + '/form')
    await page.click('text=Drop')
    await page.waitForSelector('.Told:has-text("_submit")')
    expect(await page.textContent('.Told')).toBe(
      'name=Ada on=1 size=m twin=a+b many=1+3 do=drop off=0 _submit=form'
        .split(' ')
        .sort((a, b) => order(a) - order(b))
        .join(' '),
    )
    function order(pair: string): number {
      return ['name', 'on', 'size', 'twin', 'many', 'do', 'off', '_submit'].indexOf(
        pair.split('=')[0] ?? '',
      )
    }
  })

  it('takes controls and buttons that stand outside of it, and formaction', async () => {
    const fixture = formApp(input('text', 'name', 'Ada')).page('/other', (ctx) => {
      const state = wf.stateOf(ctx)
      return wf.page().add(`other got ${state.get('name')} ${state.get('extra')}`)
    })
    fixture.page('/outside', () =>
      wf.page().add(
        wf
          .tag('form')
          .attr('id', 'f')
          .attr('method', 'post')
          .attr('action', '?')
          .add(input('text', 'name', 'Ada')),
        input('text', 'extra', 'more').attr('form', 'f'),
        wf.tag('button').attr('form', 'f').attr('formaction', '/other').add('Send'),
      ),
    )
    const page = await openPage((await serve(fixture.app)) + '/outside')
    await page.click('text=Send')
    await page.waitForSelector('text=other got Ada more')
    expect(page.url()).toContain('/other')
  })

  it('is sent once, however often the button is clicked, and the button keeps the focus', async () => {
    const fixture = formApp(input('text', 'name', 'Ada'), button('Save'))
    const page = await openPage((await serve(fixture.app)) + '/form')
    fixture.hold()
    await page.focus('text=Save')
    await page.keyboard.press('Enter')
    await expect.poll(() => fixture.held).toBe(1)
    expect(await page.getAttribute('text=Save', 'aria-disabled')).toBe('true')
    expect(await page.getAttribute('form', 'aria-busy')).toBe('true')
    await page.keyboard.press('Enter')
    await page.evaluate(() => document.querySelector('form')?.requestSubmit())
    fixture.releaseAll()
    await page.waitForSelector('.Told:has-text("Ada")')
    expect(fixture.seen).toHaveLength(1)
    expect(await page.getAttribute('text=Save', 'aria-disabled')).toBeNull()
    expect(await page.getAttribute('form', 'aria-busy')).toBeNull()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Save')
  })

  it('is not sent twice either while it is tried again', async () => {
    const fixture = formApp(input('text', 'name', 'Ada'), button('Save'))
    const page = await openPage((await serve(fixture.app)) + '/form', { allow: [/status of 500/] })
    fixture.failure = { status: 500, text: 'no' }
    await page.click('text=Save')
    await page.waitForSelector('.FetchError.Shown')
    expect(await page.getAttribute('form', 'aria-busy')).toBeNull()
    fixture.failure = undefined
    fixture.hold()
    await page.click('text=Retry')
    await expect.poll(() => fixture.held).toBe(1)
    expect(await page.getAttribute('form', 'aria-busy')).toBe('true')
    await page.evaluate(() => document.querySelector('form')?.requestSubmit())
    fixture.releaseAll()
    await page.waitForSelector('.Told:has-text("Ada")')
    expect(fixture.seen).toHaveLength(2)
  })

  it('takes the same changes along when it is tried again', async () => {
    const fixture = formAndLink()
    const page = await openPage((await serve(fixture.app)) + '/both', { allow: [/status of 500/] })
    fixture.hold()
    await page.click('text=link')
    await expect.poll(() => fixture.held).toBe(1)
    fixture.failure = { status: 500, text: 'no' }
    await page.click('text=Save')
    await expect.poll(() => fixture.held).toBe(2)
    fixture.releaseAll()
    await page.waitForSelector('.FetchError.Shown')
    fixture.failure = undefined
    await page.click('text=Retry')
    await page.waitForSelector('.Told:text-is("Ada 1")')
    expect(fixture.seen.at(-1)?.changed).toBe('x,name')
  })

  it('of a dialog closes it and sends nothing, as without scripts', async () => {
    const dialog = (form: Parameters<typeof box>[1]) => wf.tag('dialog').add(form)
    const fixture = new Fixture().page('/dialogs', () =>
      wf.page().add(
        dialog(
          wf
            .tag('form')
            .attr('method', 'dialog')
            .add(button('Yes', 'answer', 'yes')),
        ),
        dialog(
          wf
            .tag('form')
            .attr('method', 'post')
            .add(button('No', 'answer', 'no').attr('formmethod', 'dialog')),
        ),
      ),
    )
    const page = await openPage((await serve(fixture.app)) + '/dialogs')
    for (const [at, label, answer] of [
      [0, 'Yes', 'yes'],
      [1, 'No', 'no'],
    ] as const) {
      await page.evaluate((at) => document.querySelectorAll('dialog')[at]?.showModal(), at)
      await page.click(`text=${label}`)
      await page.waitForSelector('dialog[open]', { state: 'detached' })
      const given = page
        .locator('dialog')
        .nth(at)
        .evaluate((one: HTMLDialogElement) => one.returnValue)
      expect(await given).toBe(answer)
    }
    expect(fixture.seen).toEqual([])
  })

  it('can be sent by a script, without any button', async () => {
    const fixture = formApp(input('text', 'name', 'Ada'))
    const page = await openPage((await serve(fixture.app)) + '/form')
    await page.evaluate(() => document.querySelector('form')?.requestSubmit())
    await page.waitForSelector('.Told:has-text("name=Ada")')
  })

  it('is sent even if nothing changed, and twice if it is submitted again', async () => {
    const fixture = formApp(input('text', 'name', 'Ada'), button('Save'))
    const page = await openPage((await serve(fixture.app)) + '/form?name=Ada')
    for (const count of [1, 2]) {
      await page.click('text=Save')
      await expect.poll(() => fixture.seen.length).toBe(count)
      await page.locator('main:not([aria-busy])').waitFor()
    }
    expect(fixture.seen.map(({ state }) => state['name'])).toEqual(['Ada', 'Ada'])
    expect(fixture.seen[0]?.changed).toBe('')
  })

  it('is never given up for a link: both arrive, the form first', async () => {
    const fixture = formAndLink()
    const page = await openPage((await serve(fixture.app)) + '/both')
    fixture.hold()
    await page.click('text=Save')
    await expect.poll(() => fixture.held).toBe(1)
    await page.click('text=link')
    fixture.releaseAll()
    // What the form has posted is no state, so that the link does not carry it.
    await page.waitForURL('**/both?x=1')
    expect(fixture.seen.map(({ changed }) => changed)).toEqual(['name', 'x'])
  })

  it('takes along a change that was still under way', async () => {
    const fixture = formAndLink()
    const page = await openPage((await serve(fixture.app)) + '/both')
    fixture.hold()
    await page.click('text=link')
    await expect.poll(() => fixture.held).toBe(1)
    await page.click('text=Save')
    await expect.poll(() => fixture.held).toBe(2)
    fixture.releaseAll()
    await page.waitForSelector('.Told:text-is("Ada 1")')
    expect(fixture.seen.at(-1)?.changed).toBe('x,name')
  })

  it('with GET asks with a query while that is short', async () => {
    const fixture = new Fixture().page('/get', (ctx) =>
      wf
        .page()
        .add(
          box('Told', wf.stateOf(ctx).get('q').length, ' letters').redrawIfChanged(ctx, 'q'),
          wf
            .tag('form')
            .attr('method', 'get')
            .attr('action', '?')
            .add(input('text', 'q'), button('Find')),
        ),
    )
    const page = await openPage((await serve(fixture.app)) + '/get')
    await page.fill('input', 'abc')
    await page.click('text=Find')
    await page.waitForSelector('.Told:has-text("3 letters")')
    await page.fill('input', 'x'.repeat(2500))
    await page.click('text=Find')
    await page.waitForSelector('.Told:has-text("2,500 letters")')
    expect(fixture.seen.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  it('sends files as multipart', async () => {
    const fixture = new Fixture().page('/upload', (ctx) => {
      const files = Object.values(ctx.request.files ?? {}).flat()
      const told = files.map((file) => `${file.originalFilename} ${file.size}`).join()
      return wf
        .page()
        .add(
          box('Told', told).redrawIf(files.length > 0),
          wf
            .tag('form')
            .attr('method', 'post')
            .attr('action', '?')
            .attr('enctype', 'multipart/form-data')
            .add(input('file', 'doc'), button('Send')),
        )
    })
    const page = await openPage((await serve(fixture.app)) + '/upload')
    await page.setInputFiles('input', {
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('12345'),
    })
    await page.click('text=Send')
    await page.waitForSelector('.Told:text-is("a.txt 5")')
  })

  it('keeps passwords and hidden tokens out of the state, the page and the address', async () => {
    const fixture = formApp(
      input('text', 'name', 'Ada'),
      input('password', 'pass'),
      input('hidden', 'token', 't0ken'),
      button('Log in'),
    )
    const page = await openPage((await serve(fixture.app)) + '/form')
    await page.fill('[name=pass]', 's3cret')
    await page.click('text=Log in')
    await expect.poll(() => fixture.seen.length).toBe(1)
    await page.locator('main:not([aria-busy])').waitFor()
    expect(fixture.seen[0]?.state).toMatchObject({ pass: 's3cret', token: 't0ken' })
    expect(await page.textContent('.State')).toBe('{}')
  })
})
