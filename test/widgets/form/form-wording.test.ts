import { describe, expect, it } from 'vitest'
import { Factory, type FormWording } from 'bespa'
import { draw } from '../../support/draw.js'
import { warningsOf } from '../warnings.js'

const wf = new Factory()

const russian: Partial<FormWording> = {
  summary: {
    one: '{count} поле требует внимания',
    few: '{count} поля требуют внимания',
    many: '{count} полей требуют внимания',
    other: '{count} поля требуют внимания',
  },
  tooShort: (count) => `не меньше ${count}`,
}

describe('The words of forms', () => {
  it.each([
    [2, '2 поля требуют внимания'],
    [5, '5 полей требуют внимания'],
  ])('follow the plural of the language for %s errors', async (count, text) => {
    const names = Array.from({ length: count }, (_, at) => `field${at}`)
    const form = () =>
      wf
        .form()
        .withAction('GET', '?')
        .add(...names.map((name) => wf.inputText(name, '').withRequired()))
    const html = await draw(form, {
      url: '/?_submit=form',
      lang: 'ru',
      wording: () => ({ form: russian }),
    })
    expect(html).toContain(text)
  })

  it('may be a function of the count of characters', async () => {
    const form = () =>
      wf.form().withAction('GET', '?').add(wf.inputText('name', 'abc').withLength(5))
    const html = await draw(form, {
      url: '/?_submit=form',
      wording: () => ({ form: russian }),
    })
    expect(html).toContain('не меньше 5')
  })

  it('are in the singular for one character in English', async () => {
    const form = () =>
      wf.form().withAction('GET', '?').add(wf.inputText('name', 'abc').withLength(-1, 1))
    expect(await draw(form, { url: '/?_submit=form' })).toContain('at most 1 character<')
  })
})

describe('A submit button outside of any form', () => {
  it('is warned about in development', async () => {
    const [warning, ...others] = await warningsOf(() =>
      draw(() => wf.block(wf.buttonFilled('save').add('Save'))),
    )
    expect(warning).toMatch(/\[bespa unattached-button\] .*wf\.block\(\) › wf\.buttonFilled\(\)\n/)
    expect(others).toEqual([])
  })

  it.each([
    ['in a form', () => wf.form().add(wf.block(wf.buttonFilled('save').add('Save')))],
    ['that is a link', () => wf.buttonFilled('').withHref('/').add('Home')],
    ['that is disabled', () => wf.buttonFilled('save').withDisabled().add('Save')],
  ])('is none: %s', async (_, content) => {
    expect(await warningsOf(() => draw(content))).toEqual([])
  })

  it('is not warned about in production', async () => {
    const build = () => draw(() => wf.buttonFilled('x').add('x'), { development: false })
    expect(await warningsOf(build)).toEqual([])
  })
})

describe('A navigation strip', () => {
  it('accepts a height in pixels', async () => {
    const strip = () => wf.navStrip().addTop(wf.navTarget('Home', '/')).withHeight(32)
    expect(await draw(strip)).toContain('style="block-size: 32px; min-block-size: 0"')
  })
})
