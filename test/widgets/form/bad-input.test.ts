import type { Content, Context, FormControl } from 'bespa'
import { describe, expect, it } from 'vitest'
import { post, wf } from './post.js'

type Build = (ctx: Context) => FormControl<unknown> & Content

const constructors: Readonly<Record<string, Build>> = {
  inputText: () => wf.inputText('x', 'stored'),
  inputPassword: () => wf.inputPassword('x', ''),
  inputEmail: () => wf.inputEmail('x', 'a@example.com'),
  inputURL: () => wf.inputURL('x', 'example.com'),
  inputTel: () => wf.inputTel('x', '1'),
  inputPhone: () => wf.inputPhone('x', '1'),
  inputOneTimePassword: () => wf.inputOneTimePassword('x', '').withPattern('[0-9]*'),
  inputInteger: () => wf.inputInteger('x', 1).withMin(0),
  inputDecimal: () => wf.inputDecimal('x', '1.5').withMin(0),
  inputRange: () => wf.inputRange('x', 50),
  inputDate: () => wf.inputDate('x', '2024-05-31'),
  inputMonth: () => wf.inputMonth('x', '2024-05'),
  inputTime: () => wf.inputTime('x', '14:30'),
  inputColor: () => wf.inputColor('x', '#426915'),
  checkbox: () => wf.checkbox('x', true),
  toggle: () => wf.toggle('x', true),
  filterChip: () => wf.filterChip('x', 'X', true),
  radio: () => wf.radio('x', 'a').addOption('a'),
  dropdown: () => wf.dropdown('x', 'a').addOption('a'),
  ratingStars: () => wf.ratingStars('x', 3),
  ratingSentiment: () => wf.ratingSentiment('x', 3),
  rows: (ctx) =>
    wf.rows(ctx, 'x', [{ id: 1 }], {
      key: ({ id }) => id,
      build: () => [wf.inputText('n', '').withLabel('N')],
    }),
}

const bad = [
  '\0',
  'a\0b',
  '\u001b[31m',
  '<script>alert(1)</script>',
  '"><img src=x>',
  "'; drop table users; --",
  '{"__proto__":{"polluted":1}}',
  '[object Object]',
  'NaN',
  'Infinity',
  '-1',
  '1e309',
  '9'.repeat(400),
  '2024-02-30',
  '99:99',
  '%',
  'a'.repeat(100_000),
]

describe.each(Object.entries(constructors))('%s', (_name, build) => {
  const send = (body: string, method: 'GET' | 'POST' = 'POST') =>
    post(
      body,
      (ctx) => wf.form().withName('one').add(build(ctx)),
      async (form, ctx) => {
        const ready = await form.readyToCommit(ctx)
        return { ready, read: ready ? form.read(ctx) : undefined }
      },
      { method, development: false },
    )

  it('survives whatever is posted, and writes none of it as markup', async () => {
    for (const value of bad) {
      const { status, html } = await send(`_submit=one&_present=x&x=${encodeURIComponent(value)}`)
      expect(status).toBe(200)
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('<img src=x')
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    }
  })

  it('takes the same for several values as for their first', async () => {
    const { status } = await send('_submit=one&_present=x&x=&x=b&x=c')
    expect(status).toBe(200)
  })

  it('commits nothing without `_submit`, for another form, or by the wrong method', async () => {
    expect((await send('x=a')).result.ready).toBe(false)
    expect((await send('_submit=two&x=a')).result.ready).toBe(false)
    expect((await send('_submit=&x=a')).result.ready).toBe(false)
    expect((await send('_submit=one&_present=x', 'GET')).result.ready).toBe(false)
  })

  it('keeps what is stored when it was not posted', async () => {
    const { result } = await post(
      '_submit=one',
      (ctx) => wf.form().withName('one').add(build(ctx)),
      (form, ctx) => form.changed(ctx),
    )
    expect(result).toBe(false)
  })

  it('takes nothing from the request while it is hidden or disabled', async () => {
    for (const change of ['hideIf', 'withDisabled'] as const) {
      const { result } = await post(
        '_submit=one&_present=x&x=forged',
        (ctx) =>
          wf
            .form()
            .withName('one')
            .add(build(ctx)[change](true) as Content),
        async (form, ctx) => {
          await form.readyToCommit(ctx)
          const value = form.values(ctx, { hidden: true }).get('x')
          return [value, (build(ctx) as unknown as { initial: string }).initial]
        },
      )
      expect(result[0]).toBe(result[1])
    }
  })

  it('knows its own of two forms', async () => {
    const { result } = await post(
      '_submit=two&_present=x',
      (ctx) => [wf.form().withName('one').add(build(ctx)), wf.form().withName('two').add('x')],
      async ([one, two], ctx) => [await one?.readyToCommit(ctx), await two?.readyToCommit(ctx)],
    )
    expect(result).toEqual([false, true])
  })
})
