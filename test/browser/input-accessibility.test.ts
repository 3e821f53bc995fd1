import { bespa, type Content, type Context, Factory, UploadReceiver } from 'bespa'
import Koa from 'koa'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { people } from '../widgets/form/combobox/people.js'
import { uploadFolder } from '../lib/upload/upload-app.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** What the accessibility tree says about one element. */
interface Told {
  readonly role: string
  readonly name: string
  readonly description: string
  readonly [property: string]: unknown
}

/** The nodes of Chromium's accessibility tree that belong to the input in the page. */
async function told(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, value, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      value: value?.value as unknown,
      ...Object.fromEntries(
        properties.map(({ name: property, value: one }) => [property, one.value as unknown]),
      ),
    }))
}

const receiver = new UploadReceiver('/uploads', { directory: uploadFolder() })

/** Each input with a label and a help text, what it must look like, and what a wrong entry adds. */
const inputs: Record<string, [build: () => Content, role: string, state: object]> = {
  inputText: [() => labelled(wf.inputText('x', '')), 'textbox', {}],
  'inputText of several lines': [
    () => labelled(wf.inputText('x', '').withRows(3)),
    'textbox',
    { multiline: true },
  ],
  inputPassword: [() => labelled(wf.inputPassword('x', '')), 'textbox', {}],
  inputEmail: [() => labelled(wf.inputEmail('x', '')), 'textbox', {}],
  inputURL: [() => labelled(wf.inputURL('x', '')), 'textbox', {}],
  inputTel: [() => labelled(wf.inputTel('x', '')), 'textbox', {}],
  inputPhone: [() => labelled(wf.inputPhone('x', '')), 'textbox', {}],
  inputOneTimePassword: [() => labelled(wf.inputOneTimePassword('x', '')), 'textbox', {}],
  inputInteger: [() => labelled(wf.inputInteger('x', '')), 'textbox', {}],
  inputDecimal: [() => labelled(wf.inputDecimal('x', '')), 'textbox', {}],
  inputDate: [() => labelled(wf.inputDate('x', '')), 'Date', {}],
  inputMonth: [() => labelled(wf.inputMonth('x', '')), 'DateTime', {}],
  inputTime: [() => labelled(wf.inputTime('x', '')), 'InputTime', {}],
  checkbox: [() => labelled(wf.checkbox('x', false)), 'checkbox', { checked: 'false' }],
  toggle: [() => labelled(wf.toggle('x', false)), 'switch', { checked: 'false' }],
  radio: [
    () => labelled(wf.radio('x', '').addOption('a', 'Apple').addOption('b', 'Pear')),
    'radiogroup',
    {},
  ],
  dropdown: [
    () => labelled(wf.dropdown('x', '').addOption('a', 'Apple').addOption('b', 'Pear')),
    'combobox',
    {},
  ],
  richDropdown: [
    () => labelled(wf.richDropdown('x', '').addOption('a', 'Apple').addOption('b', 'Pear')),
    'combobox',
    { expanded: false },
  ],
  'richDropdown that is searched': [
    () => labelled(wf.richDropdown('x', '').withOptionsURL(people)),
    'combobox',
    { expanded: false },
  ],
  inputChips: [() => labelled(wf.inputChips('x', people)), 'combobox', { expanded: false }],
  inputTimeZone: [() => labelled(wf.inputTimeZone('x', '')), 'combobox', { expanded: false }],
  ratingStars: [() => labelled(wf.ratingStars('x', 0)), 'radiogroup', {}],
  ratingSentiment: [() => labelled(wf.ratingSentiment('x', 0)), 'radiogroup', {}],
  inputFile: [() => labelled(wf.inputFile('x', '', receiver)), 'button', {}],
  'inputFile of several files': [
    () => labelled(wf.inputFile('x', '', receiver).withMaxFiles(3)),
    'button',
    {},
  ],
}

interface Labelled {
  withLabel(text: string): Labelled
  withHelp(text: string): Labelled
  withRequired(): Labelled
}

function labelled(input: unknown): Content {
  return (input as Labelled)
    .withLabel('Fruit')
    .withHelp('The best one')
    .withRequired() as unknown as Content
}

/** An app of one form with one input. */
function appOf(build: () => Content): Koa {
  const app = new Koa()
  app.use(bespa()).use(receiver.middleware()).use(people.middleware())
  app.use(async (ctx: Context) => {
    const form = wf.form().add(build(), wf.buttonFilled('save').add('Save'))
    await form.readyToCommit(ctx)
    await wf.page().withTitle('Form').add(wf.headlineLarge('Form'), form).draw(ctx)
  })
  return app
}

const nodeOf = async (page: Page, role: string) =>
  (await told(page)).find((one) => one.role === role && one.name.startsWith('Fruit'))

/** Everything that is announced as invalid. */
const invalid = async (page: Page) =>
  (await told(page)).filter(({ invalid: is }) => is !== undefined && is !== 'false')

describe('The accessibility tree', () => {
  it.each(Object.entries(inputs))(
    'has the role, name, description, state and error of %s',
    async (_, [build, role, state]) => {
      const page = await openPage(await serve(appOf(build)))
      const before = await nodeOf(page, role)
      expect(before, JSON.stringify(await told(page))).toMatchObject(state)
      expect(before?.description).toContain('The best one')
      expect(await invalid(page), 'before anything was entered').toEqual([])
      expect(await page.locator('form :user-invalid').count()).toBe(0)
      await page.locator('button[name=save]').last().click()
      await page.waitForSelector('.FormControl.Invalid')
      const after = await nodeOf(page, role)
      expect(after?.description).toContain('A value is required')
      expect(after?.description).toContain('The best one')
      expect(after?.['invalid']).toBe('true')
    },
  )

  it('has the value and the bounds of a slider', async () => {
    const slider = () =>
      wf.inputRange('x', 4).withLabel('Fruit').withMax(9).withHelp('The best one')
    const page = await openPage(await serve(appOf(slider)))
    expect(await nodeOf(page, 'slider')).toMatchObject({
      description: 'The best one',
      valuemin: 0,
      valuemax: 9,
      value: 4,
    })
  })

  it('has the name and the description of a color', async () => {
    const color = () => wf.inputColor('x', '#ff0000').withLabel('Fruit').withHelp('The best one')
    const page = await openPage(await serve(appOf(color)))
    const all = await told(page)
    expect(all.find(({ description }) => description.includes('The best one'))?.name).toContain(
      'Fruit',
    )
  })

  it('has a filter chip as a checkbox that is checked', async () => {
    const chip = () =>
      wf
        .field()
        .addLeft('Diet')
        .addRight(wf.filterChip('v', 'Vegan', true))
    const page = await openPage(await serve(appOf(chip)))
    const found = (await told(page)).find(({ role }) => role === 'checkbox')
    expect(found).toMatchObject({ name: 'Diet Vegan', checked: 'true' })
  })

  it('shows a disabled input with its value', async () => {
    const disabled = () => wf.inputText('x', 'Kept').withLabel('Fruit').withDisabled()
    const page = await openPage(await serve(appOf(disabled)))
    expect(await nodeOf(page, 'textbox')).toMatchObject({ disabled: true, value: 'Kept' })
  })
})
