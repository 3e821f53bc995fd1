declare global {
  /** Set by the bundler: what depends on it is left out of the production build. */
  const DEVELOPMENT: boolean
}

const warned = new Set<string>()

/** In development, reports a usage error, once each. The codes are those of `lib/usage-error.ts`. */
export function warn(code: string, detail: string): void {
  if (warned.has(code + detail)) return
  warned.add(code + detail)
  console.warn(`[bespa ${code}] ${detail} (documentation: /help/${code})`)
}
