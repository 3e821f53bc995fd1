/** Corner radius of each size of Material's shape scale. */
const corners = {
  none: '0px',
  'extra-small': '4px',
  small: '8px',
  medium: '12px',
  large: '16px',
  'extra-large': '28px',
  full: '9999px',
}

/**
 * The shape tokens `--md-sys-shape-corner-<size>`, for `border-radius`: none, extra-small, small,
 * medium, large, extra-large and full (a pill).
 *
 * @returns CSS for `:root`.
 */
export function shapeCSS(): string {
  const properties = Object.entries(corners).map(
    ([size, radius]) => `--md-sys-shape-corner-${size}:${radius};`,
  )
  return `:root{${properties.join('')}}`
}
