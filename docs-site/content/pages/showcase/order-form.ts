import type { Content, Context } from 'bespa'
import { visitorOf } from '../../../site/session.js'
import { wf } from '../../../site/site-factory.js'
import { DraftTable } from '../../data/draft-table.js'
import { receiver } from './form-upload.js'

const thisFile = 'pages/showcase/order-form.ts'

const prices: Readonly<Record<string, number>> = {
  apples: 2.5,
  pears: 3,
  plums: 4.2,
}
const cities: Readonly<Record<string, readonly string[]>> = {
  AT: ['Graz', 'Vienna'],
  IT: ['Milan', 'Rome'],
}
const drafts = new DraftTable()
const stored = [
  { id: 1, product: 'apples', count: 3 },
  { id: 2, product: 'pears', count: 5 },
]

/** `/showcase/order-form`: rows, totals, dependent fields, files, and the same in steps. */
export async function orderFormPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('An order', thisFile, 'order', await orderForm(ctx)),
      wf.example(
        'An order in steps',
        thisFile,
        'steps',
        await orderInSteps(ctx),
      ),
      wf.prose(
        `Each step has an address, so Back, reload and bookmarks work. Entries are kept from step to
        step, also without script. Going back validates nothing; the last step validates everything.
        Come back another day, and the form offers to continue.`,
      ),
      wf.codeOf('data/draft-table.ts', 'drafts'),
    )
    .draw(ctx)
}

async function orderForm(ctx: Context): Promise<Content> {
  // #region order
  const items = wf
    .rows(ctx, 'items', stored, {
      key: (item) => item.id,
      build: (item) => [
        wf
          .dropdown('product', item?.product ?? '')
          .withLabel('Product')
          .withRequired()
          .withRefresh()
          .addOption('apples', 'Apples')
          .addOption('pears', 'Pears')
          .addOption('plums', 'Plums'),
        wf
          .inputInteger('count', item?.count ?? 1)
          .withLabel('Kilograms')
          .withRequired()
          .withMin(1)
          .withMax(999)
          .withRefresh(),
      ],
    })
    .withLabel('Items')
    .withMin(1)
    .withSorting()
    .withAddLabel('Add an item')
  const refresh = wf.buttonText('refresh').withRefresh().add('Update')
  // With script the fields that others depend on do this by themselves.
  const country = wf
    .dropdown('country', 'AT')
    .withLabel('Country')
    .withRefresh()
    .addOption('AT', 'Austria')
    .addOption('IT', 'Italy')
  const city = wf.dropdown('city', '').withLabel('City').withRequired()
  const gift = wf
    .checkbox('gift', false)
    .withLabel('It is a gift')
    .withRefresh()
  const note = wf
    .inputText('note', '')
    .withLabel('Message on the card')
    .withRequired()
    .withRows(2)
  const papers = wf
    .inputFile('papers', '', receiver)
    .withLabel('Papers for the customs')
    .withAccept('.pdf,image/*')
    .withMaxSize(5_000_000)
    .withMaxFiles(3)
  const form = wf
    .form()
    .withUnsavedWarning()
    .withDraft(drafts, { owner: visitorOf(ctx) })
    .withStickyButtons()
    .add(
      items,
      country,
      city,
      gift,
      note,
      papers,
      wf.block(() => `Total: € ${totalOf(items.read(ctx)).toFixed(2)}`),
      wf.tag('noscript').add(refresh),
      wf.linkText('?').add('Cancel'),
      wf.buttonFilled('order').withDefault().add('Order'),
    )
  // What depends on other fields follows what was posted, and is judged by it.
  for (const name of cities[country.value(ctx)] ?? []) city.addOption(name)
  note.showIf(gift.checked(ctx))
  const ordered = (await form.readyToCommit(ctx)) ? form.read(ctx) : undefined
  for (const file of ordered?.papers ?? []) await file.remove() // An app keeps it: file.moveTo(path)
  if (ordered) form.reset(ctx)
  // What was not ordered is offered the next time.
  const offer = wf.draftOffer(form)
  // #endregion order
  const withPapers = ordered?.papers.length
    ? `, with ${ordered.papers.length} papers`
    : ''
  const message =
    ordered &&
    `${ordered.items.length} items go to ${ordered.city}${withPapers}.`
  return [
    offer,
    form,
    wf
      .snackbar()
      .add(message)
      .hideIf(!ordered)
      .redrawIf(ordered !== undefined),
  ]
}

async function orderInSteps(ctx: Context): Promise<Content> {
  // #region steps
  const product = wf
    .radio('fruit', '')
    .withLabel('Fruit')
    .withRequired()
    .addOption('apples', 'Apples')
    .addOption('pears', 'Pears')
  const weight = wf
    .inputInteger('weight', 5)
    .withLabel('Kilograms')
    .withRequired()
    .withMin(1)
  const pickup = wf.checkbox('pickup', false).withLabel('I collect it myself')
  const street = wf.inputText('street', '').withLabel('Street').withRequired()
  const papers = wf
    .inputFile('plan', '', receiver)
    .withLabel('Map of the way')
    .withAccept('image/*')
  const delivery = wf
    .step('delivery', 'Delivery')
    .add(street, papers)
    .withDependsOn('goods')
  const wizard = (
    await wf.wizard(ctx, 'steps', { store: drafts, owner: visitorOf(ctx) })
  )
    .add(
      wf.step('goods', 'Goods').add(product, weight, pickup),
      delivery,
      wf.step('check', 'Check').add(
        wf.block(
          () =>
            `${weight.value(ctx)} kg of ${product.value(ctx)}, ` +
            (pickup.checked(ctx)
              ? 'which you collect.'
              : `to ${street.value(ctx)}.`),
        ),
        wf
          .checkbox('sure', false)
          .withLabel('All of this is right')
          .withRequired(),
      ),
    )
    .withFinishLabel('Order')
  // A hidden step is left out, neither validated nor read.
  delivery.hideIf(pickup.checked(ctx))
  const ordered = (await wizard.readyToCommit(ctx))
    ? wizard.read(ctx)
    : undefined
  if (ordered) {
    for (const file of await papers.files(ctx)) await file.remove()
    wizard.reset(ctx)
  }
  // #endregion steps
  return [
    wizard,
    wf
      .snackbar()
      .add(
        ordered && `${ordered.weight} kg of ${ordered.fruit} are on their way.`,
      )
      .hideIf(!ordered)
      .redrawIf(ordered !== undefined),
  ]
}

function totalOf(
  items: readonly { readonly product: string; readonly count: number }[],
): number {
  return items.reduce(
    (sum, { product, count }) => sum + (prices[product] ?? 0) * count,
    0,
  )
}
