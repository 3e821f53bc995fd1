import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { Fixture, box, wf } from '../browser/fixture.js'

const field = (name: string) => wf.tag('input').attr('name', name).attr('aria-label', `the ${name}`)

/** A form that is drawn again after it was sent, with fields of these names, in a page of its own. */
function formWith(names: readonly string[]): Fixture {
  return new Fixture().page('/page', (ctx) => {
    const state = wf.stateOf(ctx)
    return wf.page().add(
      box(
        'Form',
        wf.tag('input').attr('type', 'hidden').attr('name', '_submit').attr('value', 'form'),
        names.map(field),
        wf.tag('details').add(wf.tag('summary').add('more')),
        wf.tag('button').add('Save'),
        box('Told', state.get('own')),
      )
        .withElement('form')
        .attr('method', 'post')
        .attr('action', '?')
        .attr('data-announce', 'true')
        .redrawIf(state.hasChanges()),
    )
  })
}

describe('A form with fields named like its own members', () => {
  it('is sent once, drawn again once, and works after that', async () => {
    const { window } = (await visit(formWith([]).app, '/page')).element('form').ownerDocument
      .defaultView as unknown as { window: Window & typeof globalThis }
    const names = new Set<string>(['own'])
    let prototype = window.HTMLFormElement.prototype as object | null
    while (prototype) {
      for (const name of Object.getOwnPropertyNames(prototype)) names.add(name)
      prototype = Object.getPrototypeOf(prototype) as object | null
    }
    expect(names.size).toBeGreaterThan(200)
    // State keys that begin with `_` are the framework's.
    const usual = [...names].filter((name) => !name.startsWith('_'))
    const page = await visit(formWith(usual).app, '/page')
    await page.fill('own', 'first')
    await page.click('Save')
    expect(page.requests).toHaveLength(1)
    expect(page.error).toBeUndefined()
    expect(page.element('.Told').textContent).toBe('first')
    await page.fill('own', 'second')
    await page.click('Save')
    expect(page.element('.Told').textContent).toBe('second')
    expect(page.elements('form')).toHaveLength(1)
    page.close()
  })
})
