import type { Page } from 'playwright-core'
import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

/** A control in a part that is drawn again with each `n`. */
function controlApp(type: string, value = ''): Fixture {
  return new Fixture().page('/part', (ctx) => {
    const n = wf.stateOf(ctx).get('n')
    const control = wf
      .tag('input')
      .attr('type', type)
      .attr('name', 'field')
      .attr('aria-label', 'field')
      .attr('title', `drawn ${n}`)
      .attr('value', value)
    return wf
      .page()
      .add(link('?n=1', 'redraw'), box('Part', control, `n=${n}.`).redrawIfChanged(ctx, 'n'))
  })
}

async function open(fixture: Fixture): Promise<Page> {
  const page = await openPage(`${await serve(fixture.app)}/part`)
  await page.focus('[name=field]')
  return page
}

async function redraw(page: Page, n: string): Promise<void> {
  await page.evaluate((value) => window.bespa.navigate(document.body, `?n=${value}`), n)
  await page.waitForSelector(`.Part:has-text("n=${n}.")`)
}

describe('A redraw around the control being typed in', () => {
  it('leaves half of a date as it is, so that the other half can follow', async () => {
    const page = await open(controlApp('date'))
    await page.keyboard.type('0531')
    await redraw(page, '1')
    await page.keyboard.type('2026')
    expect(await page.inputValue('[name=field]')).toBe('2026-05-31')
  })

  it('leaves the minus of a number as it is', async () => {
    const page = await open(controlApp('number'))
    await page.keyboard.type('-')
    await redraw(page, '1')
    await page.keyboard.type('5')
    expect(await page.inputValue('[name=field]')).toBe('-5')
  })

  it('leaves half of a date in a field that was left as it is', async () => {
    const page = await open(controlApp('date'))
    await page.keyboard.type('0531')
    await page.focus('a:text-is("redraw")')
    await redraw(page, '1')
    await page.focus('[name=field]')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('2026')
    expect(await page.inputValue('[name=field]')).toBe('2026-05-31')
  })

  it('does not disturb an input method that puts a word together', async () => {
    const page = await open(controlApp('text'))
    const session = await page.context().newCDPSession(page)
    for (const [at, text] of ['n', 'に', 'にh', 'にほ'].entries()) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await redraw(page, `${at + 1}`)
    }
    await session.send('Input.insertText', { text: '日本' })
    expect(await page.inputValue('[name=field]')).toBe('日本')
  })

  it('can be undone past: what was typed before it is taken back', async () => {
    const page = await open(controlApp('text', 'given'))
    await page.keyboard.press('End')
    await page.keyboard.type('X')
    await redraw(page, '1')
    await page.keyboard.press('Control+z')
    expect(await page.inputValue('[name=field]')).toBe('given')
  })

  it('can be undone past in a form of the library, which goes on to work', async () => {
    const factory = new Factory()
    const fixture = new Fixture().page('/part', (ctx) => {
      const form = factory
        .form()
        .withName('person')
        .add(
          factory
            .inputText('field', 'given')
            .withLabel('Field')
            .withPredicate((text) => text !== 'wrong'),
          box('Told', `n=${wf.stateOf(ctx).get('n')}.`),
          factory.buttonFilled('save').add('Save'),
        )
        .redrawIfChanged(ctx, 'n')
      return wf.page().add(box('Part', form))
    })
    const page = await open(fixture)
    await page.keyboard.press('End')
    await page.keyboard.type('X')
    await redraw(page, '1')
    await page.keyboard.press('Control+z')
    expect(await page.inputValue('[name=field]')).toBe('given')
    // A refused form is the same element, and shows its error all the same.
    await page.fill('[name=field]', 'wrong')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[name=field][aria-invalid=true]:focus')
    expect(fixture.seen).toHaveLength(2)
  })

  it('changes its attributes all the same, and not the element, its caret and the focus', async () => {
    const page = await open(controlApp('text', 'given'))
    await page.keyboard.press('Home')
    await page.$eval('[name=field]', (field) => {
      Object.assign(globalThis, { blurred: 0, field })
      field.addEventListener('blur', () => Object.assign(globalThis, { blurred: 1 }))
    })
    await page.keyboard.type('ab')
    await redraw(page, '1')
    expect(await page.getAttribute('[name=field]', 'title')).toBe('drawn 1')
    expect(await page.evaluate('document.querySelector("[name=field]") === globalThis.field')).toBe(
      true,
    )
    expect(await page.evaluate('blurred')).toBe(0)
    await page.keyboard.type('c')
    expect(await page.inputValue('[name=field]')).toBe('abcgiven')
  })

  it('gives new attributes to a file input, too, and leaves its files', async () => {
    const page = await open(controlApp('file'))
    const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }
    await page.setInputFiles('[name=field]', file)
    await redraw(page, '1')
    expect(await page.getAttribute('[name=field]', 'title')).toBe('drawn 1')
    expect(await page.$eval('[name=field]', (one) => (one as HTMLInputElement).files?.length)).toBe(
      1,
    )
  })

  it('that is a fragment by itself keeps it as well', async () => {
    const fixture = new Fixture().page('/part', (ctx) => {
      const n = wf.stateOf(ctx).get('n')
      return wf
        .page()
        .add(
          box('Field')
            .withElement('input')
            .attr('name', 'field')
            .attr('aria-label', 'field')
            .attr('title', `drawn ${n}`)
            .redrawIfChanged(ctx, 'n'),
          box('Part', `n=${n}.`).redrawIfChanged(ctx, 'n'),
        )
    })
    const page = await open(fixture)
    await page.keyboard.type('ab')
    await redraw(page, '1')
    await page.keyboard.type('c')
    expect(await page.inputValue('[name=field]')).toBe('abc')
    expect(await page.getAttribute('[name=field]', 'title')).toBe('drawn 1')
    expect(await page.locator('[name=field]').count()).toBe(1)
  })

  it('keeps it also where the browser cannot move elements', async () => {
    const page = await open(controlApp('date'))
    // The runtime asks once, when it starts.
    await page.addInitScript('delete Element.prototype.moveBefore')
    await page.reload()
    await page.focus('[name=field]')
    await page.keyboard.type('0531')
    await redraw(page, '1')
    expect(await page.evaluate('document.activeElement.name')).toBe('field')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('2026')
    expect(await page.inputValue('[name=field]')).toBe('2026-05-31')
  })
})

describe('Autofocus in a redraw', () => {
  it('does not go to what is inert or hidden', async () => {
    const field = (name: string) =>
      wf.tag('input').attr('name', name).attr('aria-label', name).attr('autofocus', true)
    const fixture = new Fixture().page('/part', (ctx) =>
      wf.page().add(
        link('?n=1', 'redraw'),
        box(
          'Part',
          wf.tag('div').attr('inert', true).add(field('inert')),
          wf.tag('div').attr('hidden', true).add(field('hidden')),
          field('usable'),
        )
          .hideIfEmpty(ctx, 'n')
          .redrawIfChanged(ctx, 'n'),
      ),
    )
    const page = await openPage(`${await serve(fixture.app)}/part`)
    await page.click('text=redraw')
    await page.waitForSelector('[name=usable]')
    expect(await page.evaluate('document.activeElement.name')).toBe('usable')
  })
})
