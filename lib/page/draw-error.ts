import { type Widget } from '../widget/widget.js'
import { widgetPath } from '../widget/widget-name.js'

const paths = new WeakMap<object, string>()

/** Notes which widget was being drawn when the error came up (the innermost one counts), and throws it on. */
export function locateError(error: unknown, widget: Widget | undefined): never {
  if (widget && typeof error === 'object' && error !== null && !paths.has(error)) {
    paths.set(error, widgetPath(widget))
  }
  throw error
}

/** The widget that was being drawn when the error came up, with those around it. */
export function drawPathOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? paths.get(error) : undefined
}
