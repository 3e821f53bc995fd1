import { Factory, type Content, type Context } from 'bespa'

const wf = new Factory()

// #region greeting
export async function greetingPage(ctx: Context): Promise<void> {
  const name = wf.stateOf(ctx).get('name')
  await wf
    .page()
    .add(
      wf.appBar('Greeting'),
      wf
        .form()
        .add(
          wf
            .inputText('name', '')
            .withPlaceholder('Your name')
            .withAutoSubmit(),
        ),
      wf
        .headlineMedium(`Hello, ${name}!`)
        .hideIf(name === '')
        .redrawIfChanged(ctx, 'name'),
    )
    .draw(ctx)
}
// #endregion greeting

interface Order {
  readonly id: number
  readonly customer: string
  readonly placed: Date
  readonly isLate: boolean
}

// #region parts
function orderCard(order: Order): Content {
  return wf
    .cardOutlined()
    .withHref(`/orders/${order.id}`)
    .add(
      wf.titleMedium(order.customer).withLevel(2),
      order.placed,
      order.isLate && wf.textStyle('late').withColorError(),
    )
}

function orderDeck(orders: readonly Order[]): Content {
  return wf.deck(1, 2, 3).add(orders.map(orderCard))
}
// #endregion parts

export async function ordersPage(ctx: Context): Promise<void> {
  const placed = new Date('2026-11-02T10:00:00Z')
  const orders = [
    { id: 1, customer: 'Ada', placed, isLate: false },
    { id: 2, customer: 'Grace', placed, isLate: true },
  ]
  await wf
    .page()
    .add(wf.appBar('Orders'), orderDeck(orders), chainedLink(ctx))
    .draw(ctx)
}

function chainedLink(ctx: Context): Content {
  return (
    // #region chain
    wf
      .link('/orders') // a LinkWidget
      .redrawIfChanged(ctx, 'filter') // a method of all widgets: still a LinkWidget
      .withTarget('_blank') // a method of links only
      .add('Open orders')
    // #endregion chain
  )
}
