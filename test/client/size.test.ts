import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { AssetRegistry } from 'bespa'
import { describe, expect, it } from 'vitest'
import { packageAssets } from '../../lib/assets/package-assets.js'
import { registerDefaults } from '../../lib/assets/shared-registry.js'

const kilobyte = 1024
const weight = (...parts: readonly (string | Uint8Array)[]) =>
  brotliCompressSync(Buffer.concat(parts.map((part) => Buffer.from(part)))).length

const read = (name: string, folder?: string) => readFileSync(new URL(name, packageAssets(folder)))

/** What an app has that registers nothing of its own, and no family that it has to opt in to. */
const registry = new AssetRegistry({ defaults: registerDefaults })
for (const family of readdirSync(packageAssets(), { withFileTypes: true })) {
  if (!family.isDirectory() || /^(base|modules|code)$/.test(family.name)) continue
  registry.registerDirectory(packageAssets(family.name))
}

// A browser loads these before anything moves.
describe('What a browser loads, compressed with brotli', () => {
  const runtime = read('runtime.js')

  it('is a runtime of at most 8.75 KB', () => {
    expect(weight(runtime)).toBeLessThanOrEqual(8.75 * kilobyte)
  })

  it('is at most 12 KB of script on every page', () => {
    expect(weight(registry.script(false).bytes)).toBeLessThanOrEqual(12 * kilobyte)
  })

  it.each([
    ['combobox', 4],
    ['upload', 6],
    ['draft', 1.5],
  ])('is at most the module %s of %d KB where a page has such inputs', (module, most) => {
    expect(weight(read(`${module}.js`, 'modules'))).toBeLessThanOrEqual(most * kilobyte)
  })

  it('is at most 2 KB for each other module', () => {
    const modules = readdirSync(packageAssets('modules')).filter(
      (name) => !/^(combobox|upload)\./.test(name),
    )
    const heavy = modules.filter((name) => weight(read(name, 'modules')) > 2 * kilobyte)
    expect(heavy).toEqual([])
  })

  it('is at most 20 KB of styles', () => {
    expect(weight(registry.styleSheet().bytes)).toBeLessThanOrEqual(20 * kilobyte)
  })
})
