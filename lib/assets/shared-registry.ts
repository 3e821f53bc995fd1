import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { themeCSS } from '../theme/theme.js'
import { AssetRegistry } from './asset-registry.js'
import { registerFonts } from './fonts.js'
import { packageAssets } from './package-assets.js'

/** In a style sheet of its own, because it holds for the document as a whole. */
const betweenDocuments =
  '@media (prefers-reduced-motion: no-preference){@view-transition{navigation:auto}}'

/** What every registry of an app starts with, widgets apart. */
export function registerDefaults(registry: AssetRegistry): void {
  const read = (name: string, folder?: string) =>
    readFileSync(new URL(name, packageAssets(folder)), 'utf8')
  registry.registerRuntime(read('runtime.js'), read('runtime.development.js'))
  for (const name of readdirSync(packageAssets('modules'))) {
    registry.registerModule(basename(name, '.js'), read(name, 'modules'))
  }
  registry.registerFile('view-transition.css', betweenDocuments)
  registry.registerTokens(themeCSS())
  registerFonts(registry)
  const base = packageAssets('base')
  for (const name of existsSync(base) ? readdirSync(base) : []) {
    if (name.endsWith('.css')) registry.registerBase(basename(name, '.css'), read(name, 'base'))
  }
}

/**
 * The registry that apps and widget families share. It starts with the runtime, the modules, the
 * design tokens, the fonts and the base style sheets of this package, read from disk when it is first
 * used.
 *
 * @example
 * assetRegistry.registerStyle('brand', '.Brand { font-weight: 700 }')
 */
export const assetRegistry = new AssetRegistry({ defaults: registerDefaults })
