import { describe, expect, it } from 'vitest'
import { box, Fixture, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

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
    const probe = await openPage(`${await serve(formWith([]).app)}/page`)
    // All names that this browser knows, and not those of jsdom.
    const names = await probe.evaluate(() => {
      const found = new Set<string>(['own'])
      let prototype = HTMLFormElement.prototype as object | null
      while (prototype) {
        for (const name of Object.getOwnPropertyNames(prototype)) found.add(name)
        prototype = Object.getPrototypeOf(prototype) as object | null
      }
      return [...found].filter((name) => !name.startsWith('_'))
    })
    expect(names.length).toBeGreaterThan(250)
    const fixture = formWith(names)
    const page = await openPage(`${await serve(fixture.app)}/page`)
    for (const [at, value] of ['first', 'second'].entries()) {
      await page.fill('[name=own]', value)
      await page.click('button:text-is("Save")')
      await page.waitForSelector(`.Told:text-is("${value}")`)
      expect(fixture.seen).toHaveLength(at + 1)
    }
    expect(await page.locator('form').count()).toBe(1)
    expect(page.url()).toMatch(/\/page/)
  })
})
