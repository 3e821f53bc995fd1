import { bespa, Factory, MemoryDraftStore } from 'bespa'
import Koa, { type Context } from 'koa'

const wf = new Factory()

/** An order in three steps, the second of which depends on the first. */
export class WizardApp {
  readonly app = new Koa()
  /** What was committed. */
  readonly orders: unknown[] = []
  /** Where the last step leads. */
  goal = '/thanks'
  readonly #store = new MemoryDraftStore()

  constructor() {
    this.app.silent = true
    this.app.use(bespa({ development: true })).use(async (ctx) => {
      if (ctx.path === '/thanks') {
        return wf.page().withTitle('Thanks').add(wf.headlineMedium('Thank you')).draw(ctx)
      }
      if (ctx.path === '/outer') {
        const modal = wf.modal('modal').embedHandler(ctx, { allow: ['/', '/thanks'] })
        return wf.page().withTitle('Outer').add(wf.headlineLarge('Outer'), modal).draw(ctx)
      }
      const wizard = await this.#build(ctx)
      if (await wizard.readyToCommit(ctx)) {
        this.orders.push(wizard.read(ctx))
        return wf.redirect(ctx, this.goal)
      }
      const thanks = wf.headlineMedium('Thank you').hideIfEmpty(ctx, 'thanks')
      await wf
        .page()
        .withTitle('Order')
        .add(thanks.redrawIfChanged(ctx, 'thanks'), wizard)
        .draw(ctx)
    })
  }

  async #build(ctx: Context) {
    const product = wf
      .dropdown('product', '')
      .withLabel('Product')
      .withRequired()
      .addOption('apples', 'Apples')
      .addOption('wine', 'Wine')
    const gift = wf.checkbox('gift', false).add('It is a gift').withRefresh()
    const age = wf.inputInteger('age', '').withLabel('Your age').withRequired().withMin(16)
    const city = wf.inputText('city', '').withLabel('City').withRequired()
    const note = wf.inputText('note', '').withLabel('Card').withRequired()
    const wizard = (await wf.wizard(ctx, 'order', { store: this.#store, owner: 'ann' })).add(
      wf.step('goods', 'Goods').add(product, gift),
      wf.step('you', 'About you').add(age).withDependsOn('goods'),
      wf.step('delivery', 'Delivery').add(city, note),
    )
    note.showIf(gift.checked(ctx))
    return wizard
  }
}
