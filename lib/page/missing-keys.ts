import { isList, isPromised, type Content, type Drawable } from '../html/content.js'
import { warn } from '../usage-error.js'
import { isInputWidget } from '../widget/input-widget.js'
import { isWidget, type Widget } from '../widget/widget.js'
import { widgetName, widgetPath } from '../widget/widget-name.js'

/**
 * Warns of lists whose items have no keys, although a redraw can reach them one by one or users type
 * in them. The server keeps nothing between requests, so it cannot see the list become longer; but a
 * list (an array among the content) is what becomes longer.
 *
 * @param owner what the content was added to; `undefined` for the page
 */
export function warnOfMissingKeys(contents: readonly Content[], owner: Drawable | undefined): void {
  for (const content of contents) {
    if (isList(content)) warnOfList(content, owner)
    const inner = isWidgetContent(content) ? content : owner
    warnOfMissingKeys(nestedIn(content), inner)
  }
}

function warnOfList(list: readonly Content[], owner: Drawable | undefined): void {
  const counts = new Map<string, number>()
  for (const item of list) {
    for (const name of new Set(keylessIn(item))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const place = owner && isWidget(owner) ? widgetPath(owner) : 'the page'
  for (const [name, count] of counts) {
    if (count > 1) warn('missing-key', `${count} items ${name} in a list of ${place}`)
  }
}

/** The names of the widgets that one item brings, as far as they need a key. */
function* keylessIn(item: Content): Generator<string> {
  if (!isWidgetContent(item)) for (const inner of nestedIn(item)) yield* keylessIn(inner)
  else if (!item.keyed && !item.fixedId && needsKey(item)) yield widgetName(item)
}

/** Whether a redraw can reach the widget or something in it, or users can type in it. */
function needsKey(widget: Widget): boolean {
  return widget.redrawable || widget.children().some(holdsSome)
}

function holdsSome(content: Content): boolean {
  if (!isWidgetContent(content)) return nestedIn(content).some(holdsSome)
  return !content.fixedId && (isInputWidget(content) || needsKey(content))
}

function isWidgetContent(content: Content): content is Widget {
  return typeof content === 'object' && content !== null && isWidget(content)
}

function nestedIn(content: Content): readonly Content[] {
  if (typeof content !== 'object' || content === null || isPromised(content)) return []
  if (isList(content)) return content
  const { children } = content as Partial<Drawable>
  return typeof children === 'function' ? children.call(content) : []
}
