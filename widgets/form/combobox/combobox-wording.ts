import type { Context } from '../../../lib/index.js'
import { findPageRequest } from '../../../lib/request/page-request.js'

/**
 * What inputs with a searchable list say.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { combobox: german } : {}) }))
 */
export interface ComboboxWording {
  /** How many suggestions there are; `{count}` is more than one. */
  readonly results: string
  /** The same of a single one. */
  readonly oneResult: string
  /** When there are none. */
  readonly noResults: string
  /** While suggestions are on their way. */
  readonly loading: string
  /** When they could not be loaded. */
  readonly failed: string
  /** The name of the button that takes `{title}` away. */
  readonly remove: string
  /** When `{title}` was chosen. Spoken only. */
  readonly added: string
  /** When `{title}` was taken away. Spoken only. */
  readonly removed: string
  /** The button that searches for what was typed, where there is no script. */
  readonly find: string
  /** Of a text that several suggestions fit. */
  readonly chooseOne: string
  /** Of a text that no suggestion fits; `{text}` is what was typed. */
  readonly notFound: string
  /** Of more items than are allowed; `{bound}` is how many those are. */
  readonly tooMany: string
  /** The button that chooses the time zone of the browser. */
  readonly ownZone: string
}

declare module '../../../lib/request/wording.js' {
  interface Wording {
    /** What inputs with a searchable list say; what is left out is said in English. */
    readonly combobox?: Partial<ComboboxWording>
  }
}

/** English. */
export const defaultComboboxWording: ComboboxWording = {
  results: '{count} results',
  oneResult: '1 result',
  noResults: 'No results',
  loading: 'Searching…',
  failed: 'The suggestions could not be loaded',
  remove: 'Remove {title}',
  added: '{title} is chosen',
  removed: '{title} is removed',
  find: 'Find',
  chooseOne: 'Choose one of the results',
  notFound: 'Nothing was found for “{text}”',
  tooMany: 'Choose at most {bound}',
  ownZone: 'Use my time zone',
}

/** The words of searchable lists in a language, as the app has set them with `bespa({ wording })`. */
export function comboboxWordingOf(ctx: Context, lang: string): ComboboxWording {
  return { ...defaultComboboxWording, ...findPageRequest(ctx)?.wording(lang).combobox }
}
