import { readFileSync } from 'node:fs'
import { Asset } from '../../lib/assets/asset.js'
import { packageAssets } from '../../lib/assets/package-assets.js'
import { assetRegistry } from 'bespa'
import { printTable } from '../measure/print-table.js'

/** How many bytes a browser loads. */
export async function measureSizes(): Promise<void> {
  const runtime = new Asset('runtime.js', readFileSync(new URL('runtime.js', packageAssets())))
  const script = assetRegistry.script(false)
  const [runtimeSizes, scriptSizes, styleSizes] = await Promise.all(
    [runtime, script, assetRegistry.styleSheet()].map(sizesOf),
  )
  const beyond = scriptSizes?.map((size, at) => size - (runtimeSizes?.[at] ?? 0))
  const rows = [
    ['runtime.js', runtimeSizes],
    ['behaviors beyond the runtime', beyond],
    ['script.js, both', scriptSizes],
    ['style.css', styleSizes],
  ] as const
  printTable('Bytes', [
    ['', 'minified', 'gzip', 'brotli'],
    ...rows.map(([name, sizes = []]) => [name, ...sizes.map(String)]),
  ])
}

/** Minified, with gzip, and with brotli. */
async function sizesOf(asset: Asset): Promise<number[]> {
  const forms = [asset.bytes, await asset.encoded('gzip'), await asset.encoded('br')]
  return forms.map((bytes) => bytes?.length ?? 0)
}
