import type { Context } from '../../lib/index.js'
import { familyWording } from '../../lib/request/family-wording.js'

/**
 * What the widgets of this family say by themselves.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { surface: german } : {}) }))
 */
export interface SurfaceWording {
  /** Names the link that closes a modal or a side panel. */
  readonly close: string
  /** Names a modal that has neither a label nor a heading. */
  readonly dialog: string
  /** Names a side panel that has neither a label nor a heading. */
  readonly panel: string
  /** Names the edge of a side panel, which its width can be changed by. */
  readonly resize: string
  /** Names the link that tries to load an embedded page again. */
  readonly retry: string
  /** Says that a part of the page is on its way, to screen readers. */
  readonly loading: string
  /** Names the link that loads a part of the page in browsers without script. */
  readonly loadPart: string
  /** Says that a part of the page could not be drawn, or took too long. */
  readonly partFailed: string
  /** Names the link to a file that cannot be shown in a frame. */
  readonly openFile: string
}

declare module '../../lib/request/wording.js' {
  interface Wording {
    /** What modals, side panels and frames say; what is left out is said in English. */
    readonly surface?: Partial<SurfaceWording>
  }
}

/** English. */
export const defaultSurfaceWording: SurfaceWording = {
  close: 'Close',
  dialog: 'Dialog',
  panel: 'Side panel',
  resize: 'Width of the side panel',
  retry: 'Try again',
  loading: 'Loading…',
  loadPart: 'Load this part',
  partFailed: 'This part could not be loaded.',
  openFile: 'Download the file',
}

/** The words of this family in a language, as the app has set them with `bespa({ wording })`. */
export function surfaceWordingOf(ctx: Context, lang: string): SurfaceWording {
  return familyWording(ctx, 'surface', defaultSurfaceWording, lang)
}
