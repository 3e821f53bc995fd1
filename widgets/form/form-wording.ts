import type { Context } from '../../lib/index.js'
import { findPageRequest } from '../../lib/page/page-request.js'

/**
 * What the inputs themselves say. `{bound}`, `{count}` and `{field}` stand for what belongs there.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { form: german } : {}) }))
 */
export interface FormWording {
  readonly required: string
  readonly invalid: string
  readonly invalidColor: string
  readonly invalidDate: string
  readonly invalidEmail: string
  readonly invalidMonth: string
  readonly invalidNumber: string
  readonly invalidTime: string
  readonly invalidURL: string
  readonly pattern: string
  readonly tooShort: string
  readonly tooLong: string
  readonly tooSmall: string
  readonly tooLarge: string
  readonly tooEarly: string
  readonly tooLate: string
  /** The heading over the list of errors; `{count}` is how many there are. */
  readonly summary: string
  /** The same for a single error. */
  readonly summaryOfOne: string
  /** An entry of that list. */
  readonly summaryEntry: string
  /** The button that takes a color away. */
  readonly noColor: string
}

declare module '../../lib/page/wording.js' {
  interface Wording {
    /** What the inputs of forms say; what is left out is said in English. */
    readonly form?: Partial<FormWording>
  }
}

/** English. */
export const defaultFormWording: FormWording = {
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
  tooShort: 'Must have at least {bound} characters',
  tooLong: 'Must have at most {bound} characters',
  tooSmall: 'Must be {bound} or greater',
  tooLarge: 'Must be {bound} or less',
  tooEarly: 'Must be {bound} or later',
  tooLate: 'Must be {bound} or earlier',
  summary: '{count} entries need your attention',
  summaryOfOne: 'One entry needs your attention',
  summaryEntry: '{field}: {message}',
  noColor: 'No color',
}

/** The words of forms in a language, as the app has set them with `bespa({ wording })`. */
export function formWordingOf(ctx: Context, lang: string): FormWording {
  return { ...defaultFormWording, ...findPageRequest(ctx)?.wording(lang).form }
}
