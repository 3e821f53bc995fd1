import { countText } from '../../../lib/request/wording.js'
import type { Context } from '../../../lib/index.js'
import { type Output } from '../../../lib/html/content.js'
import { formWordingOf, type FormWording } from '../form/form-wording.js'

/**
 * What is wrong with a value: the app's own words, or words that depend on the page's language, which
 * is known only when the page is drawn.
 */
export type ValidationMessage = string | ((words: FormWording, lang: string) => string)

/** Either the thing itself, or a promise of it when something had to be asked for. */
export type Awaitable<T> = T | Promise<T>

/** The problem in the words of the page; `''` for none. */
export function messageText(
  problem: ValidationMessage | undefined,
  out: Output,
  ctx: Context,
): string {
  if (typeof problem !== 'function') return problem ?? ''
  const { lang } = out.rendering
  return problem(formWordingOf(ctx, lang), lang)
}

/** A problem whose text has a bound in it, such as “Must be {bound} or less”. */
export function boundProblem(
  wording: 'tooSmall' | 'tooLarge' | 'tooEarly' | 'tooLate',
  bound: (lang: string) => string,
): ValidationMessage {
  return (words, lang) => words[wording].replace('{bound}', () => bound(lang))
}

/** A problem whose text has a count in it, such as “Must have at most {count} characters”. */
export function countProblem(wording: 'tooShort' | 'tooLong', count: number): ValidationMessage {
  return (words, lang) => {
    const number = new Intl.NumberFormat(lang).format(count)
    return countText(words[wording], count, lang).replace('{bound}', () => number)
  }
}

/** Continues with a value that may have to be waited for: at once where it is there already. */
export function whenKnown<T, R>(
  value: Awaitable<T>,
  next: (value: T) => Awaitable<R>,
): Awaitable<R> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Continues with all values, in their order: at once when none has to be waited for. */
export function whenAllKnown<T, R>(
  values: readonly Awaitable<T>[],
  next: (values: readonly T[]) => R,
): Awaitable<R> {
  const isKnown = (value: Awaitable<T>): value is T => !(value instanceof Promise)
  return values.every(isKnown) ? next(values) : Promise.all(values).then(next)
}
