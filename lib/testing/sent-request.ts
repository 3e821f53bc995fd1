/** A request that a page has sent. */
export interface SentRequest {
  /** In capital letters. */
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** The body as text: for a form `new URLSearchParams(body)` reads it. */
  readonly body: string
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The status of the answer. */
  readonly status: number
}
