import Koa from 'koa'
import { inject } from 'light-my-request'
import { bespa, type Context, Factory, type InputDecimalWidget } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

type Build = () => InputDecimalWidget

const price: Build = () => wf.inputDecimal('price', 1234.5, 2).withLabel('Price')

/** A page with a form, in the language of the state key `lang`, and what its handler has read. */
function shop(build: Build): { app: Koa; saved: (number | null)[] } {
  const saved: (number | null)[] = []
  const app = new Koa().use(bespa({ development: true }))
  app.use(async (ctx: Context) => {
    const input = build()
    const form = wf.form().add(input, wf.buttonFilled('').add('Save'))
    if (await form.readyToCommit(ctx)) saved.push(input.number(ctx))
    const state = wf.stateOf(ctx)
    await wf
      .page()
      .withLang(state.get('lang') || 'de')
      .add(
        form.redrawIfChanged(ctx, 'lang'),
        wf.link('?lang=en').add('English'),
        wf.block('Reads ', String(input.number(ctx))).redrawIfChanged(ctx, 'price'),
      )
      .draw(ctx)
  })
  return { app, saved }
}

const shown = (page: { element(selector: string): Element }) =>
  (page.element('[name=price]') as HTMLInputElement).value

describe('A number in a page', () => {
  it('is shown as the language of the page writes it', async () => {
    expect(shown(await visit(shop(price).app, '/'))).toBe('1234,50')
    expect(shown(await visit(shop(price).app, '/?lang=en'))).toBe('1234.50')
    expect(shown(await visit(shop(() => price().withGrouping()).app, '/'))).toBe('1.234,50')
    expect(shown(await visit(shop(() => price().withGrouping()).app, '/?lang=de-CH'))).toMatch(
      /^1[’']234\.50$/,
    )
  })

  it.each([
    ['1,5', 1.5],
    ['1.234,56', 1234.56],
    ['1.234', 1234],
    ['1 234,5', 1234.5],
    ['-0,25', -0.25],
    ['', null],
  ])('is read as the language of the page writes it: “%s” in German', async (text, number) => {
    const { app, saved } = shop(price)
    const page = await visit(app, '/')
    await page.fill('Price', text)
    await page.click('Save')
    expect(saved).toEqual([number])
    expect(shown(page)).toBe(text)
  })

  it.each(['1.5', '1,2,3', '12 €', 'zwölf', '1e3'])(
    'is refused visibly where the language writes no such number: “%s” in German',
    async (text) => {
      const { app, saved } = shop(price)
      const page = await visit(app, '/')
      await page.fill('Price', text)
      await page.click('Save')
      expect(saved).toEqual([])
      expect(page.text).toContain('Invalid number')
      expect(shown(page)).toBe(text)
    },
  )

  it('means the same after the language of the page was changed', async () => {
    const { app, saved } = shop(price)
    const response = await inject(app.callback(), {
      method: 'POST',
      url: '/?lang=en',
      payload: '_submit=form&price=1.234&_lang.price=de',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(saved).toEqual([1234])
    expect(response.payload).toMatch(/name="price"[^>]* value="1234"/)
    expect(response.payload).toContain('name="_lang.price" value="en"')
  })

  it('is read in the language that it was typed in when it submits itself', async () => {
    const { app } = shop(() => price().withAutoSubmit())
    const page = await visit(app, '/')
    await page.fill('Price', '2.000,5')
    expect(page.text).toContain('Reads 2000.5')
    expect(page.location).toContain('price=2000.5')
    await page.fill('Price', '3.5')
    expect(page.text).toContain('Reads null')
    expect(shown(await visit(app, page.location))).toBe('3.5')
  })

  it('may stand in an address in plain notation', async () => {
    expect(shown(await visit(shop(price).app, '/?price=0.5'))).toBe('0,5')
  })

  it('is sent with its language by browsers without script', async () => {
    const page = await visit(shop(price).app, '/')
    const form = page.element('form')
    const names = [...form.elements].map((element) => element.getAttribute('name'))
    expect(names).toContain('_lang.price')
    expect(page.element('[name="_lang.price"]').getAttribute('value')).toBe('de')
  })

  it('goes up and down by its buttons and by the arrow keys', async () => {
    const page = await visit(shop(() => price().withStep('0.5').withMax(1236)).app, '/')
    await page.click('Increase')
    expect(shown(page)).toBe('1235,00')
    page.element('input[name=price]').focus()
    await page.press('ArrowDown')
    expect(shown(page)).toBe('1234,50')
    await page.press('PageUp')
    expect(shown(page)).toBe('1236,00')
    await page.fill('Price', 'zwölf')
    await page.click('Decrease')
    expect(shown(page)).toBe('zwölf')
  })

  it('has bounds that messages show in the language of the page', async () => {
    const page = await visit(shop(() => price().withMax(1000.5)).app, '/')
    await page.fill('Price', '2000')
    await page.click('Save')
    expect(page.text).toContain('Must be 1.000,5 or less')
  })
})
