import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { assetRegistry } from 'bespa'
import { describe, expect, it } from 'vitest'
import { packageAssets } from '../../lib/assets/package-assets.js'

const kilobyte = 1024
/** The families that belong on nearly every page; inputs have a budget of their own. */
const basic = ['text', 'layout', 'surface', 'media', 'feedback', 'nav']

const weight = (...parts: readonly (string | Uint8Array)[]) =>
  brotliCompressSync(Buffer.concat(parts.map((part) => Buffer.from(part)))).length

const read = (name: string, family?: string) => {
  const file = new URL(name, packageAssets(family))
  return existsSync(file) ? readFileSync(file) : ''
}

// A browser loads these before anything moves.
describe('What a browser loads, compressed with brotli', () => {
  const runtime = read('runtime.js')

  it('is a runtime of at most 8.25 KB', () => {
    expect(weight(runtime)).toBeLessThanOrEqual(8.25 * kilobyte)
  })

  it('is at most 8 KB more for the behaviors of all basic widgets', () => {
    const behaviors = basic.map((family) => read(`${family}.js`, family))
    expect(behaviors.filter((script) => script !== '')).toHaveLength(5)
    expect(weight(runtime, ...behaviors) - weight(runtime)).toBeLessThanOrEqual(8 * kilobyte)
  })

  it.each([
    ['combobox', 4],
    ['upload', 12],
    ['draft', 1],
  ])('is at most the module %s of %i KB where a page has such inputs', (module, most) => {
    expect(weight(read(`${module}.js`, 'modules'))).toBeLessThanOrEqual(most * kilobyte)
  })

  it('is at most 20 KB of styles', () => {
    expect(weight(assetRegistry.styleSheet().bytes)).toBeLessThanOrEqual(20 * kilobyte)
  })
})
