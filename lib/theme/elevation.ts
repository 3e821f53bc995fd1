/** Height of each level above the page, in pixels. */
const heights = [0, 1, 3, 6, 8, 12]

/** How much of the surface tint lies over a surface of each level, from level 1. */
const tints = ['.05', '.08', '.11', '.12', '.14']

/** Offset, blur and spread of the key light's and the ambient light's shadow, from level 1. */
const shadows = [
  ['0 1px 2px 0', '0 1px 3px 1px'],
  ['0 1px 2px 0', '0 2px 6px 2px'],
  ['0 1px 3px 0', '0 4px 8px 3px'],
  ['0 2px 3px 0', '0 6px 10px 4px'],
  ['0 4px 4px 0', '0 8px 12px 6px'],
] as const

/**
 * The elevation tokens, for levels 0 to 5: `--md-sys-elevation-level<n>` (the height),
 * `-level<n>-shadow` (a `box-shadow` in the two layers of Material: key light at 30 %, ambient light
 * at 15 %; `none` at level 0) and, from level 1, `-level<n>-tint-layer-opacity`.
 *
 * @returns CSS for `:root`.
 */
export function elevationCSS(): string {
  const properties = [
    ...heights.map((height, level) => `level${level}:${height}px;`),
    ...tints.map((opacity, index) => `level${index + 1}-tint-layer-opacity:${opacity};`),
    'level0-shadow:none;',
    ...shadows.map(([key, ambient], index) => {
      const layers = `${key} ${shade('.3')},${ambient} ${shade('.15')}`
      return `level${index + 1}-shadow:${layers};`
    }),
  ]
  return `:root{${properties.map((property) => `--md-sys-elevation-${property}`).join('')}}`
}

function shade(opacity: string): string {
  return `rgba(var(--md-sys-color-shadow),${opacity})`
}
