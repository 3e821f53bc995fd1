import type { AssetRegistry } from '../../lib/assets/asset-registry.js'
import { assetRegistry } from '../../lib/assets/shared-registry.js'
import { escapeHtml } from '../../lib/html/escape.js'
import { findPageRequest, type PageRequest } from '../../lib/request/page-request.js'
import type { Context } from '../../lib/index.js'
import { UsageError } from '../../lib/usage-error.js'
import { similarSymbols, symbolMarkup } from './icon-set.js'

const file = 'icons.svg'
/** The symbols that each registry has in its file, by name. */
const registered = new WeakMap<object, Map<string, string>>()
/** The address of the file, as it is for all icons of one request. */
const addresses = new WeakMap<PageRequest, string>()

/** The name of a symbol as the set writes it: `_` between words. */
export function symbolName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/**
 * Puts Material Symbols that stand on many pages into one file, `/bespa/icons.svg`, which a browser
 * loads once and keeps: those of a menu, of the app bar, of rows in lists. In pages they take a tenth
 * of the bytes then. All other icons, and filled forms, are drawn in place. Call it when the app starts,
 * in each node alike; further calls add to the file.
 *
 * @param names symbols' names, such as `arrow_back`
 * @throws {UsageError} `unknown-icon` If there is no symbol of a name.
 * @example
 * registerIcons('home', 'receipt_long', 'inventory_2')
 */
export function registerIcons(...names: readonly string[]): void {
  registerIconsIn(assetRegistry, names)
}

/** {@link registerIcons} for a registry of its own. */
export function registerIconsIn(registry: AssetRegistry, names: readonly string[]): void {
  const symbols = registered.get(registry) ?? new Map<string, string>()
  for (const name of names.map(symbolName)) {
    const body = symbolMarkup(name, false)
    if (body === undefined) throw unknownIcon(name)
    symbols.set(name, `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`)
  }
  registered.set(registry, symbols)
  // In the order of their names: the hash must be the same whatever was registered first.
  const drawn = [...symbols].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, symbol]) => symbol)
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${drawn.join('')}</svg>`
  registry.registerFile(file, sprite)
}

/** What to draw for a symbol that is in the file, as SVG; `undefined` when it is not. */
export function spriteMarkup(symbol: string, ctx: Context): string | undefined {
  const request = findPageRequest(ctx)
  if (!request || !registered.get(request.assets)?.has(symbol)) return undefined
  let address = addresses.get(request)
  if (address === undefined) {
    address = escapeHtml(request.assets.url(file, request.assetBase))
    addresses.set(request, address)
  }
  return `<use href="${address}#${symbol}"/>`
}

/** Names the symbols that look most like one that does not exist. */
export function unknownIcon(symbol: string): UsageError {
  const similar = similarSymbols(symbol, 3).join(', ')
  return new UsageError('unknown-icon', `“${symbol}”; the nearest names are ${similar}`)
}
