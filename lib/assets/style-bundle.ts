import type { StyleSource } from './style-source.js'

/** The style sheets of one bundle, by cascade layer: a later layer wins over an earlier one. */
export interface StyleLayers {
  readonly tokens: Iterable<StyleSource>
  readonly base: Iterable<StyleSource>
  readonly widgets: Iterable<StyleSource>
}

/**
 * Joins style sheets into one, each in its cascade layer (`bespa.tokens`, `bespa.base`,
 * `bespa.widgets`), so that an app's own rules, which are in no layer, always win.
 *
 * @param layers the style sheets, in their order within the layer
 * @param versioned gives a registered file's address with its hash, relative to `/bespa/`, or
 *   `undefined` when there is no such file; fonts and pictures can then be cached for good
 */
export function styleBundle(
  layers: StyleLayers,
  versioned: (name: string) => string | undefined,
): string {
  const order = ['tokens', 'base', 'widgets'] as const
  const imports: string[] = []
  const blocks: string[] = []
  for (const name of order) {
    const layer = `bespa.${name}`
    const sources = [...layers[name]]
    imports.push(...sources.flatMap((source) => source.imports.map((rule) => into(layer, rule))))
    const rules = sources.map((source) => source.rules).join('\n')
    blocks.push(`@layer ${layer}{${withVersions(rules, versioned)}}`)
  }
  const names = order.map((name) => `bespa.${name}`).join(', ')
  return [`@layer ${names};`, ...imports, ...blocks, ''].join('\n')
}

/** Moves an `@import` into a layer; one that names a layer keeps it as a layer within. */
function into(layer: string, rule: string): string {
  return rule.replace(
    /^(@import\s*(?:url\((?:"[^"]*"|'[^']*'|[^)]*)\)|"[^"]*"|'[^']*'))(?:\s*layer\(\s*([^)]*?)\s*\))?/i,
    (_, address: string, inner: string | undefined) =>
      `${address} layer(${inner === undefined ? layer : `${layer}.${inner}`})`,
  )
}

function withVersions(css: string, versioned: (name: string) => string | undefined): string {
  return css.replace(/url\(\s*(["']?)([^"')]+?)\1\s*\)/gi, (whole, _quote, address: string) => {
    const found = versioned(address.replace(/^\.\//, ''))
    return found === undefined ? whole : `url("${found}")`
  })
}
