import { bespa, type Content, type Context, Factory } from 'bespa'
import Koa from 'koa'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { people } from '../widgets/form/combobox/people.js'
import { stopClock } from './clock.js'
import { violations } from './axe.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A form with one input `x`; what was posted for it is in `posted`. */
function appWith(build: () => Content) {
  const app = new Koa()
  const posted: string[][] = []
  const asked: string[] = []
  const server = {
    app,
    posted,
    asked,
    /** Called before suggestions are given. */
    before: undefined as ((text: string, ctx: Context) => void | Promise<void>) | undefined,
  }
  app.use(bespa())
  app.use(async (ctx, next) => {
    if (ctx.path === '/people') {
      asked.push(String(ctx.query['q']))
      await server.before?.(String(ctx.query['q']), ctx)
      if (ctx.body) return
    }
    await next()
  })
  app.use(people.middleware())
  app.use(async (ctx) => {
    const state = wf.stateOf(ctx)
    const other = wf.inputText('other', '').withLabel('Other')
    const form = wf.form().add(build(), other, wf.buttonFilled('save').add('Save'))
    if (state.get('_submit')) posted.push([...state.getAll('x')])
    await form.readyToCommit(ctx)
    const echo = wf.block('x: ', state.getAll('x').join(',')).redrawIfChanged(ctx, 'x')
    await wf.page().withTitle('Form').add(wf.headlineLarge('Form'), echo, form).draw(ctx)
  })
  return server
}

const states = () =>
  wf
    .richDropdown('x', 'CA')
    .withLabel('State')
    .addOption('AL', wf.icon('flag'), ' Alabama')
    .addOption('AK', wf.icon('flag'), ' Alaska')
    .addOption('CA', wf.icon('flag'), ' California')
    .addDisabledOption('DE', 'Delaware')
    .addOption('NY', wf.icon('flag'), ' New York')
const chips = () => wf.inputChips('x', people).withLabel('Members')
const single = () => wf.richDropdown('x', '1').withOptionsURL(people).withLabel('Member')

const box = (page: Page) => page.getByRole('combobox')
const options = (page: Page) => page.getByRole('option').allInnerTexts()
const announced = (page: Page) => page.locator('.Announcer').textContent()
const value = (page: Page) => page.$eval('[name=x]', (one) => (one as HTMLSelectElement).value)
const activeText = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    return id ? document.getElementById(id)?.textContent.trim() : undefined
  })
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.role)
const ready = (page: Page) => page.locator('[role=combobox][aria-controls]').waitFor()
const started = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.RichDropdown select[aria-hidden]'))

describe('A list of rich options', () => {
  it('is worked by keyboard as the pattern says, and Tab leaves it', async () => {
    const server = appWith(states)
    const page = await openPage(await serve(server.app))
    await started(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const press = async (key: string) => {
      await page.keyboard.press(key)
      return activeText(page)
    }
    await box(page).focus()
    expect(await press('ArrowDown')).toBe('California')
    expect(await box(page).getAttribute('aria-expanded')).toBe('true')
    expect(await press('ArrowDown')).toBe('New York')
    expect(await press('ArrowDown')).toBe('New York')
    expect(await press('Home')).toBe('Alabama')
    expect(await press('End')).toBe('New York')
    expect(await press('PageUp')).toBe('Alabama')
    expect(await press('c')).toBe('California')
    await press('Escape')
    expect(await box(page).getAttribute('aria-expanded')).toBe('false')
    expect(await value(page)).toBe('CA')
    expect(await press('Alt+ArrowDown')).toBe('California')
    await press('ArrowUp')
    await press('Alt+ArrowUp')
    expect(await value(page)).toBe('AK')
    expect((await box(page).innerText()).trim()).toBe('Alaska')
    await press('Enter')
    await press('End')
    await press('Tab')
    expect(await value(page)).toBe('AK')
    expect(await focused(page)).toBe('other')
    expect(await page.locator('.Listbox').isVisible()).toBe(false)
  })

  it('goes from one option to the next with the same letter, and to a word that is typed', async () => {
    const server = appWith(states)
    const page = await openPage(await serve(server.app))
    await started(page)
    await stopClock(page)
    await box(page).focus()
    await page.keyboard.press('a')
    expect(await activeText(page)).toBe('Alabama')
    await page.keyboard.press('a')
    expect(await activeText(page)).toBe('Alaska')
    await page.keyboard.press('Escape')
    await page.clock.runFor(800)
    await page.keyboard.type('new y')
    expect(await activeText(page)).toBe('New York')
    await page.keyboard.press('Enter')
    expect(await value(page)).toBe('NY')
  })

  it('is worked by touch, and never takes what is disabled', async () => {
    const server = appWith(states)
    const context = { hasTouch: true, viewport: { width: 400, height: 800 } }
    const page = await openPage(await serve(server.app), { context })
    await started(page)
    await box(page).tap()
    await page.getByRole('option', { name: 'Delaware' }).tap({ force: true })
    expect(await page.locator('.Listbox').isVisible()).toBe(true)
    await page.getByRole('option', { name: 'Alabama' }).tap()
    expect(await page.locator('.Listbox').isVisible()).toBe(false)
    await page.tap('text=Save')
    await expect.poll(() => server.posted).toEqual([['AL']])
    expect(await box(page).locator('svg').count()).toBe(1)
  })

  it('sends itself, and keeps the focus when it is redrawn', async () => {
    const server = appWith(() => states().withAutoSubmit().redrawIf(true))
    const page = await openPage(await serve(server.app))
    await started(page)
    await box(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByText('x: NY').waitFor()
    expect(await focused(page)).toBe('combobox')
    expect((await box(page).innerText()).trim()).toBe('New York')
  })

  it('shows an error where it is, and is focused by it', async () => {
    const server = appWith(() =>
      wf.richDropdown('x', '').withLabel('State').withRequired().addOption('a', 'A'),
    )
    const page = await openPage(await serve(server.app))
    await started(page)
    await page.click('text=Save')
    await expect.poll(() => page.locator('.Error').first().textContent()).not.toBe('')
    expect(await focused(page)).toBe('combobox')
    expect(await box(page).getAttribute('aria-invalid')).toBe('true')
    expect(server.posted).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await page.locator('.Error').first().textContent()).toBe('')
    await page.click('text=Save')
    await expect.poll(() => server.posted).toEqual([['a']])
  })

  it('is a native list without script', async () => {
    const server = appWith(states)
    const context = { javaScriptEnabled: false }
    const page = await openPage(await serve(server.app), { context })
    await page.selectOption('select', { label: 'New York' })
    await page.click('text=Save')
    expect(server.posted).toEqual([['NY']])
  })

  it('opens above the box where there is no room below', async () => {
    const server = appWith(() => [states()])
    const context = { viewport: { width: 600, height: 400 } }
    const page = await openPage(await serve(server.app), { context })
    await started(page)
    await page.evaluate(() => {
      const form = document.querySelector('form') as HTMLElement
      form.style.marginTop = '180px'
    })
    await box(page).click()
    const list = await page.locator('.Listbox').boundingBox()
    const field = await page.locator('.RichDropdown .OutlinedBox').boundingBox()
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(field?.y ?? 0)
    expect(list?.y).toBeGreaterThanOrEqual(0)
  })
})

describe('Chips', () => {
  it('are searched, chosen, counted aloud and posted', async () => {
    const server = appWith(chips)
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).fill('alan')
    await expect.poll(() => options(page)).toEqual(['Alan Turing\nNo. 2', 'Alan Kay\nNo. 4'])
    expect(await announced(page)).toBe('2 results')
    await page.keyboard.press('ArrowDown')
    expect(await activeText(page)).toBe('Alan TuringNo. 2')
    await page.keyboard.press('Enter')
    expect(await page.locator('.Chip label').allInnerTexts()).toEqual(['Alan Turing'])
    expect(await box(page).inputValue()).toBe('')
    await box(page).fill('alan')
    await expect.poll(() => options(page)).toEqual(['Alan Kay\nNo. 4'])
    await page.getByRole('option').click()
    await page.click('text=Save')
    await expect.poll(() => server.posted).toEqual([['2', '4']])
    expect(await page.locator('.Chip label').allInnerTexts()).toEqual(['Alan Turing', 'Alan Kay'])
  })

  it('show a title as text, whatever is in it', async () => {
    const server = appWith(chips)
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).fill('bobby')
    await expect.poll(() => options(page)).toEqual(['<b>Bobby</b> & sons\nNo. 5'])
    expect(await page.locator('.Option mark').innerText()).toBe('Bobby')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.locator('.Chip label').innerText()).toBe('<b>Bobby</b> & sons')
  })

  it('show only the answer to the last question, and ask once for what is typed quickly', async () => {
    const server = appWith(chips)
    const waiting = new Map<string, () => void>()
    server.before = (text) => new Promise<void>((go) => waiting.set(text, go))
    const page = await openPage(await serve(server.app), { allow: [/ERR_ABORTED/] })
    await ready(page)
    await box(page).pressSequentially('ala')
    await expect.poll(() => server.asked).toEqual(['ala'])
    await box(page).fill('grace')
    await expect.poll(() => server.asked).toEqual(['ala', 'grace'])
    await expect.poll(() => page.locator('.ListStatus').textContent()).toBe('Searching…')
    waiting.get('grace')?.()
    await expect.poll(() => options(page)).toEqual(['Grace Hopper\nNo. 3'])
    waiting.get('ala')?.()
    await settle(page)
    expect(await options(page)).toEqual(['Grace Hopper\nNo. 3'])
  })

  it('say that there are no results, and that an error has happened', async () => {
    const server = appWith(chips)
    const page = await openPage(await serve(server.app), { allow: [/status of 500/] })
    await ready(page)
    await box(page).fill('nobody')
    await expect.poll(() => page.locator('.ListStatus').textContent()).toBe('No results')
    expect(await announced(page)).toBe('No results')
    server.before = (_text, ctx) => {
      ctx.status = 500
      ctx.body = 'Broken'
    }
    await box(page).fill('ada')
    await expect
      .poll(() => page.locator('.ListStatus').textContent())
      .toBe('The suggestions could not be loaded')
    server.before = undefined
    await box(page).fill('ad')
    await expect.poll(() => options(page)).toEqual(['Ada Lovelace\nNo. 1'])
  })

  it('are taken away by keyboard, with the focus on the next one', async () => {
    const server = appWith(() => chips().addChip('1').addChip('2').addChip('3'))
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).focus()
    const label = () => page.evaluate(() => document.activeElement?.ariaLabel)
    await page.keyboard.press('Backspace')
    expect(await label()).toBe('Remove Grace Hopper')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await label()).toBe('Remove Ada Lovelace')
    await page.keyboard.press('Delete')
    expect(await label()).toBe('Remove Alan Turing')
    expect(await announced(page)).toBe('Ada Lovelace is removed')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('_text.x')
    await page.click('text=Save')
    await expect.poll(() => server.posted).toEqual([[]])
  })

  it('never trap Tab, and leave Enter to the form when nothing is active', async () => {
    const server = appWith(chips)
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).fill('alan')
    await expect.poll(() => options(page)).toHaveLength(2)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('other')
    expect(await page.locator('.Listbox').isVisible()).toBe(false)
    expect(await page.locator('.Chip').count()).toBe(0)
    await box(page).fill('')
    await page.keyboard.press('Enter')
    await expect.poll(() => server.posted).toEqual([[]])
  })

  it('take free text with Enter and comma where it is allowed', async () => {
    const server = appWith(() => wf.inputChips('x', people).withLabel('Tags').withFreeText())
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).pressSequentially('red,light blue')
    await page.keyboard.press('Enter')
    expect(await page.locator('.Chip label').allInnerTexts()).toEqual(['red', 'light blue'])
    await page.click('text=Save')
    await expect.poll(() => server.posted).toEqual([['red', 'light blue']])
  })

  it('stay when the form around is redrawn before it was sent', async () => {
    const server = appWith(() => [chips().redrawIf(true), wf.link('?moved=1').add('Move')])
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).fill('ada')
    await page.getByRole('option').click()
    await page.click('text=Move')
    await page.waitForURL(/moved=1/)
    expect(await page.locator('.Chip label').allInnerTexts()).toEqual(['Ada Lovelace'])
  })

  it('ignore Enter that confirms the suggestion of an input method', async () => {
    const server = appWith(() => wf.inputChips('x', people).withLabel('Tags').withFreeText())
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).fill('かな')
    await box(page).evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
      ),
    )
    expect(await page.locator('.Chip').count()).toBe(0)
  })
})

describe('A single choice that is searched on the server', () => {
  it('changes only when an option is chosen', async () => {
    const server = appWith(single)
    const page = await openPage(await serve(server.app))
    await ready(page)
    expect(await box(page).inputValue()).toBe('Ada Lovelace')
    await box(page).fill('grace')
    await expect.poll(() => options(page)).toHaveLength(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await box(page).inputValue()).toBe('Ada Lovelace')
    expect(await value(page)).toBe('1')
    await box(page).fill('grace')
    await expect.poll(() => options(page)).toHaveLength(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await box(page).inputValue()).toBe('Grace Hopper')
    await page.click('text=Save')
    await expect.poll(() => server.posted).toEqual([['3']])
    expect(await box(page).inputValue()).toBe('Grace Hopper')
  })

  it('is none once its text is emptied', async () => {
    const server = appWith(single)
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).fill('')
    await page.click('text=Save')
    await expect.poll(() => server.posted).toEqual([[]])
  })

  it('offers everything when it is opened, with what is chosen marked', async () => {
    const server = appWith(single)
    const page = await openPage(await serve(server.app))
    await ready(page)
    await box(page).click()
    await expect.poll(() => options(page)).toHaveLength(5)
    expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Ada')
    expect(server.asked).toEqual([''])
  })

  it('is found and chosen by full loads without script', async () => {
    const server = appWith(single)
    const context = { javaScriptEnabled: false }
    const page = await openPage(await serve(server.app), { context })
    await page.fill('[name="_text.x"]', 'alan')
    await page.click('text=Find')
    await page.check('text=Alan Kay')
    await page.fill('[name="_text.x"]', '')
    await page.click('text=Save')
    expect(server.posted.at(-1)).toEqual(['1', '4'])
    expect(await page.locator('.Chip').allInnerTexts()).toEqual(['Alan Kay'])
  })
})

describe('An input for a time zone', () => {
  it('finds a zone by its country, and takes that of the browser', async () => {
    const server = appWith(() => wf.inputTimeZone('x', 'US/Pacific').withLabel('Time zone'))
    const context = { timezoneId: 'Asia/Kathmandu' }
    const page = await openPage(await serve(server.app), { context })
    await ready(page)
    expect(await box(page).inputValue()).toBe('Pacific')
    await box(page).fill('austria')
    await expect
      .poll(() => options(page))
      .toEqual([expect.stringMatching(/^Vienna\nAustria · UTC/)])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await value(page)).toBe('Europe/Vienna')
    await page.click('text=Use my time zone')
    await expect.poll(() => value(page)).toBe('Asia/Kathmandu')
    expect(await box(page).inputValue()).toBe('Kathmandu')
  })
})

describe('What assistive technology meets', () => {
  it('is a combobox with its name, value and description, without a finding of axe', async () => {
    const server = appWith(() => [
      states().withHelp('Where you live').withName('a').withRequired(),
      chips().addChip('1').withName('b').withHelp('Who belongs to it'),
      single().withName('c'),
      wf.inputTimeZone('d', '').withLabel('Time zone'),
    ])
    const page = await openPage(await serve(server.app))
    await started(page)
    await page.waitForFunction(() => document.querySelectorAll('[aria-controls]').length === 4)
    const described = await box(page).first().getAttribute('aria-describedby')
    expect(described).toContain('help')
    expect(await violations(page)).toEqual([])
    await box(page).first().click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await box(page).nth(1).fill('a')
    await expect.poll(() => options(page)).not.toEqual([])
    expect(await violations(page)).toEqual([])
  })
})
