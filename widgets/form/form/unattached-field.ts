import { UsageError, type Widget } from '../../../lib/index.js'
import { warn } from '../../../lib/usage-error.js'
import { widgetPath } from '../../../lib/widget/widget-name.js'

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

/** A submit button outside of any form does nothing. */
export function warnOfButtonWithoutForm(button: Widget & { readonly formName: string }): void {
  if (button.formName === '' && !formAround(button)) warn('unattached-button', widgetPath(button))
}

/** The form that a widget stands in, once the page has given both their place. */
export function formAround(widget: Widget): Widget | undefined {
  let around = widget.parent
  while (around && !('withSubmissionKey' in around)) around = around.parent
  return around
}
