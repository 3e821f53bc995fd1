import type { Context } from 'koa'
import { findPageRequest } from './page-request.js'
import type { Wording } from './wording.js'

/** The families of words that widgets have added to {@link Wording}. */
type Family = {
  [K in keyof Wording]-?: NonNullable<Wording[K]> extends string ? never : K
}[keyof Wording]

/**
 * The words of a family of widgets in a language: the defaults, and over them what the app has set
 * with `bespa({ wording })`.
 *
 * @param family the key of the family in {@link Wording}
 * @param lang a BCP 47 tag, inside of `draw` that is `out.rendering.lang`
 * @example
 * declare module 'bespa' {
 *   interface Wording { readonly clock?: Partial<ClockWording> }
 * }
 * const { late } = familyWording(ctx, 'clock', { late: 'Late' }, out.rendering.lang)
 */
export function familyWording<F extends Family>(
  ctx: Context,
  family: F,
  defaults: Required<NonNullable<Wording[F]>>,
  lang: string,
): Required<NonNullable<Wording[F]>> {
  return { ...defaults, ...findPageRequest(ctx)?.wording(lang)[family] }
}
