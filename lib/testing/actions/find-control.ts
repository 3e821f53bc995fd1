import { describeAll, labeled } from './element-labels.js'
import { isUsable } from './usable.js'
import type { TopLayer } from '../polyfills/top-layer.js'

const controls =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea,[contenteditable]:not([contenteditable=false])'

/**
 * Finds the control that a user would fill in: by its name, else by its label (see `labelsOf`).
 *
 * @returns one control, or all radio buttons or checkboxes of one name
 * @throws {Error} when there is none, or more than one
 */
export function findControls(root: ParentNode, topLayer: TopLayer, key: string): HTMLElement[] {
  const candidates = [...root.querySelectorAll<HTMLElement>(controls)].filter((element) =>
    isUsable(element, topLayer),
  )
  const named = candidates.filter((element) => element.getAttribute('name') === key)
  const found = named.length > 0 ? named : labeled(candidates, key)
  const [first] = found
  if (first && (found.length === 1 || isGroup(found))) return found
  const byElement = 'Fill in one of them by page.fill(page.element(…), …).'
  throw new Error(
    first
      ? `“${key}” means several:${describeAll(found)}\n${byElement}`
      : `There is nothing to fill in with the name or label “${key}”. There is:${describeAll(candidates)}`,
  )
}

function isGroup(elements: readonly HTMLElement[]): boolean {
  const [first] = elements as readonly HTMLInputElement[]
  return (elements as readonly HTMLInputElement[]).every(
    ({ type, name, form }) =>
      /^(radio|checkbox)$/.test(type) && name === first?.name && form === first.form,
  )
}
