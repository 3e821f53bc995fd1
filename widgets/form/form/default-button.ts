import { type Content, type InputWidget, tag, UsageError } from '../../../lib/index.js'
import type { ButtonWidget } from '../button/button.js'
import { isFormControl } from '../input/form-control.js'

/** An input that is drawn with a button of its own, which submits the form to look something up. */
export interface LookUp {
  readonly looksUp?: true
}

/**
 * The copy of the form's main button that stands at its start, so that Enter presses it; nothing where
 * the main button comes first anyway. Browsers press the first submit button of a form, whatever it does.
 *
 * @param inputs all visible ones, buttons included
 * @throws {UsageError} `two-default-buttons`
 */
export function defaultButton(
  formName: string,
  buttons: readonly ButtonWidget[],
  inputs: readonly InputWidget[],
): Content {
  const candidates = buttons.filter((button) => button.submits)
  const chosen = candidates.filter((button) => button.isDefault)
  if (chosen.length > 1) {
    throw new UsageError(
      'two-default-buttons',
      `The form “${formName}” has ${chosen.length} buttons with withDefault(): Enter can press only one`,
    )
  }
  const main =
    chosen[0] ??
    candidates.find((button) => button.style === 'Filled' && !button.refreshes) ??
    candidates.find((button) => !button.refreshes)
  // Without a main button Enter must press none of the others.
  if (!main) return (candidates.length > 0 || inputs.some(isInConflict)) && noButton()
  return main === candidates[0] && !inputs.some(hasButton) ? null : main.copy()
}

function noButton(): Content {
  return tag('button')
    .class('DefaultButton')
    .attr('type', 'submit')
    .attr('tabindex', '-1')
    .attr('aria-hidden', 'true')
}

function hasButton(input: InputWidget & LookUp): boolean {
  return Boolean(input.looksUp) || isInConflict(input)
}

/** Its button takes what is stored, in place of what was entered. */
function isInConflict(input: InputWidget): boolean {
  return isFormControl(input) && input.isInConflict
}
