import { type Content, type InputWidget, InputWidgetBase, tag } from '../../../lib/index.js'
import type { ButtonWidget } from '../button/button.js'

/**
 * The button of a form that sends itself, for browsers without script; nothing where a button of the
 * form submits it, and where no input sends it.
 *
 * @param label such as “Apply”
 * @param inputs all visible ones
 */
export function applyButton(
  label: string,
  buttons: readonly ButtonWidget[],
  inputs: readonly InputWidget[],
): Content {
  const sendsItself = inputs.some((input) => input instanceof InputWidgetBase && input.autoSubmit)
  if (!sendsItself || buttons.some((button) => button.submits)) return null
  return tag('noscript').add(tag('button').attr('type', 'submit').class('Button Tonal').add(label))
}
