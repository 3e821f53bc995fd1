import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { parseHtml } from '../../support/html.js'
import { post, wf } from './post.js'

describe('A field', () => {
  it('ties its label to the one input beside it', async () => {
    const html = await draw(() =>
      wf
        .field()
        .addLeft('Name')
        .addRight(wf.inputText('name', '').withRequired(), 'as in the passport'),
    )
    const [, id = '-'] = /<label class="FieldLabel" id="[^"]+" for="([^"]+)">Name/.exec(html) ?? []
    expect(html).toContainHtml(`<input id="${id}" …>`)
    expect(html).toContainHtml('Name<span class="Required" aria-hidden="true">*</span></label>')
    expect(html).not.toContain('role="group"')
  })

  it('with several inputs is a group of that name', async () => {
    const html = await draw(() =>
      wf
        .field()
        .addLeft('From, to')
        .addRight(wf.inputTime('a', ''), wf.inputTime('b', ''))
        .withHelp('Local'),
    )
    const [, label, help] =
      /role="group" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? []
    expect(html).toContainHtml(`<div class="FieldLabel" id="${label}">From, to</div>`)
    expect(html).toContainHtml(`<div class="FieldHelp" id="${help}">Local</div>`)
  })

  it('does not count hidden inputs and buttons', async () => {
    const html = await draw(() =>
      wf
        .field()
        .addLeft('Name')
        .addRight(wf.inputHidden('id', '1'), wf.inputText('n', ''), wf.buttonText('b').add('x')),
    )
    expect(html).toContain('<label')
  })

  it('lets its one input show the supporting text, where its error will be', async () => {
    const build = () =>
      wf
        .form()
        .add(
          wf
            .field()
            .addLeft('Name')
            .addRight(wf.inputText('name', '').withRequired())
            .withHelp('Short'),
        )
    const { html } = await post('_submit=form', build, () => 0)
    expect(html).toMatch(
      /class="Error"[^>]*>A value is required<\/span><span class="Help"[^>]*>Short</,
    )
    expect(html).not.toContain('FieldHelp')
  })

  it('needs no inputs, and no label', async () => {
    const html = await draw(() => wf.field().addLeft('E-mail').addRight('a@b.co'))
    const { id } = parseHtml(html).querySelector('.FieldLabel') ?? {}
    expect(html).toBeHtml(
      `<div role="group" aria-labelledby="${id}" …><div class="FieldLabel" id="${id}">E-mail</div>` +
        '<div class="FieldBody">a@b.co</div></div>',
    )
    expect(await draw(() => wf.field().addRight('x'))).toBe(
      '<div class="Field Block"><div class="FieldBody">x</div></div>',
    )
  })

  it('leaves its place only while it is hidden', async () => {
    expect(await draw(() => wf.field().addLeft('a').addRight('b').hideIf(true))).toContain('Empty')
  })
})

describe('A label made by hand', () => {
  it('is tied to the input that it is told', async () => {
    const html = await draw(() => {
      const input = wf.inputText('name', '')
      return [wf.fieldLabel('Na', 'me').withFor(input), input]
    })
    const [, id = '-'] = / for="([^"]+)">Name<\/label>/.exec(html) ?? []
    expect(html).toContainHtml(`<input id="${id}" …>`)
  })

  it('without an input is plain text', async () => {
    expect(await draw(() => wf.fieldLabel('Name'))).toBeHtml(
      '<div class="FieldLabel" id="…">Name</div>',
    )
    expect(await draw(() => wf.fieldLabel())).toContain('Empty')
  })
})
