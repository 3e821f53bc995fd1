import {
  assetRegistry,
  composeFactories,
  Factory,
  WidgetBase,
  type Context,
  type Output,
} from 'bespa'

// #region widget
/** How many of something are in stock. */
export class StockWidget extends WidgetBase<StockWidget> {
  #unit = 'pieces'

  constructor(readonly count: number) {
    super()
  }

  withUnit(unit: string): this {
    this.#unit = unit
    return this
  }

  draw(out: Output, ctx: Context) {
    return this.root('p', ctx) // writes data-id, and the placeholder while it is hidden
      .class('Stock')
      .classIf(this.count === 0, 'StockOut')
      .add(this.count, ' ', this.#unit)
      .draw(out, ctx)
  }
}
// #endregion widget

// #region factory
class ShopFactory {
  stock(count: number): StockWidget {
    return new StockWidget(count)
  }
}

class MyFactory extends composeFactories(Factory, ShopFactory) {}
const wf = new MyFactory()
// #endregion factory

// #region page
export async function stockPage(ctx: Context): Promise<void> {
  const state = wf.stateOf(ctx) // 1. read and change the state first
  const product = state.get('product') || 'tea'
  await wf
    .page() // 2. then build the tree
    .add(
      wf.appBar('Stock'),
      wf.block(
        wf.link('?product=tea').add('Tea'),
        wf.pipeSeparator(),
        wf.link('?product=coffee').add('Coffee'),
      ),
      wf.headlineMedium(product).redrawIfChanged(ctx, 'product'),
      wf
        .stock(product.length)
        .withUnit('kg')
        .redrawIfChanged(ctx, 'product'),
    )
    .draw(ctx) // 3. and draw it: as a whole, or only what the request asks for
}
// #endregion page

const people = new Map<string, string>()

// #region form
export async function personPage(ctx: Context): Promise<void> {
  const form = wf.form().add(
    wf
      .inputText('name', '')
      .withLabel('Name')
      .withRequired()
      .withLength(2, 40),
    wf
      .inputEmail('email', '')
      .withLabel('Email')
      .withRequired()
      .withPredicate((email) =>
        people.has(email) ? 'This person is known already.' : '',
      ),
    wf.buttonText().withHrefBack().add('Cancel'),
    wf.buttonFilled('save').add('Save'),
  )
  if (await form.readyToCommit(ctx)) {
    const { email, name } = form.read(ctx)
    people.set(email, name)
    wf.redirectBack(ctx, '/people')
    return
  }
  await wf.page().add(wf.appBar('New person'), form).draw(ctx)
}
// #endregion form

// #region modal
export async function peoplePage(ctx: Context): Promise<void> {
  await wf
    .page()
    .add(
      wf.appBar('People'),
      wf.linkFilled('?modal=/people/new').add('New person'),
      wf
        .block([...people.values()].join(', '))
        .redrawIfChanged(ctx, 'modal'),
      wf.modal('modal').embedHandler(ctx, { allow: ['/people/new'] }),
    )
    .draw(ctx)
}
// #endregion modal

export function registerStock(): void {
  // #region assets
  assetRegistry.registerStyle(
    'stock',
    '.StockOut { color: rgb(var(--md-sys-color-error)) }',
  )
  // #endregion assets
}
