import { type InputWidget, UsageError, type Widget } from '../../../lib/index.js'
import { widgetName, widgetPath } from '../../../lib/widget/widget-name.js'
import { ButtonWidget } from '../button/button.js'
import { formAround } from './unattached-field.js'

/**
 * Only one of two fields with one name would be read. Buttons may share theirs, as they mean the same.
 *
 * @throws {UsageError} `duplicate-field`
 */
export function refuseSharedNames(formName: string, fields: readonly InputWidget[]): void {
  const byName = new Map<string, InputWidget>()
  for (const field of fields) {
    const other = byName.get(field.name)
    if (other && !(field instanceof ButtonWidget && other instanceof ButtonWidget)) {
      const [first, second] = [widgetName(other), widgetName(field)]
      throw new UsageError(
        'duplicate-field',
        `${first} and ${second} of the form “${formName}” are both “${field.name}”`,
      )
    }
    byName.set(field.name, field)
  }
}

/**
 * Browsers drop a form within a form.
 *
 * @throws {UsageError} `nested-form`
 */
export function refuseFormInForm(form: Widget): void {
  if (formAround(form)) throw new UsageError('nested-form', widgetPath(form))
}
