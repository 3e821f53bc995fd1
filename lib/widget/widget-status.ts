import type { WidgetScope } from './widget.js'

/**
 * All that `WidgetBase` keeps of a widget. In an object of its own, because that is of one class:
 * fields of `WidgetBase` itself are set and read on objects of as many classes as there are widgets,
 * which V8 does several times slower.
 */
export class WidgetStatus {
  scope: WidgetScope | undefined = undefined
  ordinal = 0
  id = ''
  fixedId = false
  key = ''
  /** Whether the key identifies it in the whole page, and not only among its siblings. */
  named = false
  redraw = false
  redrawable = false
  /** What it shows: it is drawn again when one of these was touched. */
  tags: readonly string[] | undefined = undefined
  hidden = false
  announced = false
  /** Whether it has started a root element of its own. */
  rooted = false
  /** The name of the element in view transitions; `''` for none. */
  transition = ''
  altText = ''
}

/**
 * The status of all widgets that nothing has been said of yet. Most widgets of a page that is redrawn
 * in part stay so, and need no object of their own.
 */
export const untouched = new WidgetStatus()
