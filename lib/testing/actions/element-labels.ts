import { isShown } from './shown.js'
import { collapse, textOf } from './visible-text.js'

/**
 * The texts that a user may know an element by: its visible text, `aria-label`, the elements that
 * `aria-labelledby` names, its labels, `title`, `placeholder`, the `alt` of its images, and the value
 * of a button.
 */
export function labelsOf(element: Element): string[] {
  const attribute = (name: string) => collapse(element.getAttribute(name) ?? '')
  const named = attribute('aria-labelledby').split(' ').filter(Boolean)
  const labels = [
    attribute('aria-label'),
    named.map((id) => textOfId(element, id)).join(' '),
    ...[...labelElementsOf(element)].map(textOf),
    textOf(element),
    attribute('title'),
    attribute('placeholder'),
    ...[...element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt') ?? ''),
    isInputButton(element) ? attribute('value') || attribute('alt') : '',
  ]
  return [...new Set(labels.map(collapse).filter(Boolean))]
}

/** An element in words, for error messages: `<a> “Home”`. */
export function describe(element: Element): string {
  const [label = ''] = labelsOf(element)
  const name = element.getAttribute('name')
  const tag = `<${element.localName}${name ? ` name="${name}"` : ''}>`
  return label ? `${tag} “${label.slice(0, 60)}”` : tag
}

/** The elements in words, one a line. */
export function describeAll(elements: readonly Element[]): string {
  const most = 20
  const lines = elements.slice(0, most).map((element) => `\n  ${describe(element)}`)
  const rest = elements.length > most ? `\n  and ${elements.length - most} more` : ''
  return (lines.join('') || '\n  nothing') + rest
}

/**
 * Those of the elements that have this label: exactly, or when there are none such, as a part of a
 * label, upper and lower case being the same.
 */
export function labeled<E extends Element>(elements: readonly E[], label: string): E[] {
  const wanted = collapse(label)
  const exact = elements.filter((element) => labelsOf(element).includes(wanted))
  if (exact.length > 0) return exact
  const part = wanted.toLowerCase()
  return elements.filter((element) =>
    labelsOf(element).some((one) => one.toLowerCase().includes(part)),
  )
}

function textOfId({ ownerDocument }: Element, id: string): string {
  const element = ownerDocument.getElementById(id)
  return element ? textOf(element) : ''
}

function labelElementsOf(element: Element): Iterable<Element> {
  const labels = (element as Partial<HTMLInputElement>).labels ?? []
  return [...labels].filter(isShown)
}

function isInputButton(element: Element): boolean {
  const type = element.getAttribute('type') ?? ''
  return element.localName === 'input' && /^(button|submit|reset|image)$/.test(type)
}
