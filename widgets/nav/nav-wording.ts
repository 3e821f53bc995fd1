import type { Context } from '../../lib/index.js'
import { findPageRequest } from '../../lib/page/page-request.js'

/**
 * What the widgets of this family say by themselves.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { nav: { more: 'Mehr' } } : {}) }))
 */
export interface NavWording {
  /** Names the button of `menuEllipsisH` and `menuEllipsisV`. */
  readonly more: string
}

declare module '../../lib/page/wording.js' {
  interface Wording {
    /** What menus and the like say; what is left out is said in English. */
    readonly nav?: Partial<NavWording>
  }
}

/** English. */
export const defaultNavWording: NavWording = { more: 'More actions' }

/** The words of this family in a language, as the app has set them with `bespa({ wording })`. */
export function navWordingOf(ctx: Context, lang: string): NavWording {
  return { ...defaultNavWording, ...findPageRequest(ctx)?.wording(lang).nav }
}
