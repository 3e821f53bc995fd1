import type { Context } from '../../../lib/index.js'
import { findPageRequest } from '../../../lib/request/page-request.js'

/**
 * What inputs for files say. `{name}` stands for a file's name, `{bound}` for a limit, `{count}` for a
 * number of files.
 *
 * @example
 * app.use(bespa({ wording: (lang) => (lang === 'de' ? { upload: german } : {}) }))
 */
export interface UploadWording {
  /** The largest file that is allowed, below the input. */
  readonly sizeLimit: string
  /** How many files are allowed, below the input. */
  readonly countLimit: string
  /** The types that are allowed, below the input. */
  readonly typeLimit: string
  /** Of a file that is too large. */
  readonly tooLarge: string
  /** Of a file of another type. */
  readonly wrongType: string
  /** Of each file beyond the allowed number. */
  readonly tooMany: string
  /** Of a file for which the user has no room, because of others that wait to be saved. */
  readonly noRoom: string
  /** Of an upload that is not there any more. */
  readonly gone: string
  /** Beside the input, where files can be dropped. */
  readonly drop: string
  /** Of the file that the app has already. */
  readonly stored: string
  /** While a file is being sent: `{done}` of `{size}`, and `{left}` as the time that it will take. */
  readonly progress: string
  /** While there is no connection. */
  readonly waiting: string
  /** Of a file that was not complete when the page was left. */
  readonly interrupted: string
  /** When the server has failed. */
  readonly failed: string
  /** When a file was complete. Spoken only. */
  readonly complete: string
  /** When a file was taken out of the list. Spoken only. */
  readonly removed: string
  /** When the form is sent with files still on their way. */
  readonly held: string
  /** The name of the button that stops an upload. */
  readonly cancel: string
  /** The name of the button that takes a file out of the list. */
  readonly remove: string
  /** The name of the button that tries again. */
  readonly retry: string
}

declare module '../../../lib/request/wording.js' {
  interface Wording {
    /** What inputs for files say; what is left out is said in English. */
    readonly upload?: Partial<UploadWording>
  }
}

/** English. */
export const defaultUploadWording: UploadWording = {
  sizeLimit: 'Up to {bound} each.',
  countLimit: 'At most {bound} files.',
  typeLimit: 'Accepted: {bound}.',
  tooLarge: '{name} is larger than {bound}',
  wrongType: '{name} is not of an accepted type',
  tooMany: 'At most {bound} files are allowed: {name} was left out',
  noRoom: 'There is no room for {name}. Save or remove other files first',
  gone: 'A file is no longer available. Please choose it again',
  drop: 'or drop files here',
  stored: 'Stored',
  progress: '{done} of {size}, {left} left',
  waiting: 'No connection. The upload continues as soon as there is one.',
  interrupted: 'Interrupted. Choose this file again to continue.',
  failed: 'The upload has failed.',
  complete: '{name} is uploaded',
  removed: '{name} is removed',
  held: 'The form is sent as soon as all files are uploaded.',
  cancel: 'Cancel the upload of {name}',
  remove: 'Remove {name}',
  retry: 'Try {name} again',
}

/** The words of uploads in a language, as the app has set them with `bespa({ wording })`. */
export function uploadWordingOf(ctx: Context, lang: string): UploadWording {
  return { ...defaultUploadWording, ...findPageRequest(ctx)?.wording(lang).upload }
}
