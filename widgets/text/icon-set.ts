import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { nearest } from '../../lib/nearest.js'

/** As much of an Iconify icon set as is needed here. */
interface IconifySet {
  readonly icons: Readonly<Record<string, { readonly body: string }>>
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>
}

let loaded: IconifySet | undefined

/** Read when the first icon is drawn: it takes some 50 ms and 10 MB, which apps without icons save. */
function symbols(): IconifySet {
  if (!loaded) {
    const file = createRequire(import.meta.url).resolve('@iconify-json/material-symbols/icons.json')
    loaded = JSON.parse(readFileSync(file, 'latin1')) as IconifySet
  }
  return loaded
}

/**
 * The inside of the SVG of a Material Symbol (Google, Apache License 2.0), drawn in a square of 24.
 *
 * @param symbol its name, such as `arrow_back`
 * @param fill its filled form? Some symbols have only one
 * @returns SVG, or `undefined` when there is no such symbol
 */
export function symbolMarkup(symbol: string, fill: boolean): string | undefined {
  const found = (fill ? filled : outlined).get(symbol)
  return found ?? rememberMarkup(symbol, fill)
}

/** What was found, by the symbol's name. The rows of a table ask for the same few again and again. */
const outlined = new Map<string, string>()
const filled = new Map<string, string>()

function rememberMarkup(symbol: string, fill: boolean): string | undefined {
  const markup = findMarkup(symbol, fill)
  // Only names of symbols, of which there is a limited number.
  if (markup !== undefined) (fill ? filled : outlined).set(symbol, markup)
  return markup
}

function findMarkup(symbol: string, fill: boolean): string | undefined {
  const name = symbol.replaceAll('_', '-')
  return (fill ? undefined : bodyOf(`${name}-outline`)) ?? bodyOf(name)
}

/** The names that look most like one that does not exist, best first. */
export function similarSymbols(symbol: string, count: number): string[] {
  const { icons, aliases = {} } = symbols()
  const names = [...Object.keys(icons), ...Object.keys(aliases)]
    .filter((name) => !/-(?:outline|rounded|sharp)$/.test(name))
    .map((name) => name.replaceAll('-', '_'))
  return nearest(symbol, names, (name) => [name], { count })
}

function bodyOf(name: string): string | undefined {
  const { icons, aliases = {} } = symbols()
  if (Object.hasOwn(icons, name)) return icons[name]?.body
  return Object.hasOwn(aliases, name) ? bodyOf(aliases[name]?.parent ?? '') : undefined
}
