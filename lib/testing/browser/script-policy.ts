import { createHash } from 'node:crypto'

/**
 * Which scripts the `Content-Security-Policy` of an answer lets run (CSP Level 3, as far as this
 * framework's policies go: keywords, nonces, hashes, schemes and hosts).
 */
export class ScriptPolicy {
  readonly #policies: readonly (readonly string[])[]
  readonly #origin: string

  /** @param header its value; several policies with commas between must all agree */
  constructor(header: string, origin: string) {
    this.#origin = origin
    this.#policies = header.split(',').flatMap((policy) => {
      const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/))
      const named = (name: string) => directives.find(([first]) => first?.toLowerCase() === name)
      const sources = named('script-src-elem') ?? named('script-src') ?? named('default-src')
      return sources ? [sources.slice(1)] : []
    })
  }

  /** Whether an inline script may run. */
  allowsInline(code: string, nonce: string): boolean {
    return this.#policies.every((sources) => {
      if (hasNonce(sources, nonce) || hasHash(sources, code)) return true
      // A nonce or hash in the policy switches the keyword off.
      const isStrict = sources.some((source) => /^'(nonce|sha\d+)-/.test(source))
      return sources.includes("'unsafe-inline'") && !isStrict
    })
  }

  /** Whether a script from this address may run. */
  allowsAddress(url: URL, nonce: string): boolean {
    return this.#policies.every(
      (sources) => hasNonce(sources, nonce) || sources.some((source) => this.#isFrom(url, source)),
    )
  }

  #isFrom(url: URL, source: string): boolean {
    if (source === "'self'") return url.origin === this.#origin
    if (source === '*') return /^https?:$/.test(url.protocol)
    if (source.startsWith("'")) return false
    if (/^[a-z]+:$/i.test(source)) return url.protocol === source.toLowerCase()
    const address = source.includes('://') ? source : `${url.protocol}//${source}`
    return URL.canParse(address) && url.href.startsWith(new URL(address).href)
  }
}

function hasNonce(sources: readonly string[], nonce: string): boolean {
  return nonce !== '' && sources.includes(`'nonce-${nonce}'`)
}

function hasHash(sources: readonly string[], code: string): boolean {
  return ['sha256', 'sha384', 'sha512'].some((name) =>
    sources.includes(`'${name}-${createHash(name).update(code).digest('base64')}'`),
  )
}
