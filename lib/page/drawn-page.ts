import type { KeyColors } from '../theme/key-colors.js'
import type { PageRendering } from './page-rendering.js'

/** The theme of a page: forced, or as the browser prefers. */
export type Theme = 'light' | 'dark' | 'system'

/** What the address bar does when the page's state changes by a link. */
export type HistoryMode = 'push' | 'replace' | 'none'

/** A page whose widgets have been drawn: all that the document around them says. */
export interface DrawnPage {
  readonly id: string
  readonly rendering: PageRendering
  readonly title: string
  readonly description: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl' | 'auto'
  readonly target: string
  readonly history: HistoryMode
  /** Whether its changes are animated. */
  readonly transition: boolean
  readonly theme: Theme
  readonly keyColors: KeyColors
  /** CSS; `''` is the default width. */
  readonly contentWidth: string
  readonly location: string
}
