/** Directives of a `Content-Security-Policy`, each with its sources. */
export type PolicyDirectives = Readonly<Record<string, readonly string[]>>

/**
 * Scripts and styles from this origin only. `style` attributes are allowed, because widgets carry
 * lengths and columns in them; style elements and inline scripts are not.
 */
export const defaultPolicy: PolicyDirectives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
}

/**
 * The header's value.
 *
 * @param nonce lets the inline scripts through that carry it
 */
export function policyHeader(directives: PolicyDirectives, nonce: string | undefined): string {
  return Object.entries(directives)
    .map(([name, sources]) => {
      const all =
        nonce && /^script-src(-elem)?$/.test(name) ? [...sources, `'nonce-${nonce}'`] : sources
      return [name, ...all].join(' ')
    })
    .join('; ')
}
