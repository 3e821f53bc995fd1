import type { Context } from '../../lib/index.js'
import { familyWording } from '../../lib/request/family-wording.js'

/**
 * What code blocks say by themselves.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { code: german } : {}) }))
 */
export interface CodeWording {
  /** Names the button that copies the code. */
  readonly copy: string
  /** Announced when the code was copied. */
  readonly copied: string
  /** Announced when the browser did not allow it. */
  readonly copyFailed: string
  /** Names a block that scrolls; `{title}` is its head, `{start}` how its code begins. */
  readonly region: string
  /** Unfolds a long block; `{count}` is its number of lines. */
  readonly showAll: string
  /** Folds it again. */
  readonly showLess: string
}

declare module '../../lib/request/wording.js' {
  interface Wording {
    /** What code blocks say; what is left out is said in English. */
    readonly code?: Partial<CodeWording>
  }
}

/** English. */
export const defaultCodeWording: CodeWording = {
  copy: 'Copy code',
  copied: 'Copied',
  copyFailed: 'The code could not be copied',
  region: '{title}: {start}',
  showAll: 'Show all {count} lines',
  showLess: 'Show fewer lines',
}

/** The words of code blocks in a language, as the app has set them with `bespa({ wording })`. */
export function codeWordingOf(ctx: Context, lang: string): CodeWording {
  return familyWording(ctx, 'code', defaultCodeWording, lang)
}
