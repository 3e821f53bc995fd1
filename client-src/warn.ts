import { describeUsageError, type UsageErrorCode } from '../lib/usage-errors.js'

declare global {
  /** Set by the bundler: what depends on it is left out of the production build. */
  const DEVELOPMENT: boolean
}

const warned = new Set<string>()

/** In development, warns about a usage error, once each. */
export function warn(code: UsageErrorCode, detail: string): void {
  if (warned.has(code + detail)) return
  warned.add(code + detail)
  console.warn(describeUsageError(code, detail))
}
