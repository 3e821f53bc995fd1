import { describe, expect, it, vi } from 'vitest'
import { draw } from '../../support/draw.js'
import { post, wf } from './post.js'

describe('A button', () => {
  it('shows in the color of errors what cannot be taken back', async () => {
    expect(await draw(() => wf.linkText('/').withDestructive().add('Delete'))).toContain(
      'class="Button Text Destructive"',
    )
  })

  it('submits its form, and says that it was pressed', async () => {
    expect(await draw(() => wf.buttonFilled('save').add('Save'))).toBeHtml(
      '<button class="Button Filled" type="submit" name="save" value="1">Save</button>',
    )
    expect(await draw(() => wf.buttonText('').add('Go'))).toBeHtml(
      '<button class="Button Text" type="submit">Go</button>',
    )
  })

  it('comes in five styles', async () => {
    const styles = [wf.buttonFilled(''), wf.buttonTonal(''), wf.buttonElevated('')]
    const all = [...styles, wf.buttonOutlined(''), wf.buttonText('')]
    const html = await draw(() => all.map((button) => button.add('x')))
    for (const style of ['Filled', 'Tonal', 'Elevated', 'Outlined', 'Text']) {
      expect(html).toContain(`class="Button ${style}"`)
    }
  })

  it('takes no focus and posts nothing while it is disabled', async () => {
    expect(await draw(() => wf.buttonFilled('save').withDisabled().add('Save'))).toContain(
      ' disabled>',
    )
  })

  it('has room for an icon, or is one that has a name', async () => {
    expect(await draw(() => wf.buttonFilled('').add(wf.icon('add'), 'Add'))).toContain(
      'class="Button Filled LeadingIcon"',
    )
    expect(
      await draw(() => wf.buttonFilled('').add(wf.icon('add')).withAltText('Add “x”')),
    ).toContainHtml(
      '<button class="Button Filled SingleIcon" aria-label="Add “x”" title="Add “x”" …>',
    )
  })

  it('is as wide as it is told, and opens where it is told', async () => {
    const html = await draw(() =>
      wf.buttonFilled('').withWidth('50%').withTarget('_blank').add('x'),
    )
    expect(html).toContain('style="inline-size: 50%"')
    expect(html).toContain('formtarget="_blank"')
  })

  it('can let everything pass that was entered', async () => {
    expect(await draw(() => wf.buttonText('').withNoValidate().add('x'))).toContain(
      ' formnovalidate',
    )
  })

  it('stays out of the address bar', async () => {
    const build = () => wf.form().add(wf.buttonFilled('save').add('Save'))
    const { html } = await post('_submit=form&save=1', build, () => 0)
    expect(/<div class="State"[^>]*>([^<]*)/.exec(html)?.[1]).toBe('{}')
  })
})

describe('A press of a button', () => {
  const pressed = async (body: string, method: 'GET' | 'POST' = 'POST') => {
    const save = wf.buttonFilled('save').add('Save')
    const build = () => wf.form().add(save, wf.buttonText('other').add('Other'))
    const { result } = await post(
      body,
      build,
      (form, ctx) => [form.values(ctx).get('save'), save.pressed(ctx), save.changed(ctx)],
      { method },
    )
    return result
  }

  it('counts when its form was submitted by it', async () => {
    expect(await pressed('_submit=form&save=1')).toEqual(['1', true, true])
    expect(await pressed('_submit=form&other=1')).toEqual(['', false, false])
  })

  it('cannot be faked by an address', async () => {
    expect(await pressed('save=1')).toEqual(['', false, false])
    expect(await pressed('_submit=form&save=1', 'GET')).toEqual(['', false, false])
  })

  it('does not count while the button is disabled', async () => {
    const save = wf.buttonFilled('save').withDisabled().add('Save')
    const build = () => wf.form().add(save)
    const { result } = await post('_submit=form&save=1', build, (_, ctx) => save.pressed(ctx))
    expect(result).toBe(false)
  })

  it('is refused by its predicates', async () => {
    const predicate = vi.fn(() => 'Not now')
    const build = () => wf.form().add(wf.buttonFilled('save').withPredicate(predicate).add('Save'))
    const ready = async (body: string) =>
      (await post(body, build, (form, ctx) => form.readyToCommit(ctx))).result
    expect(await ready('_submit=form&save=1')).toBe(false)
    expect(predicate).toHaveBeenCalledWith('1', expect.anything())
    predicate.mockClear()
    expect(await ready('_submit=form')).toBe(true)
    expect(predicate).not.toHaveBeenCalled()
  })
})

describe('A button that is a link', () => {
  it('is drawn as an anchor element', async () => {
    expect(await draw(() => wf.buttonOutlined('').withHref('?page=2').add('Next'))).toBeHtml(
      '<a class="Button Outlined" href="?page=2">Next</a>',
    )
  })

  it('leads nowhere while it is disabled, but is still told as a link', async () => {
    expect(await draw(() => wf.buttonText('').withHref('/x').withDisabled().add('x'))).toBeHtml(
      '<a class="Button Text" role="link" aria-disabled="true">x</a>',
    )
  })

  it('never gets an address that runs a script', async () => {
    vi.spyOn(console, 'warn').mockReturnValueOnce(undefined)
    const html = await draw(() => wf.buttonText('').withHref('javascript:alert(1)').add('x'))
    expect(html).not.toContain('javascript')
  })

  it('opens elsewhere without giving that hold of this page', async () => {
    expect(
      await draw(() => wf.buttonText('').withHref('/x').withTarget('_blank').add('x')),
    ).toContain('target="_blank" rel="noopener"')
    const url = '/?_target=frame'
    expect(await draw(() => wf.buttonText('').withHref('/x').add('x'), { url })).toContain(
      'target="frame"',
    )
    expect(await draw(() => wf.buttonText('').withHref('?x=1').add('x'), { url })).not.toContain(
      'target',
    )
  })

  const back = () => wf.buttonText('').withHrefBack().add('Cancel')
  const hidden = '<span class="Empty Button Text" hidden></span>'

  it('leads back to where the user has come from', async () => {
    expect(await draw(back, { url: '/?_back=%5E%3Fmodal%3D' })).toContain('href="^?modal="')
    const headers = { Referer: 'http://localhost/list', Host: 'localhost' }
    expect(await draw(back, { headers })).toContain('href="-1" data-widget="Link"')
  })

  it('is hidden when there is nothing to return to', async () => {
    expect(await draw(back)).toBeHtml(hidden)
    expect(await draw(back, { url: '/?_back=0' })).toBeHtml(hidden)
    expect(await draw(back, { headers: { Referer: 'https://elsewhere.example/' } })).toBeHtml(
      hidden,
    )
  })

  it('does not follow an address back that leads out of the app', async () => {
    for (const address of ['javascript:alert(1)', '//evil.example', 'https://evil.example']) {
      expect(await draw(back, { url: `/?_back=${encodeURIComponent(address)}` })).toBeHtml(hidden)
    }
  })

  it('is an ordinary link again when it gets an address', async () => {
    expect(await draw(() => back().withHref('/x'))).toContain('href="/x"')
  })
})
