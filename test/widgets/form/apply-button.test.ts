import { bespa, Factory } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

describe('A form that sends itself', () => {
  it.each([
    ['inputText', () => wf.inputText('q', '').withLabel('Filter').withAutoSubmit()],
    ['filterChip', () => wf.filterChip('q', 'Filter', false).withAutoSubmit()],
    ['checkbox', () => wf.checkbox('q', false).withLabel('Filter').withAutoSubmit()],
  ])('can be sent without script: %s', async (name, input) => {
    const app = new Koa().use(bespa()).use(async (ctx) => {
      const value = wf.stateOf(ctx).get('q')
      await wf.page().add(wf.form().add(input()), `q is ${value}`).draw(ctx)
    })
    const page = await visit(app, '/', { javascript: false })
    await page.fill('Filter', name === 'inputText' ? '1' : true)
    await page.click('Apply')
    expect(page.text).toContain('q is 1')
    page.close()
  })

  it('gets no second button beside one of its own, and none where no input sends it', async () => {
    const app = new Koa().use(bespa()).use(async (ctx) => {
      const search = wf.inputText('q', '').withAutoSubmit()
      const own = wf.form().withName('own').add(search, wf.buttonFilled('go').add('Go'))
      const plain = wf.form().withName('plain').add(wf.inputText('p', ''))
      await wf.page().add(own, plain).draw(ctx)
    })
    const page = await visit(app, '/', { javascript: false })
    expect(page.elements('noscript button')).toEqual([])
    page.close()
  })
})
