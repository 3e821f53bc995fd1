import { describeUsageError, type UsageErrorCode } from './usage-errors.js'

export { usageErrors, type UsageErrorCode } from './usage-errors.js'

/** A mistake in the use of the library, with its code, what to do about it, and where to read more. */
export class UsageError extends Error {
  /** Always `UsageError`. */
  override readonly name = 'UsageError'

  constructor(
    /** The code, which has a page of help. */
    readonly code: UsageErrorCode,
    detail: string,
  ) {
    super(describeUsageError(code, detail))
  }
}

const warned = new Set<string>()
const mostWarnings = 1000

/** Receives every warning, also those that were printed before: for test drivers. */
export const warningListeners = new Set<(message: string) => void>()

/**
 * Prints a usage error that need not stop the request: once for each code and detail, and no more than
 * 1,000 of them. Only for requests in development: anybody could fill the log of a server.
 */
export function warn(code: UsageErrorCode, detail: string): void {
  const message = describeUsageError(code, detail)
  for (const tell of warningListeners) tell(message)
  if (warned.has(message) || warned.size >= mostWarnings) return
  warned.add(message)
  console.warn(message)
}
