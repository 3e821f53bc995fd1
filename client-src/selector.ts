import { membersOf } from './form-members.js'

/** A selector for elements that have the same value of an attribute; empty when this one has none. */
export function withAttribute(element: Element, name: string): string {
  const value = membersOf(element).getAttribute(name)
  return value ? `[${name}="${CSS.escape(value)}"]` : ''
}
