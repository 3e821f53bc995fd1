import { textFontFile } from '../assets/fonts.js'
import { pageIconLinks } from '../assets/page-icon.js'
import { escapeHtml } from '../html/escape.js'
import type { PageAssets } from '../request/page-request.js'
import type { KeyColors } from '../theme/key-colors.js'
import { tonesUrl } from './palette.js'

/** Palettes and prefixes that are remembered for one registry. Requests may bring new ones. */
const mostRemembered = 100

interface Remembered {
  /** The registry's version that they were made from. */
  readonly version: number
  readonly links: Map<string, string>
}

const remembered = new WeakMap<PageAssets, Remembered>()

/**
 * The links in the head of each document: its icon, its font, the tones of its palette and the style
 * sheet. They are put together once for each palette, until something else is registered.
 */
export function headLinks(assets: PageAssets, assetBase: string, keyColors: KeyColors): string {
  const { links } = currentOf(assets)
  const key = `${assetBase}\n${keyColors.toString()}`
  let html = links.get(key)
  if (html === undefined) {
    html = linksFor(assets, assetBase, keyColors)
    if (links.size < mostRemembered) links.set(key, html)
  }
  return html
}

function currentOf(assets: PageAssets): Remembered {
  const known = remembered.get(assets)
  if (known?.version === assets.version) return known
  const made = { version: assets.version, links: new Map<string, string>() }
  remembered.set(assets, made)
  return made
}

function linksFor(assets: PageAssets, assetBase: string, keyColors: KeyColors): string {
  const asset = (name: string) => escapeHtml(assets.url(name, assetBase))
  const tones = escapeHtml(tonesUrl(keyColors, assetBase))
  return (
    pageIconLinks(assets, asset) +
    (assets.asset(textFontFile) ? fontPreload(asset(textFontFile)) : '') +
    `<link rel="stylesheet" href="${tones}"><link rel="stylesheet" href="${asset('style.css')}">`
  )
}

/** Text shows in its font sooner when the font is asked for before the style that names it is read. */
function fontPreload(href: string): string {
  return `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`
}
