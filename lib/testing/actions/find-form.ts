import { isUsable } from './usable.js'
import type { TopLayer } from '../polyfills/top-layer.js'

/**
 * Finds a form: by the value of its hidden `_submit`, by a selector, or without either the only one.
 *
 * @throws {Error} when there is none, or more than one
 */
export function findForm(document: Document, topLayer: TopLayer, key?: string): HTMLFormElement {
  const forms = [...document.querySelectorAll('form')].filter((form) => isUsable(form, topLayer))
  const named = forms.filter((form) => nameOf(form) === key)
  const selected = forms.filter((form) => matches(form, key))
  const found = key === undefined ? forms : named.length > 0 ? named : selected
  const [only] = found
  if (only && found.length === 1) return only
  const names = forms.map((form) => nameOf(form) ?? '(no name)').join(', ') || 'none'
  const which = key === undefined ? '' : ` “${key}”`
  throw new Error(
    only
      ? `There is more than one form${which}. There is: ${names}`
      : `There is no form${which}. There is: ${names}`,
  )
}

function nameOf(form: HTMLFormElement): string | undefined {
  const fields = [...form.elements] as HTMLInputElement[]
  return fields.find(({ name, type }) => name === '_submit' && type === 'hidden')?.value
}

function matches(form: HTMLFormElement, selector: string | undefined): boolean {
  try {
    return selector !== undefined && form.matches(selector)
  } catch {
    return false
  }
}
