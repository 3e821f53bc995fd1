import { isList } from '../../../lib/html/content.js'
import {
  type Content,
  type InputWidget,
  isInputWidget,
  isWidget,
  type Widget,
} from '../../../lib/index.js'

/**
 * The inputs in some content, in the order of the page.
 *
 * Functions are not called and promises not waited for: what they bring is found too late to be
 * checked. Development refuses inputs that come to a form that way.
 *
 * @param enters decides whether a widget, and all below it, is looked at
 */
export function inputsIn(
  content: readonly Content[],
  enters: (widget: Widget) => boolean,
): InputWidget[] {
  const found: InputWidget[] = []
  for (const item of content) collect(item, enters, found)
  return found
}

function collect(item: Content, enters: (widget: Widget) => boolean, found: InputWidget[]): void {
  if (typeof item !== 'object' || item === null || item instanceof Date) return
  if (item instanceof Promise) return
  if (isList(item)) {
    for (const inner of item) collect(inner, enters, found)
    return
  }
  if (isWidget(item)) {
    if (!enters(item)) return
    if (isInputWidget(item)) found.push(item)
  }
  for (const inner of item.children?.() ?? []) collect(inner, enters, found)
}
