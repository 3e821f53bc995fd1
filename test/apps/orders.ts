import Router from '@koa/router'
import { bespa, Factory, type Context } from 'bespa'
import Koa from 'koa'

const wf = new Factory()

/**
 * An app as its author would write it: a list of orders, each of which can be renamed in a dialog.
 * The page in the dialog is a page like any other.
 */
export function ordersApp(): Koa {
  const names = new Map([
    ['7', 'Breakfast for two'],
    ['8', 'A cake'],
  ])
  const router = new Router()

  router.all('/', async (ctx: Context) => {
    await wf
      .page()
      .add(
        wf.appBar('Orders'),
        wf
          .block(
            [...names].map(([id, name]) =>
              wf.block(name, ' ', wf.link(`?modal=/orders/${id}`).add(`Rename order ${id}`)),
            ),
          )
          .redrawIfChangedTo(ctx, 'modal', '')
          .withAnnouncement(),
        wf.modal('modal').embedHandler(ctx, { allow: ['/orders/'] }),
      )
      .draw(ctx)
  })

  router.all('/orders/:id', async (ctx) => {
    const { id = '' } = ctx['params']
    const name = wf
      .inputText('name', names.get(id) ?? '')
      .withLabel('Name')
      .withRequired()
    const form = wf.form().add(name, wf.buttonFilled('').add('Save'))
    if (await form.readyToCommit(ctx)) {
      names.set(id, name.value(ctx))
      wf.redirect(ctx, '^?modal=')
      return
    }
    await wf
      .page()
      .add(wf.appBar(`Order ${id}`), form)
      .draw(ctx)
  })

  const app = new Koa()
  app.use(bespa({ development: true }))
  app.use(router.routes())
  return app
}
