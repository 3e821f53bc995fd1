import { describe, expect, it } from 'vitest'
import { defaultKeyColors, keyColorsFromSeed } from '../../../lib/index.js'
import { tonesUrl } from '../../../lib/page/palette.js'
import { header, HttpApp, wf } from './http-app.js'
import { parseHtml } from '../../support/html.js'

const app = new HttpApp((ctx) => wf.page().draw(ctx))
const own = tonesUrl(keyColorsFromSeed('#00658b', 'Sea'), '')

describe('The tones', () => {
  it('of a page are asked for by the address that the page names', async () => {
    const document = parseHtml((await app.ask('/')).payload)
    const href = document.querySelector('link[href*="tones.css"]')?.getAttribute('href') ?? ''
    const response = await app.ask(href)
    expect(response.statusCode).toBe(200)
    expect(header(response, 'content-type')).toBe('text/css; charset=utf-8')
    expect(response.payload).toContain('--md-ref-palette-primary40:66,105,21')
  })

  it('may be kept for a year, at the address that names their version', async () => {
    const response = await app.ask(own)
    expect(header(response, 'cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('are asked for again at any other', async () => {
    for (const url of [own.replace(/&id=.*/, ''), own.replace(/&id=.*/, '&id=old')]) {
      const response = await app.ask(url)
      expect(response.payload).toContain('--md-ref-palette')
      expect(header(response, 'cache-control')).toBe('no-cache')
    }
  })

  it('are not sent again to a browser that has them', async () => {
    const first = await app.ask(own)
    const again = await app.ask({ url: own, headers: { 'if-none-match': header(first, 'etag') } })
    expect([again.statusCode, again.payload]).toEqual([304, ''])
    const other = await app.ask({ url: own, headers: { 'if-none-match': '"other"' } })
    expect(other.statusCode).toBe(200)
  })

  it('of other colors are others', async () => {
    const green = await app.ask(tonesUrl(defaultKeyColors, ''))
    expect(header(green, 'etag')).not.toBe(header(await app.ask(own), 'etag'))
    expect(green.payload).not.toBe((await app.ask(own)).payload)
  })

  it('are sent small to a browser that can unpack them', async () => {
    const { brotliDecompressSync, gunzipSync } = await import('node:zlib')
    const plain = await app.ask(own)
    const ask = (accepted: string) =>
      app.ask({ url: own, headers: { 'accept-encoding': accepted } })
    const brotli = await ask('gzip, deflate, br')
    expect(header(brotli, 'content-encoding')).toBe('br')
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.payload)
    expect(brotli.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
    const gzip = await ask('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.payload)
    expect(new Set([plain, brotli, gzip].map((one) => header(one, 'etag'))).size).toBe(3)
    for (const one of [plain, brotli, gzip]) expect(header(one, 'vary')).toBe('Accept-Encoding')
  })

  it('answer HEAD without a body', async () => {
    const head = await app.ask({ method: 'HEAD', url: own })
    expect([head.statusCode, head.payload]).toEqual([200, ''])
    expect(header(head, 'content-length')).toBe(header(await app.ask(own), 'content-length'))
  })

  it.each([
    '',
    'Green',
    'Green;#426915',
    `${defaultKeyColors.toString()};#000000`,
    `${defaultKeyColors.toString()}}body{display:none}`,
    defaultKeyColors.toString().replace('Green', '</style><script>alert(1)</script>'),
    defaultKeyColors.toString().replace('Green', 'a\nb'),
    defaultKeyColors.toString().replace('Green', '*/body{display:none}/*'),
    defaultKeyColors.toString().replace('#426915', 'red'),
    defaultKeyColors.toString().replace('#426915', 'url(//evil.example)'),
    defaultKeyColors.toString().replace('Green', 'x'.repeat(41)),
    '__proto__',
  ])('of %j are refused, without repeating it', async (keycolors) => {
    const response = await app.ask(`/bespa/tones.css?${new URLSearchParams({ keycolors })}`)
    expect(response.statusCode).toBe(400)
    expect(header(response, 'content-type')).toBe('text/plain; charset=utf-8')
    expect(response.payload).toBe(
      'keycolors must be a name and seven colors, separated by semicolons.\n',
    )
    expect(header(response, 'cache-control')).toBe('no-store')
  })

  it('refuse POST with 405', async () => {
    expect((await app.post(own, '')).statusCode).toBe(405)
  })

  it('carry nothing of the name', async () => {
    expect((await app.ask(own)).payload).not.toContain('Sea')
  })
})
