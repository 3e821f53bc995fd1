import type { Context } from '../../lib/index.js'
import { familyWording } from '../../lib/request/family-wording.js'

/**
 * What the widgets of this family say by themselves.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { nav: { more: 'Mehr' } } : {}) }))
 */
export interface NavWording {
  /** Names the button of `menuEllipsisH` and `menuEllipsisV`. */
  readonly more: string
  /** Names the button that opens the main menu on narrow screens, and the menu itself. */
  readonly menu: string
  /** Names the button that closes it. */
  readonly closeMenu: string
  /** The target that a main menu has as long as it is given none. */
  readonly home: string
  /** The target that leads back out of a sub-menu. */
  readonly back: string
  /** Names the button that opens a sub-menu; `{label}` stands for the label of its target. */
  readonly subMenu: string
  /** What a badge that is only a dot means. */
  readonly news: string
}

declare module '../../lib/request/wording.js' {
  interface Wording {
    /** What menus and the like say; what is left out is said in English. */
    readonly nav?: Partial<NavWording>
  }
}

/** English. */
export const defaultNavWording: NavWording = {
  more: 'More actions',
  menu: 'Menu',
  closeMenu: 'Close menu',
  home: 'Home',
  back: 'Back',
  subMenu: 'More of {label}',
  news: 'new',
}

/** The words of this family in a language, as the app has set them with `bespa({ wording })`. */
export function navWordingOf(ctx: Context, lang: string): NavWording {
  return familyWording(ctx, 'nav', defaultNavWording, lang)
}
