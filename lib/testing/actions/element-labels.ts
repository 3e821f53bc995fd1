import { computeAccessibleName } from 'dom-accessibility-api'
import { isShown, isShownItself } from './shown.js'
import { collapse, isInline, textOf } from './visible-text.js'

/**
 * The texts that a user may know an element by: its accessible name, its visible text, its labels,
 * `title`, `placeholder`, and the `alt` of its images.
 */
export function labelsOf(element: Element): string[] {
  const labels = [
    computeAccessibleName(element, { getComputedStyle: styleOf }),
    ...[...labelElementsOf(element)].map(textOf),
    textOf(element),
    element.getAttribute('title') ?? '',
    element.getAttribute('placeholder') ?? '',
    ...[...element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt') ?? ''),
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

function labelElementsOf(element: Element): Iterable<Element> {
  const labels = (element as Partial<HTMLInputElement>).labels ?? []
  return [...labels].filter(isShown)
}

/** Of the styles what names depend on, by what HTML itself says: style sheets are not loaded. */
function styleOf(element: Element): CSSStyleDeclaration {
  const display = !isShownItself(element) ? 'none' : isInline(element) ? 'inline' : 'block'
  const style: Record<string, string> = { display, visibility: 'visible', content: 'none' }
  return { ...style, getPropertyValue: (name: string) => style[name] ?? '' } as CSSStyleDeclaration
}
