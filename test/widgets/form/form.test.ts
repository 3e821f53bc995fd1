import { bespa, type Content, type Context, type FormWidget, UsageError, stateOf } from 'bespa'
import Koa from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { draw, redraw } from '../../support/draw.js'
import { post, type PostOptions, wf } from './post.js'
import { send } from '../../support/send.js'

const name = () => wf.inputText('name', 'before').withLabel('Name').withRequired()
const form = (...content: Content[]) => wf.form().add(name(), ...content)

describe('A form', () => {
  it('sends itself to its own page, and says which form it is', async () => {
    expect(await draw(() => wf.form().add('Text'))).toBeHtml(
      '<form class="Form Block" method="post" action="?" autocomplete="off" novalidate' +
        ' data-widget="Form" data-restarts data-validate>' +
        '<input type="hidden" name="_submit" value="form">Text</form>',
    )
    const other = wf.form().withName('other').withAutoComplete('').withNoValidate().add('Text')
    const html = await draw(() => other)
    expect(html).toContainHtml('<input name="_submit" value="other" …>')
    expect(html).not.toContain('autocomplete')
    expect(html).not.toContain('data-validate')
  })

  it('goes where it is told', async () => {
    const html = await draw(() =>
      wf.form().withAction('post', '/save').withTarget('frame').add('x'),
    )
    expect(html).toContainHtml('<form method="post" action="/save" target="frame" …>')
    expect(await draw(() => wf.form().withAction('POST', '').add('x'))).toContain('action="?"')
    expect(() => wf.form().withAction('DELETE', '/x')).toThrow(TypeError)
  })

  it('never sends itself to a script', async () => {
    vi.spyOn(console, 'warn').mockReturnValueOnce(undefined)
    const html = await draw(() => wf.form().withAction('POST', 'javascript:alert(1)').add('x'))
    expect(html).not.toContain('javascript')
  })

  it('is as wide as it is told', async () => {
    expect(await draw(() => wf.form().withWidth('40rem').add('x'))).toContain(
      'style="max-inline-size: 40rem"',
    )
    expect(await draw(() => wf.form().withWidth('').add('x'))).not.toContain('style')
  })

  it('is not drawn while it has no content, or is hidden', async () => {
    const placeholder = '<span class="Empty Form Block" hidden></span>'
    expect(await draw(() => wf.form())).toBeHtml(placeholder)
    expect(await draw(() => wf.form().add(null, undefined, false))).toBeHtml(placeholder)
    expect(await draw(() => wf.form().add('x').hideIf(true))).toBeHtml(placeholder)
  })

  it('gathers buttons that follow each other in a row', async () => {
    const button = (label: string) => wf.buttonText('').add(label)
    const html = await draw(() =>
      wf
        .form()
        .add('a', button('1'), false, [button('2')], 'b', button('3'))
        .add(button('4')),
    )
    const rows = html
      .split('<div class="FormButtons Block">')
      .map((part) => part.replace(/<[^>]*>/g, ''))
    expect(rows).toEqual(['a', '12b', '3', '4'])
  })

  it('escapes its name, and all that a request brings', async () => {
    const { html } = await post(
      '_submit=%22%3E%3Cscript%3E&name=%22%3E%3Cscript%3E',
      () => form().withName('"><script>'),
      () => 0,
    )
    expect(html).not.toContain('"><script>')
  })
})

describe('A form that is sent by GET', () => {
  const search = (action: string) => wf.form().withAction('GET', action).add(wf.inputText('q', ''))

  it('brings the query of its address along, which the browser would replace', async () => {
    const html = await draw(() => search('/list?tab=2&tag=a&tag=b&q=old#top'))
    expect(html).toContain('action="/list#top"')
    const inputs = [
      ...html.matchAll(/type="text" hidden aria-hidden="true" name="(.*?)" value="(.*?)"/g),
    ]
    expect(inputs.map(([, key, value]) => `${key}=${value}`)).toEqual(['tab=2', 'tag=a', 'tag=b'])
  })

  it('of its own page keeps the question mark', async () => {
    expect(await draw(() => search('?tab=2'))).toContain('action="?"')
    expect(await draw(() => search('^?tab=2'))).toContain('action="^?tab=2"')
  })

  const submitted = async (options: PostOptions, build: () => FormWidget = () => search('?')) =>
    (await post('_submit=form&q=a', build, (one, ctx) => one.submitted(ctx), options)).result

  it('counts as submitted by GET, and by POST when the runtime found it too long', async () => {
    expect(await submitted({ method: 'GET' })).toBe(true)
    expect(await submitted({ method: 'POST', changed: 'q' })).toBe(true)
  })

  it('does not make other forms count as submitted', async () => {
    expect(await submitted({ method: 'GET' }, () => form())).toBe(false)
    expect(await submitted({}, () => form().withName('other'))).toBe(false)
  })
})

describe('A submitted form', () => {
  const ask = async <T>(
    body: string,
    build: () => ReturnType<typeof form>,
    question: (one: ReturnType<typeof form>, ctx: Context) => T | Promise<T>,
  ) => (await post(body, build, question)).result

  it('is ready to commit when all of its fields are all right', async () => {
    const ready = (body: string, build = () => form()) =>
      ask(body, build, (one, ctx) => one.readyToCommit(ctx))
    expect(await ready('_submit=form&name=Ann')).toBe(true)
    expect(await ready('_submit=form&name=')).toBe(false)
    expect(await ready('name=Ann')).toBe(false)
    expect(await ready('_submit=other&name=Ann')).toBe(false)
  })

  it('is valid as long as it was not submitted', async () => {
    expect(
      await ask(
        'name=',
        () => form(),
        (one, ctx) => one.valid(ctx),
      ),
    ).toBe(true)
  })

  it('checks all fields, also after the first that is invalid', async () => {
    const checked: string[] = []
    const field = (key: string) =>
      wf.inputText(key, '').withPredicate(async () => {
        checked.push(key)
        return 'Bad'
      })
    await ask(
      '_submit=form',
      () => form(field('a'), field('b')),
      (one, ctx) => one.valid(ctx),
    )
    expect(checked).toEqual(['a', 'b'])
  })

  it('asks a predicate once, however often it is asked itself', async () => {
    const predicate = vi.fn(async () => true as const)
    const build = () => form(wf.inputText('a', '').withPredicate(predicate))
    await ask('_submit=form&name=x&a=1', build, async (one, ctx) => [
      await one.valid(ctx),
      await one.readyToCommit(ctx),
    ])
    expect(predicate).toHaveBeenCalledTimes(1)
  })

  it('knows of inputs that were added to something within it later, and of a later name', async () => {
    const box = wf.field()
    const build = () => {
      const one = wf.form().add(box)
      box.addRight(wf.inputText('late', '').withRequired())
      return one.withName('renamed')
    }
    expect(await ask('_submit=renamed&late=', build, (one, ctx) => one.readyToCommit(ctx))).toBe(
      false,
    )
  })

  it('lets its inputs and buttons be asked before itself', async () => {
    const save = wf.buttonFilled('save').add('Save')
    const { result } = await post(
      '_submit=named&save=1',
      () => wf.form().add(wf.field().addRight(save)).withName('named'),
      (_, ctx) => save.pressed(ctx),
    )
    expect(result).toBe(true)
  })

  it('says whether anything was changed', async () => {
    const changed = (body: string) =>
      ask(
        body,
        () => form(),
        (one, ctx) => one.changed(ctx),
      )
    expect(await changed('_submit=form&name=before')).toBe(false)
    expect(await changed('_submit=form&name=after')).toBe(true)
    expect(await changed('name=after')).toBe(false)
  })

  it('gives the values of visible fields, and on request the stored ones of hidden fields', async () => {
    const build = () =>
      form(
        wf.inputText('admin', 'no').hideIf(true),
        wf.field().addRight(wf.inputText('nested', '')).hideIf(true),
        wf.inputHidden('id', '7'),
        wf.buttonFilled('save').add('Save'),
        wf.inputText('', 'nameless'),
      )
    const body = '_submit=form&name=Ann&admin=yes&nested=forged&save=1'
    const [visible, all] = await ask(body, build, (one, ctx) => [
      one.values(ctx).toJSON(),
      one.values(ctx, { hidden: true }).toJSON(),
    ])
    expect(visible).toEqual({ name: 'Ann', id: '7', save: '1' })
    expect(all).toEqual({ name: 'Ann', admin: 'no', nested: '', id: '7', save: '1' })
  })

  it('gives its fields by name', async () => {
    const fields = await ask(
      '_submit=form&name=Ann',
      () => form(),
      (one, ctx) => {
        const all = one.fields(ctx)
        return [...all.keys(), all.get('name')?.value(ctx), all.has('other')]
      },
    )
    expect(fields).toEqual(['name', 'Ann', false])
    const values = await ask(
      'name=Ann',
      () => form(),
      (one, ctx) => {
        const all = one.values(ctx)
        return [all.get('name'), all.get('other'), all.has('other'), [...all]]
      },
    )
    expect(values).toEqual(['Ann', '', false, [['name', 'Ann']]])
  })

  it('does not look at hidden fields when it decides whether it is valid', async () => {
    const build = () => form(wf.inputText('a', '').withRequired().hideIf(true))
    expect(await ask('_submit=form&name=x', build, (one, ctx) => one.valid(ctx))).toBe(true)
  })

  it('begins anew after a reset', async () => {
    const { html, result } = await post(
      '_submit=form&name=Ann&other=stays',
      () => form().withError('Refused'),
      async (one, ctx) => {
        one.reset(ctx)
        return [
          await one.valid(ctx),
          await one.readyToCommit(ctx),
          one.changed(ctx),
          stateOf(ctx).get('other'),
        ]
      },
      { changed: 'name' },
    )
    expect(result).toEqual([true, false, false, 'stays'])
    expect(html).toContain('value="before"')
    expect(html).not.toContain('Refused')
  })

  it('leaves other forms alone when it is reset', async () => {
    const kept = await ask(
      '_submit=other&name=Ann',
      () => form(),
      (one, ctx) => {
        one.reset(ctx)
        return stateOf(ctx).get('_submit')
      },
    )
    expect(kept).toBe('other')
  })
})

describe('A form in a redraw', () => {
  it('is drawn again when it was submitted, and not for a change elsewhere', async () => {
    expect(await redraw(() => form(), 'name=&_submit=form&_changed=name')).toContain('<form')
    expect(await redraw(() => form(), 'x=1&_changed=x')).toBe('')
    expect(await redraw(() => form(), 'name=a&_submit=other&_changed=name')).toBe('')
  })
})

describe('The errors of a form', () => {
  const submit = (body: string, build: (ctx: Context) => Content) =>
    post(`_submit=form&${body}`, build, () => 0)

  it('stand at the field alone when there is only one', async () => {
    const { html } = await submit('name=', () => form())
    expect(html).toContain('A value is required</span>')
    expect(html).not.toContain('FormErrors')
    expect(html).toContain('data-refused')
  })

  it('are listed when there are several, each with a link to its field', async () => {
    const { html } = await submit('name=&host=', () =>
      form(
        wf
          .field()
          .addLeft('Host ', wf.icon('help'))
          .addRight(wf.inputText('host', '').withRequired()),
      ),
    )
    expect(html).toContainHtml('<div class="FormErrors Block" id="…" role="alert" tabindex="-1">')
    expect(html).toContain('2 entries need your attention')
    const links = [...html.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a>/g)]
    expect(links.map(([, , text]) => text)).toEqual([
      'Name: A value is required',
      'Host: A value is required',
    ])
    for (const [, id] of links) expect(html).toContain(`<input id="${id}"`)
  })

  it('are listed when one of them belongs to no field', async () => {
    const { html } = await submit('name=Ann', () => form().withError('The <database> is away'))
    expect(html).toContain('One entry needs your attention')
    expect(html).toContain('<li>The &lt;database&gt; is away</li>')
  })

  it('come from a button too, once it was pressed', async () => {
    const build = () =>
      form(
        wf
          .buttonFilled('save')
          .withPredicate(() => 'Too late')
          .add('Save'),
        wf.buttonText('later'),
      )
    expect((await submit('name=Ann&save=1', build)).html).toContain('<li>Too late</li>')
    expect((await submit('name=Ann&later=1', build)).html).not.toContain('Too late')
  })

  it('are not shown before it was submitted', async () => {
    const { html } = await post(
      'name=',
      () => form().withError('Refused'),
      () => 0,
    )
    expect(html).not.toMatch(/FormErrors|Refused|data-refused/)
  })

  it('are in the language of the page', async () => {
    const app = new Koa()
    app.use(
      bespa({
        wording: (lang) =>
          lang === 'de' ? { form: { required: 'Das fehlt', tooShort: 'Zu kurz: {count}' } } : {},
      }),
    )
    app.use((ctx) =>
      wf
        .page()
        .withLang('de')
        .add(form(wf.inputText('a', '').withLength(3)))
        .draw(ctx),
    )
    const { payload } = await send(app, {
      method: 'POST',
      url: '/',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      payload: '_submit=form&name=&a=1',
    })
    expect(payload).toContain('Name: Das fehlt')
    expect(payload).toContain('Zu kurz: 3')
    expect(payload).toContain('2 entries need your attention')
  })
})

describe('Mistakes with forms', () => {
  const two = () => wf.form().add(wf.inputText('a', ''), wf.inputText('a', ''))

  it('are loud in development when two fields have one name', async () => {
    await expect(draw(two)).rejects.toThrow(UsageError)
    await expect(draw(two)).rejects.toThrow(/duplicate-field.*“a”/)
    await expect(draw(two, { development: false })).resolves.toContain('name="a"')
  })

  it('are none when only one of the two is seen, or both are buttons', async () => {
    const one = () => wf.form().add(wf.inputText('a', ''), wf.inputText('a', '').hideIf(true))
    await expect(draw(one)).resolves.toContain('name="a"')
    const buttons = () =>
      wf.form().add(wf.buttonText('a').add('1'), 'x', wf.buttonText('a').add('2'))
    await expect(draw(buttons)).resolves.toContain('name="a"')
  })

  it('are loud when a form stands within another', async () => {
    await expect(draw(() => form(form().withName('inner')))).rejects.toThrow(/nested-form/)
  })

  it('are loud when a function brings an input, which has not been checked then', async () => {
    await expect(draw(() => form(() => wf.inputText('late', '')))).rejects.toThrow(
      /unattached-field/,
    )
    await expect(draw(() => form(() => 'Text'))).resolves.toContain('Text')
  })
})
