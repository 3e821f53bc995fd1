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
      // Not by `fill` and `click` of the driver, which trips over such names itself.
      await page.evaluate(() => document.querySelector<HTMLElement>('[name=own]')?.focus())
      await page.keyboard.type(value)
      await page.evaluate(() => document.querySelector<HTMLElement>('form > button')?.click())
      const told = () => page.evaluate(() => document.querySelector('.Told')?.textContent)
      await expect.poll(told).toBe(value)
      expect(fixture.seen).toHaveLength(at + 1)
    }
    expect(await page.evaluate(() => document.forms.length)).toBe(1)
    expect(page.url()).toMatch(/\/page/)
  })
})
