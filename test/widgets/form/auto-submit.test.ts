import { setTimeout } from 'node:timers/promises'
import { bespa, type Content, Factory } from 'bespa'
import { type TestPage, visit } from 'bespa/testing'
import Koa from 'koa'
import { afterEach, describe, expect, it } from 'vitest'

const wf = new Factory()
let page: TestPage | undefined

afterEach(() => page?.close())

/** A page with these controls, and a heading that repeats what the server knows. */
async function open(content: () => Content, path = '/'): Promise<TestPage> {
  const app = new Koa()
  app.use(bespa())
  app.use((ctx) => {
    const state = [...wf.stateOf(ctx)].filter(([key]) => !key.startsWith('_'))
    const echo = wf.headlineSmall(JSON.stringify(Object.fromEntries(state))).redrawIf(true)
    return wf.page().add(content(), echo).draw(ctx)
  })
  page = await visit(app, path)
  return page
}

const control = (element: string, type = '') =>
  wf.tag(element).attr('type', type).attr('name', 'x').attr('id', 'x').attr('data-autosubmit', '1')

const sent = (one: TestPage) =>
  one.requests.map(({ body }) => {
    const parameters = new URLSearchParams(body)
    return [parameters.getAll('x').join('|'), parameters.get('_changed')]
  })

/** Something happens to the control that the test driver has no word for. */
function happen(one: TestPage, type: string, init: Record<string, unknown> = {}): void {
  const element = one.element('[name=x]')
  const { InputEvent, Event } = element.ownerDocument.defaultView!
  const isInput = type === 'input'
  element.dispatchEvent(
    isInput
      ? new InputEvent(type, { bubbles: true, ...init })
      : new Event(type, { bubbles: true, ...init }),
  )
}

function type(one: TestPage, value: string): void {
  Object.assign(one.element('[name=x]'), { value })
  happen(one, 'input')
}

describe('A text that sends itself', () => {
  it('is sent once, also when it is left right afterwards', async () => {
    const one = await open(() => wf.inputText('x', '').withAutoSubmit())
    await one.fill('x', 'Ada')
    expect(sent(one)).toEqual([['Ada', 'x']])
    expect(one.text).toContain('"x":"Ada"')
    await one.press('Tab')
    expect(one.requests).toEqual([])
  })

  it('waits until typing pauses', async () => {
    const one = await open(() => control('input', 'text'))
    for (const value of ['A', 'Ad', 'Ada']) type(one, value)
    await one.settled()
    expect(sent(one)).toEqual([['Ada', 'x']])
  })

  it('is sent at once when it is left', async () => {
    const one = await open(() => control('input', 'text'))
    let requests = 0
    one.element('.Page').addEventListener('bespa:request', () => requests++)
    type(one, 'Ada')
    happen(one, 'change')
    await setTimeout(50)
    expect(requests).toBe(1)
    await one.settled()
    expect(requests).toBe(1)
    expect(one.text).toContain('"x":"Ada"')
  })

  it('replaces the entry in the history instead of adding one for each word', async () => {
    const one = await open(() => wf.inputText('x', '').withAutoSubmit())
    await one.fill('x', 'Ada')
    expect(one.location).toBe('/?x=Ada')
    await expect(one.back()).rejects.toThrow()
  })

  it('can be emptied, also when it is required', async () => {
    const one = await open(() => wf.inputText('x', '').withAutoSubmit().withRequired(), '/?x=a')
    await one.fill('x', '')
    expect(one.text).not.toContain('"x":"a"')
    expect(one.requests).toHaveLength(1)
  })

  it('is not sent while the browser knows it to be wrong', async () => {
    const one = await open(() => wf.inputEmail('x', '').withAutoSubmit())
    await one.fill('x', 'ann@')
    expect(one.requests).toEqual([])
    await one.fill('x', 'ann@example.com')
    expect(sent(one)).toEqual([['ann@example.com', 'x']])
  })

  it('is not sent again when it comes back to what was sent', async () => {
    const one = await open(() => control('input', 'text'))
    await one.fill('x', 'a')
    type(one, 'ab')
    type(one, 'a')
    await one.settled()
    expect(one.requests).toEqual([])
  })

  it('makes no request for what was there from the start', async () => {
    const one = await open(() => wf.inputText('x', 'a').withAutoSubmit())
    type(one, 'ab')
    type(one, 'a')
    await one.settled()
    expect(one.requests).toEqual([])
  })

  it('waits for the end of a word that an input method puts together', async () => {
    const one = await open(() => control('input', 'text'))
    type(one, 'n')
    happen(one, 'compositionstart')
    for (const value of ['に', 'にほ', '日本']) type(one, value)
    await one.settled()
    expect(one.requests).toEqual([])
    happen(one, 'compositionend')
    await one.settled()
    expect(sent(one)).toEqual([['日本', 'x']])
  })

  it('is sent from the element that has taken its place meanwhile', async () => {
    const one = await open(() => control('input', 'text'))
    type(one, 'Ada')
    const old = one.element('[name=x]') as HTMLInputElement
    const next = old.cloneNode() as HTMLInputElement
    next.value = 'Ada'
    old.replaceWith(next)
    await one.settled()
    expect(sent(one)).toEqual([['Ada', 'x']])
  })

  it('is given up when it is gone', async () => {
    const one = await open(() => control('input', 'text'))
    type(one, 'Ada')
    one.element('[name=x]').remove()
    await one.settled()
    expect(one.requests).toEqual([])
  })

  it('can be sent again after a failure', async () => {
    let fails = true
    const app = new Koa()
    app.on('error', () => undefined)
    app.use(bespa()).use((ctx) => {
      if (fails && ctx.method === 'POST') ctx.throw(503)
      return wf.page().add(control('input', 'text')).draw(ctx)
    })
    page = await visit(app, '/', { allow: [/./] })
    await page.fill('x', 'Ada')
    expect(page.error).toBeDefined()
    fails = false
    type(page, 'Ada')
    await page.settled()
    expect(sent(page)).toEqual([['Ada', 'x']])
    page.close()
  })
})

describe('Other controls that send themselves', () => {
  it('a slider waits while it is dragged', async () => {
    const one = await open(() => control('input', 'range'))
    for (const value of ['10', '20', '30']) type(one, value)
    await one.settled()
    expect(sent(one)).toEqual([['30', 'x']])
  })

  it('a date is sent at once', async () => {
    const one = await open(() => wf.inputDate('x', '').withAutoSubmit())
    await one.fill('x', '2024-05-31')
    expect(sent(one)).toEqual([['2024-05-31', 'x']])
  })

  it('a checkbox says 0 when it is unticked, also when the address has it ticked', async () => {
    const box = () => control('input', 'checkbox').attr('value', '1').attr('checked', true)
    const one = await open(box, '/?x=1')
    await one.fill('x', false)
    expect(sent(one)).toEqual([['0', 'x']])
    await one.fill('x', true)
    expect(sent(one)).toEqual([['1', 'x']])
  })

  it('of radio buttons the chosen one is sent, each time', async () => {
    const radio = (value: string) =>
      control('input', 'radio').attr('id', value).attr('value', value)
    const one = await open(() => [radio('a').attr('checked', true), radio('b')])
    await one.fill('x', 'b')
    expect(sent(one)).toEqual([['b', 'x']])
    await one.fill('x', 'a')
    expect(sent(one)).toEqual([['a', 'x']])
    await one.fill('x', 'b')
    expect(sent(one)).toEqual([['b', 'x']])
  })

  it('of a list all chosen options are sent, or that there is none', async () => {
    const option = (value: string) => wf.tag('option').attr('value', value).add(value)
    const list = () => control('select').attr('multiple', true).add(option('a'), option('b'))
    const one = await open(list)
    await one.fill('x', ['a', 'b'])
    expect(sent(one)).toEqual([['a|b', 'x']])
    await one.fill('x', [])
    expect(sent(one)).toEqual([['', 'x']])
  })

  it('a control without that wish is left alone', async () => {
    const one = await open(() => wf.inputText('x', ''))
    await one.fill('x', 'a')
    expect(one.requests).toEqual([])
  })
})
