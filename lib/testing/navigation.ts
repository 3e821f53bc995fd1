import type { EncodedBody } from './request-body.js'

/** What becomes of the history when a document is loaded: a number means “so many steps away”. */
export type HistoryPlace = 'push' | 'replace' | number

/** A document that is to be loaded. */
export interface Navigation {
  readonly method: string
  readonly url: URL
  readonly body?: EncodedBody | undefined
  /** The address of the document that asks for it; none when the user has typed the address. */
  readonly referrer?: string | undefined
}
