import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Where the built browser files of this package are: `dist/assets/<folder>/`, whether this code
 * itself runs from its TypeScript source or from `dist`.
 *
 * @param folder a widget family, or `base`; none for the runtime's folder
 * @returns a `file:` URL that ends in `/`
 * @throws {Error} when they have not been built
 *
 * @example
 * assetRegistry.registerDirectory(packageAssets('feedback'))
 */
export function packageAssets(folder?: string): URL {
  const manifest = createRequire(import.meta.url).resolve('bespa/package.json')
  const assets = new URL('./dist/assets/', pathToFileURL(manifest))
  if (!existsSync(assets)) {
    throw new Error('The browser files of bespa are not built: run `npm run build`')
  }
  return folder === undefined ? assets : new URL(`${encodeURIComponent(folder)}/`, assets)
}
