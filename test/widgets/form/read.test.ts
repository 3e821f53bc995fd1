import { describe, expect, it } from 'vitest'
import { post, wf } from './post.js'

const form = () =>
  wf
    .form()
    .add(
      wf.inputText('name', '').withRequired(),
      wf.inputInteger('age', ''),
      wf.inputDecimal('price', '1.50'),
      wf.inputDate('day', ''),
      wf.field().addLeft('News').addRight(wf.checkbox('news', false)),
      wf.dropdown('size', '').addOption('s').addOption('m'),
      wf.inputText('secret', 'stored').hideIf(true),
      wf.inputText('fixed', 'stored').withDisabled(),
      wf.buttonFilled('save').add('Save'),
    )

const read = (body: string) =>
  post(body, form, async (one, ctx) =>
    (await one.readyToCommit(ctx)) ? one.read(ctx) : 'not ready',
  )

describe('What a form gives the app', () => {
  it('has the types of the inputs, and null for what was cleared', async () => {
    const body = '_submit=form&name=Ann&age=&price=9.50&day=2024-02-29&news=1&size=m&save=1'
    expect((await read(body)).result).toEqual({
      name: 'Ann',
      age: null,
      price: '9.50',
      day: '2024-02-29',
      news: true,
      size: 'm',
      fixed: 'stored',
    })
  })

  it('keeps the stored value of what was not posted', async () => {
    const { result } = await read('_submit=form&name=Ann')
    expect(result).toMatchObject({ price: '1.50', day: null, news: false, size: null })
  })

  it('takes nothing for hidden, disabled and undeclared fields', async () => {
    const { result } = await read(
      '_submit=form&name=Ann&secret=x&fixed=x&admin=1&__proto__=x&constructor=x',
    )
    expect(result).toMatchObject({ fixed: 'stored' })
    expect(Object.keys(result)).not.toContain('secret')
    expect(Object.keys(result)).not.toContain('admin')
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
  })

  it('leaves text that looks like something else as text', async () => {
    for (const text of ['{"a":1}', '[1]', 'true', 'null', '=1+1', '-5', '007']) {
      const { result } = await read(`_submit=form&name=${encodeURIComponent(text)}`)
      expect(result).toMatchObject({ name: text })
    }
  })

  it('is not to be had while anything is wrong, or before the form was checked', async () => {
    expect((await read('_submit=form&name=&age=1')).result).toBe('not ready')
    expect((await read('_submit=form&name=Ann&age=x')).result).toBe('not ready')
    expect((await read('name=Ann')).result).toBe('not ready')
    const early = post('_submit=form&name=Ann', form, (one, ctx) => one.read(ctx))
    await expect(early).rejects.toThrow(/not ready.*readyToCommit/)
  })

  it('shows what could not be read exactly as it was typed', async () => {
    const { html } = await read(
      '_submit=form&name=%20Ann%20&age=1e3%20&_lang.age=en&day=31.12.2024',
    )
    expect(html).toContain('value="1e3 "')
    expect(html).toContain('value="31.12.2024"')
    expect(html).toContain('value=" Ann "')
  })

  it('has the same day in every time zone of the server', async () => {
    const before = process.env['TZ']
    try {
      for (const zone of ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone
        const { result } = await read('_submit=form&name=Ann&day=2024-02-29')
        expect(result).toMatchObject({ day: '2024-02-29' })
      }
    } finally {
      process.env['TZ'] = before
    }
  })
})

describe('What was entered into a part that is hidden now', () => {
  const build = (shown: boolean) =>
    wf.form().add(wf.inputText('note', 'stored').withRequired().hideIf(!shown))

  it('is neither checked nor saved, but comes back with the part', async () => {
    const hidden = await post(
      '_submit=form&note=',
      () => build(false),
      async (form, ctx) => [await form.readyToCommit(ctx), form.read(ctx)],
    )
    expect(hidden.result).toEqual([true, {}])
    const { html } = await post(
      '_submit=form&note=typed&_refresh=x',
      () => build(false),
      () => null,
    )
    expect(html).toContainHtml('<input type="hidden" name="note" value="typed">')
    const shown = await post(
      '_submit=form&note=typed&_refresh=x',
      () => build(true),
      () => null,
    )
    expect(shown.html).toContain('value="typed"')
  })
})
