/** An embedded page cannot be shown; the message says why, in words for the user. */
export class EmbedError extends Error {
  override readonly name = 'EmbedError'
  /** May the same request succeed later? */
  readonly isTransient: boolean

  /**
   * @param message what the user is told
   * @param options `isTransient` (default false): asking again may help; and those of `Error`
   */
  constructor(
    message: string,
    { isTransient = false, ...options }: ErrorOptions & { readonly isTransient?: boolean } = {},
  ) {
    super(message, options)
    this.isTransient = isTransient
  }
}
