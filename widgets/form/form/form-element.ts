import type { Tag } from '../../../lib/index.js'
import type { FormSettingsValues } from './form-settings.js'
import type { FormWording } from './form-wording.js'

/** What the element of a form says about this request. */
export interface FormState {
  readonly words: FormWording
  /** Writes the address. */
  readonly applyAction: () => Tag
  /** Whether it has inputs for files. */
  readonly isMultipart: boolean
  readonly isRefused: boolean
  /** Whether it shows what was entered. */
  readonly isEntered: boolean
  /** Whether what was entered differs from what is stored. */
  readonly isEdited: boolean
  readonly keepsDraft: boolean
  /** Whether it shows a draft that was just restored. */
  readonly isRestored: boolean
  /** Whether there is nothing to see of it but its buttons. */
  readonly isOnlyButtons: boolean
  /** Whether a draft is on offer beside it. */
  readonly offersDraft: boolean
}

/** Gives the element of a form its attributes. */
export function describeForm(form: Tag, settings: FormSettingsValues, state: FormState): Tag {
  const { words, applyAction, isMultipart, isRefused, isEntered, isEdited } = state
  form
    .class('Form Block')
    .classIf(settings.stickyButtons, 'StickyButtons')
    .classIf(state.isOnlyButtons, 'OnlyButtons')
    .attr('method', settings.method.toLowerCase())
  return (
    applyAction()
      .attr('enctype', settings.encType || (isMultipart && 'multipart/form-data'))
      .attr('target', settings.target)
      .attr('autocomplete', settings.autocomplete)
      // Messages stand at their fields, with scripts and without: no bubbles of the browser.
      .attr('novalidate', true)
      .attr('data-widget', 'Form')
      .attr('data-restarts', true)
      .attr('data-validate', !settings.noValidate)
      .attr('data-refused', isRefused)
      .attr('data-entered', isEntered)
      .attrIf(state.keepsDraft, 'data-draft', words.draftKept)
      .attrIf(state.keepsDraft, 'data-draft-failed', words.draftNotKept)
      .attr('data-restored', state.isRestored)
      .attrIf(state.offersDraft, 'data-draft-waits', words.draftWaits)
      .attrIf(settings.unsavedWarning, 'data-unsaved', words.unsaved)
      .attrIf(isEdited, 'data-edited', true)
      .style('max-inline-size', settings.width)
  )
}

/** Whether an input sends files with its form where there is no script. */
export function isMultipart(input: object): boolean {
  return 'multipart' in input && input.multipart === true
}
