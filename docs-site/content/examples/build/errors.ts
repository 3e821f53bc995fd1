import Router, { type RouterContext } from '@koa/router'
import {
  bespa,
  Factory,
  type BespaOptions,
  type Context,
  type Failure,
} from 'bespa'
import Koa, { type Next } from 'koa'

const wf = new Factory()
const orders = new Map([['7', 'Two coffees, one cake.']])

// #region missing
async function orderPage(ctx: RouterContext): Promise<void> {
  const id = ctx.params['id'] ?? ''
  const order = orders.get(id)
  if (order === undefined)
    return notFoundPage(ctx, `There is no order ${id}.`)
  await wf.page().add(wf.appBar('Order ', id), order).draw(ctx)
}

async function notFoundPage(ctx: Context, message: string): Promise<void> {
  ctx.status = 404
  await wf
    .page()
    .add(
      wf.appBar('Not found'),
      wf.block(message),
      wf.block(
        wf.buttonText().withHrefBack().add('Back'),
        wf.link('/').add('Home'),
      ),
    )
    .draw(ctx)
}
// #endregion missing

// #region pages
async function errorPage(
  ctx: Context,
  { status, message }: Failure,
): Promise<void> {
  if (status === 404) return notFoundPage(ctx, message)
  await wf
    .page()
    .add(
      wf.appBar(
        status < 500 ? 'This did not work' : 'Something went wrong',
      ),
      wf.block(message),
      wf.block(
        'The error was reported. Please try again later, or ',
        contact(),
        '.',
      ),
    )
    .draw(ctx)
}

const contact = () => wf.link('mailto:help@example.org').add('write to us')
// #endregion pages

// #region guard
/** Lets the staff pass. */
async function onlyStaff(ctx: Context, next: Next): Promise<void> {
  if (!ctx.get('X-Staff')) ctx.throw(403, 'This page is for our staff.')
  await next()
}

function addStaffPages(router: Router): void {
  router.all('/staff/:id', onlyStaff, async (ctx) => {
    const id = ctx.params['id'] ?? ''
    await wf.page().add(wf.appBar('Order ', id), orders.get(id)).draw(ctx)
  })
}
// #endregion guard

/** The app of the samples; what it logs comes back in `log`. */
export function errorsApp(options: BespaOptions): {
  app: Koa
  log: readonly string[]
} {
  const app = new Koa()
  const log: string[] = []
  const router = new Router()
  router.all('/', (ctx) => wf.page().add(wf.appBar('Home')).draw(ctx))
  router.all('/orders/:id', orderPage)
  router.all('/broken', () => {
    throw new Error('password=hunter2')
  })
  router.all('/staff', staffPage)
  addStaffPages(router)
  // #region order
  app.use(bespa({ errorPage, ...options }))
  app.use(router.routes())
  // #endregion order
  // #region log
  app.on('error', (error: Error, ctx?: Context) => {
    log.push(`${ctx?.method ?? ''} ${ctx?.path ?? ''}: ${error.message}`)
  })
  // #endregion log
  return { app, log }
}

function staffPage(ctx: Context): void {
  // #region throw
  ctx.throw(403, 'This page is for our staff.')
  // #endregion throw
}

/** A form whose errors only saving can find. */
export async function bookingPage(
  ctx: Context,
  save: () => Promise<void>,
): Promise<void> {
  // #region form
  const email = wf
    .inputEmail('email', '')
    .withLabel('Email')
    .withPredicate((value) =>
      value === 'ada@example.org' ? 'This address is in use' : '',
    )
  const form = wf.form().add(email, wf.buttonFilled('save').add('Book'))
  if (await form.readyToCommit(ctx)) {
    try {
      await save()
      wf.redirectBack(ctx, '/')
      return
    } catch (error) {
      ctx.app.emit('error', error, ctx)
      form.withError('The booking could not be saved. Please try again.')
    }
  }
  await wf.page().add(wf.appBar('Book'), form).draw(ctx)
  // #endregion form
}

/** In a modal: tells the page around, instead of showing the error inside. */
export async function paymentPage(ctx: Context): Promise<void> {
  const form = wf.form().add(wf.buttonFilled('pay').add('Pay'))
  if (await form.readyToCommit(ctx)) {
    // #region parent
    wf.redirect(ctx, '^?modal=&error=card')
    return
    // #endregion parent
  }
  await wf.page().add(wf.appBar('Pay'), form).draw(ctx)
}

export async function shopPage(ctx: Context): Promise<void> {
  await wf
    .page()
    .add(
      wf.appBar('Shop'),
      wf.link('?modal=/pay').add('To the till'),
      wf.modal('modal').embedHandler(ctx, { allow: ['/pay'] }),
      // #region around
      wf
        .messageBarError('The card was refused. Nothing was paid.')
        .hideIfNotEq(ctx, 'error', 'card')
        .redrawIfChanged(ctx, 'error'),
      // #endregion around
    )
    .draw(ctx)
}
