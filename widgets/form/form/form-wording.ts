import type { Context } from '../../../lib/index.js'
import type { CountWording } from '../../../lib/request/wording.js'
import { familyWording } from '../../../lib/request/family-wording.js'

/**
 * What the inputs themselves say. `{bound}`, `{count}` and `{field}` stand for what belongs there.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { form: german } : {}) }))
 */
export interface FormWording {
  /** Of an empty value where one is required. */
  readonly required: string
  /** Of a value that is wrong in another way: between two steps, or refused without words. */
  readonly invalid: string
  /** Of what is no color. */
  readonly invalidColor: string
  /** Of what is no date. */
  readonly invalidDate: string
  /** Of what is no e-mail address. */
  readonly invalidEmail: string
  /** Of what is no month. */
  readonly invalidMonth: string
  /** Of what is no number. */
  readonly invalidNumber: string
  /** Of what is no time of day. */
  readonly invalidTime: string
  /** Of what is no web address. */
  readonly invalidURL: string
  /** Of what does not match `withPattern`. */
  readonly pattern: string
  /** Of less than `withLength` asks for; `{count}` is how many characters that is. */
  readonly tooShort: CountWording
  /** Of more than `withLength` allows; `{count}` is how many characters that is. */
  readonly tooLong: CountWording
  /** Of a number below `withMin`, the `{bound}`. */
  readonly tooSmall: string
  /** Of a number above `withMax`, the `{bound}`. */
  readonly tooLarge: string
  /** Of a date or time before `withMin`, the `{bound}`. */
  readonly tooEarly: string
  /** Of a date or time after `withMax`, the `{bound}`. */
  readonly tooLate: string
  /** Of a choice that is none of the options. */
  readonly notOffered: string
  /** What became of the choice `{value}`, which the options no longer have. */
  readonly noLongerOffered: string
  /** The caption of a stored `{value}` that is none of the options. */
  readonly withdrawn: string
  /** Of a value whose check has failed or took too long. */
  readonly couldNotCheck: string
  /** Of text with characters that control devices and mean nothing in a text. */
  readonly controlCharacters: string
  /** One of the five steps of a rating, the `{rating}`. */
  readonly rating: string
  /** The choice that takes a rating back. */
  readonly noRating: string
  /** Of fewer rows than `withMin` asks for, the `{bound}`. */
  readonly tooFewRows: string
  /** The button that sends, without script, a form whose inputs send it otherwise. */
  readonly apply: string
  /** Of more rows than `withMax` allows, the `{bound}`. */
  readonly tooManyRows: string
  /** The button that adds a row. */
  readonly addRow: string
  /** The button that removes the `{row}`. */
  readonly removeRow: string
  /** The button that moves the `{row}` up. */
  readonly moveRowUp: string
  /** The button that moves the `{row}` down. */
  readonly moveRowDown: string
  /** Of a form that somebody else has changed meanwhile. */
  readonly conflict: string
  /** Of a field that somebody else has changed to `{value}` meanwhile. */
  readonly conflictOfField: string
  /** The button that takes the stored value of a field. */
  readonly takeStored: string
  /** What stands for an empty value in a sentence. */
  readonly nothing: string
  /** Of a form that was sent before, and whose answer is not known. */
  readonly sentBefore: string
  /** Beside the fields, when a draft was kept at `{time}`. */
  readonly draftKept: string
  /** Beside the fields, while a draft cannot be kept. */
  readonly draftNotKept: string
  /** Beside the fields, while an earlier draft is on offer. */
  readonly draftWaits: string
  /** The offer of a draft from `{time}`. */
  readonly draftFound: string
  /** Of a draft that was begun before somebody saved the record. */
  readonly draftOutdated: string
  /** The heading over the fields that differ in a draft. */
  readonly draftChanges: string
  /** A field in that list: what is `{stored}` and what was `{entered}`. */
  readonly draftChange: string
  /** The button that brings a draft back. */
  readonly restoreDraft: string
  /** The button that removes a draft. */
  readonly discardDraft: string
  /** Names the list of the steps of a wizard. */
  readonly steps: string
  /** The heading of a step: its `{title}`, and that it is number `{step}` of `{count}`. */
  readonly stepTitle: string
  /** Of a step that was passed. */
  readonly stepPassed: string
  /** Of a step that was passed, but depends on something that has changed since. */
  readonly stepAgain: string
  /** The button that leads to the step before. */
  readonly previousStep: string
  /** The button that leads to the next step. */
  readonly nextStep: string
  /** The button of the last step. */
  readonly finish: string
  /** The button that continues with what was entered at another time. */
  readonly continueSteps: string
  /** The button that removes what was entered at another time. */
  readonly startOver: string
  /** The question before entries that were not saved are left. */
  readonly unsaved: string
  /** Names the button that makes a number greater by a step. */
  readonly increase: string
  /** Names the button that makes a number smaller by a step. */
  readonly decrease: string
  /** The heading over the list of errors; `{count}` is how many there are. */
  readonly summary: CountWording
  /** An entry of that list: the `{field}` and its `{message}`. */
  readonly summaryEntry: string
  /** The button that empties a text field. */
  readonly clearText: string
  /** The button that shows a password. */
  readonly revealPassword: string
  /** The button that takes a color away. */
  readonly noColor: string
}

declare module '../../../lib/request/wording.js' {
  interface Wording {
    /** What the inputs of forms say; what is left out is said in English. */
    readonly form?: Partial<FormWording>
  }
}

/** The words that are one text each. */
export type PlainWording = {
  [K in keyof FormWording]: FormWording[K] extends string ? K : never
}[keyof FormWording]

/** English. */
export const defaultFormWording: FormWording = {
  apply: 'Apply',
  required: 'A value is required',
  invalid: 'Not a valid value',
  invalidColor: 'Invalid RGB color code',
  invalidDate: 'Invalid date',
  invalidEmail: 'Invalid email address',
  invalidMonth: 'Invalid month',
  invalidNumber: 'Invalid number',
  invalidTime: 'Invalid time',
  invalidURL: 'Invalid URL',
  pattern: 'Must match the requested format',
  tooShort: {
    one: 'Must have at least {count} character',
    other: 'Must have at least {count} characters',
  },
  tooLong: {
    one: 'Must have at most {count} character',
    other: 'Must have at most {count} characters',
  },
  tooSmall: 'Must be {bound} or greater',
  tooLarge: 'Must be {bound} or less',
  tooEarly: 'Must be {bound} or later',
  tooLate: 'Must be {bound} or earlier',
  notOffered: 'Choose one of the options',
  noLongerOffered: '“{value}” is no longer available here',
  withdrawn: '{value} (no longer available)',
  couldNotCheck: 'This could not be checked. Please try again.',
  controlCharacters: 'Contains characters that cannot be used in text',
  rating: '{rating} of 5',
  noRating: 'No rating',
  tooFewRows: 'There must be at least {bound}',
  tooManyRows: 'There can be at most {bound}',
  addRow: 'Add',
  removeRow: 'Remove row {row}',
  moveRowUp: 'Move row {row} up',
  moveRowDown: 'Move row {row} down',
  conflict:
    'Somebody else has saved this in the meantime. Check the marked fields, then save again.',
  conflictOfField: 'Saved by somebody else: {value}',
  takeStored: 'Use that',
  nothing: '(empty)',
  sentBefore: 'This was sent already.',
  draftKept: 'Draft kept at {time}',
  draftNotKept: 'The draft could not be kept. Trying again.',
  draftWaits: 'Nothing is kept yet: restore or discard your earlier draft first.',
  draftFound: 'You have a draft from {time} that was not saved.',
  draftOutdated: 'Somebody has saved changes since you began it.',
  draftChanges: 'What differs',
  draftChange: '{stored} → {entered}',
  restoreDraft: 'Restore',
  discardDraft: 'Discard',
  steps: 'Steps',
  stepTitle: '{title} (step {step} of {count})',
  stepPassed: 'done',
  stepAgain: 'check again',
  previousStep: 'Back',
  nextStep: 'Next',
  finish: 'Finish',
  continueSteps: 'Continue',
  startOver: 'Start over',
  unsaved: 'Your changes are not saved. Leave all the same?',
  increase: 'Increase',
  decrease: 'Decrease',
  summary: { one: 'One entry needs your attention', other: '{count} entries need your attention' },
  summaryEntry: '{field}: {message}',
  clearText: 'Clear',
  revealPassword: 'Show password',
  noColor: 'No color',
}

/** The words of forms in a language, as the app has set them with `bespa({ wording })`. */
export function formWordingOf(ctx: Context, lang: string): FormWording {
  return familyWording(ctx, 'form', defaultFormWording, lang)
}
