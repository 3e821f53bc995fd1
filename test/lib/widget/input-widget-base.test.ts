import type { Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { isInputWidget } from '../../../lib/widget/input-widget.js'
import { Input } from '../input.js'
import { box } from '../../support/box.js'
import { ask, type Asked } from '../../support/draw.js'

/** Whether the form of this input was submitted, as the handler sees it. */
async function isSubmitted(input: Input, asked: Asked): Promise<boolean> {
  let submitted = false
  await ask((ctx: Context) => {
    submitted = input.submitted(ctx)
    return null
  }, asked)
  return submitted
}

describe('An input', () => {
  it('starts without a name, optional, enabled, and sends nothing by itself', () => {
    const { name, required, disabled, autoSubmit, formName, confidential } = new Input()
    expect({ name, required, disabled, autoSubmit, formName, confidential }).toEqual({
      name: '',
      required: false,
      disabled: false,
      autoSubmit: false,
      formName: '',
      confidential: false,
    })
  })

  it('takes what it is told, and takes it back', () => {
    const input = new Input().withName('x').withRequired().withDisabled().withAutoSubmit()
    expect([input.name, input.required, input.disabled, input.autoSubmit]).toEqual([
      'x',
      true,
      true,
      true,
    ])
    input.withRequired(false).withDisabled(false).withAutoSubmit(false).withName('')
    expect([input.name, input.required, input.disabled, input.autoSubmit]).toEqual([
      '',
      false,
      false,
      false,
    ])
  })

  it('returns itself, so that calls can be chained', () => {
    const input = new Input()
    expect(input.withName('x').withRequired().hideIf(false).withDisabled()).toBe(input)
  })

  it('is one, and other widgets are not', () => {
    expect(isInputWidget(new Input())).toBe(true)
    expect(isInputWidget(box())).toBe(false)
  })
})

describe('InputWidgetBase.submitted', () => {
  const input = () => {
    const made = new Input().withName('x')
    made.setForm('order', 'POST')
    return made
  }

  it('is true when its form was submitted', async () => {
    expect(await isSubmitted(input(), { body: 'x=1&_submit=order' })).toBe(true)
  })

  it('is false when another form was, or none', async () => {
    expect(await isSubmitted(input(), { body: 'x=1&_submit=search' })).toBe(false)
    expect(await isSubmitted(input(), { body: 'x=1' })).toBe(false)
  })

  it('is false for a link that looks like a submission', async () => {
    expect(await isSubmitted(input(), { url: '/?x=1&_submit=order' })).toBe(false)
  })

  it('is true for a form that says GET, also when it was too long for an address', async () => {
    const search = new Input().withName('x')
    search.setForm('search', 'GET')
    expect(search.formName).toBe('search')
    expect(await isSubmitted(search, { url: '/?x=1&_submit=search' })).toBe(true)
    expect(await isSubmitted(search, { body: 'x=1&_submit=search' })).toBe(true)
  })

  it('is false without a form', async () => {
    expect(await isSubmitted(new Input(), { body: '_submit=' })).toBe(false)
  })
})
