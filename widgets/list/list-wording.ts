import type { Context } from '../../lib/index.js'
import { familyWording } from '../../lib/request/family-wording.js'

/**
 * What lists say by themselves.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { list: { more: 'Mehr anzeigen' } } : {}) }))
 */
export interface ListWording {
  /** Names the link that shows more items. */
  readonly more: string
}

declare module '../../lib/request/wording.js' {
  interface Wording {
    /** What lists say; what is left out is said in English. */
    readonly list?: Partial<ListWording>
  }
}

/** English. */
export const defaultListWording: ListWording = { more: 'Show more' }

/** The words of this family in a language, as the app has set them with `bespa({ wording })`. */
export function listWordingOf(ctx: Context, lang: string): ListWording {
  return familyWording(ctx, 'list', defaultListWording, lang)
}
