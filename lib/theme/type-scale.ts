import { type TypeRole, typeRoles } from './type-roles.js'

/** Pixels of 1 rem unless a reader chooses another font size, which the whole scale then follows. */
const rootSize = 16

const faces = [
  `--md-ref-typeface-brand:'Roboto Flex',system-ui,sans-serif;`,
  `--md-ref-typeface-plain:'Roboto Flex',system-ui,sans-serif;`,
  `--md-ref-typeface-mono:'Roboto Mono',ui-monospace,monospace;`,
].join('')

/**
 * The type tokens: the faces `--md-ref-typeface-{brand,plain,mono}`, and for each of the fifteen
 * roles `--md-sys-typescale-<role>-font`, `-size` and `-line-height` (rem), `-tracking` (em) and
 * `-weight`, as well as `--md-sys-typescale-<role>`, a value for `font` made of the first, second,
 * third and last of them. `font` has no place for tracking, so both are set:
 *
 *     font: var(--md-sys-typescale-body-large);
 *     letter-spacing: var(--md-sys-typescale-body-large-tracking);
 *
 * @returns CSS for `:root`, the same for every palette.
 */
export function typeScaleCSS(): string {
  return `:root{${faces}${typeRoles.map(properties).join('')}}`
}

function properties({ name, size, lineHeight, tracking, weight, face }: TypeRole): string {
  const token = `--md-sys-typescale-${name}`
  return [
    `${token}-font:var(--md-ref-typeface-${face});`,
    `${token}-size:${decimal(size / rootSize)}rem;`,
    `${token}-line-height:${decimal(lineHeight / rootSize)}rem;`,
    `${token}-tracking:${decimal(tracking / size)}em;`,
    `${token}-weight:${weight};`,
    `${token}:var(${token}-weight) var(${token}-size)/var(${token}-line-height) var(${token}-font);`,
  ].join('')
}

/** At most five decimals: a hundred-thousandth of a font size is nothing to see. */
function decimal(value: number): string {
  return String(Number(value.toFixed(5)))
}
