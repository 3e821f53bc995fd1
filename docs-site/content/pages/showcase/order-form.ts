import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/order-form.ts'

const prices: Readonly<Record<string, number>> = { apples: 2.5, pears: 3, plums: 4.2 }
const cities: Readonly<Record<string, readonly string[]>> = {
  AT: ['Graz', 'Vienna'],
  IT: ['Milan', 'Rome'],
}
const stored = [
  { id: 1, product: 'apples', count: 3 },
  { id: 2, product: 'pears', count: 5 },
]

/** `/showcase/order-form`: rows, totals, and fields that depend on others. */
export async function orderFormPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(wf.example('An order', thisFile, 'order', await orderForm(ctx)))
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
  const gift = wf.checkbox('gift', false).withLabel('It is a gift').withRefresh()
  const note = wf.inputText('note', '').withLabel('Message on the card').withRequired().withRows(2)
  const form = wf
    .form()
    .withUnsavedWarning()
    .withStickyButtons()
    .add(
      items,
      country,
      city,
      gift,
      note,
      wf.block(() => `Total: € ${totalOf(items.read(ctx)).toFixed(2)}`),
      wf.tag('noscript').add(refresh),
      wf.linkText('?').add('Cancel'),
      wf.buttonFilled('order').withDefault().add('Order'),
    )
  // What depends on other fields follows what was posted, and is judged by it.
  for (const name of cities[country.value(ctx)] ?? []) city.addOption(name)
  note.showIf(gift.checked(ctx))
  const ordered = (await form.readyToCommit(ctx)) ? form.read(ctx) : undefined
  if (ordered) form.reset(ctx)
  // #endregion order
  const message = ordered && `${ordered.items.length} items go to ${ordered.city}.`
  return [
    form,
    wf
      .snackbar()
      .add(message)
      .hideIf(!ordered)
      .redrawIf(ordered !== undefined),
  ]
}

function totalOf(items: readonly { readonly product: string; readonly count: number }[]): number {
  return items.reduce((sum, { product, count }) => sum + (prices[product] ?? 0) * count, 0)
}
