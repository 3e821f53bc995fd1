import { describe, expect, it } from 'vitest'
import { header, HttpApp } from './http-app.js'

const app = new HttpApp({
  '/orders/7': (ctx) => (ctx.body = 'order'),
  '/files/~': (ctx) => (ctx.body = 'mine'),
})

/** Where a browser without the runtime is sent that follows such a link. */
async function follow(url: string, referer = ''): Promise<string> {
  const headers = referer ? { referer } : {}
  return header(await app.ask({ url, headers }), 'location')
}

describe('Without the runtime, an action that climbs', () => {
  const page = 'http://app.example/orders/7?modal=%2Fedit&tab=2'

  it('changes the state of the page that the link stands in', async () => {
    expect(await follow('/orders/%5E?modal=', page)).toBe('/orders/7?tab=2')
    expect(await follow('/orders/^^?modal=&saved=1', page)).toBe('/orders/7?tab=2&saved=1')
    expect(await follow('/orders/~?modal=', page)).toBe('/orders/7?tab=2')
  })

  it('leads to the path behind ^ or ~', async () => {
    expect(await follow('/orders/%5E/list?a=1', page)).toBe('/list?a=1')
    expect(await follow('/orders/~/', page)).toBe('/')
  })

  it('changes the folder of the link where the page is not known, or is of another site', async () => {
    expect(await follow('/orders/%5E?modal=')).toBe('/orders')
    expect(await follow('/%5E?a=1')).toBe('/?a=1')
    expect(await follow('/orders/%5E?a=1', 'http://evil.example/x')).toBe('/orders?a=1')
    expect(await follow('/orders/%5E?a=1', 'http://app.example/%5E?b=1')).toBe('/orders?a=1')
  })

  it('never leads to another origin', async () => {
    expect(await follow('/orders/^//evil.example', page)).toBe('')
    expect(await follow('/orders/^/%5Cevil.example', page)).toBe('/%5Cevil.example')
    expect(await follow('/orders/^?a=1', 'http://app.example//evil.example/x')).toBe('/orders?a=1')
  })

  it('is none where the app itself answers, for the runtime, or for a form', async () => {
    expect((await app.ask('/files/~')).payload).toBe('mine')
    expect((await app.fetch('/orders/%5E?modal=')).statusCode).toBe(404)
    expect((await app.post('/orders/%5E?modal=', '')).statusCode).toBe(404)
    expect(await follow('/~ada')).toBe('')
  })
})
