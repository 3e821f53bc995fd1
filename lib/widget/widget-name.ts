import type { Widget } from './widget.js'

/** A widget of a class that several constructors make. */
interface Made {
  /** The constructor of the factory that made it, such as `block`. */
  readonly madeBy: string
}

/** A widget that a constructor made which only sets up what another one makes. */
interface Called {
  calledAs?: string
}

/** Remembers, for messages, by which constructor the app has made the widget. @returns the widget */
export function calledAs<W extends object>(widget: W, constructor: string): W {
  ;(widget as Called).calledAs = constructor
  return widget
}

/**
 * What messages call a widget: the call that the app wrote, such as `wf.block()`; a class of the app's
 * own by its name.
 */
export function widgetName(widget: object): string {
  const { name, prototype } = widget.constructor as { name: string; prototype: object }
  // A subclass of such a class is not made by the same constructors.
  const isMade = Object.hasOwn(prototype, 'madeBy')
  const byClass = isMade ? (widget as Made).madeBy : /^\w+(?=Widget$)/.exec(name)?.[0]
  const made = (widget as Called).calledAs ?? byClass
  return made === undefined ? name : `wf.${made.charAt(0).toLowerCase()}${made.slice(1)}()`
}

/** The widgets from the page down to this one, such as `wf.form() › wf.inputText()`. */
export function widgetPath(widget: Widget): string {
  const names: string[] = []
  for (let at: Widget | undefined = widget; at; at = at.parent) names.unshift(widgetName(at))
  return names.join(' › ')
}
