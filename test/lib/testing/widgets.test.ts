import { describe, expect, it } from 'vitest'
import { Factory } from 'bespa'
import { box, smallApp, useVisit } from './small-app.js'

const visit = useVisit()
const wf = new Factory()

describe('An input that submits by itself', () => {
  const app = () =>
    smallApp({
      '/': (ctx) => {
        const name = wf.inputText('name', '').withLabel('Your name').withAutoSubmit(true)
        return wf
          .page()
          .add(
            wf.form().add(name),
            box('Hello, ', wf.stateOf(ctx).get('name')).redrawIfChanged(ctx, 'name'),
          )
      },
    })

  it('is sent once when it is filled in, and adds no entry to the history', async () => {
    const page = await visit(app(), '/')
    await page.fill('Your name', 'Ada')
    expect(page.redrawn.map((element) => element.textContent)).toEqual(['Hello, Ada'])
    expect(page.requests).toHaveLength(1)
    expect(page.location).toBe('/?name=Ada')
    await expect(page.back()).rejects.toThrow('no such page')
  })

  it('is sent shortly after what is typed by single keys', async () => {
    const page = await visit(app(), '/')
    page.element('input[name=name]').focus()
    await page.press('A')
    expect(page.state).toEqual({ name: 'A' })
    await page.press('d')
    expect(page.state).toEqual({ name: 'Ad' })
    expect(page.focused.getAttribute('name')).toBe('name')
  })
})

describe('A form', () => {
  const app = () =>
    smallApp({
      '/': (ctx) => {
        const form = wf
          .form()
          .withName('order')
          .add(
            wf.inputText('city', '').withLabel('City').withRequired(true),
            wf.buttonFilled('save').add('Save'),
          )
        const city = wf.stateOf(ctx).get('city')
        return wf.page().add(form, box('Sent to ', city).redrawIf(form.submitted(ctx)))
      },
    })

  it('is not sent while it is not valid, and says so', async () => {
    const page = await visit(app(), '/')
    await page.click('Save')
    expect(page.requests).toEqual([])
    await expect(page.submit('order')).rejects.toThrow('not valid:\n  <input name="city"> “City”')
  })

  it('is sent by its button', async () => {
    const page = await visit(app(), '/')
    await page.fill('City', 'Vienna')
    await page.click('Save')
    expect(page.text).toContain('Sent to Vienna')
    expect(new URLSearchParams(page.requests[0]?.body).get('save')).toBe('1')
  })
})
