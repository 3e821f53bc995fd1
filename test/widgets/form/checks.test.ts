import type { Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'
import { post, type PostOptions, wf } from './post.js'

const kinds = {
  checkbox: (checked = false) => wf.checkbox('x', checked).withLabel('News'),
  toggle: (checked = false) => wf.toggle('x', checked).withLabel('News'),
  filterChip: (checked = false) => wf.filterChip('x', 'News', checked),
}
type Kind = keyof typeof kinds
const names = Object.keys(kinds) as Kind[]

const checked = async (kind: Kind, body: string, initial = false, options: PostOptions = {}) =>
  (
    await post(
      body,
      () => wf.form().add(kinds[kind](initial)),
      (form, ctx) => {
        const [input] = form.children()
        return (input as ReturnType<typeof kinds.toggle>).checked(ctx)
      },
      options,
    )
  ).result

describe.each(names)('A %s', (kind) => {
  it('is a native checkbox in its label, with a marker that it is there', async () => {
    const html = await draw(() => kinds[kind](true))
    expect(html).toContainHtml('<label class="Choice"><input type="checkbox" value="1" checked …>')
    expect(html).toContainHtml('<input type="hidden" name="_present" value="x">')
    expect(html).not.toMatch(/ on[a-z]+=/)
  })

  it('is on for 1, true and on, and off for everything else', async () => {
    for (const value of ['1', 'true', 'on']) {
      expect(await checked(kind, `_submit=form&x=${value}`)).toBe(true)
    }
    for (const value of ['0', '', 'false', 'off', '2', 'x'.repeat(10_000), '%00', '11', '1%0A']) {
      expect(await checked(kind, `_submit=form&x=${value}`, true)).toBe(false)
    }
  })

  it('takes the first of several values', async () => {
    expect(await checked(kind, '_submit=form&x=1&x=0')).toBe(true)
    expect(await checked(kind, '_submit=form&x=0&x=1')).toBe(false)
  })

  it('can be switched off without script, by its marker alone', async () => {
    expect(await checked(kind, '_submit=form&_present=x', true)).toBe(false)
  })

  it('keeps its stored value when it was not in the form', async () => {
    expect(await checked(kind, '_submit=form', true)).toBe(true)
    expect(await checked(kind, '_submit=form&_present=y', true)).toBe(true)
  })

  it('shows the value of a state without a submission, as for auto-submit', async () => {
    const html = await draw(() => kinds[kind](true), { url: '/?x=0' })
    expect(html).not.toContain(' checked')
  })

  it('takes nothing from the request while it is disabled', async () => {
    const { result, html } = await post(
      '_submit=form&x=1&_present=x',
      () => wf.form().add(kinds[kind]().withDisabled()),
      (form, ctx) => form.values(ctx).get('x'),
    )
    expect(result).toBe('')
    expect(html).not.toMatch(/name="x"|value="x"/)
  })

  it('must be on when it is required', async () => {
    const ready = (body: string) =>
      post(
        body,
        () => wf.form().add(kinds[kind]().withRequired()),
        (form, ctx) => form.readyToCommit(ctx),
      )
    expect((await ready('_submit=form&_present=x')).result).toBe(false)
    expect((await ready('_submit=form&_present=x')).html).toContain('A value is required')
    expect((await ready('_submit=form&x=1&_present=x')).result).toBe(true)
  })

  it('has predicates for both states', async () => {
    const seen: string[] = []
    for (const value of ['1', '0']) {
      await post(
        `_submit=form&x=${value}`,
        () =>
          wf.form().add(
            kinds[kind]().withPredicate((one) => {
              seen.push(one)
              return true
            }),
          ),
        (form, ctx) => form.valid(ctx),
      )
    }
    expect(seen).toEqual(['1', ''])
  })

  it('tells whether it was changed', async () => {
    const changed = async (body: string, initial: boolean) =>
      (
        await post(
          body,
          () => wf.form().add(kinds[kind](initial)),
          (form, ctx) => form.changed(ctx),
        )
      ).result
    expect(await changed('_submit=form&_present=x', false)).toBe(false)
    expect(await changed('_submit=form&_present=x', true)).toBe(true)
    expect(await changed('_submit=form&x=1', true)).toBe(false)
    expect(await changed('x=0', true)).toBe(false)
  })
})

describe('A switch', () => {
  it('is a switch to screen readers', async () => {
    expect(await draw(() => kinds.toggle())).toContain('role="switch"')
  })
})

describe('A checkbox', () => {
  it('may show that it is neither on nor off', async () => {
    const html = await draw(() => wf.checkbox('x', false).withIndeterminate())
    expect(html).toContain('data-widget="Mixed"')
  })

  it('takes widgets into its label, and names itself by its text', async () => {
    const terms = () => wf.checkbox('x', false).add('I accept the ', wf.link('/terms').add('terms'))
    expect(await draw(terms)).toContain('href="/terms"')
    expect(terms().caption).toBe('I accept the')
  })

  it('stands without a label of its own where a field has one', async () => {
    const html = await draw((_ctx: Context) =>
      wf.field().addLeft('News').addRight(wf.checkbox('x', true)),
    )
    const { id } = parseHtml(html).querySelector('.Choice > input') ?? {}
    expect(html).toContainHtml(`<label class="FieldLabel" for="${id}" …>News</label>`)
  })
})
