import Router from '@koa/router'
import { describe, expect, it } from 'vitest'
import { stateOf } from '../../../lib/index.js'
import { HttpApp, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

/** Routes that know their paths only with the slash at the end. */
function strictApp(): HttpApp {
  const router = new Router({ strict: true })
  router.all('/orders/', (ctx) =>
    wf
      .page()
      .add(wf.tag('p').add(stateOf(ctx).get('x')))
      .draw(ctx),
  )
  const app = new HttpApp((ctx) => router.routes()(ctx as never, () => Promise.resolve()))
  return app
}

describe('A page whose path ends with a slash', () => {
  it('is posted to under exactly that path', async () => {
    const app = strictApp()
    const page = parseHtml((await app.ask('/orders/?x=1')).payload).querySelector<HTMLElement>(
      'main',
    )
    const location = page?.dataset['location'] ?? ''
    expect(location).toBe('/orders/')
    const answer = await app.fetchPost(location, 'x=2&_changed=x')
    expect([answer.statusCode, answer.payload]).toEqual([
      200,
      expect.stringContaining('x&quot;:&quot;2'),
    ])
  })

  it('keeps the slash behind a proxy that takes off the prefix', async () => {
    const app = strictApp()
    app.app.proxy = true
    const headers = { 'x-forwarded-prefix': '/shop' }
    const { payload } = await app.ask({ url: '/orders/', headers })
    expect(payload).toContain('data-location="/shop/orders/"')
  })

  it('has the same id as without the slash, so that fragments find their place', async () => {
    const app = new HttpApp((ctx) => wf.page().draw(ctx))
    const idAt = async (url: string) =>
      parseHtml((await app.ask(url)).payload).querySelector<HTMLElement>('main')?.dataset['id']
    expect(await idAt('/orders/')).toBe(await idAt('/orders'))
  })
})
