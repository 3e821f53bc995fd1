import type { Context } from '../../lib/index.js'
import { familyWording } from '../../lib/request/family-wording.js'

/**
 * What the widgets of this family say by themselves.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { feedback: german } : {}) }))
 */
export interface FeedbackWording {
  /** Names the button or link of `infoBubble` and `infoLink`. */
  readonly information: string
  /** Names the button or link of `helpBubble` and `helpLink`. */
  readonly help: string
  /** Names a link that opens a new window; `{name}` is what it is called otherwise. */
  readonly newWindow: string
  /** Names the button of `copyToClipboard`. */
  readonly copy: string
  /** Said when that was done. */
  readonly copied: string
  /** Said when the browser did not allow it. */
  readonly copyFailed: string
  /** What the icon of `messageBarError` stands for. */
  readonly error: string
  /** What the icon of `messageBarWarning` stands for. */
  readonly warning: string
  /** What the icon of `messageBarOK` stands for. */
  readonly ok: string
  /** Names the close button of a snackbar. */
  readonly close: string
  /** Names a progress bar. */
  readonly progress: string
  /** Said when the work has ended; `{name}` is the name of its progress bar. */
  readonly progressComplete: string
  /** Said while the server does not answer and is asked again. */
  readonly progressInterrupted: string
  /** Said when it is not asked any more. */
  readonly progressLost: string
}

declare module '../../lib/request/wording.js' {
  interface Wording {
    /** What bubbles, snackbars, progress bars and the like say; what is left out is said in English. */
    readonly feedback?: Partial<FeedbackWording>
  }
}

/** English. */
export const defaultFeedbackWording: FeedbackWording = {
  information: 'More information',
  help: 'Help',
  newWindow: '{name} (opens in a new window)',
  copy: 'Copy to clipboard',
  copied: 'Copied',
  copyFailed: 'It could not be copied',
  error: 'Error',
  warning: 'Warning',
  ok: 'Success',
  close: 'Close',
  progress: 'Progress',
  progressComplete: '{name}: complete',
  progressInterrupted: 'The server does not answer. Trying again…',
  progressLost: 'The progress is unknown. Reload the page to see it.',
}

/** The words of this family in a language, as the app has set them with `bespa({ wording })`. */
export function feedbackWordingOf(ctx: Context, lang: string): FeedbackWording {
  return familyWording(ctx, 'feedback', defaultFeedbackWording, lang)
}
