import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { outlinePages } from '../../docs-site/site/outline/outline.js'
import { AskedSite } from '../support/site.js'

const site = new AskedSite()
afterAll(() => site.forget())
const kilobyte = 1024

/** Pages that are long lists, galleries or whole programs rather than text. */
const long = new Set(
  `/basics/cheatsheet /build/tables /build/forms /build/errors /build/live-data /build/deployment
  /showcase/list /showcase/form-input /showcase/orders /showcase/states /showcase/index
  /showcase/navigation /api`.match(/\S+/g),
)
const pages = outlinePages.map(({ path }) => path).filter((path) => !long.has(path))

/** What the site sends to browsers that take Brotli. */
function compressed(html: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  return brotliCompressSync(Buffer.from(html), { params }).length
}

describe('A page of the documentation', () => {
  it.each(pages)('%s takes at most 9 KB compressed', async (path) => {
    expect(compressed((await site.answer(path)).payload)).toBeLessThanOrEqual(9 * kilobyte)
  })

  it('of text takes at most 40 KB', async () => {
    for (const path of ['/basics/overview', '/basics/nesting', '/extend/overview', '/contact']) {
      const { length } = (await site.answer(path)).payload
      expect(length, path).toBeLessThanOrEqual(40 * kilobyte)
    }
  })

  it('takes at most 3 KB compressed for its navigation of more than 60 targets, icons included', async () => {
    const { payload } = await site.answer('/start')
    const navigation = /<nav class="TopNav".*?<\/nav><main/s.exec(payload)?.[0] ?? ''
    expect(navigation.match(/<a /g)?.length).toBeGreaterThan(60)
    expect(navigation.length).toBeLessThanOrEqual(20 * kilobyte)
    expect(compressed(navigation)).toBeLessThanOrEqual(3 * kilobyte)
  })

  it('has the icons of its navigation in one file, which the browser keeps', async () => {
    const { payload } = await site.answer('/start')
    const [address = ''] = /\/bespa\/icons\.svg\?id=[\w-]+/.exec(payload) ?? []
    const { headers, payload: sprite } = await site.ask(address)
    expect(headers['content-type']).toBe('image/svg+xml')
    expect(headers['cache-control']).toContain('immutable')
    for (const [, symbol] of payload.matchAll(/icons\.svg\?id=[\w-]+#(\w+)"/g)) {
      expect(sprite).toContain(`<symbol id="${symbol ?? ''}"`)
    }
  })

  it('comes compressed, and feeds do not', async () => {
    const headers = { 'accept-encoding': 'gzip, br' }
    const page = await site.ask({ url: '/start', headers })
    expect(page.headers['content-encoding']).toBe('br')
    expect(page.headers['vary']).toMatch(/Accept-Encoding/)
    const redraw = await site.ask({
      url: '/start',
      method: 'POST',
      headers: {
        ...headers,
        'bespa-fetch': '1',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'theme=dark&_changed=theme',
    })
    expect(redraw.headers['content-encoding']).toBe('br')
  })
})
