import type { Context, InputChipsWidget, RichDropdownWidget } from 'bespa'
import Koa from 'koa'
import { inject } from 'light-my-request'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../support/html.js'
import { post, wf } from '../post.js'
import { people } from './people.js'

type Searched = InputChipsWidget | RichDropdownWidget

/** Posts a form with this one input, and gives what the app and the user see of it. */
async function send(body: string, build: () => Searched, headers: Record<string, string> = {}) {
  const { html, result } = await post(
    `_submit=form&_present=x&${body}`,
    () => wf.form().add(build()),
    async (form, ctx: Context) => ({
      ready: await form.readyToCommit(ctx),
      read: (form.fields(ctx).get('x') as Searched | undefined)?.read(ctx),
    }),
    { headers },
  )
  const page = parseHtml(html)
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent)
  return {
    ...result,
    error: texts('.Error')[0] ?? '',
    chips: texts('.Chip'),
    found: texts('.LookUp label'),
    text: page.querySelector('input[type=text]')?.getAttribute('value'),
    page,
  }
}

const chips = () => wf.inputChips('x', people).withLabel('Members')
const single = () => wf.richDropdown('x', '1').withOptionsURL(people).withLabel('Member')

describe('Chips', () => {
  it('are posted as repeated fields, and titled by the app alone', async () => {
    const sent = await send('x=1&x=3&x_title=Fake', chips)
    expect(sent).toMatchObject({ ready: true, read: ['1', '3'], error: '' })
    expect(sent.chips).toEqual(['Ada Lovelace', 'Grace Hopper'])
  })

  it('refuse a value that the app does not know for this user', async () => {
    expect(await send('x=1&x=99', chips)).toMatchObject({
      ready: false,
      error: 'Choose one of the options',
    })
    expect((await send('x=1', chips, { 'X-Guest': '1' })).ready).toBe(false)
    for (const bad of ['__proto__', '%00', '1%0A2', 'x'.repeat(5000), '%3Cscript%3E']) {
      expect(await send(`x=${bad}`, chips)).toMatchObject({ ready: false, read: [] })
    }
  })

  it('take free text alone where there is nothing to be suggested', async () => {
    const tags = () => wf.inputChips('x', '').withLabel('Tags').withFreeText().addChip('old')
    const sent = await send('x=a&_text.x=new', tags)
    expect(sent).toMatchObject({ ready: true, read: ['a', 'new'] })
    expect(sent.page.querySelector('[data-url], .LookUp')).toBeNull()
  })

  it('keep a stored value that is withdrawn, and refuse it elsewhere', async () => {
    const stored = await send('x=6', () => chips().addChip('6', 'Former'))
    expect(stored.ready).toBe(true)
    expect(stored.chips).toEqual(['Ex Employee (no longer available)'])
    expect((await send('x=6', chips)).ready).toBe(false)
    const unknown = await send('x=77', () => chips().addChip('77', 'Gone'))
    expect(unknown.chips).toEqual(['Gone (no longer available)'])
  })

  it('can all be taken away, and stay when they were not on the page', async () => {
    const build = () => chips().addChip('1')
    expect(await send('', build)).toMatchObject({ ready: true, read: [] })
    const { result } = await post(
      '_submit=form',
      () => build(),
      (input, ctx) => input.values(ctx),
    )
    expect(result).toEqual(['1'])
  })

  it('are each taken once, and no more than allowed', async () => {
    expect((await send('x=1&x=1&x=2', chips)).read).toEqual(['1', '2'])
    expect((await send('x=1&x=1', () => chips().withDedup(false))).read).toEqual(['1', '1'])
    expect(await send('x=1&x=2&x=3', () => chips().withMaxItems(2))).toMatchObject({
      ready: false,
      error: 'Choose at most 2',
    })
  })

  it('are required, and limited in length', async () => {
    const required = () => chips().withRequired()
    expect((await send('', required)).error).toBe('A value is required')
    expect((await send('x=', required)).ready).toBe(false)
    const short = () => wf.inputChips('x', '/tags').withFreeText().withLength(2, 3)
    expect((await send('x=a', short)).error).toBe('Must have at least 2 characters')
    expect((await send('x=abcd', short)).error).toBe('Must have at most 3 characters')
    expect((await send('', short)).ready).toBe(true)
    expect((await send('x=%F0%9F%98%80%F0%9F%98%80', short)).ready).toBe(true)
  })

  it('take free text where the app allows it', async () => {
    const tags = () => wf.inputChips('x', '/tags').withFreeText()
    expect(await send('x=red&_text.x=light+blue', tags)).toMatchObject({
      ready: true,
      read: ['red', 'light blue'],
      text: '',
    })
  })

  it('never take anything from the client while they are disabled', async () => {
    const sent = await send('x=2', () => chips().addChip('1').withDisabled())
    expect(sent).toMatchObject({ ready: true, read: ['1'] })
    expect(sent.page.querySelector('.Combobox [name], [data-url]')).toBeNull()
  })
})

describe('A text that was typed, without script', () => {
  it('counts when it is the title of one option', async () => {
    expect(await send('x=1&_text.x=grace+HOPPER', chips)).toMatchObject({
      ready: true,
      read: ['1', '3'],
      text: '',
    })
  })

  it('leads to options to choose from when several fit', async () => {
    const sent = await send('_text.x=alan', chips)
    expect(sent).toMatchObject({ ready: false, error: 'Choose one of the results', text: 'alan' })
    expect(sent.found).toEqual(['Alan Turing (No. 2)', 'Alan Kay (No. 4)'])
    expect(sent.page.querySelectorAll('.LookUp input[type=checkbox][name=x]')).toHaveLength(2)
  })

  it('is refused, and kept, when nothing fits', async () => {
    expect(await send('_text.x=nobody', chips)).toMatchObject({
      ready: false,
      error: 'Nothing was found for “nobody”',
      text: 'nobody',
    })
  })

  it('is looked up by a button that commits nothing', async () => {
    const sent = await send('_text.x=alan&_refresh=x.find', chips)
    expect(sent).toMatchObject({ ready: false, error: '' })
    expect(sent.found).toHaveLength(2)
  })

  it('replaces the choice where one is allowed', async () => {
    expect(await send('x=1&_text.x=Grace+Hopper', single)).toMatchObject({ read: '3' })
    const several = await send('x=1&_text.x=alan', single)
    expect(several.page.querySelectorAll('.LookUp input[type=radio][name=x]')).toHaveLength(2)
    expect(await send('x=1&x=4', single)).toMatchObject({ ready: true, read: '4' })
  })
})

describe('A single choice that is searched on the server', () => {
  it('keeps, changes and loses its value', async () => {
    expect(await send('x=2', single)).toMatchObject({ ready: true, read: '2' })
    expect(await send('', single)).toMatchObject({ ready: true, read: null })
    expect((await send('', () => single().withRequired())).error).toBe('A value is required')
    expect((await send('x=99', single)).ready).toBe(false)
  })

  it('writes titles as text, whatever is in them', async () => {
    const { page } = await send('x=5', single)
    expect(page.querySelector('.Chip')?.textContent).toBe('<b>Bobby</b> & sons')
    expect(page.querySelector('.Chip b')).toBeNull()
  })
})

describe('An endpoint for options', () => {
  const get = (url: string, method: 'GET' | 'POST' = 'GET') =>
    inject(new Koa().use(people.middleware()).callback(), { method, url })

  it('answers with JSON that is not cached', async () => {
    const { headers, payload } = await get('/people?q=ada')
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(payload)).toEqual({
      options: [{ value: '1', title: 'Ada Lovelace', desc: 'No. 1' }],
    })
    expect(JSON.parse((await get('/people?q=nobody')).payload)).toEqual({ options: [] })
  })

  it('takes any question, and no other method or path', async () => {
    expect((await get('/people?q=a&q=b')).statusCode).toBe(200)
    expect((await get(`/people?q=${'x'.repeat(5000)}`)).statusCode).toBe(200)
    expect((await get('/people?q=a', 'POST')).statusCode).toBe(404)
    expect((await get('/people/x')).statusCode).toBe(404)
  })
})

it('An input that could not check its values is refused in development', async () => {
  await expect(send('x=1', () => wf.inputChips('x', '/tags'))).rejects.toThrow(/withResolver/)
})
