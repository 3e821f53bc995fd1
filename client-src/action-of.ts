import { membersOf } from './form-members.js'

/**
 * The action of a link, form or button. The server draws the address that the action stands for, and
 * keeps the action itself in `data-action`. It counts until a script sets another address: the drawn
 * one ends with the text of the action.
 *
 * @param name the attribute of the address: `href`, `action` or `formaction`
 * @returns `''` when there is none
 */
export function actionOf(element: Element, name: string): string {
  const members = membersOf(element)
  // In a drawing it may be `xlink:href`.
  const address = members.getAttribute(name) ?? members.getAttribute(`xlink:${name}`) ?? ''
  const action = members.getAttribute('data-action') ?? ''
  const text = action.replace(/^[\^~]*\??/, '')
  const isDrawn = text ? address.endsWith(text) : !/^[?^~]/.test(address)
  return action && isDrawn ? action : address
}
