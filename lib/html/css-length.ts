import { functionsIn } from './css-functions.js'

const units =
  'px|%|r?em|r?ex|r?ch|r?cap|r?ic|r?lh|[sld]?v(?:w|h|i|b|min|max)|cq(?:w|h|i|b|min|max)|cm|mm|q|in|pt|pc'
const length = new RegExp(`^[+-]?(?:\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:${units})$`, 'i')
/** One function from its first to its last character, with nothing but arithmetic in it. */
const calculation = /^[a-z]+\([\w\s.,%+*/()-]*\)$/i
const functions = new Set(['calc', 'min', 'max', 'clamp', 'var'])
/** Longer values are not looked at. */
const longest = 500

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
  } else if (value.length <= longest) {
    const css = value.trim()
    if (/^(?:|[+-]?0|auto)$/i.test(css) || length.test(css) || isCalculation(css)) return css
  }
  const given = typeof value === 'string' ? value.slice(0, 100) : value
  throw new TypeError(
    `${method}(${JSON.stringify(given)}): a length is a number of pixels, '20rem', '50%', '0', ` +
      `'auto', or calc(), min(), max(), clamp(), var()`,
  )
}

function isCalculation(css: string): boolean {
  if (!calculation.test(css) || css.includes('/*')) return false
  const called = functionsIn(css)
  return called !== undefined && isOneCall(css) && [...called].every((name) => functions.has(name))
}

/** Tells whether the bracket that opens first closes last. */
function isOneCall(css: string): boolean {
  let depth = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '(') depth++
    else if (css[at] === ')' && --depth === 0) return at === css.length - 1
  }
  return false
}
