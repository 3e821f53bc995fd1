import { defaultFailureWording, type FailureCode } from '../../request/failure-wording.js'

/** What is known about an {@link EmbedError}. */
export interface EmbedErrorOptions extends ErrorOptions {
  /** Whether the same request may succeed later. Default `false`. */
  readonly isTransient?: boolean
  /** Whether it is a file to save. Default `false`. */
  readonly isFile?: boolean
  /** Which failure of the framework it is. */
  readonly failure?: FailureCode
  /** The status of the answer, where there was one. */
  readonly status?: number
}

/** An embedded page cannot be shown; the message says why, in words for the user. */
export class EmbedError extends Error {
  /** Always `EmbedError`. */
  override readonly name = 'EmbedError'
  /** Whether the same request may succeed later. */
  readonly isTransient: boolean
  /** Whether it is a file to save, so that the user can be offered a download. */
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
