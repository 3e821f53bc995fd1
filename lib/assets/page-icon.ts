import type { PageAssets } from '../request/page-request.js'

/** Of several icons a browser takes the last one that it can show. */
const iconFiles = [
  ['favicon.ico', 'sizes="32x32"'],
  ['favicon.png', 'type="image/png"'],
  ['favicon.svg', 'type="image/svg+xml"'],
] as const

/**
 * The `<link>` elements of a page's icon: one for each file of these names that an app has registered.
 *
 * @param asset gives the address of a file, escaped
 */
export function pageIconLinks(assets: PageAssets, asset: (name: string) => string): string {
  return iconFiles
    .filter(([name]) => assets.asset(name))
    .map(([name, kind]) => `<link rel="icon" ${kind} href="${asset(name)}">`)
    .join('')
}
