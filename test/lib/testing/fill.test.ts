import { describe, expect, it } from 'vitest'
import { box, form, htmlApp, plain, smallApp, useVisit, wf } from './small-app.js'

const visit = useVisit()

/** An app with one form, which shows what it was sent. */
function formApp(html: string) {
  return smallApp({
    '/': (ctx) => {
      const state = wf.stateOf(ctx)
      const sent = [...state].filter(([key]) => !key.startsWith('_'))
      const files = Object.values(ctx.request.files ?? {}).flat()
      return wf.page().add(
        form('form', wf.htmlUnsafe(html), plain('button', {}, 'Send')),
        box(
          'sent: ',
          sent.map(([key, value]) => `${key}=${value}`).join(' '),
          files.map(
            (file) => ` ${file.originalFilename ?? ''} (${file.mimetype ?? ''} ${file.size})`,
          ),
        ).redrawIf(state.hasChanges()),
      )
    },
  })
}

describe('A control is found', () => {
  it.each([
    ['by its name', '<input name="who">'],
    ['by its label', '<label>who <input name="a"></label>'],
    ['by a label elsewhere', '<label for="i">who</label><input name="a" id="i">'],
    ['by a label for screen readers', '<input name="a" aria-label="who">'],
    [
      'by the names of what labels it',
      '<span id="i" aria-label="who"></span><input name="a" aria-labelledby="i">',
    ],
    [
      'by a hidden text that labels it',
      '<b id="i" hidden>who</b><input name="a" aria-labelledby="i">',
    ],
    ['by its placeholder', '<input name="a" placeholder="who">'],
    ['by a part of its label', '<label>And who is it? <input name="a"></label>'],
    [
      'by its name rather than a label',
      '<label>who <select name="b"></select></label><input name="who">',
    ],
    ['among several lines', '<textarea name="who"></textarea>'],
    ['if it is seen', '<input name="who" type="hidden"><input name="who">'],
  ])('%s', async (_, html) => {
    const page = await visit(htmlApp(html), '/')
    await page.fill('who', 'Ada')
    const values = page.elements('input').concat(page.elements('textarea') as never)
    expect(values.map(({ value }) => value)).toContain('Ada')
  })

  it('or it is an error, with all that there is', async () => {
    const page = await visit(
      htmlApp('<input name="a" aria-label="Name"><select name="b"></select>'),
      '/',
    )
    await expect(page.fill('c', 'x')).rejects.toThrow(
      'There is nothing to fill in with the name or label “c”. There is:\n  <input name="a"> “Name”\n  <select name="b">',
    )
  })

  it('or it is an error, when several are meant', async () => {
    const page = await visit(
      htmlApp('<form><input name="a"></form><form><input name="a"></form>'),
      '/',
    )
    await expect(page.fill('a', 'x')).rejects.toThrow('“a” means several:')
    await page.fill(page.element('form:last-child input'), 'x')
    expect(page.elements('input').map(({ value }) => value)).toEqual(['', 'x'])
  })

  it.each([
    ['disabled', '<input name="a" disabled>'],
    ['read-only', '<input name="a" readonly>'],
  ])('but not filled in when it is %s', async (reason, html) => {
    const page = await visit(htmlApp(html), '/')
    await expect(page.fill('a', 'x')).rejects.toThrow(`<input name="a"> is ${reason}`)
  })
})

describe('What is filled in reaches the app', () => {
  it.each([
    ['text', '<input name="a" value="old">', 'new', 'a=new'],
    ['no text', '<input name="a" value="old">', '', ''],
    ['a number', '<input name="a" type="number">', 12, 'a=12'],
    ['a date', '<input name="a" type="date">', '2026-02-03', 'a=2026-02-03'],
    ['as much as fits', '<input name="a" maxlength="3">', 'abcdef', 'a=abc'],
    [
      'an option by its value',
      '<select name="a"><option><option value="1">One</select>',
      '1',
      'a=1',
    ],
    [
      'an option by its text',
      '<select name="a"><option><option value="1">One</select>',
      'One',
      'a=1',
    ],
    ['a tick', '<input name="a" type="checkbox" value="1">', true, 'a=1'],
    ['a tick taken back', '<input name="a" type="checkbox" value="1" checked>', false, 'a=0'],
    [
      'a radio button',
      '<input name="a" type="radio" value="1"><input name="a" type="radio" value="2">',
      '2',
      'a=2',
    ],
  ])('as %s', async (_, html, value, sent) => {
    const page = await visit(formApp(html), '/')
    await page.fill('a', value)
    expect(page.requests).toEqual([])
    await page.click('Send')
    expect(page.text).toContain(`sent: ${sent}`.trim())
  })

  it('when it selects several options', async () => {
    const app = formApp('<select name="a" multiple><option>1<option selected>2<option>3</select>')
    const page = await visit(app, '/')
    await page.fill('a', ['1', '3'])
    await page.click('Send')
    expect(new URLSearchParams(page.requests[0]?.body).getAll('a')).toEqual(['1', '3'])
  })

  it('as several ticks of one name', async () => {
    const ticks = ['1', '2', '3'].map(
      (value) => `<input name="a" type="checkbox" value="${value}">`,
    )
    const page = await visit(formApp(ticks.join('')), '/')
    await page.fill('a', ['1', '3'])
    await page.fill('a', ['2', '3'])
    await page.click('Send')
    expect(new URLSearchParams(page.requests[0]?.body).getAll('a')).toEqual(['2', '3'])
  })

  it('when it is a file', async () => {
    const page = await visit(formApp('<input name="a" type="file" aria-label="Photo">'), '/')
    await page.fill('Photo', new File(['12345'], 'me.png', { type: 'image/png' }))
    await page.click('Send')
    expect(page.requests[0]?.headers['content-type']).toContain('multipart/form-data')
    expect(page.text).toContain('sent: me.png (image/png 5)')
  })
})

describe('A value is refused', () => {
  it.each([
    [
      'that a date does not take',
      '<input name="a" type="date">',
      'soon',
      'of type date does not take “soon”',
    ],
    [
      'that is no option',
      '<select name="a"><option value="1">One</select>',
      '2',
      'no option “2”. There is: 1 (One)',
    ],
    [
      'that no radio button has',
      '<input name="a" type="radio" value="1">',
      '2',
      'no value 2. There is: 1',
    ],
    ['that is no file', '<input name="a" type="file">', 'me.png', 'takes files'],
  ])('%s', async (_, html, value, message) => {
    const page = await visit(htmlApp(html), '/')
    await expect(page.fill('a', value)).rejects.toThrow(message)
  })
})

describe('Filling in', () => {
  it('gives the focus and sends the events of a browser', async () => {
    const page = await visit(htmlApp('<input name="a">'), '/')
    const seen: string[] = []
    for (const type of ['focus', 'input', 'change']) {
      page.element('input').addEventListener(type, () => seen.push(type))
    }
    await page.fill('a', 'x')
    expect(seen).toEqual(['focus', 'input', 'change'])
    expect(page.focused).toBe(page.element('input'))
  })

  it('clicks on a tick only when it has to change', async () => {
    const page = await visit(htmlApp('<input name="a" type="checkbox" checked>'), '/')
    let clicks = 0
    page.element('input').addEventListener('click', () => clicks++)
    await page.fill('a', true)
    expect(clicks).toBe(0)
    await page.fill('a', false)
    expect(clicks).toBe(1)
  })
})
