const units =
  'px|%|r?em|r?ex|r?ch|r?cap|r?ic|r?lh|[sld]?v(?:w|h|i|b|min|max)|cq(?:w|h|i|b|min|max)|cm|mm|q|in|pt|pc'
const length = new RegExp(`^[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:${units})$`, 'i')
const functions = new Set(['', 'calc', 'min', 'max', 'clamp', 'var'])

/**
 * Checks a length that goes into a `style` attribute, so that a mistyped one is found where it was
 * given, and none can bring other declarations along.
 *
 * @param value a number of pixels, or CSS: a number with a unit (`20rem`, `50%`), `0`, `auto`, or
 *   one of `calc()`, `min()`, `max()`, `clamp()`, `var()`; `''` stands for no length at all
 * @param method what the error names, for example `withWidth`
 * @returns CSS
 * @throws {TypeError} when it is anything else
 *
 * @example
 * cssLength(24, 'withWidth') // '24px'
 */
export function cssLength(value: string | number, method: string): string {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value === 0 ? '0' : `${value}px`
  } else {
    const css = value.trim()
    if (/^(?:|[+-]?0|auto)$/i.test(css) || length.test(css) || isCalculation(css)) return css
  }
  throw new TypeError(
    `${method}(${JSON.stringify(value)}): a length is a number of pixels, '20rem', '50%', '0', ` +
      `'auto', or calc(), min(), max(), clamp(), var()`,
  )
}

/** One of the functions from its first to its last character, with nothing but arithmetic in it. */
function isCalculation(css: string): boolean {
  if (!/^[a-z]+\([\w\s.,%+*/()-]*\)$/i.test(css) || css.includes('/*')) return false
  let depth = 0
  for (const { 0: text, 1: name = '', index } of css.matchAll(/([\w-]*)\(|\)/g)) {
    if (text !== ')' && !functions.has(name.toLowerCase())) return false
    depth += text === ')' ? -1 : 1
    if (depth === 0) return index === css.length - 1
  }
  return false
}
