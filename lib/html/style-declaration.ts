import { UsageError } from '../usage-error.js'
import { functionsIn, loads } from './css-functions.js'

const propertyName = /^(?:--[\w-]+|[a-z-]+)$/i
const unsafe = /[;{}<>"'\\@]|\/\*/
/** Longer values are refused: none is of use. */
const longest = 1000

/**
 * One declaration for a `style` attribute.
 *
 * @param property a CSS property, or a custom one (`--columns`)
 * @throws {UsageError} `unsafe-markup` when property or value could end the declaration, reach into the
 *   next one, or load something
 */
export function styleDeclaration(property: string, value: string | number): string {
  if (propertyName.test(property) && isSafe(`${value}`)) return `${property}: ${value}`
  const declaration = `${property.slice(0, 100)}: ${`${value}`.slice(0, 100)}`
  throw new UsageError('unsafe-markup', `style declaration ${JSON.stringify(declaration)}`)
}

function isSafe(value: string): boolean {
  if (value.length > longest || unsafe.test(value)) return false
  // Without brackets there is no function, and nothing to be closed.
  if (!/[()[\]]/.test(value)) return true
  const functions = functionsIn(value)
  return functions !== undefined && !loads(functions)
}
