import { copyAttributes } from './adopt-control.js'
import { restart } from './behaviors.js'
import { membersOf } from './form-members.js'

const fixed = '[data-widget]:not([data-restarts])'

/**
 * Gives an element the content of its replacement without touching a control in it: browsers forget
 * what can be undone in a control that is moved, however gently.
 *
 * @returns false, and nothing is done, where the elements around the control are others now, or have
 *   client behaviors that cannot be started again (`data-restarts`), which know them by what is in them
 */
export function mergeAround(
  old: Element,
  next: Element,
  control: Element,
  counterpart: Element,
): boolean {
  if (control === old || counterpart === next) return control === old && counterpart === next
  const around = membersOf(control).parentElement
  const from = membersOf(counterpart).parentElement
  if (!around || !from || around.localName !== from.localName) return false
  if ([around, from].some((one) => membersOf(one).matches(fixed))) return false
  if (!mergeAround(old, next, around, from)) return false
  copyAttributes(around, from)
  for (const node of [...membersOf(around).childNodes]) if (node !== control) remove(node)
  const nodes = [...membersOf(from).childNodes]
  const at = nodes.indexOf(counterpart)
  const members = membersOf(control)
  members.before(...nodes.slice(0, at))
  members.after(...nodes.slice(at + 1))
  restart(around)
  return true
}

function remove(node: ChildNode): void {
  if (node instanceof Element) membersOf(node).remove()
  else node.remove()
}
