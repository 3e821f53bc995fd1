import { bespa, type Content, Factory } from 'bespa'
import { visit, type TestPage } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { people } from './combobox/people.js'

const wf = new Factory()

/** Each input, what is entered into it, and what the app is given. */
const inputs: Record<string, [build: () => Content, entered: string | boolean, read: unknown]> = {
  inputText: [() => wf.inputText('x', '').withLabel('X').withRequired(), ' Ann ', 'Ann'],
  inputPassword: [() => wf.inputPassword('x', '').withLabel('X').withRequired(), 'pass', 'pass'],
  inputEmail: [() => wf.inputEmail('x', '').withLabel('X').withRequired(), 'a@b.co', 'a@b.co'],
  inputURL: [() => wf.inputURL('x', '').withLabel('X').withRequired(), 'b.co', 'b.co'],
  inputTel: [() => wf.inputTel('x', '').withLabel('X').withRequired(), '*21#', '*21#'],
  inputPhone: [() => wf.inputPhone('x', '').withLabel('X').withRequired(), '555 5', '555 5'],
  inputOneTimePassword: [
    () => wf.inputOneTimePassword('x', '').withLabel('X').withRequired(),
    '123456',
    '123456',
  ],
  inputInteger: [() => wf.inputInteger('x', '').withLabel('X').withRequired(), '1,234', 1234],
  inputDecimal: [() => wf.inputDecimal('x', '').withLabel('X').withRequired(), '9.50', '9.50'],
  inputDate: [
    () => wf.inputDate('x', '').withLabel('X').withRequired(),
    '2024-02-29',
    '2024-02-29',
  ],
  inputMonth: [() => wf.inputMonth('x', '').withLabel('X').withRequired(), '2024-02', '2024-02'],
  inputTime: [() => wf.inputTime('x', '').withLabel('X').withRequired(), '14:30', '14:30:00'],
  checkbox: [() => wf.checkbox('x', false).withLabel('X').withRequired(), true, true],
  toggle: [() => wf.toggle('x', false).withLabel('X').withRequired(), true, true],
  filterChip: [() => wf.filterChip('x', 'X', false).withRequired(), true, true],
  radio: [
    () => wf.radio('x', '').withLabel('X').withRequired().addOption('a', 'A').addOption('b', 'B'),
    'b',
    'b',
  ],
  dropdown: [
    () =>
      wf.dropdown('x', '').withLabel('X').withRequired().addOption('a', 'A').addOption('b', 'B'),
    'b',
    'b',
  ],
  richDropdown: [
    () =>
      wf
        .richDropdown('x', '')
        .withLabel('X')
        .withRequired()
        .addOption('a', 'A')
        .addOption('b', 'B'),
    'b',
    'b',
  ],
  ratingStars: [() => wf.ratingStars('x', 0).withLabel('X').withRequired(), '4', 4],
  ratingSentiment: [() => wf.ratingSentiment('x', 0).withLabel('X').withRequired(), '2', 2],
}

/** Opens a form with one input in a browser without script; what is committed is collected. */
async function open(build: () => Content): Promise<{ page: TestPage; committed: unknown[] }> {
  const committed: unknown[] = []
  const app = new Koa()
  app.silent = true
  app.use(bespa()).use(people.middleware())
  app.use(async (ctx) => {
    if (ctx.path === '/done') return wf.page().add('Saved').draw(ctx)
    const form = wf.form().add(
      build(),
      wf
        .inputText('other', '')
        .withLabel('Other')
        .withPredicate((text) => text !== 'bad'),
      wf.buttonFilled('save').add('Save'),
    )
    if (await form.readyToCommit(ctx)) {
      committed.push((form.read(ctx) as { x?: unknown }).x)
      return wf.redirect(ctx, '/done')
    }
    await wf.page().add(form).draw(ctx)
  })
  return { page: await visit(app, '/', { javascript: false }), committed }
}

describe('Without script', () => {
  it.each(Object.entries(inputs))(
    '%s is refused while it is empty, and keeps and gives what is entered',
    async (name, [build, entered, read]) => {
      const { page, committed } = await open(build)
      await page.click('Save')
      expect(page.text).toContain('A value is required')
      await page.fill('x', entered)
      await page.fill('other', 'bad')
      await page.click('Save')
      expect(committed).toEqual([])
      expect(page.text).not.toContain('A value is required')
      // Secrets never come back; they are entered again.
      if (name === 'inputPassword') await page.fill('x', entered)
      await page.fill('other', 'good')
      await page.click('Save')
      expect(page.location).toBe('/done')
      expect(committed).toEqual([read])
    },
  )
})
