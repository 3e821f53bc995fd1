import { createServer, type Server } from 'node:http'
import Router, { type RouterContext } from '@koa/router'
import { bespa, Factory, type Context } from 'bespa'
import Koa, { type Middleware } from 'koa'
import mount from 'koa-mount'

const wf = new Factory()

/** The samples of the page “Handlers & routing”: apps, which the tests ask. */
export function minimum(): Koa {
  // #region minimum
  const app = new Koa()
  app.use(bespa())
  app.use(async (ctx) => {
    await wf.page().add(wf.appBar('Hello'), 'Hello, world!').draw(ctx)
  })
  // #endregion minimum
  return app
}

// #region handler
async function orderPage(ctx: RouterContext): Promise<void> {
  const id = ctx.params['id'] ?? ''
  await wf
    .page()
    .add(wf.appBar('Order ', id), 'Two coffees, one cake.')
    .draw(ctx)
}
// #endregion handler

export function boundOnce(): Koa {
  const app = new Koa()
  app.use(bespa())
  // #region bound
  app.use(async (ctx) => {
    const w = wf.for(ctx)
    const name = w.stateOf().get('name')
    const form = w
      .form()
      .add(
        w.inputText('name', '').withLabel('Your name'),
        w.buttonFilled().add('Go'),
      )
    if (await form.readyToCommit())
      return w.redirect(`?name=${encodeURIComponent(form.read().name)}`)
    await w
      .page()
      .add(
        form,
        w
          .headlineMedium('Hello, ', name)
          .hideIfEmpty('name')
          .redrawIfChanged('name'),
      )
      .draw()
  })
  // #endregion bound
  return app
}

export function routed(): Koa {
  const app = new Koa()
  // #region router
  const router = new Router()
  router.all('/orders/:id', orderPage)
  app.use(bespa()).use(router.routes())
  // #endregion router
  return app
}

const isStaff = (ctx: Context) => ctx.get('X-Staff') === 'yes'

export function guarded(): Koa {
  const app = new Koa()
  const router = new Router()
  // #region middleware
  const onlyStaff: Middleware = async (ctx, next) => {
    if (!isStaff(ctx)) ctx.throw(403, 'This page is for our staff.')
    await next()
  }
  router.all('/orders/:id', orderPage) // for everybody
  router.use('/admin', onlyStaff) // for what is below
  router.all('/admin/orders/:id', orderPage)
  app.use(bespa()).use(router.routes())
  // #endregion middleware
  return app
}

export function mounted(): Koa {
  const shop = routed()
  // #region mounted
  const app = new Koa()
  app.use(mount('/shop', shop)) // the shop's links, redirects and assets now begin with /shop
  // #endregion mounted
  return app
}

export function onNode(): Server {
  const app = minimum()
  // #region node
  const handle = app.callback()
  const server = createServer(
    (request, response) => void handle(request, response),
  )
  // #endregion node
  return server
}

export function embedding(): Koa {
  const app = new Koa()
  const router = new Router()
  router.all('/orders/:id', orderPage)
  router.all('/', async (ctx) => {
    await wf
      .page()
      .add(
        wf.appBar('Desk'),
        // #region embed
        wf
          .groupingFrame('The last order')
          .add(wf.embedHandler(ctx, '/orders/7')),
        wf.modal('modal').embedHandler(ctx, { allow: ['/orders/'] }),
        // #endregion embed
      )
      .draw(ctx)
  })
  app.use(bespa()).use(router.routes())
  return app
}

export function pictures(): Koa {
  const app = new Koa()
  // #region policy
  app.use(
    bespa({
      contentSecurityPolicy: {
        'img-src': ["'self'", 'https://images.example.org'],
      },
    }),
  )
  // #endregion policy
  return app
}

export function trusting(): Koa {
  const app = new Koa()
  // #region trusted
  app.use(bespa({ trustedOrigins: ['https://admin.example.org'] }))
  // #endregion trusted
  return app
}
