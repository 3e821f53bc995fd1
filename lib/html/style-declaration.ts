import { UsageError } from '../usage-error.js'

const propertyName = /^(?:--[\w-]+|[a-z-]+)$/i
const unsafe = /[;{}<>"'\\@]|\/\*|url\(|expression\(/i

/**
 * One declaration for a `style` attribute.
 *
 * @param property a CSS property, or a custom one (`--columns`)
 * @throws {UsageError} `unsafe-markup` when property or value could end the declaration, reach into the
 *   next one, or load something
 */
export function styleDeclaration(property: string, value: string | number): string {
  const declaration = `${property}: ${value}`
  const text = `${value}`
  if (!propertyName.test(property) || unsafe.test(text) || !isBalanced(text)) {
    throw new UsageError('unsafe-markup', `style declaration ${JSON.stringify(declaration)}`)
  }
  return declaration
}

/** An open bracket would take the declarations behind it along (CSS Syntax, section 5.4.8). */
function isBalanced(css: string): boolean {
  const expected: string[] = []
  for (const [bracket] of css.matchAll(/[()[\]]/g)) {
    if (bracket === '(') expected.push(')')
    else if (bracket === '[') expected.push(']')
    else if (expected.pop() !== bracket) return false
  }
  return expected.length === 0
}
