import { describeAll, labeled } from './element-labels.js'
import { isUsable } from './usable.js'
import type { TopLayer } from '../polyfills/top-layer.js'

const roles =
  'button checkbox gridcell link menuitem menuitemcheckbox menuitemradio option radio row switch tab treeitem'
const clickable = [
  'a[href]',
  'area[href]',
  'button',
  'summary',
  'label',
  ...['button', 'checkbox', 'image', 'radio', 'reset', 'submit'].map(
    (type) => `input[type=${type}]`,
  ),
  ...roles.split(' ').map((role) => `[role=${role}]`),
].join(',')

/**
 * Finds what a user would click on by this text.
 *
 * @param root where to look
 * @param text see `labelsOf`; an exact match wins over one that contains it, and a button or link over
 *   a label
 * @throws {Error} when there is none, or more than one
 */
export function findClickable(root: ParentNode, topLayer: TopLayer, text: string): HTMLElement {
  const candidates = [...root.querySelectorAll<HTMLElement>(clickable)].filter((element) =>
    isUsable(element, topLayer),
  )
  const all = innermost(labeled(candidates, text))
  const controls = all.filter(({ localName }) => localName !== 'label')
  const found = controls.length > 0 ? controls : all
  const [only] = found
  if (only && found.length === 1) return only
  const byElement = 'Click one of them by page.click(page.element(…)).'
  throw new Error(
    only
      ? `“${text}” is the text of several:${describeAll(found)}\n${byElement}`
      : `There is nothing to click with the text “${text}”. There is:${describeAll(candidates)}`,
  )
}

/** Of elements within each other the inner ones; a label gives way to its control. */
function innermost(elements: readonly HTMLElement[]): HTMLElement[] {
  return elements.filter((element) => {
    const control = element.localName === 'label' ? (element as HTMLLabelElement).control : null
    return !elements.some(
      (other) => other !== element && (element.contains(other) || other === control),
    )
  })
}
