/** An embedded page cannot be shown; the message says why, in words for the user. */
export class EmbedError extends Error {
  override readonly name = 'EmbedError'
}
