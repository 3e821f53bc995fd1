import { describe, expect, it } from 'vitest'
import { redirect } from '../../../lib/index.js'
import { HttpApp, wf } from './http-app.js'
import { viewers } from './viewers.js'

describe('Two nodes that answer in turn', () => {
  const plain = (html: string) => html.replace(/nonce(-|=")[\w+/]{24}/g, 'nonce')
  const node = () =>
    new HttpApp({
      '/redirect': (ctx) => redirect(ctx, '?saved=1'),
      '/throws': () => {
        throw new Error('no')
      },
      '*': (ctx) => viewers(ctx).add(wf.inlineScript(ctx, 'start()')).draw(ctx),
    })

  it('give the same bytes for the same requests', async () => {
    const [first, second] = [node(), node()]
    const requests = [
      { url: '/viewers?a=1' },
      { url: '/viewers?a=1', headers: { 'bespa-fetch': '1' } },
      { url: '/viewers?a=2&b=3&_changed=a,b', headers: { 'bespa-fetch': '1' } },
      { url: '/redirect?x=1', headers: { 'bespa-fetch': '1' } },
      { url: '/redirect?x=1' },
      { url: '/throws' },
      { url: '/bespa/style.css' },
      { url: '/bespa/script.js' },
      { url: '/nothing/of/this?c=3' },
    ]
    for (const round of [0, 1]) {
      for (const request of requests) {
        const [one, other] = round ? [second, first] : [first, second]
        const [mine, theirs] = [await one.ask(request), await other.ask(request)]
        expect(plain(mine.payload)).toBe(plain(theirs.payload))
        const { date: _mine, ...headers } = mine.headers
        const { date: _theirs, ...others } = theirs.headers
        expect(plain(JSON.stringify(headers))).toBe(plain(JSON.stringify(others)))
      }
    }
  })

  it('remember nothing of the requests before', async () => {
    const used = node()
    for (let at = 0; at < 20; at++) await used.fetch(`/viewers?a=${at}&_changed=a`)
    const [old, fresh] = [await used.ask('/viewers?c=1'), await node().ask('/viewers?c=1')]
    expect(plain(old.payload)).toBe(plain(fresh.payload))
  })
})
