import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { errorFor, post, valueFor, wf } from './post.js'

describe('An input for a color', () => {
  it('begins with its color, in lower case', async () => {
    expect(await draw(() => wf.inputColor('x', '#AbCdEf'))).toContainHtml(
      '<input type="color" value="#abcdef" …>',
    )
    expect(await valueFor(() => wf.inputColor('x', ''), '#ABCDEF')).toBe('#abcdef')
  })

  it('takes colors in hexadecimal digits only', async () => {
    const color = () => wf.inputColor('x', '')
    expect(await errorFor(color, '#00ff7f')).toBe('')
    for (const value of ['red', '#fff', '#00ff7g', 'rgb(0,0,0)']) {
      expect(await errorFor(color, value)).toBe('Invalid RGB color code')
    }
  })

  it('can be empty unless it is required', async () => {
    const optional = await draw(() => wf.inputColor('x', ''))
    expect(optional).toContainHtml('<input value="#000000" data-none …>')
    expect(optional).toContain('aria-label="No color"')
    const required = () => wf.inputColor('x', '').withRequired()
    expect(await draw(required)).not.toContain('ClearColor')
    expect(await errorFor(required, '')).toBe('A value is required')
    const { result } = await post(
      '_submit=form&x=',
      () => wf.form().add(wf.inputColor('x', '')),
      (form, ctx) => form.changed(ctx),
    )
    expect(result).toBe(false)
  })
})

describe('A hidden input', () => {
  it('goes along with the form, and keeps its value whatever is posted', async () => {
    const { html, result } = await post(
      '_submit=form&id=forged',
      () => wf.form().add(wf.inputHidden('id', '7"')),
      (form, ctx) => [form.values(ctx).get('id'), form.changed(ctx)],
    )
    expect(result).toEqual(['7"', false])
    expect(html).toContainHtml('<input data-id="…" type="hidden" name="id" value="7&quot;">')
    expect(/<div class="State"[^>]*>([^<]*)/.exec(html)?.[1]).toBe('{}')
  })

  it('posts nothing while it is disabled', async () => {
    expect(await draw(() => wf.inputHidden('id', '7').withDisabled())).not.toContain('name=')
  })
})
