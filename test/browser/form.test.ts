import { bespa, Factory, type FormWidget } from 'bespa'
import Koa from 'koa'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { stopClock } from './clock.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A form, with a heading that repeats what the server knows of `q`. */
function appWith(form: () => FormWidget): { app: Koa; posts: string[] } {
  const app = new Koa()
  const posts: string[] = []
  app.use(bespa())
  app.use(async (ctx) => {
    const one = form()
    if (ctx.method === 'POST') posts.push(wf.stateOf(ctx).get('q'))
    const saved = await one.readyToCommit(ctx)
    const echo = wf.headlineLarge(saved ? 'Saved ' : 'Knows ', wf.stateOf(ctx).get('q'))
    await wf.page().withTitle('Form').add(echo.redrawIf(true), one).draw(ctx)
  })
  return { app, posts }
}

const long = () =>
  wf.form().add(
    wf.inputText('first', '').withLabel('First').withRequired().withHelp('What it is'),
    ...Array.from({ length: 20 }, (_, at) => wf.inputText(`n${at}`, '').withLabel(`Number ${at}`)),
    wf
      .inputEmail('mail', '')
      .withLabel('E-mail')
      .withPredicate((value) => (value ? 'Taken' : true)),
    wf.buttonFilled('save').add('Save'),
  )

const isInView = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

describe('A long form', () => {
  it('that the browser refuses shows why, where it is, and sends nothing', async () => {
    const { app, posts } = appWith(long)
    const page = await openPage(await serve(app))
    await page.click('text=Save')
    const error = page.locator('.InputText .Error').first()
    expect(await error.textContent()).not.toBe('')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('first')
    expect(await isInView(page, '.InputText')).toBe(true)
    expect(await page.locator('.Help').isVisible()).toBe(false)
    expect(posts).toEqual([])
    await page.keyboard.type('x')
    expect(await error.textContent()).toBe('')
    expect(await page.locator('.Help').isVisible()).toBe(true)
  })

  it('that the server refuses scrolls to the first error', async () => {
    const { app } = appWith(long)
    const page = await openPage(await serve(app))
    await page.fill('[name=first]', 'x')
    await page.fill('[name=mail]', 'a@example.com')
    await page.evaluate(() => scrollTo(0, 0))
    await page.focus('[name=first]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[aria-invalid=true]')
    await page.locator('[name=mail]:focus').waitFor()
    expect(await isInView(page, '[name=mail]')).toBe(true)
  })

  it('leads from the list of errors to a field, without leaving the page', async () => {
    const { app } = appWith(() => long().withNoValidate())
    const page = await openPage(await serve(app))
    await page.fill('[name=mail]', 'a@example.com')
    await page.click('text=Save')
    await page.click('.FormErrors a >> nth=1')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('mail')
    expect(page.url()).not.toContain('#')
  })
})

describe('A text that sends itself', () => {
  const search = () => wf.form().add(wf.inputText('q', '').withLabel('Find').withAutoSubmit())

  it('does so once typing pauses, and the cursor stays', async () => {
    const { app, posts } = appWith(search)
    const page = await openPage(await serve(app))
    await page.click('[name=q]')
    await stopClock(page)
    for (const letter of 'Ada') {
      await page.keyboard.type(letter)
      await page.clock.runFor(100)
    }
    expect(posts).toEqual([])
    await page.clock.runFor(400)
    await page.waitForSelector('text=Knows Ada')
    await page.keyboard.type('!')
    expect(await page.inputValue('[name=q]')).toBe('Ada!')
    await page.clock.runFor(400)
    await page.waitForSelector('text=Knows Ada!')
    await page.keyboard.press('Tab')
    await page.clock.runFor(10_000)
    expect(posts).toEqual(['Ada', 'Ada!'])
  })

  it('waits for the end of a word that an input method puts together', async () => {
    const { app, posts } = appWith(search)
    const page = await openPage(await serve(app))
    await page.click('[name=q]')
    await stopClock(page)
    const session = await page.context().newCDPSession(page)
    for (const text of ['n', 'に', 'にほ']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
    await page.clock.runFor(10_000)
    expect(posts).toEqual([])
    await session.send('Input.insertText', { text: '日本' })
    await page.clock.runFor(400)
    await page.waitForSelector('text=Knows 日本')
    expect(posts).toEqual(['日本'])
  })

  it('is not sent a second time with its form', async () => {
    const { app, posts } = appWith(search)
    const page = await openPage(await serve(app))
    await page.click('[name=q]')
    await stopClock(page)
    await page.keyboard.type('Ada')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=Saved Ada')
    await page.clock.runFor(10_000)
    expect(posts).toEqual(['Ada'])
  })
})

describe('A form and its buttons', () => {
  const everything = () =>
    wf
      .form()
      .withNoValidate()
      .add(
        wf.inputText('q', '').withLabel('Text').withRequired().withHelp('Help'),
        wf.inputText('rows', 'a').withLabel('Lines').withRows(3),
        wf.inputText('off', 'a').withLabel('Disabled').withDisabled(),
        wf.inputText('prefix', '').withPrefix(wf.icon('search')).withAltText('Find'),
        wf.inputPassword('password', '').withLabel('Password').withPlaceholder('Eight letters'),
        wf.inputInteger('number', 1).withLabel('Number').withMin(2).withSuffix('kg'),
        wf.inputDate('date', '').withLabel('Date'),
        wf.inputColor('color', '#123456').withLabel('Color'),
        wf.inputRange('range', 40).withLabel('Range').withHelp('Not too much'),
        wf.inputOneTimePassword('code', '').withLabel('Code'),
        wf.field().addLeft('Host').addRight(wf.inputText('host', '').withRequired()),
        wf.field().addLeft('From').addRight(wf.inputTime('a', '').withAltText('Hour'), 'on'),
        wf.buttonText('').withHref('?x=1').add('Cancel'),
        wf.buttonTonal('t').add(wf.icon('add')).withAltText('Add'),
        wf.buttonElevated('e').withDisabled().add('Off'),
        wf.buttonOutlined('o').add('Draft'),
        wf.buttonFilled('save').add('Save'),
      )

  it.each(['light', 'dark'] as const)('are accessible, %s', async (colorScheme) => {
    const { app } = appWith(everything)
    const page = await openPage(await serve(app), { context: { colorScheme } })
    expect(await violations(page)).toEqual([])
    await page.click('text=Save')
    await page.waitForSelector('.FormErrors')
    await page.mouse.move(0, 0)
    expect(await violations(page)).toEqual([])
  })

  it.each([320, 1000])('fit into a window of %s pixels', async (width) => {
    const { app } = appWith(everything)
    const url = await serve(app)
    const page = await openPage(url, { context: { viewport: { width, height: 700 } } })
    await page.click('text=Save')
    await page.waitForSelector('.FormErrors')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  })
})

describe('A label beside a text field', () => {
  it('stands at the height of what is typed, in a field and in a splitter', async () => {
    const { app } = appWith(() => {
      const name = wf.inputText('name', '')
      return wf
        .form()
        .add(
          wf.field().addLeft('Host').addRight(wf.inputText('host', '').withAltText('Host')),
          wf.splitter(1, 3).addLeft(wf.fieldLabel('Name').withFor(name)).addRight(name),
        )
    })
    const page = await openPage(await serve(app))
    const middles = await page.$$eval('.FieldLabel', (labels) =>
      labels.map((label) => {
        const text = document.createRange()
        text.selectNodeContents(label)
        const input = label.closest('.Field, .Splitter')!.querySelector('input')!
        const [a, b] = [text.getBoundingClientRect(), input.getBoundingClientRect()]
        return Math.abs((a.top + a.bottom) / 2 - (b.top + b.bottom) / 2)
      }),
    )
    expect(middles).toHaveLength(2)
    expect(Math.max(...middles)).toBeLessThanOrEqual(2)
  })
})
