import { bespa, Factory, type Context } from 'bespa'
import Koa from 'koa'

const wf = new Factory()

interface Order {
  readonly id: string
  title: string
}

// #region forms
async function ordersPage(
  ctx: Context,
  orders: readonly Order[],
): Promise<void> {
  const forms = orders.map((order) => {
    const form = wf
      .form()
      .withName(`order-${order.id}`)
      .add(
        wf.inputText('title', order.title).withLabel('Title'),
        wf.buttonTonal().add('Rename'),
      )
    return { order, form }
  })
  for (const { order, form } of forms) {
    if (!(await form.readyToCommit(ctx))) continue
    order.title = form.read(ctx).title
    return wf.redirect(ctx, '/')
  }
  await wf
    .page()
    .add(
      wf.appBar('Orders'),
      forms.map(({ form }) => form),
    )
    .draw(ctx)
}
// #endregion forms

/** The app of the sample. */
export function listsApp(orders: readonly Order[]): Koa {
  return new Koa().use(bespa()).use((ctx) => ordersPage(ctx, orders))
}
