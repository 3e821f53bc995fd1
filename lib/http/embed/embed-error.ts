/** An embedded page cannot be shown; the message says why, in words for the user. */
export class EmbedError extends Error {
  override readonly name = 'EmbedError'
  /** May the same request succeed later? */
  readonly isTransient: boolean
  /** Is it a file to be stored, so that the user can be offered to do so? */
  readonly isFile: boolean

  /**
   * @param message what the user is told
   * @param options `isTransient` (default false): asking again may help; `isFile` (default false); and
   *   those of `Error`
   */
  constructor(
    message: string,
    {
      isTransient = false,
      isFile = false,
      ...options
    }: ErrorOptions & { readonly isTransient?: boolean; readonly isFile?: boolean } = {},
  ) {
    super(message, options)
    this.isTransient = isTransient
    this.isFile = isFile
  }
}
