import type { DropdownWidget, RadioWidget } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { errorFor, post, valueFor, wf } from './post.js'

type Either = RadioWidget | DropdownWidget

const withOptions = <T extends Either>(input: T) =>
  input.addOption('r', 'Red').addOption('g', 'Green').addDisabledOption('b', 'Blue') as T
const kinds = {
  radio: (value = '') => withOptions(wf.radio('x', value)).withLabel('Color') as Either,
  dropdown: (value = '') => withOptions(wf.dropdown('x', value)).withLabel('Color') as Either,
}
type Kind = keyof typeof kinds

describe.each(Object.keys(kinds) as Kind[])('A %s', (kind) => {
  const input = kinds[kind]

  it('accepts what is offered, and nothing else', async () => {
    expect(await errorFor(() => input(), 'g')).toBe('')
    expect(await errorFor(() => input(), '')).toBe('')
    for (const value of ['b', 'x', 'R', 'r ', 'r\n', '\0', 'r,g', 'x'.repeat(10_000), '<b>']) {
      expect(await errorFor(() => input(), value)).toBe('Choose one of the options')
    }
  })

  it('needs a choice only when it is required', async () => {
    expect(await errorFor(() => input().withRequired() as Either, '')).toBe('A value is required')
    expect(await errorFor(() => input().withRequired() as Either, 'r')).toBe('')
  })

  it('takes the first of several values', async () => {
    const { result } = await post(
      '_submit=form&x=g&x=r',
      () => wf.form().add(input() as RadioWidget),
      (form, ctx) => form.values(ctx).get('x'),
    )
    expect(result).toBe('g')
  })

  it('gives null for no choice, after the marker too', async () => {
    const read = async (body: string) =>
      (
        await post(
          body,
          () => wf.form().add(input('r') as RadioWidget),
          (form, ctx) => (form.children()[0] as RadioWidget).read(ctx),
        )
      ).result
    expect(await read('_submit=form&x=g')).toBe('g')
    expect(await read('_submit=form&_present=x')).toBeNull()
    expect(await read('_submit=form')).toBe('r')
  })

  it('keeps a stored value that is no longer offered, shows it as such, and accepts it untouched', async () => {
    const html = await draw(() => input('gone'))
    expect(html).toContain('gone (no longer available)')
    expect(html).toMatch(/value="gone" (checked|selected)/)
    expect(await errorFor(() => input('gone') as RadioWidget, 'gone')).toBe('')
    expect(await errorFor(() => input('r') as RadioWidget, 'gone')).toBe(
      'Choose one of the options',
    )
    expect(await errorFor(() => input('b') as RadioWidget, 'b')).toBe('')
  })

  it('drops a choice that does not fit any more, and says so, when the form is drawn again', async () => {
    const { html, result } = await post(
      '_submit=form&_refresh=more&x=%3Cold%3E',
      () => wf.form().add(input() as RadioWidget),
      (form, ctx) => form.values(ctx).get('x'),
    )
    expect(result).toBe('')
    expect(html).toContainHtml(
      '<span class="Notice" role="status">“&lt;old&gt;” is no longer available here',
    )
    expect(html).not.toContain('aria-invalid')
  })

  it('takes nothing from the request while it is disabled', async () => {
    expect(await valueFor(() => input('r').withDisabled() as RadioWidget, 'g')).toBe('r')
  })

  it('writes captions as text', async () => {
    const html = await draw(() => (input() as RadioWidget).addOption('<', '<b>&'))
    expect(html).toContain('value="&lt;"')
    expect(html).toContain('&lt;b&gt;&amp;')
  })
})

describe('A dropdown', () => {
  const dropdown = () => kinds.dropdown() as DropdownWidget

  it('chooses nothing by itself', async () => {
    expect(await draw(dropdown)).toContainHtml('<select…><option value="" selected></option>')
    expect(await draw(() => dropdown().withRequired())).toContainHtml(
      '<option value="" selected hidden>',
    )
    expect(await draw(() => dropdown().withPlaceholder('Choose'))).toContain(
      'selected>Choose</option>',
    )
    const own = () => wf.dropdown('x', '').addOption('', 'None').addOption('a', 'A')
    expect((await draw(own)).match(/value=""/g)).toHaveLength(1)
  })

  it('has groups of options', async () => {
    const html = await draw(() =>
      wf
        .dropdown('x', 'i')
        .addGroup('Europe')
        .addOption('i', 'Italy')
        .addOption('a', 'Austria')
        .addGroup('')
        .addOption('o', 'Other'),
    )
    expect(html).toContainHtml(
      '<optgroup label="Europe"><option value="i" selected>Italy</option>' +
        '<option value="a">Austria</option></optgroup><option value="o">Other</option>',
    )
  })

  it('is as wide as it is told', async () => {
    expect(await draw(() => dropdown().withStretch())).toContain('inline-size: 100%')
    expect(await draw(() => dropdown().withWidth(200))).toContain('inline-size: 200px')
    expect(() => dropdown().withWidth('red')).toThrow(TypeError)
  })
})

describe('Radio buttons', () => {
  it('are drawn as a fieldset with a name', async () => {
    const html = await draw(() => kinds.radio('r'))
    expect(html).toBeHtml('<fieldset class="FormControl Radio" id="…" role="radiogroup" …>…')
    expect(html).toContain('<legend class="GroupLabel">Color</legend>')
    expect(html).toContainHtml('<input type="radio" value="r" checked …>')
  })

  it('are named by the field around them', async () => {
    const html = await draw(() =>
      wf.field().addLeft('Color').addRight(wf.radio('x', '').addOption('r')),
    )
    const [, id] = /<div class="FieldLabel" id="([^"]+)">Color/.exec(html) ?? []
    expect(html).toContainHtml(`<fieldset aria-labelledby="${id}" …>`)
  })

  it('stand below each other or beside each other', async () => {
    const radio = () => kinds.radio() as RadioWidget
    expect(await draw(radio)).toContain('class="Choices"')
    expect(await draw(() => radio().withHorizontal())).toContain('class="Choices Horizontal"')
    expect(await draw(() => radio().withHorizontal().withVertical())).toContain('class="Choices"')
  })
})

describe('Ratings', () => {
  const rating = (value = 0) => wf.ratingStars('x', value).withLabel('Stars')

  it('take 1 to 5, and no crash comes of anything else', async () => {
    expect(await errorFor(() => rating(), '4')).toBe('')
    expect(await errorFor(() => rating(), '')).toBe('')
    expect(await errorFor(() => rating(), '0')).toBe('')
    for (const value of ['6', '-1', '1.5', '1e0', 'x', ' 3', '\0', '9'.repeat(5000), 'NaN']) {
      expect(await errorFor(() => rating(), value)).toBe('Not a valid value')
    }
    expect(await errorFor(() => rating().withRequired(), '0')).toBe('A value is required')
  })

  it('are unrated for values that are none', async () => {
    for (const value of [0, 6, -1, NaN, 2.5]) expect(rating(value).initial).toBe('')
    expect(rating(5).initial).toBe('5')
  })

  it('are five named radio buttons, and one that takes the rating back', async () => {
    const html = await draw(() => rating(3))
    expect(html).toContain('role="radiogroup"')
    expect(html.match(/type="radio"/g)).toHaveLength(6)
    expect(html).toContainHtml('<input value="3" checked aria-label="3 of 5" …>')
    expect(html).toContain('aria-label="No rating"')
    expect(await draw(() => rating(3).withRequired())).not.toContain('No rating')
    expect(await draw(() => wf.ratingSentiment('x', 1))).toContain(
      'class="FormControl Rating Sentiment"',
    )
  })

  it('give the rating as a number', async () => {
    const { result } = await post(
      '_submit=form&x=4&y=x',
      () => wf.form().add(rating(), wf.ratingSentiment('y', 2)),
      (form, ctx) => form.children().map((one) => (one as ReturnType<typeof rating>).number(ctx)),
    )
    expect(result).toEqual([4, null])
  })

  it('that were not touched are not changed', async () => {
    const { result } = await post(
      '_submit=form&x=&_present=x',
      () => wf.form().add(rating()),
      (form, ctx) => form.changed(ctx),
    )
    expect(result).toBe(false)
  })
})
