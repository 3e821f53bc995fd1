import Router, { type RouterContext } from '@koa/router'
import Koa, { type Context, type ParameterizedContext } from 'koa'
import { bespa, Factory, Page, stateOf, type Context as BespaContext } from 'bespa'
import { expectTypeOf } from 'vitest'

const wf = new Factory()
const app = new Koa()
const router = new Router()

// The sample of the documentation.
router.all('/', async (ctx) => {
  const state = wf.stateOf(ctx)
  await wf
    .page()
    .add(
      wf.appBar('Hello'),
      wf
        .headlineMedium('Hello, ', state.get('name'), '!')
        .hideIfEmpty(ctx, 'name')
        .redrawIfChanged(ctx, 'name'),
    )
    .draw(ctx)
})
app.use(bespa()).use(router.routes())

// Plain Koa, with and without next.
app.use(async (ctx) => {
  await new Page().draw(ctx)
  wf.redirect(ctx, '?x=1')
})
app.use((ctx, next) => {
  stateOf(ctx).set('x', '1')
  return next()
})
app.use((ctx) => new Page().draw(ctx))

// A state and a context of the app's own.
interface Session {
  readonly user: string
}
const typed = new Koa<Session, { readonly tenant: string }>()
typed.use(bespa())
typed.use(async (ctx) => {
  await wf.page().add(ctx.state.user, ctx.tenant).draw(ctx)
  wf.redirectBack(ctx)
})
const typedRouter = new Router<Session, { readonly tenant: string }>()
typedRouter.get('/orders/:id', async (ctx) => {
  await wf.page().add(ctx.params['id'], ctx.state.user, ctx.tenant).draw(ctx)
})
typed.use(typedRouter.routes())

/** A handler's own functions may take any of the contexts. */
export function greeting(ctx: Context, routed: RouterContext): void {
  wf.stateOf(ctx).get('x')
  wf.stateOf(routed).get('x')
  void new Page().draw(routed)
}

expectTypeOf<BespaContext>().toEqualTypeOf<Context>()
expectTypeOf<ParameterizedContext>().toExtend<BespaContext>()
expectTypeOf<RouterContext>().toExtend<BespaContext>()
expectTypeOf<ReturnType<Page['draw']>>().toEqualTypeOf<void | Promise<void>>()

// @ts-expect-error a request alone is not enough
void new Page().draw({ url: '/' })
