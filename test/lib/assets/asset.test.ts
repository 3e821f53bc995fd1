import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Asset } from '../../../lib/assets/asset.js'

const text = 'a widget, '.repeat(100)

describe('An asset', () => {
  it('has the same hash for the same bytes, whatever its name', () => {
    const asset = new Asset('a.css', text)
    expect(asset.hash).toMatch(/^[\w-]{12}$/)
    expect(new Asset('b.js', Buffer.from(text)).hash).toBe(asset.hash)
    expect(new Asset('a.css', `${text} `).hash).not.toBe(asset.hash)
  })

  it('keeps its bytes when the caller changes theirs', () => {
    const bytes = Buffer.from('one')
    const asset = new Asset('a.txt', bytes)
    bytes.write('two')
    expect(asset.bytes.toString()).toBe('one')
  })

  it('is compressed once, however often and fast it is asked for', async () => {
    const asset = new Asset('a.css', text)
    const [first, second] = await Promise.all([asset.encoded('br'), asset.encoded('br')])
    expect(first).toBe(second)
    expect(brotliDecompressSync(first ?? '').toString()).toBe(text)
    expect(gunzipSync((await asset.encoded('gzip')) ?? '').toString()).toBe(text)
  })

  it('has no compressed variant when that would be longer', async () => {
    expect(await new Asset('a.txt', 'x').encoded('br')).toBeUndefined()
    expect(await new Asset('a.txt', '').encoded('gzip')).toBeUndefined()
  })

  it.each(['a.woff2', 'a.png', 'a.JPG', 'a.webp', 'a.avif'])(
    'is not compressed again: %s',
    async (name) => {
      const asset = new Asset(name, text)
      expect(asset.isCompressible()).toBe(false)
      expect(await asset.encoded('br')).toBeUndefined()
    },
  )
})
