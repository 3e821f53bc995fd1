import Koa from 'koa'
import { bespa, Factory, MemoryDraftStore, type Draft, type DraftKey } from 'bespa'
import type { Page } from 'playwright-core'
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

/** All names that this browser knows of a form, and not those of jsdom. */
function memberNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    let prototype = HTMLFormElement.prototype as object | null
    while (prototype) {
      for (const name of Object.getOwnPropertyNames(prototype)) found.add(name)
      prototype = Object.getPrototypeOf(prototype) as object | null
    }
    return [...found].filter((name) => !name.startsWith('_'))
  })
}

describe('A form with fields named like its own members', () => {
  it('is sent once, drawn again once, and works after that', async () => {
    const probe = await openPage(`${await serve(formWith([]).app)}/page`)
    const names = await memberNames(probe)
    expect(names.length).toBeGreaterThan(250)
    const fixture = formWith([...names, 'own'])
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

describe('A form of the library with fields named like its own members', () => {
  const factory = new Factory()

  class Drafts extends MemoryDraftStore {
    readonly kept: string[] = []
    override save(key: DraftKey, draft: Draft): void {
      this.kept.push(draft.entries.find(([name]) => name === 'own')?.[1] ?? '')
      super.save(key, draft)
    }
  }

  /** A form with all that scripts do for forms, and fields of these names. */
  const formApp = (names: readonly string[]) => {
    const app = new Koa()
    const drafts = new Drafts()
    const saved: string[] = []
    app.use(bespa({ development: false }))
    app.use(async (ctx) => {
      const own = factory.inputText('own', '').withLabel('Own').withRequired()
      const form = factory
        .form()
        .withUnsavedWarning()
        .withDraft(drafts, { owner: 'ann' })
        .withLiveValidation()
        .add(
          names.map((name) => factory.inputText(name, '').withLabel(`the ${name}`)),
          factory.inputChips('chips', '/chips').withLabel('Chips').withFreeText(),
          own,
          factory.buttonFilled('').add('Save'),
        )
      if (await form.readyToCommit(ctx)) saved.push(own.value(ctx))
      await factory.page().add(form).draw(ctx)
    })
    return { app, drafts, saved }
  }
  // Not by those of the driver, which trips over such names itself.
  const focus = (page: Page, name: string) =>
    page.evaluate((one) => document.querySelector<HTMLElement>(`[name=${one}]`)?.focus(), name)
  const textOf = (page: Page, selector: string) =>
    page.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

  it('keeps its draft, shows its errors, asks before it is left, and is sent', async () => {
    const probe = await openPage(await serve(formApp([]).app))
    const names = await memberNames(probe)
    const { app, drafts, saved } = formApp(names)
    const page = await openPage(await serve(app))
    let asked = 0
    page.on('dialog', (dialog) => {
      asked++
      void dialog.accept()
    })
    await focus(page, 'own')
    await page.keyboard.type('x')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Tab')
    await expect.poll(() => textOf(page, '.FormControl:has([name=own]) .Error')).not.toBe('')
    await focus(page, 'own')
    await page.keyboard.type('mine')
    await expect.poll(() => drafts.kept).toContain('mine')
    await expect.poll(() => textOf(page, '.DraftState')).not.toBe('')
    await page.reload()
    expect(asked).toBe(1)
    await focus(page, 'own')
    await page.keyboard.type('more')
    await page.keyboard.press('Enter')
    await expect.poll(() => saved).toEqual(['more'])
  })
})
