import type { FailureWording } from './failure-wording.js'

/** The few words that the framework itself says. */
export interface Wording {
  /** The link before everything else, for the keyboard. */
  readonly skipToContent: string
  /** Names the navigation of the document; screen readers add what it is. */
  readonly navigation: string
  /** The button that sends again what has failed. */
  readonly retry: string
  /** The button that takes away the message of a failure. */
  readonly dismiss: string
  /** Names the arrow of the app bar, which leads back to where the user has come from. */
  readonly back: string
  /** The server could not be reached. */
  readonly unreachable: string
  /** The server answered with an error; `{status}` stands for its number. */
  readonly failed: string
  /** A form that was sent has no answer yet. */
  readonly slow: string
  /** The button that gives up a form that has no answer yet. */
  readonly cancel: string
  /** One redirect has led to the next, and so on. */
  readonly looping: string
  /** What is said when something fails; what is left out is said in English. */
  readonly failures?: Partial<FailureWording>
}

/** English. */
export const defaultWording: Wording = {
  skipToContent: 'Skip to content',
  navigation: 'Main',
  retry: 'Retry',
  dismiss: 'Dismiss',
  back: 'Back',
  unreachable: 'The server cannot be reached. Check your connection.',
  failed: 'That did not work (error {status}).',
  slow: 'The server has not answered yet.',
  cancel: 'Cancel',
  looping: 'This led from one place to another without end.',
}

/** Texts of the plural categories that a language has (CLDR); `{count}` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string
}

/**
 * Words that depend on a count: one text for all, a text for each plural category, or a function.
 * `{count}` stands for the number, as the language writes it.
 *
 * @example
 * const summary: CountWording = { one: '{count} wpis', few: '{count} wpisy', other: '{count} wpisów' }
 */
export type CountWording = string | PluralForms | ((count: number) => string)

/** The words for a count, in a language (a BCP 47 tag). */
export function countText(words: CountWording, count: number, lang: string): string {
  if (typeof words === 'function') return words(count)
  const text =
    typeof words === 'string'
      ? words
      : (words[new Intl.PluralRules(lang).select(count)] ?? words.other)
  return text.replaceAll('{count}', () => new Intl.NumberFormat(lang).format(count))
}
