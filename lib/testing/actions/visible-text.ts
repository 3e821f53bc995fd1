import { isShownItself } from './shown.js'

const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp ' +
    'small span strong sub sup time u var wbr'
  ).split(' '),
)

/**
 * The text of an element that a user sees, with each run of white space as one space. Left out are
 * what is not shown, what only decorates (`aria-hidden`), what can be chosen but is not, and the
 * framework's own texts for screen readers.
 */
export function textOf(root: Element): string {
  let text = ''
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? ''
    if (node.nodeType !== node.ELEMENT_NODE) return
    const element = node as Element
    if (element !== root && (isSilent(element) || !isShownItself(element))) return
    const space = isInline(element) ? '' : ' '
    text += space
    const isClosed = element.localName === 'details' && !element.hasAttribute('open')
    for (const child of isClosed ? element.children : element.childNodes) visit(child)
    text += space
  }
  visit(root)
  return collapse(text)
}

/** Whether the element is part of a line of text. */
export function isInline(element: Element): boolean {
  return inline.has(element.localName)
}

/** The text with each run of white space as one space, and none at its ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isSilent(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true
  if (element.localName === 'option') return !(element as HTMLOptionElement).selected
  if (element.localName === 'textarea') return true
  return ['SkipLink', 'Announcer'].some((name) => element.classList.contains(name))
}
