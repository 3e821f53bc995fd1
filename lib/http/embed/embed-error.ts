import { defaultFailureWording, type FailureCode } from '../../request/failure-wording.js'

/** What is known about an {@link EmbedError}. */
export interface EmbedErrorOptions extends ErrorOptions {
  /** May the same request succeed later? Default `false`. */
  readonly isTransient?: boolean
  /** Is it a file to be stored? Default `false`. */
  readonly isFile?: boolean
  /** Which failure of the framework it is. */
  readonly failure?: FailureCode
  /** The status of the answer, where there was one. */
  readonly status?: number
}

/** An embedded page cannot be shown; the message says why, in words for the user. */
export class EmbedError extends Error {
  override readonly name = 'EmbedError'
  /** May the same request succeed later? */
  readonly isTransient: boolean
  /** Is it a file to be stored, so that the user can be offered to do so? */
  readonly isFile: boolean
  /** Which failure of the framework it is, so that the app's own words can tell. */
  readonly failure: FailureCode | undefined
  /** The status of the answer, where there was one. */
  readonly status: number | undefined

  /**
   * @param message the text that the user sees
   * @param options those of `Error`, and what else is known
   */
  constructor(
    message: string,
    { isTransient = false, isFile = false, failure, status, ...options }: EmbedErrorOptions = {},
  ) {
    super(message, options)
    this.isTransient = isTransient
    this.isFile = isFile
    this.failure = failure
    this.status = status
  }
}

/** The error of a failure of the framework, which the app may tell in words of its own. */
export function embedFailure(failure: FailureCode, options: EmbedErrorOptions = {}): EmbedError {
  const text = defaultFailureWording[failure].replace('{status}', String(options.status))
  return new EmbedError(text, { ...options, failure })
}
