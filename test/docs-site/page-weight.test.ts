import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { outlinePages } from '../../docs-site/site/outline/outline.js'
import { AskedSite } from '../support/site.js'

const site = new AskedSite()
afterAll(() => site.forget())
const kilobyte = 1024

/** Pages of text, with no more than a few samples of code. */
const pagesOfText = [
  '/basics/overview',
  '/basics/embedded-pages',
  '/basics/nesting',
  '/basics/frames',
  '/build/overview',
  '/extend/overview',
  '/extend/anatomy',
  '/contact',
]

/** Pages that are looked things up in, and may be as long as what they list. */
const isReference = (path: string) => /^\/(api|help)\b|^\/showcase\/index$/.test(path)

/**
 * Pages of articles that take more than 45 KB, with the most kilobytes that each may have: those with a
 * whole application or dozens of live inputs on them.
 */
const heavyPages: Readonly<Record<string, number>> = {
  '/showcase/orders': 87,
  '/showcase/form-input': 98,
  '/build/live-data': 80,
  '/': 69,
  '/build/tables': 67,
  '/build/forms': 62,
  '/showcase/list': 59,
  '/showcase/order-form': 58,
  '/showcase/overview': 58,
  '/showcase/text-formatting': 57,
  '/showcase/navigation': 55,
  '/showcase/states': 55,
  '/build/sessions-and-auth': 54,
  '/build/redraw': 50,
  '/extend/theming': 50,
  '/build/errors': 51,
  '/showcase/form-search': 49,
  '/showcase/dir-list': 49,
}

/** What the site sends to browsers that take Brotli. */
function compressed(html: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  return brotliCompressSync(Buffer.from(html), { params }).length
}

describe('A page of the documentation', () => {
  it.each(pagesOfText)('of text, such as %s, takes at most 9 KB compressed', async (path) => {
    expect(compressed((await site.answer(path)).payload)).toBeLessThanOrEqual(9 * kilobyte)
  })

  it('that is no reference takes at most 45 KB, but for those named with their limit', async () => {
    const sizes = new Map<string, number>()
    for (const { path } of outlinePages) {
      if (isReference(path)) continue
      sizes.set(path, Buffer.byteLength((await site.answer(path)).payload) / kilobyte)
    }
    const tooLarge = [...sizes].filter(([path, size]) => size > (heavyPages[path] ?? 45))
    expect(tooLarge).toEqual([])
    // An exception that is not needed any more goes.
    const needless = Object.keys(heavyPages).filter((path) => (sizes.get(path) ?? 0) <= 45)
    expect(needless).toEqual([])
  })

  it('however long takes at most 24 KB compressed', async () => {
    for (const { path } of outlinePages) {
      const size = compressed((await site.answer(path)).payload)
      expect(size, path).toBeLessThanOrEqual(24 * kilobyte)
    }
  })

  it('takes at most 4 KB compressed for its navigation of more than 80 targets, icons included', async () => {
    const { payload } = await site.answer('/start')
    const navigation = /<nav class="TopNav".*?<\/nav><main/s.exec(payload)?.[0] ?? ''
    expect(navigation.match(/<a /g)?.length).toBeGreaterThan(80)
    expect(navigation.length).toBeLessThanOrEqual(28 * kilobyte)
    expect(compressed(navigation)).toBeLessThanOrEqual(4 * kilobyte)
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

  it('comes compressed, and so does a redraw', async () => {
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
