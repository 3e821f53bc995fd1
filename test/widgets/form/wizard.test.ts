import { bespa, type Context, Factory, MemoryDraftStore } from 'bespa'
import { type TestPage, visit, type VisitOptions } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

const value = (page: TestPage, selector: string) =>
  (page.element(selector) as HTMLInputElement).value

/** An app with an order in three steps; what was committed is in `orders`. */
function shop(owner: () => string = () => 'ann') {
  const store = new MemoryDraftStore()
  const orders: unknown[] = []
  const app = new Koa()
  app.silent = true
  app.use(bespa({ development: true })).use(async (ctx) => {
    const wizard = await orderIn(ctx)
    if (await wizard.readyToCommit(ctx)) {
      orders.push(wizard.read(ctx))
      return wf.redirect(ctx, '/?thanks=1')
    }
    await wf.page().add(wizard).draw(ctx)
  })
  return {
    app,
    orders,
    store,
    open: (url = '/', options: VisitOptions = {}) => visit(app, url, options),
  }

  async function orderIn(ctx: Context) {
    const product = wf
      .dropdown('product', '')
      .withLabel('Product')
      .withRequired()
      .addOption('apples', 'Apples')
      .addOption('wine', 'Wine')
    const gift = wf.checkbox('gift', false).withLabel('It is a gift')
    const age = wf.inputInteger('age', '').withLabel('Your age').withRequired().withMin(16)
    const city = wf.inputText('city', '').withLabel('City').withRequired()
    const note = wf.inputText('note', '').withLabel('Card').withRequired()
    const wizard = (await wf.wizard(ctx, 'order', { store, owner: owner() })).add(
      wf.step('goods', 'Goods').add(product, gift),
      wf.step('you', 'About you').add(age).withDependsOn('goods'),
      wf.step('delivery', 'Delivery').add(city, note),
    )
    note.showIf(gift.checked(ctx))
    return wizard.withFinishLabel('Order')
  }
}

describe.each([true, false])('A wizard (script: %s)', (javascript) => {
  const filled = async ({ open }: ReturnType<typeof shop>) => {
    const page = await open('/', { javascript })
    await page.fill('product', 'wine')
    await page.click('Next')
    await page.fill('age', '20')
    await page.click('Next')
    return page
  }

  it('goes from step to step by addresses, and gives all values at the end', async () => {
    const app = shop()
    const page = await filled(app)
    expect(page.location).toBe('/?step=delivery')
    expect(page.text).toContain('Delivery (step 3 of 3)')
    await page.fill('city', 'Graz')
    await page.click('Order')
    expect(app.orders).toEqual([{ product: 'wine', gift: false, age: 20, city: 'Graz' }])
    expect(app.store.load({ owner: 'ann', form: 'order', record: '' })).toBeUndefined()
  })

  it('validates a step before the next, and nothing on the way back', async () => {
    const app = shop()
    const page = await app.open('/', { javascript })
    await page.click('Next')
    expect(page.text).toContain('A value is required')
    expect(page.text).toContain('Goods (step 1 of 3)')
    await page.fill('product', 'wine')
    await page.click('Next')
    await page.fill('age', '3')
    await page.click('Back')
    expect(page.location).toBe('/?step=goods')
    expect(page.text).not.toContain('Must be 16')
    await page.click('Next')
    expect(value(page, '[name=age]')).toBe('3')
    await page.click('Next')
    expect(page.text).toContain('Must be 16 or greater')
  })

  it('shows what was entered after a reload and behind the button Back of the browser', async () => {
    const page = await filled(shop())
    await page.visit('/?step=you')
    expect(value(page, '[name=age]')).toBe('20')
    expect(page.html).not.toContain('wine"')
  })

  it('lets no address lead past a step that was not passed', async () => {
    const app = shop()
    const page = await app.open('/?step=delivery', { javascript })
    expect(page.location).toBe('/?step=goods')
    expect((await app.open('/?step=nonsense', { javascript })).location).toBe('/?step=goods')
  })

  it('looks again at a step that depends on what has changed', async () => {
    const page = await filled(shop())
    await page.click('Goods')
    await page.fill('product', 'apples')
    await page.click('Next')
    expect(page.location).toBe('/?step=you')
    expect(page.element('.StepEntry.Again').textContent).toContain('check again')
    await page.visit('/?step=delivery')
    expect(page.location).toBe('/?step=you')
  })

  it('neither validates nor gives what is hidden, and has it back when it shows again', async () => {
    const app = shop()
    const page = await app.open('/', { javascript })
    await page.fill('product', 'wine')
    await page.fill('gift', true)
    await page.click('Next')
    await page.fill('age', '20')
    await page.click('Next')
    expect(page.elements('[name=note]')).toHaveLength(1)
    await page.fill('city', 'Graz')
    await page.fill('note', 'For you')
    await page.click('Goods')
    await page.fill('gift', false)
    await page.click('Delivery')
    // The step in between depends on the goods.
    expect(page.location).toBe('/?step=you')
    await page.click('Next')
    expect(page.elements('[name=note]:not([type=hidden])')).toEqual([])
    await page.click('Order')
    expect(app.orders).toEqual([{ product: 'wine', gift: false, age: 20, city: 'Graz' }])
  })

  it('leads from the last step to what has become wrong in an earlier one', async () => {
    const app = shop()
    const page = await filled(app)
    const key = { owner: 'ann', form: 'order', record: '' }
    const draft = app.store.load(key)!
    const entries = draft.entries.map(
      ([name, value]) => [name, name === 'age' ? '3' : value] as const,
    )
    app.store.save(key, { ...draft, entries })
    await page.fill('city', 'Graz')
    await page.click('Order')
    expect(app.orders).toEqual([])
    expect(page.text).toContain('Your age: Must be 16 or greater')
    await page.click('Your age: Must be 16 or greater')
    expect(page.location).toBe('/?step=you')
    expect(page.element('[name=age]').getAttribute('aria-invalid')).toBe('true')
  })

  it('offers what is there from another time, and never imposes it', async () => {
    const app = shop()
    await filled(app)
    const page = await app.open('/', { javascript })
    expect(page.text).toContain('You have a draft from')
    expect(value(page, '[name=product]')).toBe('')
    await page.click('Continue')
    expect(page.location).toBe('/?step=delivery')
    const again = await app.open('/', { javascript })
    await again.click('Start over')
    expect(again.location).toBe('/')
    expect(again.text).not.toContain('You have a draft from')
    expect(app.store.load({ owner: 'ann', form: 'order', record: '' })).toBeUndefined()
  })

  it('shows nobody what somebody else has entered', async () => {
    let owner = 'ann'
    const app = shop(() => owner)
    await filled(app)
    owner = 'eve'
    const page = await app.open('/?step=you', { javascript })
    expect(page.location).toBe('/?step=goods')
    expect(page.text).not.toContain('You have a draft')
  })
})
