import { UsageError, type Widget } from '../../../lib/index.js'
import { widgetPath } from '../../../lib/widget/widget.js'

/**
 * An input that comes to its form only when that is drawn has not been checked when it counted.
 *
 * @throws {UsageError} `unattached-field`
 */
export function refuseStray(input: Widget & { readonly formName: string }): void {
  if (input.formName !== '' || !formAround(input)) return
  throw new UsageError(
    'unattached-field',
    `${widgetPath(input)} was brought by a function or a promise, or its parent does not return it from children()`,
  )
}

/** The form that a widget stands in, once the page has given both their place. */
export function formAround(widget: Widget): Widget | undefined {
  let around = widget.parent
  while (around && !('withSubmissionKey' in around)) around = around.parent
  return around
}
