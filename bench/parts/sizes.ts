import { readFileSync } from 'node:fs'
import { Asset } from '../../lib/assets/asset.js'
import { packageAssets } from '../../lib/assets/package-assets.js'
import { assetRegistry } from 'bespa'
import { printTable } from '../measure/print-table.js'

/** How many bytes a browser loads. */
export async function measureSizes(): Promise<void> {
  const assets = [
    new Asset('runtime.js', readFileSync(new URL('runtime.js', packageAssets()))),
    assetRegistry.script(false),
    assetRegistry.styleSheet(),
  ]
  const rows = assets.map(async (asset) => [
    asset.name,
    ...[asset.bytes, await asset.encoded('gzip'), await asset.encoded('br')].map((bytes) =>
      String(bytes?.length),
    ),
  ])
  printTable('Bytes', [['', 'minified', 'gzip', 'brotli'], ...(await Promise.all(rows))])
}
